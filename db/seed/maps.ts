import type { EvidenceLevel } from '@/db/values/journeys';
import type { TenantContext } from '@/lib/auth/context';
import { portableFormat, type PortableMap } from '@/lib/journeys/core/portable-map';
import { createMap } from '@/lib/journeys/create-map';
import { importMap } from '@/lib/journeys/import-map';
import { makeSampleMap } from '@/lib/journeys/make-sample-map';
import { updateMapHeader } from '@/lib/journeys/update-map-header';

interface Step {
  title: string;
  actions: string;
  thoughts: string;
  touchpoints: string[];
  channel: string;
  emotion: number;
  pain?: string;
  idea?: string;
  evidence?: EvidenceLevel;
  isMoment?: boolean;
}

/** A family at the airport: invented, as the personas are; the touchpoints are those of the survey. */
const stages: readonly {
  title: string;
  phase: 'before' | 'during' | 'after';
  goal: string;
  steps: Step[];
}[] = [
  {
    title: 'Get ready',
    phase: 'before',
    goal: 'To know when to leave home',
    steps: [
      {
        title: 'Look up the airport',
        actions: 'Reads how early to come, where to park, what a pushchair costs',
        thoughts: '“Three hours? With two children?”',
        touchpoints: ['Website'],
        channel: 'Website',
        emotion: -0.5,
        pain: 'Times on the site are the same for everybody',
        idea: 'A time to leave home for this flight and this family',
      },
      {
        title: 'Drive and park',
        actions: 'Follows the signs, parks, waits for the shuttle with three bags',
        thoughts: '“Did we miss the exit?”',
        touchpoints: ['Signs on roads', 'Parking', 'Long-term parking shuttle'],
        channel: 'On the way and on board',
        emotion: -1,
        pain: 'The shuttle has no room for a pushchair',
        evidence: 'partly',
      },
    ],
  },
  {
    title: 'Get through',
    phase: 'during',
    goal: 'To reach the gate with everybody calm',
    steps: [
      {
        title: 'Find the way in',
        actions: 'Asks at the first desk, looks for a lift',
        thoughts: '“If somebody would only tell me where we have to go next”',
        touchpoints: ['Information booth, upper level (departures)', 'Signs inside'],
        channel: 'Terminal or venue',
        emotion: 0,
        idea: 'A line on the floor for families, from the door to the gate',
      },
      {
        title: 'Pass security',
        actions: 'Folds the pushchair, carries the younger child, unpacks bottles',
        thoughts: '“Everybody is waiting because of us”',
        touchpoints: ['Passing security'],
        channel: 'Terminal or venue',
        emotion: -1.5,
        pain: 'No family lane in the morning',
        idea: 'A lane for families between six and nine',
        evidence: 'researched',
        isMoment: true,
      },
      {
        title: 'Eat and play',
        actions: 'Looks for food that the children eat and a place to run',
        thoughts: '“At last a place where nobody minds”',
        touchpoints: ['Food and drink', 'Restrooms', 'Artwork and exhibitions'],
        channel: 'Terminal or venue',
        emotion: 1.5,
        evidence: 'partly',
      },
      {
        title: 'Board',
        actions: 'Watches the screen, hears the families called first',
        thoughts: '“We made it”',
        touchpoints: ['Information screens', 'Boarding areas'],
        channel: 'Terminal or venue',
        emotion: 1,
      },
    ],
  },
  {
    title: 'Come home',
    phase: 'after',
    goal: 'To be in the car before somebody falls asleep',
    steps: [
      {
        title: 'Collect everything',
        actions: 'Waits for three bags and the pushchair',
        thoughts: '“Where does the pushchair come out?”',
        touchpoints: ['Baggage claim'],
        channel: 'Terminal or venue',
        emotion: -1,
        pain: 'The pushchair comes at another belt, and no sign says so',
        idea: 'Hand pushchairs over at the door of the aircraft',
        isMoment: true,
      },
      {
        title: 'Tell others',
        actions: 'Answers the survey on the way home',
        thoughts: '“They ask about art, not about pushchairs”',
        touchpoints: ['Passenger survey'],
        channel: 'E-mail',
        emotion: 0.5,
      },
    ],
  },
];

function familyMap(): PortableMap {
  const columns = stages.flatMap(({ goal, steps }) =>
    steps.map((step, at) => ({ step, goal: at === 0 ? goal : '' })),
  );
  const cells = <T extends object>(fill: (column: (typeof columns)[number]) => T | null) =>
    columns.flatMap((column, at) => {
      const cell = fill(column);
      return cell ? [{ step: at + 1, ...cell }] : [];
    });
  return {
    format: portableFormat,
    version: 1,
    type: 'current-state',
    title: 'We fly to the grandparents',
    language: 'en',
    scenario: 'Two parents with a child of two and one of five, a flight at eight in the morning.',
    goal: 'To arrive together and not quarrelling.',
    startsWith: 'Looking up the airport the evening before',
    endsWith: 'In the car, three weeks later',
    evidenceBasis: 'Made up for the demo, but for the touchpoints of the passenger survey.',
    personas: ['Elena Ortiz'],
    stages: stages.map(({ title, phase, steps }) => ({
      title,
      phase,
      steps: steps.map((step) => ({ title: step.title })),
    })),
    lanes: [
      { kind: 'goals', cells: cells(({ goal }) => (goal ? { text: goal } : null)) },
      {
        kind: 'actions',
        cells: cells(({ step: { actions, evidence = 'assumption' } }) => ({ text: actions, evidence })),
      },
      {
        kind: 'touchpoints',
        cells: cells(({ step }) => ({
          cards: step.touchpoints.map((touchpoint) => ({ kind: 'touchpoint' as const, touchpoint })),
        })),
      },
      {
        kind: 'channels',
        cells: cells(({ step }) => ({ cards: [{ kind: 'channel' as const, channel: step.channel }] })),
      },
      {
        kind: 'thoughts',
        cells: cells(({ step }) => ({ text: step.thoughts, evidence: 'assumption' as const })),
      },
      {
        kind: 'emotion',
        cells: cells(({ step }) => ({ emotions: [{ curve: 'current' as const, value: step.emotion }] })),
      },
      {
        kind: 'pains',
        cells: cells(({ step: { pain } }) =>
          pain ? { cards: [{ kind: 'pain' as const, text: pain }] } : null,
        ),
      },
      {
        kind: 'moment-of-truth',
        cells: cells(({ step }) => (step.isMoment ? { momentOfTruth: true } : null)),
      },
      { kind: 'score', cells: [] },
      {
        kind: 'opportunities',
        cells: cells(({ step: { idea } }) =>
          idea ? { cards: [{ kind: 'opportunity' as const, text: idea }] } : null,
        ),
      },
    ],
  };
}

/** Two maps of the airport: a family as it travels today, reviewed a while ago, and how it shall travel one day. */
export async function fillAirportMaps(ctx: TenantContext): Promise<void> {
  const { id } = await importMap(ctx, { text: JSON.stringify(familyMap()) });
  if (!id) throw new Error('The map of the family was not made.');
  await updateMapHeader(ctx, {
    id,
    fields: { status: 'live', reviewedOn: '2026-05-04', reviewDue: '2026-11-04' },
  });
  const future = await createMap(ctx, {
    type: 'future-state',
    title: 'We fly to the grandparents, and nobody cries',
    fromId: id,
  });
  await updateMapHeader(ctx, { id: future.id, fields: { reviewDue: '2027-03-01' } });
}

/** A map of the furniture shop, and one of what goes wrong there. */
export async function fillShopMaps(ctx: TenantContext): Promise<void> {
  const { id } = await createMap(ctx, {
    type: 'current-state',
    title: 'We look for a sofa',
    templateKey: 'retail',
  });
  await updateMapHeader(ctx, { id, fields: { status: 'in-research', reviewDue: '2027-01-15' } });
  await createMap(ctx, {
    type: 'current-state',
    title: 'The sofa came with a scratch',
    templateKey: 'complaint',
  });
}

/** The map that somebody who has only begun finds there to play with. */
export async function fillYoungMaps(ctx: TenantContext): Promise<void> {
  await makeSampleMap(ctx);
}

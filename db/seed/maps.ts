import type { TenantContext } from '@/lib/auth/context';
import { portableFormat, type PortableMap } from '@/lib/journeys/core/portable-map';
import { createMap } from '@/lib/journeys/create-map';
import { importMap } from '@/lib/journeys/import-map';
import { makeSampleMap } from '@/lib/journeys/make-sample-map';
import { loadTemplate } from '@/lib/journeys/templates/load-template';
import { updateMapHeader } from '@/lib/journeys/update-map-header';
import { improveFamilyDay } from './future-of-family';
import { family, sofa, type SampleJourney } from './sample-journeys';

/** What an invented journey says, as a current-state map. */
function mapOf({ stages, ...about }: SampleJourney): PortableMap {
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
    language: 'en',
    ...about,
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
  const { id } = await importMap(ctx, { text: JSON.stringify(mapOf(family)) });
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
  await improveFamilyDay(ctx, future.id);
  await updateMapHeader(ctx, { id: future.id, fields: { reviewDue: '2027-03-01' } });
}

/** A map of the furniture shop, still being researched, and one of what goes wrong there. */
export async function fillShopMaps(ctx: TenantContext): Promise<void> {
  const { id } = await importMap(ctx, { text: JSON.stringify(mapOf(sofa)) });
  if (!id) throw new Error('The map of the sofa was not made.');
  await updateMapHeader(ctx, { id, fields: { status: 'in-research', reviewDue: '2027-01-15' } });
  const { title } = await loadTemplate('complaint', 'en');
  await createMap(ctx, { type: 'current-state', title, templateKey: 'complaint' });
}

/** The map that somebody who has only begun finds there to play with. */
export async function fillYoungMaps(ctx: TenantContext): Promise<void> {
  await makeSampleMap(ctx);
}

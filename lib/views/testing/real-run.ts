import { makeWorkspace } from '@/db/testing/factories';
import { createAction } from '@/lib/actions/create-action';
import { closeCycle } from '@/lib/audits/cycles/close-cycle';
import { createCycle } from '@/lib/audits/cycles/create-cycle';
import { getCycle, proposeVisits } from '@/lib/audits/cycles/get-cycle';
import { getCycleOptions } from '@/lib/audits/cycles/get-cycle-options';
import type { CycleInput, SaveVisitsInput } from '@/lib/audits/cycles/input';
import { openCycle, startReview } from '@/lib/audits/cycles/move-cycle';
import { explainStop, returnRating } from '@/lib/audits/cycles/review-visits';
import { saveVisits } from '@/lib/audits/cycles/save-visits';
import { createForm } from '@/lib/audits/forms/create-form';
import { getForm } from '@/lib/audits/forms/get-form';
import { publishForm } from '@/lib/audits/forms/publish-form';
import { saveDraft } from '@/lib/audits/forms/save-draft';
import { personOf, reviewOf } from '@/lib/audits/testing/make-cycle';
import type { TenantContext } from '@/lib/auth/context';
import { addFromLibrary } from '@/lib/touchpoints/add-from-library';
import { expandTouchpoint } from '@/lib/touchpoints/compact-touchpoint';
import { createListEntry } from '@/lib/touchpoints/lists/create-list-entry';
import { seeded, type HandScore } from './by-hand';
import { scoreAtDesk, scoreByPhones, type Answer } from './score-visit';

const inShop = [
  'store-locations',
  'in-store-advertising',
  'digital-menu-boards',
  'wifi-in-the-shop',
  'showroom',
  'staff',
  'music-and-messaging',
  'kiosks-and-tills',
  'checkout-lines',
  'packaging',
];
const onTheWay = ['parking', 'signs-on-roads', 'finding-the-way', 'information-screens', 'restrooms'];
const quarters = ['2025-01-01', '2025-04-01', '2025-07-01'];
const days = ['2025-02-11', '2025-05-13', '2025-08-12'];
const placeCount = 40;

export type Truth = 'better' | 'worse' | 'same';

/** What a touchpoint is really like, and that it changed by two and a half points in the third quarter, or not. */
function truthOf(touchpoint: number): { level: number; became: Truth } {
  const became = (['better', 'worse', 'same'] as const)[touchpoint % 3] ?? 'same';
  const level = { better: 3.4, worse: 6.2, same: 5.2 }[became] + (touchpoint % 4) * 0.5;
  return { level, became };
}

/** Drawn anew for the same visit and touchpoint it is the same number. */
const draw = (...key: number[]) => seeded(key.reduce((seed, one) => seed * 131 + one + 1, 7))();

/** What the two criteria ask. */
const [waitQuestion, helpQuestion] = ['How long is the wait?', 'Is another till opened in time?'];

/** A visit of the last quarter that somebody makes in another way, with what is to be answered, by the names on screen. */
export interface LeftVisit {
  visitId: string;
  /** 0 to 2; the last one works at a desk. */
  auditor: number;
  place: string;
  answers: {
    touchpoint: string;
    score: number | null;
    notApplicable: boolean;
    criteria: { question: string; score: number | null }[];
  }[];
}

/** Makes the visits that are left to it; afterwards they are sent in. */
export type MakeLeft = (world: World, left: LeftVisit[]) => Promise<void>;

export interface World {
  ctx: TenantContext;
  auditors: TenantContext[];
  people: string[];
  brandId: string;
  rivalIds: string[];
  placeIds: string[];
  touchpointIds: string[];
  names: Map<string, string>;
  /** The one that two criteria make, weighing 2 and 1, the second one critical. */
  byCriteriaId: string;
  criterionIds: string[];
  /** The one that not every place has. */
  rareId: string;
  /** The one about which a reviewer asks. */
  againId: string;
  common: Omit<CycleInput, 'name' | 'quarterStart' | 'dueOn'>;
}

async function makeForm(ctx: TenantContext, touchpointId: string): Promise<string[]> {
  const { id } = await createForm(ctx, { name: 'Shop visit' });
  const { revision, content } = await getForm(ctx, id);
  const criteria = [
    { touchpointId, question: waitQuestion, weight: 2 },
    { touchpointId, question: helpQuestion, weight: 1, critical: true },
  ];
  await saveDraft(ctx, { id, revision, name: 'Shop visit', description: '', ...content, step: 1, criteria });
  await publishForm(ctx, { id });
  return (await getForm(ctx, id)).content.criteria.map((criterion) => criterion.id);
}

async function makeWorld(): Promise<World> {
  const { ctx, as } = await makeWorkspace({ name: 'Linden Home' });
  const auditors = [await as('auditor'), await as('auditor'), await as('auditor')];
  const people: string[] = [];
  for (const auditor of auditors) people.push(await personOf(auditor));
  const shop = await addFromLibrary(ctx, { libraryId: 'retail', entryIds: inShop });
  const way = await addFromLibrary(ctx, { libraryId: 'airport', entryIds: onTheWay });
  const touchpoints = [...shop.rows, ...way.rows].map(expandTouchpoint);
  const idOf = (name: string) => touchpoints.find((one) => one.name === name)?.id ?? '';
  const byCriteriaId = idOf('Checkout lines');
  const brand = await createListEntry(ctx, 'brand', { kind: 'own', name: 'Linden Home' });
  const rivalIds: string[] = [];
  for (const name of ['Oakline', 'Birch & Co'])
    rivalIds.push((await createListEntry(ctx, 'brand', { kind: 'competitor', name })).id);
  const placeIds: string[] = [];
  for (let at = 1; at <= placeCount; at += 1) {
    const name = `Shop ${String(at).padStart(2, '0')}`;
    placeIds.push((await createListEntry(ctx, 'object', { kind: 'place', name, brandId: brand.id })).id);
  }
  const criterionIds = await makeForm(ctx, byCriteriaId);
  const { forms } = await getCycleOptions(ctx);
  return {
    ctx,
    auditors,
    people,
    brandId: brand.id,
    rivalIds,
    placeIds,
    touchpointIds: touchpoints.map(({ id }) => id),
    names: new Map(touchpoints.map(({ id, name }) => [id, name])),
    byCriteriaId,
    criterionIds,
    rareId: idOf('Parking'),
    againId: idOf('Showroom'),
    common: {
      driverId: null,
      budget: 180_000,
      hours: 60,
      formVersionId: forms[0]?.id ?? '',
      touchpointIds: touchpoints.map(({ id }) => id),
      brandIds: [brand.id, ...rivalIds],
      objectIds: placeIds,
      segmentIds: [],
      auditors: people.map((id) => ({ id, capacity: null })),
      stopNeedsAction: true,
    },
  };
}

/** What an auditor finds at a touchpoint: the truth, the place, the auditor's own leaning, and chance; whole points. */
function findScore(cycle: number, at: { auditor: number; site: number; touchpoint: number }) {
  const { level, became } = truthOf(at.touchpoint);
  const shift = cycle === 2 ? { better: 2.5, worse: -2.5, same: 0 }[became] : 0;
  const rival = at.site >= placeCount ? 0.6 : 0;
  const chance = (draw(cycle, at.site, at.auditor, at.touchpoint) - 0.5) * 2.4;
  const local = (((at.site * 13) % 7) - 3) * 0.15;
  const found = level + shift + rival + local + (at.auditor - 1) * 0.3 + chance;
  return Math.min(10, Math.max(0, Math.round(found)));
}

/** The answer to one touchpoint, and the score that it amounts to; null where it does not apply. */
function answerOf(
  world: World,
  cycle: number,
  at: { auditor: number; site: number; touchpoint: number },
): { answer: Answer; score: number | null } {
  const touchpointId = world.touchpointIds[at.touchpoint] ?? '';
  const plain = { touchpointId, score: null, notApplicable: false, answers: [] };
  if (touchpointId === world.rareId && at.site % 3 !== 0) {
    return { answer: { ...plain, notApplicable: true }, score: null };
  }
  const score = findScore(cycle, at);
  if (touchpointId !== world.byCriteriaId) return { answer: { ...plain, score }, score };
  const [wait = '', help = ''] = world.criterionIds;
  const second = Math.min(10, score + (at.site % 3));
  const isAsked = at.site % 5 !== 0;
  const answers = [
    { criterionId: wait, score, notApplicable: false },
    isAsked
      ? { criterionId: help, score: second, notApplicable: false }
      : { criterionId: help, score: null, notApplicable: true },
  ];
  const weighted = isAsked ? (2 * score + second) / 3 : score;
  // Below 4 the critical one fails: never above 3.9.
  return { answer: { ...plain, answers }, score: isAsked && second < 4 ? Math.min(weighted, 3.9) : weighted };
}

/** The proposal, and what the manager changes by hand: the second visit of a competitor, and some places as last time. */
async function plan(world: World, cycleId: string, last: SaveVisitsInput['visits'] | null) {
  const { ctx, people, rivalIds, placeIds } = world;
  const proposal = await proposeVisits(ctx, cycleId);
  const before = await getCycle(ctx, cycleId);
  const visits: SaveVisitsInput['visits'] = proposal.visits.map((visit) => ({ ...visit }));
  const [rivalId = ''] = rivalIds;
  const once = visits.find(({ brandId }) => brandId === rivalId);
  const another = people.find((id) => id !== once?.auditorId) ?? '';
  visits.push({ brandId: rivalId, objectId: null, auditorId: another, isDouble: true, reason: 'hand' });
  if (last) {
    const wished = placeIds.filter((_, at) => at % 3 !== 0).slice(0, 14);
    for (const objectId of wished) {
      const visit = visits.find((one) => one.objectId === objectId && !one.isDouble);
      const former = last.find((one) => one.objectId === objectId && !one.isDouble)?.auditorId ?? '';
      const third = before.sites.find((site) => site.objectId === objectId)?.thirdTimeFor ?? [];
      const isTaken = visits.some((one) => one.objectId === objectId && one.auditorId === former);
      if (visit && !isTaken && !third.includes(former))
        Object.assign(visit, { auditorId: former, reason: 'hand' });
    }
  }
  await saveVisits(ctx, { id: cycleId, visits });
  return { visits, open: proposal.open };
}

export interface RealCycle {
  id: string;
  name: string;
  visits: SaveVisitsInput['visits'];
  /** Sites that the proposal left to nobody. */
  open: number;
  scores: HandScore[];
  /** Touchpoints that had to be answered for before closing. */
  stops: string[];
}

/** An answer by the names that stand on screen. */
function inWords(
  world: World,
  { touchpointId, score, notApplicable, answers }: Answer,
): LeftVisit['answers'][number] {
  const [waitId = ''] = world.criterionIds;
  return {
    touchpoint: world.names.get(touchpointId) ?? '',
    score,
    notApplicable,
    criteria: answers.map((answer) => ({
      question: answer.criterionId === waitId ? waitQuestion : helpQuestion,
      score: answer.score,
    })),
  };
}

async function runCycle(
  world: World,
  cycle: number,
  last: RealCycle | null,
  makeLeft: MakeLeft | null,
): Promise<RealCycle> {
  const { ctx, auditors, people, placeIds, rivalIds, touchpointIds } = world;
  const name = `Quarter ${cycle + 1}`;
  const [quarterStart = '', visitedOn = ''] = [quarters[cycle], days[cycle]];
  const scope = last ? { scope: { by: 'last' as const, cycleId: last.id }, touchpointIds: [] } : {};
  const input = { ...world.common, ...scope, name, quarterStart, dueOn: visitedOn };
  const { id } = await createCycle(ctx, input);
  const planned = await plan(world, id, cycle === 2 ? (last?.visits ?? null) : null);
  await openCycle(ctx, { id });
  const scores: HandScore[] = [];
  const visits = (await getCycle(ctx, id)).visits;
  const left: LeftVisit[] = [];
  for (const [at, visit] of visits.entries()) {
    const auditor = people.indexOf(visit.auditorId);
    const who = auditors[auditor];
    if (!who) throw new Error('A visit of nobody.');
    const rival = rivalIds.indexOf(visit.brandId);
    const site = rival < 0 ? placeIds.indexOf(visit.objectId ?? '') : placeCount + rival;
    const found = touchpointIds.map((_, touchpoint) => answerOf(world, cycle, { auditor, site, touchpoint }));
    const answers = found.map(({ answer }) => answer);
    const isLeft = makeLeft !== null && rival < 0 && left.every((one) => one.auditor !== auditor);
    if (isLeft) {
      const inOrder = answers.map((answer) => inWords(world, answer));
      left.push({ visitId: visit.id, auditor, place: visit.object ?? '', answers: inOrder });
    } else if (auditor === 2) await scoreAtDesk(who, visit.id, answers, visitedOn);
    else
      await scoreByPhones(who, visit.id, answers, visitedOn, { phones: at % 4 === 0 ? 2 : 1, trouble: at });
    found.forEach(({ answer, score }) => {
      if (score === null) return;
      const { auditorId, brandId, objectId } = visit;
      const key = { visit: visit.id, auditor: auditorId, brand: brandId, place: objectId };
      scores.push({ ...key, touchpoint: answer.touchpointId, score });
    });
  }
  await makeLeft?.(world, left);
  await startReview(ctx, { id });
  await sendBack(world, id, scores, cycle);
  const stops = await answerForStops(world, id, people[0] ?? '');
  await closeCycle(ctx, { id });
  return { id, name, visits: planned.visits, open: planned.open.length, scores, stops };
}

/** One rating of each cycle is sent back with a question, and its auditor thinks better of it. */
async function sendBack(world: World, id: string, scores: HandScore[], cycle: number): Promise<void> {
  const { ctx, auditors, people, againId } = world;
  const said = scores.find(({ auditor, touchpoint }) => auditor === people[cycle] && touchpoint === againId);
  const auditor = auditors[cycle];
  if (!said || !auditor) throw new Error('There is nothing to send back.');
  const line = (await reviewOf(ctx, said.visit)).find(({ touchpoint }) => touchpoint === 'Showroom');
  await returnRating(ctx, { ratingId: line?.ratingId ?? '', question: 'Was it open at all?' });
  said.score = said.score === 10 ? 9 : said.score + 1;
  const again = { touchpointId: againId, score: said.score, notApplicable: false, answers: [] };
  await scoreAtDesk(auditor, said.visit, [again], days[cycle] ?? '');
}

/** Every stop gets an action or a reason, by turns. */
async function answerForStops({ ctx }: World, id: string, ownerId: string): Promise<string[]> {
  const stops = (await getCycle(ctx, id)).checklist?.stops ?? [];
  for (const [at, { touchpointId, name }] of stops.entries()) {
    if (at % 2 === 0) {
      const action = {
        title: `Agree a plan: ${name}`,
        ownerId,
        dueOn: '2026-01-15',
        state: 'planned' as const,
      };
      await createAction(ctx, { ...action, touchpointIds: [touchpointId], cycleId: id });
    } else await explainStop(ctx, { id, touchpointId, reason: 'It is rebuilt in winter.' });
  }
  return stops.map(({ touchpointId }) => touchpointId);
}

/**
 * Three quarters of a retail brand with forty places and two competitors, by three auditors, two of them on phones whose
 * network breaks; planned, scored, reviewed and closed as people do it. Where `makeLeft` is given, it makes one visit of each auditor's in the
 * last quarter.
 */
export async function realRun(makeLeft: MakeLeft | null = null) {
  const world = await makeWorld();
  const first = await runCycle(world, 0, null, null);
  const second = await runCycle(world, 1, first, null);
  const third = await runCycle(world, 2, second, makeLeft);
  const truth = new Map(world.touchpointIds.map((id, at) => [id, truthOf(at).became]));
  return { ...world, cycles: [first, second, third] as const, truth };
}

import { newId } from '@/lib/ids';
import { blankCell, cellId, placeOfCell } from './blank-parts';
import { fieldChanges } from './diff-maps';
import type { Card, MapState, Operation, Part, PartKind, PlacedKind, Step } from './types';

/** Operations that give the fields of a part other values; `base` is what the author saw: all of it. */
function setFields(kind: PartKind, before: Part, after: Part, base: number): Operation[] {
  const set = (field: string, value: unknown, key?: string) =>
    ({ type: 'set', kind, id: after.id, field, value, base, ...(key ? { key } : {}) }) as Operation;
  return fieldChanges(kind, before, after).flatMap((change) => {
    if (change.field !== 'emotions' && change.field !== 'settings') return [set(change.field, change.after)];
    const old = change.before as Record<string, unknown>;
    const now = change.after as Record<string, unknown>;
    const gone = Object.keys(old).filter((key) => !(key in now));
    const other = Object.keys(now).filter((key) => old[key] !== now[key]);
    return [
      ...gone.map((key) => set(change.field, null, key)),
      ...other.map((key) => set(change.field, now[key], key)),
    ];
  });
}

const empties = (operation: Operation) =>
  operation.type === 'set' &&
  (operation.value === '' || operation.value === null || operation.value === false);

const placed = { id: '', removed: false, versions: {}, position: '', stageId: '', laneId: '', stepId: '' };
/** The fields with which a part is put in, without what every part has. */
const valuesOf = (part: Part) =>
  Object.fromEntries(Object.entries(part).filter(([name]) => !(name in placed)));

const whereOf = (kind: PlacedKind, part: MapState[PlacedKind][string]) => {
  const { position } = part;
  if (kind === 'step') return { position, under: (part as Step).stageId };
  if (kind !== 'card') return { position };
  const { laneId, stepId } = part as Card;
  return { position, under: cellId(laneId, stepId) };
};

const putIn = (kind: PlacedKind, part: MapState[PlacedKind][string], id = part.id) =>
  ({ type: 'insert', kind, id, values: valuesOf(part), ...whereOf(kind, part) }) as Operation;

const remove = (kind: PlacedKind, id: string): Operation => ({ type: 'remove', kind, id });
const bringBack = (kind: PlacedKind, id: string): Operation => ({ type: 'restore', kind, id });

/** Puts a part in, brings it back, moves it and gives it its fields, as far as each is needed. */
function settle(now: MapState, kind: PlacedKind, part: MapState[PlacedKind][string]): Operation[] {
  const known = now[kind][part.id];
  if (!known) return [putIn(kind, part)];
  const [was, is] = [whereOf(kind, known), whereOf(kind, part)];
  const isMoved = was.position !== is.position || was.under !== is.under;
  return [
    ...(known.removed ? [bringBack(kind, part.id)] : []),
    ...(isMoved ? [{ type: 'place', kind, id: part.id, ...is } as Operation] : []),
    ...setFields(kind, known, part, now.sequence),
  ];
}

/** What has to go, at once where nothing in it is needed, else at the end. */
function removals(now: MapState, target: MapState): { first: Operation[]; last: Operation[] } {
  const steps = Object.values(now.step);
  const keptCards = Object.values(now.card).filter(({ id }) => target.card[id]);
  const isHeld = {
    step: (id: string) => keptCards.some((card) => card.stepId === id),
    lane: (id: string) => keptCards.some((card) => card.laneId === id),
    stage: (id: string) =>
      steps.some((step) => step.stageId === id && (target.step[step.id] || isHeld.step(step.id))),
  };
  const gone = (kind: 'stage' | 'step' | 'lane') =>
    Object.values(now[kind]).filter((part) => !part.removed && !target[kind][part.id]);
  // What stands in a stage that goes, goes with it.
  const goneSteps = (gone('step') as Step[]).filter(({ stageId }) => target.stage[stageId]);
  const all = [
    ...goneSteps.map(({ id }) => ({ kind: 'step' as const, id })),
    ...gone('lane').map(({ id }) => ({ kind: 'lane' as const, id })),
    ...gone('stage').map(({ id }) => ({ kind: 'stage' as const, id })),
  ];
  const operations = (isLast: boolean) =>
    all.filter(({ kind, id }) => isHeld[kind](id) === isLast).map(({ kind, id }) => remove(kind, id));
  const cards = Object.values(now.card).filter(
    ({ id, removed, laneId, stepId }) =>
      !removed && !target.card[id] && target.lane[laneId] && target.step[stepId],
  );
  return {
    first: [...cards.map(({ id }) => remove('card', id)), ...operations(false)],
    last: operations(true),
  };
}

/** Removed stages that hold steps which are to stand elsewhere: a step can only be moved while it is to be seen. */
const stagesToPass = (now: MapState, target: MapState) => [
  ...new Set(
    Object.values(target.step).flatMap(({ id }) => {
      const stage = now.stage[now.step[id]?.stageId ?? ''];
      return stage?.removed && !target.stage[stage.id] ? [stage.id] : [];
    }),
  ),
];

/** A card to its place; one that lies in a lane or step which does not come back is put in anew. */
function settleCard(now: MapState, target: MapState, card: Card): Operation[] {
  const known = now.card[card.id];
  if (!known) return [putIn('card', card)];
  const { laneId, stepId } = known;
  const step = now.step[stepId];
  const stageId = step?.stageId ?? '';
  const hasLane = target.lane[laneId] !== undefined || now.lane[laneId]?.removed === false;
  const hasStep =
    target.step[stepId] !== undefined ||
    (step?.removed === false && (target.stage[stageId] ?? now.stage[stageId])?.removed === false);
  if (hasLane && hasStep) return settle(now, 'card', card);
  return [...(known.removed ? [] : [remove('card', card.id)]), putIn('card', card, newId())];
}

function setCells(now: MapState, target: MapState): Operation[] {
  const ids = new Set([...Object.keys(now.cell), ...Object.keys(target.cell)]);
  return [...ids].flatMap((id) => {
    const { laneId, stepId } = placeOfCell(id);
    if (!target.lane[laneId] || !target.step[stepId]) return [];
    return setFields('cell', now.cell[id] ?? blankCell(id), target.cell[id] ?? blankCell(id), now.sequence);
  });
}

/**
 * The operations after which a map looks like another state of it. `target` has only what is to be seen (shown-map.ts);
 * `now` is the whole map with its removed parts, which come back with their own ids. Room is made before it is taken.
 */
export function transformMap(now: MapState, target: MapState): Operation[] {
  const { first, last } = removals(now, target);
  const passed = stagesToPass(now, target);
  const cells = setCells(now, target);
  return [
    ...setFields('header', now.header, target.header, now.sequence),
    ...first,
    ...passed.map((id) => bringBack('stage', id)),
    ...Object.values(target.stage).flatMap((stage) => settle(now, 'stage', stage)),
    ...Object.values(target.step).flatMap((step) => settle(now, 'step', step)),
    ...Object.values(target.lane).flatMap((lane) => settle(now, 'lane', lane)),
    ...cells.filter(empties),
    ...Object.values(target.card).flatMap((card) => settleCard(now, target, card)),
    ...cells.filter((operation) => !empties(operation)),
    ...last,
    ...passed.map((id) => remove('stage', id)),
  ];
}

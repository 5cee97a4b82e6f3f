import { foldForSearch } from '@/lib/format/collate';
import { cellId, placeOfCell } from '../blank-parts';
import { readGrid } from '../read-map';
import { shownMap } from '../shown-map';
import type { Card, MapState, Part } from '../types';
import { alignPositions } from './align-positions';

/** For parts of the later map, by id, the part of the earlier one that each comes from. */
type Pairs = Map<string, string>;

/** Pairs what is left of two lists where a key agrees, in order and each part once; no key, no pair. */
function pairBy<P extends Part>(
  pairs: Pairs,
  before: readonly P[],
  after: readonly P[],
  keyBefore: (part: P) => string | null,
  keyAfter: (part: P) => string | null = keyBefore,
): void {
  const taken = new Set(pairs.values());
  const waiting = new Map<string, string[]>();
  for (const part of before) {
    const key = taken.has(part.id) ? null : keyBefore(part);
    if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), part.id]);
  }
  for (const part of after) {
    const key = pairs.has(part.id) ? null : keyAfter(part);
    const found = key === null ? undefined : waiting.get(key)?.shift();
    if (found !== undefined) pairs.set(part.id, found);
  }
}

function pairSame(pairs: Pairs, before: Readonly<Record<string, Part>>, after: readonly Part[]): void {
  for (const { id } of after) if (before[id]) pairs.set(id, id);
}

const titleKey = ({ title }: { title: string }) => foldForSearch(title) || null;

/** What a card shows, whatever cell it stands in; null where it says nothing. */
export function contentKey({ kind, touchpointId, channelId, fileId, text }: Card): string | null {
  const shown = touchpointId ?? channelId ?? fileId ?? foldForSearch(text);
  return shown === '' ? null : `${kind} ${shown}`;
}

function pairSteps(pairs: Pairs, before: MapState, after: MapState, stages: Pairs): void {
  const [old, now] = [readGrid(before).steps, readGrid(after).steps];
  pairSame(pairs, before.step, now);
  const stageOf = (stageId: string) => stages.get(stageId) ?? null;
  const inStage = (stage: string | null, key: string | null) =>
    stage === null || key === null ? null : `${stage} ${key}`;
  pairBy(
    pairs,
    old,
    now,
    (step) => inStage(step.stageId, titleKey(step)),
    (step) => inStage(stageOf(step.stageId), titleKey(step)),
  );
  pairBy(pairs, old, now, titleKey);
  // Steps without a title are told by their place in the stage.
  const untitled = (title: string) => (title === '' ? 'untitled' : null);
  pairBy(
    pairs,
    old,
    now,
    (step) => inStage(step.stageId, untitled(step.title)),
    (step) => inStage(stageOf(step.stageId), untitled(step.title)),
  );
}

/**
 * The later map with the ids of the earlier one for parts that come from there, so that `diffMaps` can lay them beside each
 * other. A copy has kept the ids. Other parts are the same by title, lanes by kind and title, cards by what they show,
 * nearest first and each once; a part whose title was changed as well is a new one. Parts that are to be seen alone.
 */
export function pairParts(current: MapState, future: MapState): { before: MapState; after: MapState } {
  const [before, after] = [shownMap(current), shownMap(future)];
  const [old, now] = [readGrid(before), readGrid(after)];

  const stages: Pairs = new Map();
  pairSame(stages, before.stage, now.stages);
  pairBy(stages, old.stages, now.stages, titleKey);
  const steps: Pairs = new Map();
  pairSteps(steps, before, after, stages);
  const lanes: Pairs = new Map();
  pairSame(lanes, before.lane, now.lanes);
  pairBy(lanes, old.lanes, now.lanes, ({ kind, title }) => `${kind} ${foldForSearch(title)}`);
  // A lane of free text is known by its title alone.
  pairBy(lanes, old.lanes, now.lanes, ({ kind }) => (kind === 'text' ? null : kind));

  const nameOf = (pairs: Pairs, id: string) => pairs.get(id) ?? id;
  const cellOf = (laneId: string, stepId: string) => cellId(nameOf(lanes, laneId), nameOf(steps, stepId));
  const cards: Pairs = new Map();
  const [oldCards, newCards] = [Object.values(before.card), Object.values(after.card)];
  pairSame(cards, before.card, newCards);
  const at = (place: string, card: Card) => {
    const key = contentKey(card);
    return key === null ? null : `${place} ${key}`;
  };
  pairBy(
    cards,
    oldCards,
    newCards,
    (card) => at(cellId(card.laneId, card.stepId), card),
    (card) => at(cellOf(card.laneId, card.stepId), card),
  );
  pairBy(
    cards,
    oldCards,
    newCards,
    (card) => at(card.laneId, card),
    (card) => at(nameOf(lanes, card.laneId), card),
  );

  const renamed = <P extends Part>(parts: readonly P[], pairs: Pairs, more: (part: P) => Partial<P>) =>
    Object.fromEntries(
      parts.map((part) => [nameOf(pairs, part.id), { ...part, ...more(part), id: nameOf(pairs, part.id) }]),
    );
  return alignPositions(before, {
    ...after,
    stage: renamed(Object.values(after.stage), stages, () => ({})),
    step: renamed(Object.values(after.step), steps, ({ stageId }) => ({ stageId: nameOf(stages, stageId) })),
    lane: renamed(Object.values(after.lane), lanes, () => ({})),
    card: renamed(Object.values(after.card), cards, ({ laneId, stepId }) => ({
      laneId: nameOf(lanes, laneId),
      stepId: nameOf(steps, stepId),
    })),
    cell: Object.fromEntries(
      Object.values(after.cell).map((cell) => {
        const { laneId, stepId } = placeOfCell(cell.id);
        const id = cellOf(laneId, stepId);
        return [id, { ...cell, id }];
      }),
    ),
  });
}

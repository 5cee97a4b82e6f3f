import { diffMaps } from '../diff-maps';
import { mergeColumns } from '../merge-order';
import { cardsOf, readGrid } from '../read-map';
import type { Card, MapState } from '../types';
import { cardName, makeLabels, type Labels, type Names } from './labels';
import { listDifferences } from './list-differences';
import { contentKey, pairParts } from './pair-parts';
import { readCurves, stageMeans, withOneCurve } from './read-curves';
import type { ComparedColumn, MapComparison, PainAnswer, TouchpointFate } from './types';

function columnsOf(before: MapState, after: MapState, was: Labels, is: Labels): ComparedColumn[] {
  return mergeColumns(readGrid(before), readGrid(after)).flatMap((stage) =>
    stage.steps.map((stepId): ComparedColumn => {
      const [old, now] = [before.step[stepId], after.step[stepId]];
      return {
        stepId,
        stageId: stage.id,
        stage: is.stage(stage.id) || was.stage(stage.id),
        step: now ? is.step(stepId) : was.step(stepId),
        isIn: old && now ? 'both' : now ? 'future' : 'current',
      };
    }),
  );
}

interface Meeting {
  card: Card;
  steps: string[];
}

/** Touchpoints of a map, each once, with the steps at which it is met. */
function meetings(map: MapState): Map<string, Meeting> {
  const { lanes, steps } = readGrid(map);
  const found = new Map<string, Meeting>();
  for (const { id: stepId } of steps) {
    for (const { id: laneId } of lanes) {
      for (const card of cardsOf(map, laneId, stepId)) {
        const key = card.kind === 'touchpoint' ? contentKey(card) : null;
        if (key === null) continue;
        const known = found.get(key) ?? { card, steps: [] };
        if (!known.steps.includes(stepId)) known.steps.push(stepId);
        found.set(key, known);
      }
    }
  }
  return found;
}

function touchpointFates(before: MapState, after: MapState, was: Labels, is: Labels, names: Names) {
  const [old, now] = [meetings(before), meetings(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): TouchpointFate[] => {
    const [former, later] = [old.get(key), now.get(key)];
    const card = (later ?? former)?.card;
    if (!card) return [];
    const isSame = former?.steps.join() === later?.steps.join();
    return [
      {
        touchpointId: card.touchpointId,
        name: cardName(card, names),
        fate: !former ? 'new' : !later ? 'gone' : isSame ? 'kept' : 'moved',
        before: (former?.steps ?? []).map(was.step),
        after: (later?.steps ?? []).map(is.step),
      },
    ];
  });
}

/** The pains of the current map in their order, each with what the future offers at the same step. */
function answerPains(before: MapState, after: MapState, labels: Labels, names: Names): PainAnswer[] {
  const [old, now] = [readGrid(before), readGrid(after)];
  return old.stages.flatMap((stage) =>
    stage.steps.flatMap(({ id: stepId }) => {
      const standing = now.lanes.flatMap(({ id }) => [...cardsOf(after, id, stepId)]);
      const answers = standing
        .filter(({ kind }) => kind === 'opportunity')
        .map(({ id, text, ownerId, metric }) => ({
          id,
          text,
          isNew: before.card[id] === undefined,
          owner: names[ownerId ?? ''] ?? '',
          metric,
        }));
      return old.lanes
        .flatMap(({ id }) => [...cardsOf(before, id, stepId)])
        .filter(({ kind }) => kind === 'pain')
        .map(({ id, text }) => ({
          id,
          text,
          stage: labels.stage(stage.id),
          step: labels.step(stepId),
          hasStep: after.step[stepId] !== undefined,
          remains: after.card[id] !== undefined,
          answers,
        }));
    }),
  );
}

/**
 * Lays a future-state map beside the current-state map that it starts from. `names` are those of what both point at. What is
 * different comes from `diffMaps`, after the parts were paired (pair-parts.ts).
 */
export function compareMaps(current: MapState, future: MapState, names: Names): MapComparison {
  const { before, after } = pairParts(withOneCurve(current, 'current'), withOneCurve(future, 'future'));
  const [was, is] = [makeLabels(before), makeLabels(after)];
  const columns = columnsOf(before, after, was, is);
  const stages = mergeColumns(readGrid(before), readGrid(after)).map(({ id }) => ({
    id,
    title: is.stage(id) || was.stage(id),
  }));
  const stageOf = (map: MapState) => (stepId: string) => map.step[stepId]?.stageId ?? '';
  return {
    columns,
    curves: readCurves(before, after, columns).map((curve) => ({
      ...curve,
      ...stageMeans(curve, columns, stages, { current: stageOf(before), future: stageOf(after) }),
    })),
    touchpoints: touchpointFates(before, after, was, is, names),
    pains: answerPains(before, after, was, names),
    differences: listDifferences({
      before,
      after,
      was,
      is,
      names,
      diff: diffMaps(before, after, { all: true }),
    }),
  };
}

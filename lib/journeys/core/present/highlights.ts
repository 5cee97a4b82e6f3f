import type { CellView, Grid } from '../read-map';
import type { Card } from '../types';

type ReadCell = (laneId: string, stepId: string) => CellView;

/** Why a step decides. */
export interface MomentOfTruth {
  stepId: string;
  why: string;
}

/** The moments of truth of a map, from left to right, each step once with all that was said of it. */
export function momentsOfTruth({ lanes, steps }: Grid, cell: ReadCell): MomentOfTruth[] {
  const flags = lanes.filter(({ kind }) => kind === 'moment-of-truth');
  return steps.flatMap(({ id: stepId }) => {
    const marked = flags.map((lane) => cell(lane.id, stepId).cell).filter(({ flag }) => flag);
    if (marked.length === 0) return [];
    const why = [...new Set(marked.map(({ text }) => text.trim()))].filter(Boolean).join('\n');
    return [{ stepId, why }];
  });
}

/** A pain point or an opportunity with the step where it stands. */
export interface ToldNote {
  card: Card;
  stepId: string;
  /** The worst that anybody feels in its step, −2 to 2; null where nobody says. */
  feeling: number | null;
}

/**
 * Pain points or opportunities of the lanes given, those of the worst moments first, in the order of the map among equals;
 * steps of which nobody says how they feel come last. `others` counts what is beyond `most`.
 */
export function topNotes(
  { lanes, steps }: Grid,
  cell: ReadCell,
  { kind, most }: { kind: 'pains' | 'opportunities'; most: number },
): { top: ToldNote[]; others: number } {
  const felt = lanes.filter((lane) => lane.kind === 'emotion');
  const all = steps.flatMap(({ id: stepId }): ToldNote[] => {
    const values = felt.flatMap((lane) => Object.values(cell(lane.id, stepId).cell.emotions));
    const feeling = values.length === 0 ? null : Math.min(...values);
    return lanes
      .filter((lane) => lane.kind === kind)
      .flatMap((lane) => cell(lane.id, stepId).cards.map((card) => ({ card, stepId, feeling })));
  });
  const sorted = all.toSorted((a, b) => (a.feeling ?? Infinity) - (b.feeling ?? Infinity) || 0);
  return { top: sorted.slice(0, most), others: Math.max(0, sorted.length - most) };
}

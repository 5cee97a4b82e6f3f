import { describe, expect, it } from 'vitest';
import { applyOperations } from '../core/apply-operations';
import { setCell } from '../core/edits-cells';
import { readGrid } from '../core/read-map';
import { cellAt, makeMap } from '../core/testing/make-map';
import type { MapState } from '../core/types';
import { planPrint, printedLanes } from './plan-print';
import type { PrintOptions } from './print-options';

const a4 = { paper: 'a4', orientation: 'landscape', lanes: null, scores: true } as const;
const plan = (map: MapState, options: Partial<PrintOptions> = {}) =>
  planPrint(map, { ...a4, ...options }, { nameOf: () => undefined });

/** A map in which the cells of a kind of lane say this. */
function withText(map: MapState, kind: string, text: string): MapState {
  const operations = readGrid(map).steps.flatMap((_, at) => setCell(cellAt(map, kind, at), 'text', text));
  return applyOperations(
    map,
    operations.map((operation, at) => ({ operation, sequence: map.sequence + at + 1 })),
  );
}

describe('what is said before printing', () => {
  it('counts sheets: a small map is one, more text needs more, larger paper fewer', () => {
    const map = makeMap();
    expect(plan(map, { paper: 'a3' }).sheets).toBe(1);
    const long = withText(withText(map, 'actions', 'word '.repeat(300)), 'thoughts', 'word '.repeat(300));
    expect(plan(long).sheets).toBeGreaterThan(1);
    expect(plan(long, { paper: 'a1' }).sheets).toBe(1);
    expect(plan(long, { paper: 'whole' }).sheets).toBe(1);
  });

  it('tells lanes that are higher than a sheet', () => {
    const map = makeMap();
    expect(plan(map).flowing).toBe(0);
    const long = withText(map, 'goals', 'word '.repeat(400));
    expect(plan(long).flowing).toBe(1);
    expect(plan(long, { paper: 'a1' }).flowing).toBe(0);
  });

  it('is about what is chosen alone', () => {
    const map = withText(makeMap(), 'actions', 'word '.repeat(400));
    const others = readGrid(map).lanes.filter(({ kind }) => kind !== 'actions');
    const chosen = { lanes: others.map(({ id }) => id) };
    expect(plan(map, chosen).sheets).toBeLessThan(plan(map).sheets);
    expect(printedLanes(map, { ...a4, ...chosen }).map(({ id }) => id)).toEqual(chosen.lanes);
  });

  it('leaves out lanes of scores together with the scores', () => {
    const kinds = (scores: boolean) =>
      printedLanes(makeMap(), { lanes: null, scores }).map(({ kind }) => kind);
    expect(kinds(true)).toContain('score');
    expect(kinds(false)).not.toContain('score');
  });

  it('counts the room that notes take', () => {
    const map = makeMap();
    const noted = planPrint(map, a4, { nameOf: () => undefined, notes: { count: 40, letters: 40_000 } });
    expect(noted.sheets).toBeGreaterThan(plan(map).sheets + 2);
  });
});

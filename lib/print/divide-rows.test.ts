import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideRows } from './divide-rows.mjs';

const ofHeights = (...heights: number[]) => heights.map((height) => ({ height }));

describe('rows on sheets', () => {
  it('stand one below the other until a sheet is full', () => {
    expect(divideRows(ofHeights(40, 40, 40, 40), 100, 100)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(divideRows(ofHeights(50, 50), 100, 100)).toEqual([[0, 1]]);
    expect(divideRows([], 100, 100)).toEqual([[]]);
  });

  it('leave the first sheet empty where it has no room for the first row', () => {
    expect(divideRows(ofHeights(60, 60), 50, 100)).toEqual([[], [0], [1]]);
  });

  it('flow on from a sheet of their own where they are higher than one', () => {
    expect(divideRows(ofHeights(30, 250, 30), 100, 100)).toEqual([[0], [1], [2]]);
    expect(divideRows(ofHeights(250, 30), 100, 100)).toEqual([[0], [1]]);
  });

  it('keep to the next one where they say so', () => {
    const rows = [{ height: 60 }, { height: 10, keepsNext: true }, { height: 60 }];
    expect(divideRows(rows, 100, 100)).toEqual([[0], [1, 2]]);
    expect(divideRows([{ height: 10, keepsNext: true }], 100, 100)).toEqual([[0]]);
  });

  it('are all there, each once and in order, and no sheet holds more than it can', () => {
    const rows = fc.array(fc.record({ height: fc.integer({ min: 1, max: 300 }), keepsNext: fc.boolean() }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 100 }), (all, first) => {
        const sheets = divideRows(all, first, 100);
        expect(sheets.flat()).toEqual(all.map((_, at) => at));
        sheets.forEach((places, at) => {
          const height = places.reduce((sum, place) => sum + (all[place]?.height ?? 0), 0);
          if (height <= (at === 0 ? first : 100)) return;
          // Too much stands on a sheet only where it cannot be divided.
          expect(places.slice(0, -1).every((place) => all[place]?.keepsNext)).toBe(true);
        });
        sheets.slice(1).forEach((places) => expect(places).not.toHaveLength(0));
      }),
    );
  });
});

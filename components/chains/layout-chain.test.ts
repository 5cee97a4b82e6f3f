import { describe, expect, it } from 'vitest';
import { layoutChain } from './layout-chain';

const ways = (...pairs: string[]) => pairs.map((pair) => ({ from: pair[0] ?? '', to: pair[1] ?? '' }));

describe('layoutChain', () => {
  it('draws a line from the left to the right', () => {
    expect(layoutChain(['a', 'b', 'c'], ways('ab', 'bc'))).toMatchObject({
      columns: 3,
      rows: 1,
      places: [
        { id: 'a', column: 0, row: 0 },
        { id: 'b', column: 1, row: 0 },
        { id: 'c', column: 2, row: 0 },
      ],
      lines: [{ way: [] }, { way: [] }],
    });
  });

  it('puts branches one below the other, and what rejoins behind the longest of them', () => {
    const drawn = layoutChain(['a', 'b', 'c', 'd', 'e'], ways('ab', 'ac', 'cd', 'be', 'de'));
    expect(drawn.places).toEqual([
      { id: 'a', column: 0, row: 0 },
      { id: 'b', column: 1, row: 0 },
      { id: 'c', column: 1, row: 1 },
      { id: 'd', column: 2, row: 1 },
      { id: 'e', column: 3, row: 0 },
    ]);
    // From b to e the line skips a column: the place above d is its own.
    expect(drawn.lines.find(({ from, to }) => from === 'b' && to === 'e')?.way).toEqual([
      { column: 2, row: 0 },
    ]);
  });

  it('gives every link and every line through a column a place of its own', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const drawn = layoutChain(ids, ways('af', 'bf', 'cd', 'de', 'ef', 'ce'));
    const taken = [...drawn.places, ...drawn.lines.flatMap(({ way }) => way)].map(
      ({ column, row }) => `${column} ${row}`,
    );
    expect(new Set(taken).size).toBe(taken.length);
    expect(drawn.places).toHaveLength(6);
  });

  it('draws nothing of an empty chain, and ends where links lead back to themselves', () => {
    expect(layoutChain([], [])).toEqual({ columns: 0, rows: 0, places: [], lines: [] });
    expect(layoutChain(['a', 'b'], ways('ab', 'ba')).places).toHaveLength(2);
  });
});

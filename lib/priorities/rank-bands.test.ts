import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankBands, Standing } from './rank-bands';

const figure = fc.double({ min: 0, max: 100, noNaN: true });
const entry = fc.tuple(figure, figure, figure).map((three) => {
  const [low = 0, index = 0, high = 0] = [...three].sort((a, b) => a - b);
  return { index, interval: { low, high } };
});
const list = fc.array(entry, { minLength: 1, maxLength: 30 });

const point = (index: number, around = 0) => ({
  index,
  interval: { low: index - around, high: index + around },
});

describe('rank bands', () => {
  it('are as wide as intervals overlap', () => {
    // 90 ± 3 is clear of the rest; 60 ± 10 and 55 ± 4 overlap; 20 ± 5 is clear again.
    expect(rankBands([point(55, 4), point(90, 3), point(20, 5), point(60, 10)])).toEqual([
      { rank: 3, best: 2, worst: 3 },
      { rank: 1, best: 1, worst: 1 },
      { rank: 4, best: 4, worst: 4 },
      { rank: 2, best: 2, worst: 3 },
    ]);
  });

  it('let intervals that touch overlap', () => {
    expect(rankBands([point(60, 5), point(50, 5)]).map(({ best, worst }) => [best, worst])).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('give equals one rank and one band', () => {
    expect(rankBands([point(40), point(70), point(40 + 1e-12), point(10)])).toEqual([
      { rank: 2, best: 2, worst: 3 },
      { rank: 1, best: 1, worst: 1 },
      { rank: 2, best: 2, worst: 3 },
      { rank: 4, best: 4, worst: 4 },
    ]);
  });

  it('hold the rank, and equal entries have equal bands', () => {
    fc.assert(
      fc.property(list, fc.nat(), (entries, at) => {
        const twin = entries[at % entries.length];
        const bands = rankBands(twin ? [...entries, twin] : entries);
        for (const { rank, best, worst } of bands) {
          expect(best).toBeLessThanOrEqual(rank);
          expect(worst).toBeGreaterThanOrEqual(rank);
          expect(best).toBeGreaterThanOrEqual(1);
          expect(worst).toBeLessThanOrEqual(bands.length);
        }
        const [first, second] = [bands[at % entries.length], bands.at(-1)];
        expect(second).toEqual(first);
        // Both are among the ranks that either may have.
        expect((first?.worst ?? 0) - (first?.best ?? 0)).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('are what counting one by one gives', () => {
    fc.assert(
      fc.property(list, (entries) => {
        const counted = entries.map(({ index, interval }) => ({
          rank: 1 + entries.filter((other) => other.index > index + 1e-9).length,
          best: 1 + entries.filter((other) => other.interval.low > interval.high + 1e-9).length,
          worst: entries.length - entries.filter((other) => other.interval.high < interval.low - 1e-9).length,
        }));
        expect(rankBands(entries)).toEqual(counted);
      }),
    );
  });
});

describe('the rank as another figure', () => {
  it('leaves the former figure out', () => {
    const standing = new Standing([80, 60, 40, 20]);
    expect(standing.rankAs(70, 80)).toBe(1);
    expect(standing.rankAs(50, 80)).toBe(2);
    expect(standing.rankAs(10, 80)).toBe(4);
    expect(standing.rankAs(90, 20)).toBe(1);
    expect(standing.rankAs(60, 20)).toBe(2);
  });
});

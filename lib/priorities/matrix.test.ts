import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboveDiagonal, crosshairOf, effortOf, effortQuadrantOf, medianOf, quadrantOf } from './matrix';

const limits = { goal: 8, okFrom: 4 };
const scale = fc.double({ min: 0, max: 10, noNaN: true });
const places = fc.array(fc.record({ x: scale, y: scale }), { minLength: 1, maxLength: 40 });

describe('the matrix of importance and performance', () => {
  it('crosses at the medians', () => {
    expect(medianOf([])).toBeNull();
    expect(medianOf([9, 1, 4])).toBe(4);
    expect(medianOf([9, 1, 4, 5])).toBe(4.5);
    const list = [
      { x: 2, y: 9 },
      { x: 6, y: 3 },
      { x: 8, y: 7 },
    ];
    expect(crosshairOf(list, 'median', limits)).toEqual({ x: 6, y: 7 });
  });

  it('crosses at the goal or at the threshold by choice, and in the middle of nothing', () => {
    expect(crosshairOf([], 'goal', limits)).toEqual({ x: 8, y: 5 });
    expect(crosshairOf([], 'threshold', limits)).toEqual({ x: 4, y: 5 });
    expect(crosshairOf([], 'median', limits)).toEqual({ x: 5, y: 5 });
  });

  it('has four corners; a line belongs to what is good enough and important', () => {
    const cross = { x: 6, y: 5 };
    expect(quadrantOf({ x: 5.9, y: 5 }, cross)).toBe('concentrate');
    expect(quadrantOf({ x: 6, y: 5 }, cross)).toBe('keep-up');
    expect(quadrantOf({ x: 5.9, y: 4.9 }, cross)).toBe('low-priority');
    expect(quadrantOf({ x: 6, y: 4.9 }, cross)).toBe('overkill');
  });

  it('measures from the diagonal of impact and score', () => {
    expect(aboveDiagonal({ x: 3, y: 8 })).toBe(5);
    expect(aboveDiagonal({ x: 8, y: 3 })).toBe(-5);
  });

  it('puts half of all at most on either side of a median line', () => {
    fc.assert(
      fc.property(places, (list) => {
        const cross = crosshairOf(list, 'median', limits);
        expect(list.filter(({ x }) => x < cross.x).length).toBeLessThanOrEqual(list.length / 2);
        expect(list.filter(({ x }) => x > cross.x).length).toBeLessThanOrEqual(list.length / 2);
        expect(crosshairOf([...list].reverse(), 'median', limits)).toEqual(cross);
      }),
    );
  });
});

describe('the matrix of impact and effort', () => {
  it('calls quick what has an impact and asks for little', () => {
    const cross = { x: 5, y: 5 };
    const place = (impact: number, costEffectiveness: number) => ({
      x: effortOf(costEffectiveness),
      y: impact,
    });
    expect(effortQuadrantOf(place(8, 9), cross)).toBe('quick-win');
    expect(effortQuadrantOf(place(8, 5), cross)).toBe('large-project');
    expect(effortQuadrantOf(place(2, 9), cross)).toBe('fill-in');
    expect(effortQuadrantOf(place(2, 1), cross)).toBe('not-now');
  });
});

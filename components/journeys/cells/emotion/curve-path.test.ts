import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveMarks, rememberedMean } from './curve-marks';
import { curvePath, type CurvePoint } from './curve-path';

const at = (x: number, y: number, isAssumed = false): CurvePoint => ({ x, y, isAssumed });

/** The heights of a piece at many places, by its Bézier arcs. */
function heightsOf(path: string): { x: number; y: number }[] {
  const [start = '', ...arcs] = path.slice(1).split('C');
  let [x0 = 0, y0 = 0] = start.split(' ').map(Number);
  return arcs.flatMap((arc) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = arc.split(' ').map(Number);
    const from = [x0, y0] as const;
    [x0, y0] = [x3, y3];
    return Array.from({ length: 21 }, (_, step) => {
      const t = step / 20;
      const mix = (a: number, b: number, c: number, d: number) =>
        (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
      return { x: mix(from[0], x1, x2, x3), y: mix(from[1], y1, y2, y3) };
    });
  });
}

describe('the path of a curve', () => {
  it('goes straight through two points', () => {
    expect(curvePath([at(0, 0), at(30, 60)])).toEqual([{ path: 'M0 0C10 20 20 40 30 60', isAssumed: false }]);
  });

  it('breaks at empty steps, and a single point is no line', () => {
    const pieces = curvePath([at(0, 0), at(10, 5), null, at(30, 5), null, at(50, 1), at(60, 2)]);
    expect(pieces.map(({ path }) => path.slice(0, path.indexOf('C')))).toEqual(['M0 0', 'M50 1']);
  });

  it('is assumed from and to a point that is an assumption', () => {
    const pieces = curvePath([at(0, 0), at(10, 1), at(20, 2, true), at(30, 3), at(40, 4)]);
    expect(pieces.map(({ isAssumed }) => isAssumed)).toEqual([false, true, false]);
    expect(pieces[1]?.path.match(/C/g)).toHaveLength(2);
  });

  it('never leaves the band between two neighbours', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 2, maxLength: 20 }), (values) => {
        const points = values.map((value, index) => at(index * 100, value * 10));
        for (const { x, y } of curvePath(points).flatMap(({ path }) => heightsOf(path))) {
          const index = Math.min(values.length - 2, Math.floor(x / 100 - 1e-6));
          const ends = [points[Math.max(0, index)]?.y ?? 0, points[Math.max(0, index) + 1]?.y ?? 0];
          expect(y).toBeGreaterThanOrEqual(Math.min(...ends) - 0.1);
          expect(y).toBeLessThanOrEqual(Math.max(...ends) + 0.1);
        }
      }),
    );
  });
});

describe('what stands out of a curve', () => {
  it('is its peak, its valley and its end', () => {
    expect(curveMarks([0, 2, null, -1.5, 1])).toEqual({ peak: 1, valley: 3, end: 4 });
    expect(curveMarks([1, 1, 1])).toEqual({ peak: null, valley: null, end: 2 });
    expect(curveMarks([null, 1])).toEqual({ peak: null, valley: null, end: null });
    expect(curveMarks([])).toEqual({ peak: null, valley: null, end: null });
  });

  it('is remembered by the most intense moment and the end', () => {
    expect(rememberedMean([1, -2, 0, 1])).toEqual({ mean: 0, peakEnd: -0.5 });
    expect(rememberedMean([null, 1.5])).toEqual({ mean: 1.5, peakEnd: 1.5 });
    expect(rememberedMean([null])).toBeNull();
  });
});

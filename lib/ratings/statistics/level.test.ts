import { describe, expect, it } from 'vitest';
import { decimalsForScore, levelOf } from './level';

describe('levelOf', () => {
  it('is wow from 8, ok from 4, stop below', () => {
    expect([10, 8, 7.99, 4, 3.99, 0].map((mean) => levelOf(mean))).toEqual([
      'wow',
      'wow',
      'ok',
      'ok',
      'stop',
      'stop',
    ]);
  });

  it('takes the workspace’s own thresholds', () => {
    expect(levelOf(8.4, { wow: 8.5, ok: 6 })).toBe('ok');
    expect(levelOf(5.9, { wow: 8.5, ok: 6 })).toBe('stop');
  });

  it('does not lose a mean of exactly 8 to binary rounding', () => {
    // Three weighted answers of 8: 0.1·8 + 0.2·8 + 0.7·8 is a hair under 8 in binary.
    const mean = (0.1 * 8 + 0.2 * 8 + 0.7 * 8) * (1 - Number.EPSILON);
    expect(mean).toBeLessThan(8);
    expect(levelOf(mean)).toBe('wow');
    expect(levelOf(7.9999)).toBe('ok');
  });
});

describe('decimalsForScore', () => {
  it('shows one decimal where that tells the right level', () => {
    expect([7.94, 8, 8.04, 3.94, 4.01, 0, 10].map((mean) => decimalsForScore(mean))).toEqual(
      Array(7).fill(1),
    );
  });

  it('shows two where one would tell another level', () => {
    // 7.96 would read 8.0, which is wow; 7.95 rounds up as well; 3.98 would read 4.0, which is ok.
    expect([7.96, 7.95, 3.98].map((mean) => decimalsForScore(mean))).toEqual([2, 2, 2]);
  });

  it('goes on where even two would mislead', () => {
    expect(decimalsForScore(7.997)).toBe(3);
    expect(decimalsForScore(7.9996)).toBe(4);
  });

  it('looks at the thresholds in use', () => {
    expect(decimalsForScore(7.96, { wow: 9, ok: 4 })).toBe(1);
    expect(decimalsForScore(7.26, { wow: 7.28, ok: 4 })).toBe(2);
  });
});

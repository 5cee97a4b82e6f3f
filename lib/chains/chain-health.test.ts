import { describe, expect, it } from 'vitest';
import { chainHealth } from './chain-health';

const link = (id: string, mean: number, around: number | null) => ({
  id,
  score: { mean, interval: around === null ? null : { low: mean - around, high: mean + around } },
});

describe('the health of a chain', () => {
  it('is the lowest score among its links, and names the link', () => {
    const health = chainHealth([link('sign', 8, 0.5), link('till', 3, 1), link('parcel', 6, 0.5)]);
    expect(health).toEqual({
      score: { mean: 3, interval: { low: 2, high: 4 } },
      weakest: 'till',
      rated: 3,
      of: 3,
    });
  });

  it('may be as low as the lower end of another link, and no higher than the lowest upper end', () => {
    const { score } = chainHealth([link('till', 3, 1), link('door', 4, 3)]);
    expect(score?.interval).toEqual({ low: 1, high: 4 });
  });

  it('counts unrated links and never takes them for 0', () => {
    expect(chainHealth([{ id: 'sign', score: null }, link('till', 7, null)])).toEqual({
      score: { mean: 7, interval: null },
      weakest: 'till',
      rated: 1,
      of: 2,
    });
    expect(chainHealth([{ id: 'sign', score: null }])).toEqual({
      score: null,
      weakest: null,
      rated: 0,
      of: 1,
    });
  });
});

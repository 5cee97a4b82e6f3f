import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAirportSurveyCounts } from '@/db/seed/airport-survey/counts';
import { estimateMean } from './mean-estimate';
import { countRecommendations, netPromoterScore } from './nps';
import type { RollUp } from './roll-up';

interface Reference {
  touchpoints: {
    touchpoint: string;
    year: number;
    n: number;
    rawMean: number;
    mean: number;
    standardError: number;
    weightedMean: number;
  }[];
  overall: { year: number; unweighted: { score: number }; weighted: { score: number } }[];
  recommendation: { n: number; nps: number; promoters: number; detractors: number };
}

/** Made by scripts/data/reference_means.py with none of this code. */
const reference = JSON.parse(
  readFileSync(new URL('../../../db/seed/airport-survey/reference-means.json', import.meta.url), 'utf8'),
) as Reference;
const survey = readAirportSurveyCounts();

/** The roll-up that the counts allow: everything but the sums of squared weights. */
function rollUpOf(touchpoint: string, year: number): RollUp {
  const scale = survey.touchpoints.find(({ key }) => key === touchpoint)?.scale ?? { min: 0, max: 0 };
  const rollUp: RollUp = {
    scale,
    n: 0,
    x: 0,
    x2: 0,
    w: 0,
    w2: 1,
    wx: 0,
    wx2: 0,
    w2x: 0,
    w2x2: 0,
    histogram: {},
  };
  for (const byAge of Object.values(survey.counts[touchpoint]?.[year] ?? {})) {
    for (const scores of Object.values(byAge)) {
      for (const [score, { n, w }] of Object.entries(scores)) {
        const value = Number(score);
        rollUp.n += n;
        rollUp.x += n * value;
        rollUp.x2 += n * value * value;
        rollUp.w += w;
        rollUp.wx += w * value;
        const bin = (rollUp.histogram[score] ??= { n: 0, w: 0 });
        bin.n += n;
        bin.w += w;
      }
    }
  }
  return rollUp;
}

describe('the airport survey', () => {
  it.each(reference.touchpoints)('$touchpoint $year has the reference figures', (expected) => {
    const rollUp = rollUpOf(expected.touchpoint, expected.year);
    const plain = estimateMean(rollUp, 'unweighted');
    expect(plain.n).toBe(expected.n);
    expect(plain.mean).toBeCloseTo(expected.mean, 9);
    expect(plain.standardError).toBeCloseTo(expected.standardError, 9);
    expect(estimateMean(rollUp, 'weighted').mean).toBeCloseTo(expected.weightedMean, 6);
  });

  it('has 23 touchpoints in its overall score, equal weights each', () => {
    const inScope = survey.touchpoints.filter(({ measure }) => measure === 'touchpoint');
    expect(inScope).toHaveLength(23);
    for (const { year, unweighted } of reference.overall) {
      const means = inScope.map(({ key }) => estimateMean(rollUpOf(key, year), 'unweighted').mean ?? NaN);
      expect(means.reduce((sum, mean) => sum + mean, 0) / means.length).toBeCloseTo(unweighted.score, 9);
    }
  });

  it('has the reference recommendation of 2017', () => {
    const { recommendation } = reference;
    const counts = countRecommendations(rollUpOf('recommendation', 2017).histogram);
    expect(counts.promoters).toBe(recommendation.promoters);
    expect(counts.detractors).toBe(recommendation.detractors);
    expect(netPromoterScore(counts)).toMatchObject({ n: recommendation.n });
    expect(netPromoterScore(counts).nps).toBeCloseTo(recommendation.nps, 9);
  });
});

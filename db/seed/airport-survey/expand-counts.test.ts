import { describe, expect, it } from 'vitest';
import { type AirportSurveyCounts, readAirportSurveyCounts } from './counts';
import { expandCounts, type SampleRespondent, thinCounts } from './expand-counts';

const survey = readAirportSurveyCounts();

/** Ratings counted by touchpoint, year, purpose, age group and score. */
function tally(respondents: readonly SampleRespondent[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { year, attributes, ratings } of respondents) {
    const { purpose = 'unknown', ageGroup = 'unknown' } = attributes;
    for (const { touchpoint, score } of ratings) {
      const key = [touchpoint, year, purpose, ageGroup, score].join(' ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** The same straight from the table. */
function published({ counts }: AirportSurveyCounts): Map<string, number> {
  const flat = new Map<string, number>();
  for (const [touchpoint, years] of Object.entries(counts))
    for (const [year, purposes] of Object.entries(years))
      for (const [purpose, ages] of Object.entries(purposes))
        for (const [ageGroup, scores] of Object.entries(ages))
          for (const [score, { n }] of Object.entries(scores))
            flat.set([touchpoint, year, purpose, ageGroup, score].join(' '), n);
  return flat;
}

describe('expandCounts', () => {
  it('of the whole survey gives back every published count', () => {
    const everybody = expandCounts(survey, { oneIn: 1 });
    const expected = published(survey);
    const actual = tally(everybody);
    const wrong = [...new Set([...expected.keys(), ...actual.keys()])].filter(
      (key) => expected.get(key) !== actual.get(key),
    );
    expect(wrong).toEqual([]);
    expect(expected.size).toBeGreaterThan(5000);
    expect(everybody).toHaveLength(15_229);
  });

  it('of one in five gives back the thinned counts of every touchpoint and wave', () => {
    const expected = new Map<string, number>();
    for (const [touchpoint, years] of Object.entries(survey.counts))
      for (const [year, groups] of Object.entries(years))
        for (const { group, score, n } of thinCounts(groups, 5))
          expected.set([touchpoint, year, group.purpose, group.ageGroup, score].join(' '), n);
    expect([...tally(expandCounts(survey))].sort()).toEqual([...expected].sort());
  });

  it('is a fifth of the survey by default and small enough for a demo', () => {
    const sample = expandCounts(survey);
    const ratings = sample.reduce((sum, one) => sum + one.ratings.length, 0);
    expect(Math.abs(sample.length - 15_229 / 5)).toBeLessThan(50);
    expect(ratings).toBeGreaterThan(50_000);
    expect(ratings).toBeLessThan(60_000);
  });

  it('makes people: each with one key, at most one rating a touchpoint, a weight, and the mark of a sample', () => {
    const sample = expandCounts(survey);
    expect(new Set(sample.map(({ key }) => key)).size).toBe(sample.length);
    for (const { isSample, weight, ratings, attributes } of sample) {
      expect(isSample).toBe(true);
      expect(weight).toBeGreaterThan(0);
      expect(new Set(ratings.map(({ touchpoint }) => touchpoint)).size).toBe(ratings.length);
      expect(Object.values(attributes)).not.toContain('unknown');
    }
    const withRecommendation = sample.filter(({ ratings }) =>
      ratings.some(({ touchpoint }) => touchpoint === 'recommendation'),
    );
    expect(new Set(withRecommendation.map(({ year }) => year))).toEqual(new Set([2017]));
  });

  it('lets answers of one person go together: who finds the way likes the signs', () => {
    const both = expandCounts(survey).flatMap(({ ratings }) => {
      const score = (key: string) => ratings.find(({ touchpoint }) => touchpoint === key)?.score;
      const [signs, way] = [score('signs'), score('finding-the-way')];
      return signs === undefined || way === undefined ? [] : [{ signs, way }];
    });
    const meanSigns = (list: typeof both) => list.reduce((sum, { signs }) => sum + signs, 0) / list.length;
    expect(meanSigns(both.filter(({ way }) => way === 5))).toBeGreaterThan(
      meanSigns(both.filter(({ way }) => way <= 3)) + 0.3,
    );
  });

  it('is the same every time, and other people with another seed', () => {
    expect(expandCounts(survey)).toEqual(expandCounts(survey));
    expect(expandCounts(survey, { seed: 7 })).not.toEqual(expandCounts(survey));
  });
});

describe('thinCounts', () => {
  it('keeps the distribution of the scores within one answer', () => {
    for (const groups of Object.values(survey.counts.restaurants ?? {})) {
      const thinned = thinCounts(groups, 5);
      for (const score of [1, 2, 3, 4, 5]) {
        const all = thinCounts(groups, 1).filter((cell) => cell.score === score);
        const few = thinned.filter((cell) => cell.score === score);
        const sum = (cells: typeof all) => cells.reduce((total, { n }) => total + n, 0);
        // One for the shared total, which is rounded itself, on top of the one of the method.
        expect(Math.abs(sum(few) - sum(all) / 5)).toBeLessThan(1.5);
      }
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionOf, type Living } from './life-questions';
import { contactGrowth, suggestStage, type LifeCycle, type StageSuggestion } from './suggest-stage';
import { lifeDays } from './life-days';
import { theilSenSlope } from './theil-sen';

const life = (scores: (number | null)[], contacts: (number | null)[] = []): LifeCycle[] =>
  scores.map((score, at) => ({ score, contacts: contacts[at] ?? null }));
const stageOf = (...given: Parameters<typeof life>) => {
  const told = suggestStage(life(...given));
  return told.stage ?? told.why;
};

describe('the days on which the board looks back', () => {
  it('are the ends of the fiscal quarters before today, and today', () => {
    expect(lifeDays('2026-11-24', 1)).toEqual([
      '2025-03-31',
      '2025-06-30',
      '2025-09-30',
      '2025-12-31',
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
      '2026-11-24',
    ]);
    expect(lifeDays('2026-01-01', 2, 3)).toEqual(['2025-07-31', '2025-10-31', '2026-01-01']);
    expect(lifeDays('2024-03-05', 12, 2)).toEqual(['2024-02-29', '2024-03-05']);
  });
});

describe('theilSenSlope', () => {
  it('is the median of all slopes, so that one outlier does not turn it', () => {
    const points = [5, 5.5, 6, 0].map((y, x) => ({ x, y }));
    // The slopes: 0.5, 0.5, −1.67, 0.5, −2.75, −6; the middle two are −1.67 and 0.5.
    expect(theilSenSlope(points)).toBeCloseTo((-5 / 3 + 0.5) / 2, 12);
    expect(theilSenSlope([4, 9, 5, 5.5].map((y, x) => ({ x, y })))).toBeCloseTo(0.5, 12);
    expect(theilSenSlope([{ x: 1, y: 2 }])).toBeNull();
    expect(theilSenSlope([])).toBeNull();
  });

  it('of a line is its slope, wherever the line lies and however its points are ordered', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -40, max: 40 }),
        fc.integer({ min: -40, max: 40 }),
        fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 8 }),
        (slope, start, xs) => {
          expect(theilSenSlope(xs.map((x) => ({ x, y: start + slope * x })))).toBeCloseTo(slope, 9);
        },
      ),
    );
  });
});

describe('suggestStage', () => {
  it('sees growth in the score or in the contacts, and says which', () => {
    expect(suggestStage(life([5, 5.5, 6, 6.5]))).toEqual({
      stage: 'growth',
      reasons: [{ kind: 'score-rises', slope: 0.5 }],
    });
    expect(suggestStage(life([6, 6, 6], [100, 120, 144]))).toEqual({
      stage: 'growth',
      reasons: [{ kind: 'contacts-rise', change: expect.closeTo(0.2, 12) as number }],
    });
  });

  it('sees saturation where both stand still, up to the bounds themselves', () => {
    expect(stageOf([7, 7.25, 7.5], [100, 110, 121])).toBe('saturation');
    expect(stageOf([7.3, 7.05, 6.8], [100, 90, 81])).toBe('saturation');
    expect(stageOf([7, 7.26, 7.52], [100, 100, 100])).toBe('growth');
    expect(stageOf([7, 7, 7], [100, 111, 123.21])).toBe('growth');
  });

  it('does not call saturation what it knows no contacts of', () => {
    expect(stageOf([7, 7, 7])).toBe('contacts-unknown');
    expect(stageOf([7, 7, 7], [null, 80, null])).toBe('contacts-unknown');
  });

  it('sees decline where two of the last three steps fall, in score or contacts', () => {
    expect(suggestStage(life([8, 7.5, 7.6, 7]))).toEqual({
      stage: 'decline',
      reasons: [{ kind: 'falls', falls: 2, steps: 3 }],
    });
    expect(stageOf([7, 7, 7, 7], [100, 85, 84, 70])).toBe('decline');
    expect(stageOf([8, 7.5, 7.5, 7.5], [100, 100, 100, 80])).toBe('decline');
    expect(stageOf([8, 7, 7, 7], [100, 100, 100, 100])).not.toBe('decline');
    // A fall before the last four cycles is over.
    expect(stageOf([9, 8, 7, 7, 7, 7], [1, 1, 1, 1, 1, 1])).toBe('saturation');
  });

  it('says nothing under three cycles with a score, and nothing where the figures fit no stage', () => {
    expect(stageOf([])).toBe('too-few-cycles');
    expect(stageOf([5, 9], [10, 90])).toBe('too-few-cycles');
    expect(stageOf([5, null, null, 9], [10, 20, 30, 40])).toBe('too-few-cycles');
    expect(stageOf([9, 7, 7.2])).toBe('unclear');
    expect(stageOf([7, 7, 7], [100, 100, 70])).toBe('unclear');
  });

  it('counts a cycle without a score as time that passed', () => {
    expect(suggestStage(life([6, null, 6.4, 6.6]))).toMatchObject({ stage: null });
    expect(stageOf([6, null, 6.8, 7.2])).toBe('growth');
    expect(contactGrowth(life([null, null, null], [100, null, 121]))).toBeCloseTo(0.1, 12);
    expect(contactGrowth(life([null, null], [0, 5]))).toBeNull();
  });

  it('depends on nothing but the last four cycles, and on no constant added to the scores', () => {
    const cycles = fc.array(
      fc.record({
        score: fc.option(fc.integer({ min: 0, max: 16 }), { nil: null }),
        contacts: fc.option(fc.integer({ min: 0, max: 50 }), { nil: null }),
      }),
      { maxLength: 7 },
    );
    fc.assert(
      fc.property(cycles, (told) => {
        const now = suggestStage(told);
        expect(suggestStage(told.slice(-4))).toEqual(now);
        const lifted = told.map(({ score, contacts }) => ({
          score: score === null ? null : score / 2,
          contacts,
        }));
        const higher = lifted.map(({ score, contacts }) => ({
          score: score === null ? null : score + 1,
          contacts,
        }));
        expect(suggestStage(higher).stage).toBe(suggestStage(lifted).stage);
      }),
    );
  });
});

describe('questionOf', () => {
  const ask = (more: Partial<Living>) =>
    questionOf({
      id: 'a',
      presence: 'existing',
      stage: null,
      level: null,
      suggestion: { stage: null, why: 'unclear' },
      ...more,
    });
  const falling: StageSuggestion = { stage: 'decline', reasons: [] };

  it('asks one thing of a touchpoint at most', () => {
    expect(ask({})).toBeNull();
    expect(ask({ stage: 'death', level: 'wow' })).toBe('die');
    expect(ask({ stage: 'decline', level: 'stop' })).toBe('die');
    expect(ask({ presence: 'proposed' })).toBe('appear');
    expect(ask({ stage: 'growth', level: 'stop' })).toBe('repair');
    expect(ask({ stage: 'saturation', level: 'stop', suggestion: falling })).toBe('repair');
    expect(ask({ stage: 'decline', level: 'ok' })).toBe('revive');
    expect(ask({ stage: 'saturation', suggestion: falling })).toBe('revive');
    expect(ask({ presence: 'retired', level: 'stop' })).toBeNull();
  });
});

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAirportSurveyCounts } from '@/db/seed/airport-survey/counts';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import type { MappingInput } from '@/lib/imports/mapping/mapping-schema';
import { importFile } from '@/lib/ratings/commit-import';
import { listCellRows } from '@/lib/ratings/list-cell-rows';
import { changeOfSurveyedOverall } from '@/lib/ratings/statistics/overall-change';
import { overallScore, type ClusterRatings } from '@/lib/ratings/statistics/overall-score';
import { bringIn, inQuarter, wideMapping } from '@/lib/ratings/testing/survey';
import { deleteTouchpoints } from '@/lib/touchpoints/delete-touchpoints';
import { updateTouchpoints } from '@/lib/touchpoints/update-touchpoints';
import { sharedData } from '@/testing/shared-data';
import { getDashboard } from './get-dashboard';

/** Always the same small numbers. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

interface Person {
  id: number;
  weight: string;
  age: string;
  sex: string;
  till: number;
  door: number;
  all: number;
  nps: number;
}

function people(seed: number, count: number): Person[] {
  const next = numbers(seed);
  return Array.from({ length: count }, (_, id) => ({
    id,
    weight: `${next(3)}.${next(90) + 10}`,
    age: ['young', 'middle', 'old'][next(3)] ?? '',
    sex: ['f', 'm'][next(2)] ?? '',
    till: next(6),
    door: next(7),
    all: next(6),
    nps: next(11),
  }));
}

const lines = (list: readonly Person[]) =>
  list.map(({ id, weight, age, sex, till, door, all, nps }) =>
    [id, weight, age, sex, till, door, all, nps].join(','),
  );

/** The same people as the statistics take them; 0 and 6 are no answers. */
const clusters = (list: readonly Person[]): ClusterRatings[] =>
  list.map(({ id, weight, till, door }) => ({
    cluster: String(id),
    weight: Number(weight),
    ratings: new Map(
      Object.entries({ till, door }).flatMap(([key, value]) =>
        value >= 1 && value <= 5 ? [[key, (value - 1) * 2.5] as const] : [],
      ),
    ),
  }));

const close = (value: number | null | undefined) => expect.closeTo(value ?? NaN, 9) as number;

describe('the dashboard of a small survey', () => {
  const first = people(7, 60);
  const second = people(11, 50);
  let ctx: TenantContext;
  beforeAll(async () => {
    ({ ctx } = await makeWorkspace());
    await bringIn(ctx, lines(first), inQuarter(1));
    await bringIn(ctx, lines(second), inQuarter(2));
  });

  it('tells the overall score with respondents as clusters, weighted and not, and its change', async () => {
    const dashboard = await getDashboard(ctx);
    expect(dashboard.periods.map(({ startsOn }) => startsOn)).toEqual(['2025-01-01', '2025-04-01']);
    expect([dashboard.current, dashboard.comparison, dashboard.hasWeights]).toEqual([1, 0, true]);
    for (const [at, list] of [first, second].entries()) {
      for (const [which, weighting] of [
        ['overall', 'weighted'],
        ['alternative', 'unweighted'],
      ] as const) {
        const known = overallScore(clusters(list), { weighting });
        expect(dashboard.overall[at]?.[which]).toMatchObject({
          score: close(known.score),
          n: known.n,
          effectiveN: close(known.effectiveN),
          standardError: close(known.standardError),
        });
      }
    }
    const change = changeOfSurveyedOverall(clusters(first), clusters(second), { weighting: 'weighted' });
    expect(dashboard.overallChange).toMatchObject({
      difference: close(change.difference),
      interval: { low: close(change.interval?.low), high: close(change.interval?.high) },
      verdict: change.verdict,
    });
  });

  it.each([
    ['one label', { age: ['young'] }],
    ['two labels of one attribute', { age: ['young', 'old'] }],
    ['labels of two attributes', { age: ['young', 'old'], sex: ['f'] }],
    ['a label that nobody has', { age: ['young'], sex: ['nobody'] }],
  ])('narrows everything to a segment by %s', async (_name, segment: Record<string, string[]>) => {
    const chosen = ({ age, sex }: Person) =>
      (!segment.age || segment.age.includes(age)) && (!segment.sex || segment.sex.includes(sex));
    const dashboard = await getDashboard(ctx, { segment, weighting: 'unweighted' });
    for (const [at, list] of [first, second].entries()) {
      const rows = clusters(list.filter(chosen));
      const known = overallScore(rows, { weighting: 'unweighted' });
      const point = dashboard.overall[at];
      if (known.score === null) expect(point).toBeUndefined();
      else
        expect(point?.overall).toMatchObject({
          score: close(known.score),
          n: known.n,
          standardError: close(known.standardError),
        });
      const till = rows.flatMap(({ ratings }) => ratings.get('till') ?? []);
      const cell = dashboard.touchpoints.find(({ name }) => name === 'Till')?.cells[at]?.estimate;
      expect(cell?.n ?? 0).toBe(till.length);
      if (till.length > 0)
        expect(cell?.mean).toBeCloseTo(till.reduce((sum, one) => sum + one, 0) / till.length, 9);
      const answers = list.filter(chosen).map(({ nps }) => nps);
      const score = dashboard.recommendation[at]?.score;
      if (answers.length > 0) {
        const share = (which: (one: number) => boolean) => answers.filter(which).length / answers.length;
        expect(score?.nps).toBeCloseTo(100 * (share((one) => one >= 9) - share((one) => one <= 6)), 9);
      }
    }
  });

  it('narrows the overall score to a phase, and computes what no roll-up keeps', async () => {
    const dashboard = await getDashboard(ctx, { phases: ['before'] });
    const door = (list: readonly Person[]) =>
      overallScore(clusters(list), { weighting: 'weighted', scope: new Set(['door']) });
    expect(dashboard.touchpoints.map(({ name }) => name)).toEqual(['Door']);
    expect(dashboard.overall[1]).toMatchObject({
      touchpoints: 1,
      overall: { score: close(door(second).score), standardError: close(door(second).standardError) },
    });
  });

  it('opens the rows behind a figure, page by page', async () => {
    const { brand, periods, touchpoints } = await getDashboard(ctx);
    const till = touchpoints.find(({ name }) => name === 'Till');
    const cell = { source: 'survey', brandId: brand?.id ?? '', periodId: periods[0]?.id ?? '' } as const;
    const answers = first.filter(({ till: value }) => value >= 1);
    const page = await listCellRows(ctx, { ...cell, measure: 'touchpoint', touchpointId: till?.id });
    expect(page).toMatchObject({ total: answers.length, touchpoint: { name: 'Till' }, pageSize: 50 });
    expect(page.figure?.weighted).toEqual(till?.cells[0]?.estimate);
    expect(page.rows[0]).toMatchObject({
      respondent: String(answers[0]?.id),
      value: String(answers[0]?.till),
      scale: { min: 1, max: 5 },
      attributes: { age: answers[0]?.age, sex: answers[0]?.sex },
      origin: { kind: 'import', name: 'survey.csv' },
    });
    const women = await listCellRows(ctx, { ...cell, measure: 'recommendation', segment: { sex: ['f'] } });
    expect(women.total).toBe(first.filter(({ sex }) => sex === 'f').length);
    const other = await makeWorkspace();
    await expect(listCellRows(other.ctx, { ...cell, measure: 'overall' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is empty for another brand of the organization, and for wishes that are not there shows the usual', async () => {
    const other = await makeWorkspace();
    expect(await getDashboard(other.ctx)).toMatchObject({ brand: null, periods: [], touchpoints: [] });
    const { periods } = await getDashboard(ctx);
    const usual = await getDashboard(ctx);
    const wish = {
      brandId: other.ctx.workspace.id,
      periodId: other.ctx.workspace.id,
      periodKind: 'month',
    } as const;
    expect(await getDashboard(ctx, wish)).toEqual(usual);
    const early = await getDashboard(ctx, { periodId: periods[0]?.id, comparisonId: periods[1]?.id });
    expect([early.current, early.comparison]).toEqual([0, 1]);
  });
});

describe('touchpoints that come and go', () => {
  it('are named, and the change is told over those of both periods', async () => {
    const { ctx } = await makeWorkspace();
    const before = people(3, 40);
    const after = people(5, 40);
    await bringIn(ctx, lines(before), inQuarter(1));
    const renamed = JSON.parse(JSON.stringify(inQuarter(2)).replace('"Door"', '"Gate"')) as MappingInput;
    await bringIn(ctx, lines(after), renamed);
    const { overallChange, touchpoints, overall } = await getDashboard(ctx);
    const nameOf = (id: string) => touchpoints.find((one) => one.id === id)?.name;
    expect(overallChange?.compared.map(nameOf)).toEqual(['Till']);
    expect([overallChange?.entered.map(nameOf), overallChange?.left.map(nameOf)]).toEqual([
      ['Gate'],
      ['Door'],
    ]);
    const scope = new Set(['till']);
    const known = changeOfSurveyedOverall(clusters(before), clusters(after), {
      weighting: 'weighted',
      scope,
    });
    expect(overallChange?.difference).toBeCloseTo(known.difference ?? NaN, 9);
    expect(overallChange?.interval?.low).toBeCloseTo(known.interval?.low ?? NaN, 9);
    expect(overall.map((point) => point.touchpoints)).toEqual([2, 2]);
  });

  it('leave the score when they are in the trash', async () => {
    const { ctx } = await makeWorkspace();
    const list = people(3, 40);
    await bringIn(ctx, lines(list), inQuarter(1));
    const { touchpoints } = await getDashboard(ctx);
    await deleteTouchpoints(ctx, {
      ids: touchpoints.filter(({ name }) => name === 'Door').map(({ id }) => id),
    });
    const till = overallScore(clusters(list), { weighting: 'weighted', scope: new Set(['till']) });
    const { overall } = await getDashboard(ctx);
    expect(overall[0]?.overall).toMatchObject({
      score: close(till.score),
      standardError: close(till.standardError),
    });
  });

  it('have levels by their unrounded mean and the workspace’s goal where they have none', async () => {
    const { ctx } = await makeWorkspace();
    await bringIn(ctx, ['1,1,a,f,5,1,5,9', '2,1,a,f,5,2,5,9'], wideMapping);
    const before = await getDashboard(ctx);
    const till = before.touchpoints.find(({ name }) => name === 'Till');
    await updateTouchpoints(ctx, { ids: [till?.id ?? ''], patch: { goal: 9 } });
    const { touchpoints, levels, goal } = await getDashboard(ctx);
    expect(touchpoints.map(({ name, goal: own, cells }) => [name, own, cells[0]?.level])).toEqual([
      ['Till', 9, 'wow'],
      ['Door', goal, 'stop'],
    ]);
    expect(levels).toEqual({
      wow: { count: 1, share: 0.5 },
      ok: { count: 0, share: 0 },
      stop: { count: 1, share: 0.5 },
    });
  });
});

interface Reference {
  touchpoints: {
    touchpoint: string;
    year: number;
    n: number;
    effectiveN: number;
    mean: number;
    standardError: number;
    weightedMean: number;
    weightedStandardError: number;
  }[];
  overall: Record<
    'unweighted' | 'weighted',
    { score: number; n: number; effectiveN: number; standardError: number }
  >[];
  recommendation: { n: number; nps: number; weightedNps: number; weightedStandardError: number };
}

const years = [2013, 2014, 2015, 2016, 2017] as const;
const raw = (year: number) => sharedData(`sfo-customer-survey/raw/${year}_SFO_Customer_Survey.csv`);

describe.skipIf(!raw(2013))('five waves of an airport’s survey', () => {
  it('come out as another calculation has them', { timeout: 180_000 }, async () => {
    const { ctx } = await makeWorkspace();
    const reference = JSON.parse(
      readFileSync('db/seed/airport-survey/reference-means.json', 'utf8'),
    ) as Reference;
    const questions = readAirportSurveyCounts().touchpoints;
    const names = new Map<string, string | null>();
    for (const year of years) {
      const mapping = JSON.parse(
        readFileSync(`docs/examples/mappings/sfo-${year}.json`, 'utf8'),
      ) as MappingInput;
      for (const { key, columns: places } of questions) {
        const found = mapping.columns.find(({ column }) => column === places[year]);
        if (found?.role === 'touchpoint' && found.touchpoint.match !== 'id')
          names.set(`${key} ${year}`, found.touchpoint.name);
        if (found?.role === 'overall') names.set(`${key} ${year}`, null);
      }
      await importFile(ctx, { path: raw(year) ?? '', name: `${year}.csv` }, mapping);
    }
    const dashboard = await getDashboard(ctx);
    const plain = await getDashboard(ctx, { weighting: 'unweighted' });
    expect(dashboard.periods.map(({ startsOn }) => startsOn.slice(0, 4))).toEqual(years.map(String));
    let compared = 0;
    for (const known of reference.touchpoints) {
      const at = years.indexOf(known.year as (typeof years)[number]);
      const name = names.get(`${known.touchpoint} ${known.year}`);
      if (name === undefined) continue;
      const estimateOf = ({ touchpoints, whole }: typeof dashboard) =>
        name === null
          ? whole[at]?.estimate
          : touchpoints.find((one) => one.name === name)?.cells[at]?.estimate;
      expect(estimateOf(dashboard)).toMatchObject({
        n: known.n,
        effectiveN: close(known.effectiveN),
        mean: close(known.weightedMean),
        standardError: close(known.weightedStandardError),
      });
      expect(estimateOf(plain)).toMatchObject({
        mean: close(known.mean),
        standardError: close(known.standardError),
      });
      compared += 1;
    }
    expect(compared).toBe(24 * 5);
    for (const [at, known] of reference.overall.entries()) {
      for (const weighting of ['weighted', 'unweighted'] as const) {
        const shown = (weighting === 'weighted' ? dashboard : plain).overall[at]?.overall;
        const { score, n, effectiveN, standardError } = known[weighting];
        expect(shown).toMatchObject({
          score: close(score),
          n,
          effectiveN: close(effectiveN),
          standardError: close(standardError),
        });
      }
    }
    const [point] = dashboard.recommendation;
    expect(dashboard.recommendation).toHaveLength(1);
    expect(point?.score).toMatchObject({
      n: reference.recommendation.n,
      nps: close(reference.recommendation.weightedNps),
    });
    expect(point?.alternative.nps).toBeCloseTo(reference.recommendation.nps, 9);
  });
});

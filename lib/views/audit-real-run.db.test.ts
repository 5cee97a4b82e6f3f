import { beforeAll, describe, expect, it } from 'vitest';
import { getResults } from '@/lib/audits/results/get-results';
import type { Snapshot } from '@/lib/audits/results/snapshot';
import { getDashboard } from './get-dashboard';
import {
  alpha,
  byTouchpoint,
  change,
  changeOfWhole,
  figure,
  mean,
  whole,
  type HandScore,
} from './testing/by-hand';
import { realRun } from './testing/real-run';

/** To the sixth decimal: a quantile found in another way differs behind it. */
const near = (value: number | null): unknown => (value === null ? null : expect.closeTo(value, 6));
const nearAll = <Figure extends { [key in keyof Figure]: number | null }>(one: Figure) =>
  Object.fromEntries(Object.entries<number | null>(one).map(([key, value]) => [key, near(value)]));
const levelOf = (score: number) => (score >= 8 ? 'wow' : score >= 4 ? 'ok' : 'stop');

/** In touchpoint → scores, the brand's own or those of all. */
const of = (scores: readonly HandScore[], key: 'brand' | 'place' | 'touchpoint', id: string) =>
  scores.filter((one) => one[key] === id);
const values = (scores: readonly HandScore[]) => scores.map(({ score }) => score);

let run: Awaited<ReturnType<typeof realRun>>;
let told: Snapshot;
/** Of the own brand. */
let [before, now]: [HandScore[], HandScore[]] = [[], []];
beforeAll(async () => {
  run = await realRun();
  const [, second, third] = run.cycles;
  const results = await getResults(run.ctx, third.id);
  if (results.kind !== 'told') throw new Error(`The results are ${results.kind}.`);
  told = results.snapshot;
  before = of(second.scores, 'brand', run.brandId);
  now = of(third.scores, 'brand', run.brandId);
}, 300_000);

describe('three quarters of forty shops', () => {
  it('are planned so that every place is visited, a tenth of them twice, and nobody comes a third time', () => {
    const auditorsAt = run.cycles.map(
      ({ visits }) => new Map(run.placeIds.map((id) => [id, visits.filter((one) => one.objectId === id)])),
    );
    for (const [at, { visits, open }] of run.cycles.entries()) {
      expect(open).toBe(0);
      expect(run.placeIds.every((id) => (auditorsAt[at]?.get(id)?.length ?? 0) > 0)).toBe(true);
      const doubled = visits.filter(({ isDouble, objectId }) => isDouble && objectId !== null).length;
      expect(doubled / run.placeIds.length).toBeGreaterThanOrEqual(0.1);
      expect(doubled / run.placeIds.length).toBeLessThanOrEqual(0.15);
    }
    for (const id of run.placeIds) {
      const [first, second, third] = auditorsAt.map(
        (cycle) => cycle.get(id)?.map((one) => one.auditorId) ?? [],
      );
      const always = first?.filter((one) => second?.includes(one) && third?.includes(one));
      expect(always).toEqual([]);
    }
  });

  it('come in whole: every score of a phone or a desk is in the snapshot, and no other', () => {
    const kept = told.visits.flatMap(({ id, scores }) =>
      Object.entries(scores).map(([touchpoint, score]) => [id, touchpoint, score] as const),
    );
    const meant = run.cycles[2].scores;
    expect(kept).toHaveLength(meant.length);
    const scoreOf = new Map(kept.map(([visit, touchpoint, score]) => [`${visit} ${touchpoint}`, score]));
    for (const { visit, touchpoint, score } of meant) {
      expect(scoreOf.get(`${visit} ${touchpoint}`)).toBeCloseTo(score, 12);
    }
  });

  it('ask for an answer to every stop, and to nothing else', () => {
    const stops = byTouchpoint(now, run.touchpointIds)
      .filter((list) => mean(values(list.scores)) < 4)
      .map(({ touchpoint }) => touchpoint);
    expect(stops.length).toBeGreaterThan(0);
    expect([...run.cycles[2].stops].sort()).toEqual([...stops].sort());
  });
});

describe('the third quarter against the second, worked out by hand', () => {
  it('by touchpoint: score, level, n, ends, spread, interval; change, its interval, its method and its word', () => {
    const lists = byTouchpoint(now, run.touchpointIds);
    expect(told.previous).toMatchObject({ id: run.cycles[1].id, name: 'Quarter 2' });
    expect(told.results.touchpoints).toHaveLength(lists.length);
    const methods = new Set<string>();
    for (const { touchpoint, scores } of lists) {
      const hand = figure(values(scores));
      const { method, difference, margin, word } = change(of(before, 'touchpoint', touchpoint), scores);
      methods.add(method);
      expect(told.results.touchpoints.find(({ id }) => id === touchpoint)).toEqual({
        id: touchpoint,
        ...nearAll(hand),
        level: levelOf(hand.score),
        dots: hand.n < 5 ? [...values(scores)].sort((a, b) => a - b).map(near) : [],
        change: { difference: near(difference), margin: near(margin), verdict: word, method },
      });
    }
    expect([...methods].sort()).toEqual(['paired', 'welch']);
  });

  it('and what really changed is told as clear, what did not hardly ever', () => {
    const wordOf = (id: string) => told.results.touchpoints.find((one) => one.id === id)?.change;
    const clear = (direction: number) => (id: string) => {
      const found = wordOf(id);
      return found?.verdict === 'clear' && Math.sign(found.difference ?? 0) === direction;
    };
    const ids = (wanted: string) => run.touchpointIds.filter((id) => run.truth.get(id) === wanted);
    expect(ids('better').filter(clear(1))).toEqual(ids('better'));
    expect(ids('worse').filter(clear(-1))).toEqual(ids('worse'));
    expect(ids('same').filter((id) => wordOf(id)?.verdict === 'clear').length).toBeLessThanOrEqual(1);
    expect(told.results.compared).toBe(run.touchpointIds.length);
    expect(told.results.expectedByChance).toBeCloseTo(run.touchpointIds.length / 20, 12);
  });

  it('by place, by brand and by phase', () => {
    const group = (scores: readonly HandScore[], touchpoints = run.touchpointIds) => {
      const { spread: _spread, ...hand } = whole(scores, touchpoints);
      return { ...nearAll(hand), level: levelOf(hand.score), spread: null, dots: [] };
    };
    const { byObject, byBrand, byPhase } = told.results;
    const all = run.cycles[2].scores;
    const byId = (list: readonly { id: string }[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(byObject)).toEqual(byId(run.placeIds.map((id) => ({ id, ...group(of(all, 'place', id)) }))));
    const brands = [run.brandId, ...run.rivalIds];
    expect(byId(byBrand)).toEqual(byId(brands.map((id) => ({ id, ...group(of(all, 'brand', id)) }))));
    const phases = ['before', 'during', 'after'].map((id) => ({
      id,
      touchpoints: told.touchpoints.filter(({ phase }) => phase === id).map((one) => one.id),
    }));
    expect(byId(byPhase)).toEqual(
      byId(phases.map(({ id, touchpoints }) => ({ id, ...group(now, touchpoints) }))),
    );
  });

  it('against the competitors: gap to the best of them, place, best in class', () => {
    const all = run.cycles[2].scores;
    for (const comparison of told.results.comparisons) {
      const here = of(all, 'touchpoint', comparison.id);
      const means = [run.brandId, ...run.rivalIds].flatMap((id) => {
        const theirs = values(of(here, 'brand', id));
        return theirs.length === 0 ? [] : [{ id, score: mean(theirs) }];
      });
      const own = means.find(({ id }) => id === run.brandId)?.score ?? NaN;
      const others = means.filter(({ id }) => id !== run.brandId).map(({ score }) => score);
      expect(comparison.gap).toEqual(others.length === 0 ? null : near(own - Math.max(...others)));
      expect(comparison.rank).toBe(1 + others.filter((score) => score > own).length);
      const best = means.find(({ id }) => id === comparison.bestId);
      expect(best?.score).toBe(Math.max(...means.map(({ score }) => score)));
    }
    expect(told.results.comparisons.filter(({ gap }) => gap !== null).length).toBeGreaterThan(10);
  });

  it('as a whole, with its change over the touchpoints', () => {
    const { spread: _spread, ...hand } = whole(now, run.touchpointIds);
    const { difference, margin, word } = changeOfWhole(before, now, run.touchpointIds);
    expect(told.results.overall).toEqual({
      ...nearAll(hand),
      level: levelOf(hand.score),
      spread: null,
      dots: [],
      change: { difference: near(difference), margin: near(margin), verdict: word, method: 'paired' },
      entered: [],
      left: [],
    });
  });

  it('agreement of those who scored the same: alpha, difference, share within a point, leaning', () => {
    const all = run.cycles[2].scores;
    const units = new Map<string, HandScore[]>();
    for (const one of all) {
      const key = `${one.brand} ${one.place} ${one.touchpoint}`;
      units.set(key, [...(units.get(key) ?? []), one]);
    }
    const shared = [...units.values()].filter(({ length }) => length === 2);
    const apart = shared.map(([a, b]) => Math.abs((a?.score ?? 0) - (b?.score ?? 0)));
    const { agreement } = told.results;
    expect(agreement).toMatchObject({
      units: shared.length,
      pairs: shared.length,
      alpha: near(alpha(shared.map(values))),
      meanAbsoluteDifference: near(mean(apart)),
      within1: near(apart.filter((one) => one <= 1 + 1e-9).length / apart.length),
    });
    expect(shared.length).toBeGreaterThan(60);
    for (const auditor of run.people) {
      const leanings = shared.flatMap(([a, b]) => {
        if (!a || !b || (a.auditor !== auditor && b.auditor !== auditor)) return [];
        return [a.auditor === auditor ? a.score - b.score : b.score - a.score];
      });
      const found = agreement.bias.find((one) => one.auditor === auditor);
      if (leanings.length === 0) expect(found).toBeUndefined();
      else expect(found).toEqual({ auditor, units: leanings.length, mean: near(mean(leanings)) });
    }
  });
});

describe('the dashboard’s figures of the source auditors, worked out by hand', () => {
  it('are those of the three cycles, with the same changes', async () => {
    const { ctx, brandId, cycles, touchpointIds } = run;
    const dashboard = await getDashboard(ctx, { source: 'auditors', brandId });
    expect(dashboard.periods.map(({ startsOn }) => startsOn)).toEqual([
      '2025-01-01',
      '2025-04-01',
      '2025-07-01',
    ]);
    expect([dashboard.comparison, dashboard.current]).toEqual([1, 2]);
    expect(dashboard.touchpoints).toHaveLength(touchpointIds.length);
    const own = cycles.map(({ scores }) => of(scores, 'brand', brandId));
    for (const { id, cells, change: found } of dashboard.touchpoints) {
      own.forEach((scores, at) => {
        const { score, n, low, high } = figure(values(of(scores, 'touchpoint', id)));
        expect(cells[at]).toMatchObject({
          estimate: { mean: near(score), n, interval: { low: near(low), high: near(high) } },
          level: levelOf(score),
        });
      });
      const hand = change(of(before, 'touchpoint', id), of(now, 'touchpoint', id));
      expect(found).toMatchObject({
        difference: near(hand.difference),
        verdict: hand.word,
        method: hand.method,
      });
      expect(cells[2]?.sinceLast).toEqual(found);
      expect(cells[0]?.sinceLast).toBeNull();
    }
    own.forEach((scores, at) => {
      const { score, n, low, high } = whole(scores, touchpointIds);
      expect(dashboard.overall[at]).toMatchObject({
        touchpoints: touchpointIds.length,
        overall: { score: near(score), n, interval: { low: near(low), high: near(high) } },
      });
    });
    const { difference, margin, word } = changeOfWhole(before, now, touchpointIds);
    expect(dashboard.overallChange).toMatchObject({
      difference: near(difference),
      interval: { low: near(difference - (margin ?? 0)), high: near(difference + (margin ?? 0)) },
      verdict: word,
      method: 'paired',
    });
    const clear = (direction: number) =>
      told.results.touchpoints
        .filter(
          (one) => one.change?.verdict === 'clear' && Math.sign(one.change.difference ?? 0) === direction,
        )
        .map(({ id }) => id)
        .sort();
    expect([...dashboard.changes.better].sort()).toEqual(clear(1));
    expect([...dashboard.changes.worse].sort()).toEqual(clear(-1));
  });
});

import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillAirportBrand } from '@/db/seed/airport-brand';
import { makeWorkspace } from '@/db/testing/factories';
import { withTenant } from '@/lib/auth/tenant';
import { getPriorities, type PrioritiesScreen } from './get-priorities';

/*
 * The whole list of the demo's airport, worked out a second time from single answers and judgements by arithmetic that is
 * written out here, after docs/figures.md: none of the product's functions for figures has a part in it.
 */

interface Answer {
  [column: string]: unknown;
  touchpoint: string;
  value: number;
  low: number;
  high: number;
  weight: number;
}

interface Line {
  id: string;
  deficit: number;
  impact: number;
  cost: number;
  index: number;
  low: number;
  high: number;
}

/** t(0.975; ν) after Cornish and Fisher: right to 10⁻⁶ from ν = 30 on, and nobody here was rated less often. */
function student(freedom: number): number {
  const z = 1.959963984540054;
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / freedom + second / freedom ** 2 + third / freedom ** 3;
}

/** The weighted mean on 0–10, its 95 % interval by linearization, and how many answered. */
function scoreOf(answers: readonly Answer[]) {
  const points = answers.map(({ value, low, high, weight }) => ({
    x: ((value - low) / (high - low)) * 10,
    weight,
  }));
  const n = points.length;
  let [total, sum] = [0, 0];
  for (const { x, weight } of points) {
    total += weight;
    sum += weight * x;
  }
  const mean = sum / total;
  let squares = 0;
  for (const { x, weight } of points) squares += (weight * (x - mean)) ** 2;
  const margin = student(n - 1) * Math.sqrt(((n / (n - 1)) * squares) / total ** 2);
  return { n, mean, low: Math.max(0, mean - margin), high: Math.min(10, mean + margin) };
}

const indexOf = (deficit: number, impact: number, cost: number) =>
  100 * (deficit * (impact / 10) * (cost / 10)) ** (1 / 3);
const within = (value: number) => Math.min(10, Math.max(0, value));
const middleOf = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half)
    ? ((sorted[half - 1] ?? NaN) + (sorted[half] ?? NaN)) / 2
    : (sorted[Math.floor(half)] ?? NaN);
};

let screen: PrioritiesScreen;
const scores = new Map<string, ReturnType<typeof scoreOf>>();
const judged = new Map<string, Record<string, number | null>>();
let touchpoints: { id: string }[] = [];
let ideal = NaN;

beforeAll(async () => {
  const { ctx } = await makeWorkspace();
  await fillAirportBrand(ctx);
  screen = await getPriorities(ctx, { of: 'touchpoint', lines: 1_000 });
  ideal = ctx.workspace.ideal;
  const here = ctx.workspace.id;
  await withTenant.read(ctx, 'rating:read', async (tx) => {
    const answers = await tx.execute<Answer>(sql`
      select a.touchpoint_id as touchpoint, a.value::float8 as value, a.scale_min::float8 as low,
        a.scale_max::float8 as high, r.weight::float8 as weight
      from ratings a
      join responses r on r.workspace_id = a.workspace_id and r.id = a.response_id
      where a.workspace_id = ${here} and r.source = 'survey' and r.period_id = (
        select id from periods where workspace_id = ${here} order by ends_on desc limit 1)`);
    const rows = await tx.execute<{ id: string }>(sql`
      select id from touchpoints where workspace_id = ${here} and presence = 'existing'
        and deleted_at is null and archived_at is null`);
    touchpoints = [...rows];
    for (const { id } of touchpoints) {
      const own = [...answers].filter(({ touchpoint }) => touchpoint === id);
      if (own.length > 0) scores.set(id, scoreOf(own));
    }
    // Later days overwrite earlier ones.
    const judgements = await tx.execute<{ id: string; part: string; value: number | null }>(sql`
      select touchpoint_id as id, part, value::float8 as value from touchpoint_judgements
      where workspace_id = ${here} order by judged_on`);
    for (const { id, part, value } of judgements) judged.set(id, { ...judged.get(id), [part]: value });
  });
}, 120_000);

function workOut(): Line[] {
  return touchpoints
    .flatMap(({ id }): Line[] => {
      const score = scores.get(id);
      const { impact = null, 'cost-effectiveness': cost = null } = judged.get(id) ?? {};
      if (!score || impact === null || cost === null) return [];
      const lacks = (mean: number) => Math.max(0, ideal - mean) / 10;
      const deficit = lacks(score.mean);
      const low = indexOf(lacks(score.high), impact, cost);
      const high = indexOf(lacks(score.low), impact, cost);
      return [{ id, deficit, impact, cost, index: indexOf(deficit, impact, cost), low, high }];
    })
    .sort((a, b) => b.index - a.index);
}

describe('the priorities of the airport, worked out twice', () => {
  it('are the same list, index by index, with the same bands', () => {
    const lines = workOut();
    expect(lines.length).toBeGreaterThanOrEqual(8);
    expect(screen.rankedCount).toBe(lines.length);
    expect(screen.ranked.map(({ id }) => id)).toEqual(lines.map(({ id }) => id));
    for (const [at, line] of lines.entries()) {
      const told = screen.ranked[at];
      const score = scores.get(line.id);
      expect(score?.n).toBeGreaterThan(30);
      expect(told?.score?.n).toBe(score?.n);
      expect(told?.score?.mean).toBeCloseTo(score?.mean ?? NaN, 9);
      expect(told?.deficit).toBeCloseTo(line.deficit, 9);
      expect([told?.impact, told?.costEffectiveness]).toEqual([line.impact, line.cost]);
      expect(told?.index).toBeCloseTo(line.index, 8);
      expect(told?.interval.low).toBeCloseTo(line.low, 4);
      expect(told?.interval.high).toBeCloseTo(line.high, 4);
      expect(told).toMatchObject({
        rank: 1 + lines.filter(({ index }) => index > line.index).length,
        best: 1 + lines.filter(({ low }) => low > line.high).length,
        worst: lines.length - lines.filter(({ high }) => high < line.low).length,
      });
    }
  });

  it('have the ranks that a point less or more of each part would give, counted anew', () => {
    const lines = workOut();
    for (const line of lines) {
      const mean = scores.get(line.id)?.mean ?? NaN;
      const others = lines.filter(({ id }) => id !== line.id);
      const rankAs = (index: number) => 1 + others.filter((other) => other.index > index + 1e-9).length;
      const lacking = (score: number) => Math.max(0, ideal - within(score)) / 10;
      const { deficit, impact, cost } = line;
      expect(screen.ranked.find(({ id }) => id === line.id)?.around).toEqual({
        deficit: {
          less: rankAs(indexOf(lacking(mean + 1), impact, cost)),
          more: rankAs(indexOf(lacking(mean - 1), impact, cost)),
        },
        impact: {
          less: rankAs(indexOf(deficit, within(impact - 1), cost)),
          more: rankAs(indexOf(deficit, within(impact + 1), cost)),
        },
        'cost-effectiveness': {
          less: rankAs(indexOf(deficit, impact, within(cost - 1))),
          more: rankAs(indexOf(deficit, impact, within(cost + 1))),
        },
      });
    }
  });

  it('name all others with what they need', () => {
    const ranked = new Set(workOut().map(({ id }) => id));
    const others = touchpoints.filter(({ id }) => !ranked.has(id));
    expect(screen.unrankedCount).toBe(others.length);
    for (const { id } of others) {
      const { impact = null, 'cost-effectiveness': cost = null } = judged.get(id) ?? {};
      expect(screen.unranked.find((one) => one.id === id)?.needs).toEqual([
        ...(scores.has(id) ? [] : ['score']),
        ...(impact === null ? ['impact'] : []),
        ...(cost === null ? ['cost-effectiveness'] : []),
      ]);
    }
  });

  it('stand in a matrix whose lines cross at the medians', () => {
    const points = touchpoints.flatMap(({ id }) => {
      const score = scores.get(id)?.mean;
      const impact = judged.get(id)?.impact ?? null;
      return score === undefined || impact === null ? [] : [{ id, score, impact }];
    });
    expect(screen.matrixCount).toBe(points.length);
    expect(screen.matrixCross.x).toBeCloseTo(middleOf(points.map(({ score }) => score)), 9);
    expect(screen.matrixCross.y).toBe(middleOf(points.map(({ impact }) => impact)));
    expect(screen.matrix.map(({ id }) => id).sort()).toEqual(points.map(({ id }) => id).sort());
  });
});

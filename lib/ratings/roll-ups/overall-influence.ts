import 'server-only';
import { sql, type SQL } from 'drizzle-orm';
import { numericArray, uuidArray } from '@/db/array-parameters';
import { withHashPlans } from '@/db/hash-plans';
import type { TenantTx } from '@/db/tenant';
import type { Source } from '@/db/values/ratings';
import type { RollUp } from '../statistics/roll-up';
import type { TouchpointImportance } from '../statistics/overall-score';
import { scoreUnits, toScore } from '../statistics/scale';

/** The roll-up of one touchpoint on one scale; a touchpoint rated on two scales has two of them. */
export interface ScopeCell {
  touchpointId: string;
  rollUp: Pick<RollUp, 'n' | 'x' | 'w' | 'wx' | 'scale'>;
}

/** The touchpoints of one overall score: a brand in a period, all its cells. */
export interface InfluenceScope {
  brandId: string;
  periodId: string;
  cells: readonly ScopeCell[];
  /** How much each of them counts; 1 where it is left out. */
  importance?: TouchpointImportance;
}

/** What an overall score needs beside the touchpoints' means to know how sure it is; decimals as text. */
export interface InfluenceSums {
  /** Respondents with at least one rating in scope. */
  clusters: number;
  /** Σz² over respondents on 0–10: plain, and with their weights. */
  influence2: string;
  weightedInfluence2: string;
  /** Σw and Σw² of the respondents' weights. */
  w: string;
  w2: string;
}

interface Factor {
  touchpointId: string;
  min: number;
  max: number;
  slope: number;
  shift: number;
  weightedSlope: number;
  weightedShift: number;
}

/**
 * A respondent's influence is z = Σₜ (aₜ/A)·w(s − mₜ)/Wₜ with s the score on 0–10 (lib/ratings/statistics/overall-score.ts).
 * With s = u·x + b and share = aₜ/A that is Σₜ (slope·x − shift) with slope = u·share/W and shift = (m − b)·share/W, told
 * here for each cell.
 */
function factorsOf({ cells, importance }: InfluenceScope): Factor[] {
  const sums = new Map<string, { n: number; s: number; w: number; ws: number }>();
  for (const { touchpointId, rollUp } of cells) {
    const a = scoreUnits(rollUp.scale);
    const b = toScore(0, rollUp.scale);
    const sum = sums.get(touchpointId) ?? { n: 0, s: 0, w: 0, ws: 0 };
    sum.n += rollUp.n;
    sum.s += a * rollUp.x + b * rollUp.n;
    sum.w += rollUp.w;
    sum.ws += a * rollUp.wx + b * rollUp.w;
    sums.set(touchpointId, sum);
  }
  const counts = (touchpointId: string) => importance?.get(touchpointId) ?? 1;
  const total = [...sums.keys()].reduce((all, touchpointId) => all + counts(touchpointId), 0);
  return cells.flatMap(({ touchpointId, rollUp }) => {
    const sum = sums.get(touchpointId);
    if (!sum || total === 0) return [];
    const a = scoreUnits(rollUp.scale);
    const b = toScore(0, rollUp.scale);
    const plain = (total / counts(touchpointId)) * sum.n;
    const weighted = (total / counts(touchpointId)) * sum.w;
    return {
      touchpointId,
      min: rollUp.scale.min,
      max: rollUp.scale.max,
      slope: a / plain,
      shift: (sum.s / sum.n - b) / plain,
      weightedSlope: a / weighted,
      weightedShift: (sum.ws / sum.w - b) / weighted,
    };
  });
}

/**
 * Sums the squared influences of respondents on an overall score; null where nobody rated. The cells must have been taken
 * over the same responses: those of `source` that meet `where` (over the alias `r`). Exact decimals, so the order of the
 * rows does not matter. One brand and period at a time: then few factors meet many answers, which the planner can tell.
 */
export async function influenceOfScope(
  tx: TenantTx,
  workspaceId: string,
  source: Source,
  scope: InfluenceScope,
  where: SQL = sql`true`,
): Promise<InfluenceSums | null> {
  const factors = factorsOf(scope);
  if (factors.length === 0) return null;
  const { brandId, periodId } = scope;
  const touchpointIds = [...new Set(factors.map(({ touchpointId }) => touchpointId))];
  const [sums] = await withHashPlans(tx, () =>
    tx.execute<InfluenceSums & Record<string, unknown>>(sql`
      with factor as materialized (
        select * from unnest(
          ${uuidArray(factors.map(({ touchpointId }) => touchpointId))},
          ${numericArray(factors.map(({ min }) => min))},
          ${numericArray(factors.map(({ max }) => max))},
          ${numericArray(factors.map(({ slope }) => slope))},
          ${numericArray(factors.map(({ shift }) => shift))},
          ${numericArray(factors.map(({ weightedSlope }) => weightedSlope))},
          ${numericArray(factors.map(({ weightedShift }) => weightedShift))}
        ) as f (touchpoint_id, scale_min, scale_max, slope, shift, wslope, wshift)
      ), chosen as materialized (
        select r.id, r.respondent_key, r.weight
        from responses r
        where r.workspace_id = ${workspaceId} and r.source = ${source}
          and r.brand_id = ${brandId} and r.period_id = ${periodId} and ${where}
      ), answers as (
        select r.id, a.touchpoint_id, a.value, a.scale_min, a.scale_max
        from chosen r
        join ratings a on a.workspace_id = ${workspaceId} and a.response_id = r.id
          and a.period_id = ${periodId} and a.touchpoint_id = any (${uuidArray(touchpointIds)})
        offset 0
      ), by_response as (
        select a.id, sum(a.value * f.slope - f.shift) as z, sum(a.value * f.wslope - f.wshift) as wz
        from answers a
        join factor f on f.touchpoint_id = a.touchpoint_id and f.scale_min = a.scale_min and f.scale_max = a.scale_max
        group by a.id
      ), by_respondent as (
        select sum(b.z) as z, sum(r.weight * b.wz) as wz, sum(r.weight) as w
        from by_response b join chosen r using (id)
        group by r.respondent_key
      )
      select count(*)::integer as clusters, trim_scale(round(sum(z * z), 40))::text as influence2,
        trim_scale(round(sum(wz * wz), 40))::text as "weightedInfluence2",
        trim_scale(sum(w))::text as w, trim_scale(sum(w * w))::text as w2
      from by_respondent`),
  );
  return sums && sums.clusters > 0 ? { ...sums } : null;
}

import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantTx } from '@/db/tenant';
import type { AggregateKind, Source } from '@/db/values/ratings';
import type { Evaluation } from '@/lib/imports/mapping/evaluation';
import { newId } from '@/lib/ids';
import type { ResolvedContext } from './resolve-contexts';
import { changesListed, type ImportChange, type ImportEffect } from '../import-types';

type FiguresEffect = Pick<ImportEffect, 'figures' | 'changes' | 'changesTotal'>;

interface StagedFigures {
  evaluation: Pick<Evaluation, 'aggregates' | 'targets'>;
  contexts: readonly ResolvedContext[];
  touchpointIds: readonly (string | null)[];
  kind: AggregateKind;
}

/** Puts published figures beside those that stand, into `import_figures`. */
export async function stageFigures(
  tx: TenantTx,
  workspaceId: string,
  source: Source,
  { evaluation, contexts, touchpointIds, kind }: StagedFigures,
): Promise<void> {
  const rows = evaluation.aggregates.flatMap((row, number) => {
    const target = evaluation.targets[row.target];
    const context = contexts[row.context];
    if (!target || !context) return [];
    return {
      number,
      row: row.row,
      id: newId(),
      measure: target.measure,
      subject: target.name,
      touchpoint_id: touchpointIds[row.target] ?? null,
      period_id: context.periodId,
      brand_id: context.brandId,
      object_id: context.objectId,
      kind,
      attribute_key: row.attribute,
      attribute_value: row.attributeValue,
      n: row.n,
      mean: row.mean,
      standard_deviation: row.sd,
      shares: row.shares,
      scale_min: target.min,
      scale_max: target.max,
    };
  });
  await tx.execute(sql`
    create temporary table import_figures on commit drop as
    with staged as (
      -- Two names in a file can turn out to be one brand; the first figure stands.
      select distinct on (measure, touchpoint_id, period_id, brand_id, object_id, attribute_key, attribute_value) *
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f (
        number integer, row integer, id uuid, measure text, subject text, touchpoint_id uuid, period_id uuid,
        brand_id uuid, object_id uuid, kind text, attribute_key text, attribute_value text, n bigint, mean numeric,
        standard_deviation numeric, shares jsonb, scale_min numeric, scale_max numeric)
      order by measure, touchpoint_id, period_id, brand_id, object_id, attribute_key, attribute_value, number
    )
    select s.*, old.id as old_id, old.mean as old_mean, old.n as old_n,
      old.id is not null and (old.kind, old.n, old.mean, old.standard_deviation, old.shares, old.scale_min, old.scale_max)
        is distinct from (s.kind, s.n, s.mean, s.standard_deviation, s.shares, s.scale_min, s.scale_max) as changed
    from staged s
    left join rating_aggregates old on old.workspace_id = ${workspaceId} and old.source = ${source}
      and old.measure = s.measure and old.touchpoint_id is not distinct from s.touchpoint_id
      and old.period_id = s.period_id and old.brand_id = s.brand_id
      and old.object_id is not distinct from s.object_id
      and old.attribute_key = s.attribute_key and old.attribute_value = s.attribute_value`);
}

interface Counts extends Record<string, unknown> {
  added: number;
  changed: number;
  unchanged: number;
  behindAnswers: number;
}

/** Counts what the figures of a file add and change, and lists the first changes. */
export async function tellFigures(tx: TenantTx, workspaceId: string, source: Source): Promise<FiguresEffect> {
  const [counts] = await tx.execute<Counts>(sql`
    select count(*) filter (where old_id is null)::integer as added,
      count(*) filter (where changed)::integer as changed,
      count(*) filter (where old_id is not null and not changed)::integer as unchanged,
      count(*) filter (where exists (
        select from rating_rollups u
        where u.workspace_id = ${workspaceId} and u.source = ${source} and u.measure = f.measure
          and u.brand_id = f.brand_id and u.period_id = f.period_id and u.attribute_key = ''
          and u.touchpoint_id is not distinct from f.touchpoint_id))::integer as "behindAnswers"
    from import_figures f`);
  if (!counts) throw new Error('No answer to a count.');
  const changes = await tx.execute<ImportChange & Record<string, unknown>>(sql`
    select row, null as respondent, 'figure' as what, subject, old_mean::text as before, mean::text as after
    from import_figures where changed order by number limit ${changesListed}`);
  return { figures: { ...counts }, changes: [...changes], changesTotal: counts.changed };
}

/** Keeps the figures that this import replaces, and writes its own. */
export async function writeFigures(
  tx: TenantTx,
  workspaceId: string,
  importId: string,
  source: Source,
): Promise<void> {
  await tx.execute(sql`
    insert into import_replacements (workspace_id, id, import_id, table_name, row_id, before)
    select r.workspace_id, gen_random_uuid(), ${importId}::uuid, 'rating_aggregates', r.id, jsonb_build_object(
      'importId', r.import_id, 'kind', r.kind, 'n', r.n, 'mean', r.mean::text,
      'standardDeviation', r.standard_deviation::text, 'shares', r.shares,
      'scaleMin', r.scale_min::text, 'scaleMax', r.scale_max::text)
    from import_figures f
    join rating_aggregates r on r.workspace_id = ${workspaceId} and r.id = f.old_id
    where f.changed`);
  await tx.execute(sql`
    update rating_aggregates r set import_id = ${importId}, kind = f.kind, n = f.n, mean = f.mean,
      standard_deviation = f.standard_deviation, shares = f.shares, scale_min = f.scale_min, scale_max = f.scale_max
    from import_figures f where r.workspace_id = ${workspaceId} and r.id = f.old_id and f.changed`);
  await tx.execute(sql`
    insert into rating_aggregates (workspace_id, id, source, measure, touchpoint_id, period_id, brand_id, object_id,
      import_id, kind, attribute_key, attribute_value, n, mean, standard_deviation, shares, scale_min, scale_max)
    select ${workspaceId}::uuid, id, ${source}, measure, touchpoint_id, period_id, brand_id, object_id,
      ${importId}::uuid, kind, attribute_key, attribute_value, n, mean, standard_deviation, shares, scale_min, scale_max
    from import_figures where old_id is null order by number`);
}

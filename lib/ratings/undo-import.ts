import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { importReplacements } from '@/db/schema/imports';
import { withHashPlans } from '@/db/hash-plans';
import type { TenantTx } from '@/db/tenant';
import type { Source } from '@/db/values/ratings';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { findLaterImport } from './find-later-import';
import type { TouchedPart } from './roll-ups/recompute-rating-roll-ups';
import { recomputeRollUps } from './roll-ups/recompute-roll-ups';
import { undoCommitted } from './undo-committed';

async function touchedBySource(
  tx: TenantTx,
  here: string,
  importId: string,
): Promise<Map<Source, TouchedPart[]>> {
  const rows = await tx.execute<TouchedPart & { source: Source } & Record<string, unknown>>(sql`
    select distinct source, brand_id as "brandId", period_id as "periodId"
    from responses where workspace_id = ${here} and import_id = ${importId}`);
  const parts = new Map<Source, TouchedPart[]>();
  for (const { source, ...part } of rows) parts.set(source, [...(parts.get(source) ?? []), part]);
  return parts;
}

/** Puts back what the import had replaced: columns of responses, single answers, published figures. */
async function restoreReplaced(tx: TenantTx, here: string, importId: string): Promise<void> {
  const replaced = (table: string) => sql`
    select row_id, before from import_replacements
    where workspace_id = ${here} and import_id = ${importId} and table_name = ${table}`;
  await tx.execute(sql`
    delete from ratings a using (
      select b.row_id, v.key::uuid as touchpoint_id
      from (${replaced('responses')}) as b cross join lateral jsonb_each(b.before -> 'ratings') as v
    ) as gone
    where a.workspace_id = ${here} and a.response_id = gone.row_id and a.touchpoint_id = gone.touchpoint_id`);
  await tx.execute(sql`
    insert into ratings (workspace_id, response_id, touchpoint_id, period_id, value, scale_min, scale_max)
    select r.workspace_id, r.id, p.id, r.period_id, (v.value ->> 0)::numeric, (v.value ->> 1)::numeric,
      (v.value ->> 2)::numeric
    from (${replaced('responses')}) as b
    cross join lateral jsonb_each(b.before -> 'ratings') as v
    join responses r on r.workspace_id = ${here} and r.id = b.row_id
    join touchpoints p on p.workspace_id = ${here} and p.id = v.key::uuid
    where jsonb_typeof(v.value) = 'array'`);
  await tx.execute(sql`
    update responses r set import_id = (b.before ->> 'importId')::uuid, weight = (b.before ->> 'weight')::numeric,
      attributes = b.before -> 'attributes', overall = (b.before ->> 'overall')::numeric,
      overall_min = (b.before ->> 'overallMin')::numeric, overall_max = (b.before ->> 'overallMax')::numeric,
      recommendation = (b.before ->> 'recommendation')::numeric
    from (${replaced('responses')}) as b where r.workspace_id = ${here} and r.id = b.row_id`);
  await tx.execute(sql`
    update rating_aggregates r set import_id = (b.before ->> 'importId')::uuid, kind = b.before ->> 'kind',
      n = (b.before ->> 'n')::bigint, mean = (b.before ->> 'mean')::numeric,
      standard_deviation = (b.before ->> 'standardDeviation')::numeric,
      shares = nullif(b.before -> 'shares', 'null'::jsonb),
      scale_min = (b.before ->> 'scaleMin')::numeric, scale_max = (b.before ->> 'scaleMax')::numeric
    from (${replaced('rating_aggregates')}) as b where r.workspace_id = ${here} and r.id = b.row_id`);
}

async function deleteOwn(tx: TenantTx, here: string, importId: string): Promise<void> {
  await tx.execute(sql`
    delete from ratings a using responses r
    where a.workspace_id = ${here} and r.workspace_id = ${here} and r.import_id = ${importId}
      and a.response_id = r.id`);
  await tx.execute(sql`delete from responses where workspace_id = ${here} and import_id = ${importId}`);
  await tx.execute(
    sql`delete from rating_aggregates where workspace_id = ${here} and import_id = ${importId}`,
  );
}

/**
 * Takes an import back as a whole: its rows go, what it had replaced stands again, roll-ups are recomputed once. Throws
 * what `undoCommitted` throws, and CONFLICT `importReplacedLater` where a later import changed its rows.
 */
export async function undoImport(ctx: TenantContext, importId: string): Promise<void> {
  const here = ctx.workspace.id;
  await undoCommitted(ctx, { permission: 'rating:import', kind: 'ratings', importId }, async ({ tx }) => {
    const later = await findLaterImport(tx, here, importId);
    if (later)
      throw new AppError('CONFLICT', { key: 'importReplacedLater', values: { file: later.fileName } });
    const touched = await touchedBySource(tx, here, importId);
    await withHashPlans(tx, async () => {
      await restoreReplaced(tx, here, importId);
      await deleteOwn(tx, here, importId);
    });
    await tx
      .delete(importReplacements)
      .where(and(eq(importReplacements.workspaceId, here), eq(importReplacements.importId, importId)));
    for (const [source, parts] of touched) await recomputeRollUps(tx, here, source, parts);
  });
}

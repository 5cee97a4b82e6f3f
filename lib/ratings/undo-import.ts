import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { brands, objects } from '@/db/schema/brands';
import { importReplacements, imports } from '@/db/schema/imports';
import { touchpoints } from '@/db/schema/touchpoints';
import { uuidArray } from '@/db/array-parameters';
import { withHashPlans } from '@/db/hash-plans';
import type { TenantTx } from '@/db/tenant';
import type { Source } from '@/db/values/ratings';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { findLaterImport } from './find-later-import';
import { lockRatings, longStatement } from './import-lock';
import type { MadeRows } from './import-types';
import type { TouchedPart } from './roll-ups/recompute-rating-roll-ups';
import { recomputeRollUps } from './roll-ups/recompute-roll-ups';

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
 * Takes back what the import made and nobody has used since: into the trash with touchpoints, brands and objects that
 * were not edited; periods without figures go. What an audit cycle names stays. Whatever else holds on to them keeps them.
 */
export async function takeBackMade(
  tx: TenantTx,
  ctx: TenantContext,
  made: MadeRows,
): Promise<{ touchpoints: number }> {
  const here = ctx.workspace.id;
  const ids = (rows: readonly { id: string }[]) => uuidArray(rows.map(({ id }) => id));
  const now = new Date();
  const gone = await tx
    .update(touchpoints)
    .set({ deletedAt: now })
    .where(
      and(
        eq(touchpoints.workspaceId, here),
        sql`${touchpoints.id} = any (${ids(made.touchpoints)})`,
        eq(touchpoints.createdAt, touchpoints.updatedAt),
        isNull(touchpoints.deletedAt),
        sql`not exists (select from ratings a where a.workspace_id = ${here} and a.touchpoint_id = ${touchpoints.id})`,
        sql`not exists (select from rating_aggregates a where a.workspace_id = ${here} and a.touchpoint_id = ${touchpoints.id})`,
        sql`not exists (select from audit_cycle_touchpoints s where s.workspace_id = ${here} and s.touchpoint_id = ${touchpoints.id})`,
        sql`not exists (select from touchpoints c where c.workspace_id = ${here} and c.parent_id = ${touchpoints.id} and c.deleted_at is null)`,
      ),
    )
    .returning({ id: touchpoints.id });
  for (const [table, column, cycles, rows] of [
    [objects, sql`object_id`, sql`audit_cycle_objects`, made.objects],
    [brands, sql`brand_id`, sql`audit_cycle_brands`, made.brands],
  ] as const) {
    await tx
      .update(table)
      .set({ deletedAt: now })
      .where(
        and(
          eq(table.workspaceId, here),
          sql`${table.id} = any (${ids(rows)})`,
          eq(table.createdAt, table.updatedAt),
          isNull(table.deletedAt),
          sql`not exists (select from responses r where r.workspace_id = ${here} and r.${column} = ${table.id})`,
          sql`not exists (select from rating_aggregates a where a.workspace_id = ${here} and a.${column} = ${table.id})`,
          sql`not exists (select from ${cycles} c where c.workspace_id = ${here} and c.${column} = ${table.id})`,
          table === brands
            ? sql`not exists (select from objects o where o.workspace_id = ${here} and o.brand_id = ${table.id} and o.deleted_at is null)`
            : sql`not exists (select from touchpoint_objects o where o.workspace_id = ${here} and o.object_id = ${table.id})`,
        ),
      );
  }
  await tx.execute(sql`
    delete from periods p where p.workspace_id = ${here} and p.id = any (${ids(made.periods)})
      and not exists (select from responses r where r.workspace_id = ${here} and r.period_id = p.id)
      and not exists (select from audit_cycles c where c.workspace_id = ${here} and c.period_id = p.id)
      and not exists (select from rating_aggregates a where a.workspace_id = ${here} and a.period_id = p.id)`);
  return { touchpoints: gone.length };
}

/**
 * Takes an import back as a whole: its rows go, what it had replaced stands again, roll-ups are recomputed once. Throws
 * NOT_FOUND, CONFLICT where it is not committed or undone already, and CONFLICT `importReplacedLater` where a later import
 * changed its rows.
 */
export async function undoImport(ctx: TenantContext, importId: string): Promise<void> {
  const here = ctx.workspace.id;
  await withTenant.write(
    ctx,
    'rating:import',
    async (w) => {
      await lockRatings(w.tx, here);
      const [row] = await w.tx
        .select()
        .from(imports)
        .where(own(ctx, imports, importId))
        .for('update');
      if (!row) throw new AppError('NOT_FOUND');
      if (row.kind !== 'ratings') throw new AppError('NOT_FOUND');
      if (row.state !== 'committed') {
        throw new AppError('CONFLICT', {
          key: row.state === 'undone' ? 'importUndone' : 'importNotCommitted',
        });
      }
      const later = await findLaterImport(w.tx, here, importId);
      if (later)
        throw new AppError('CONFLICT', { key: 'importReplacedLater', values: { file: later.fileName } });
      const touched = await touchedBySource(w.tx, here, importId);
      await withHashPlans(w.tx, async () => {
        await restoreReplaced(w.tx, here, importId);
        await deleteOwn(w.tx, here, importId);
      });
      await w.tx
        .delete(importReplacements)
        .where(and(eq(importReplacements.workspaceId, here), eq(importReplacements.importId, importId)));
      for (const [source, parts] of touched) await recomputeRollUps(w.tx, here, source, parts);
      const { made } = row.summary as { made: MadeRows };
      const back = await takeBackMade(w.tx, ctx, made);
      const undoneAt = new Date();
      await w.tx
        .update(imports)
        .set({ state: 'undone', undoneAt, updatedAt: undoneAt, updatedBy: await w.personId() })
        .where(own(ctx, imports, importId));
      w.record({ action: 'import.undo', subject: { type: 'import', id: importId, label: row.fileName } });
      w.emit({ kind: 'rating', id: null, op: 'reset' });
      if (back.touchpoints > 0) w.emit({ kind: 'touchpoint', id: null, op: 'reset' });
    },
    { statementTimeout: longStatement },
  );
}

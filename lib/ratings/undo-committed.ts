import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { brands, objects } from '@/db/schema/brands';
import { imports } from '@/db/schema/imports';
import { touchpoints } from '@/db/schema/touchpoints';
import { uuidArray } from '@/db/array-parameters';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import type { WorkspacePermission } from '@/lib/auth/permissions';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { lockRatings, longStatement } from './import-lock';
import type { MadeRows } from './import-types';

type ImportRow = typeof imports.$inferSelect;

/**
 * Takes back what the import made and nobody has used since: into the trash with touchpoints, brands and objects that
 * were not edited; periods without figures go. What an audit cycle names stays. Whatever else holds on to them keeps them.
 */
async function takeBackMade(
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
      and not exists (select from contact_volumes v where v.workspace_id = ${here} and v.period_id = p.id)
      and not exists (select from rating_aggregates a where a.workspace_id = ${here} and a.period_id = p.id)`);
  return { touchpoints: gone.length };
}

/**
 * Takes a committed import back as a whole, with the figures locked: `takeBack` removes what is its own, then what it made
 * and nobody has used since goes, and it is marked as undone. Throws NOT_FOUND where no import of this kind is here, and
 * CONFLICT `importUndone` or `importNotCommitted`.
 */
export async function undoCommitted(
  ctx: TenantContext,
  {
    permission,
    kind,
    importId,
  }: { permission: WorkspacePermission; kind: ImportRow['kind']; importId: string },
  takeBack: (w: TenantWrite, row: ImportRow) => Promise<void>,
): Promise<void> {
  await withTenant.write(
    ctx,
    permission,
    async (w) => {
      await lockRatings(w.tx, ctx.workspace.id);
      const [row] = await w.tx
        .select()
        .from(imports)
        .where(and(own(ctx, imports, importId), eq(imports.kind, kind)))
        .for('update');
      if (!row) throw new AppError('NOT_FOUND');
      if (row.state !== 'committed') {
        const key = row.state === 'undone' ? 'importUndone' : 'importNotCommitted';
        throw new AppError('CONFLICT', { key });
      }
      await takeBack(w, row);
      const back = await takeBackMade(w.tx, ctx, (row.summary as { made: MadeRows }).made);
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

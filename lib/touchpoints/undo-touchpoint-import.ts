import 'server-only';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { importReplacements, imports } from '@/db/schema/imports';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { among } from './among';
import type { ImportSummary } from './import-touchpoints';
import { idSchema, type IdInput } from './input';
import { countUse, lists } from './lists/lists';
import { lockWorkspace } from './lock-workspace';
import { planPurge } from './plan-purge';
import { putBack } from './table/put-back';
import type { AppliedChange } from './table/apply-plan';
import { trashMade } from './trash-made';

export interface UndoneImport {
  /** Touchpoints that went into the trash, because the import had made them. */
  removed: number;
  /** Touchpoints that got former values back. */
  putBack: number;
  /** Fields that somebody has changed since the import: they stay as they are. */
  kept: number;
}

/** Puts list entries that the import made into the trash, those that something names by now excepted. */
async function removeUnusedEntries(
  ctx: TenantContext,
  w: TenantWrite,
  summary: ImportSummary,
): Promise<void> {
  const made = { channel: summary.channels, unit: summary.units, brandValue: summary.brandValues } as const;
  for (const list of ['channel', 'unit', 'brandValue'] as const) {
    const { table } = lists[list];
    const unused: string[] = [];
    for (const id of made[list]) {
      const use = await countUse(w.tx, ctx, list, id);
      if (use.touchpoints + use.others === 0) unused.push(id);
    }
    if (unused.length === 0) continue;
    await w.tx
      .update(table)
      .set({ deletedAt: new Date() } as never)
      .where(and(eq(table.workspaceId, ctx.workspace.id), among(table.id, unused), isNull(table.deletedAt)));
    w.emit({ kind: list, id: null, op: 'reset' });
  }
}

/**
 * Takes the import of a table or of a journey back: what it made goes into the trash, what it changed gets its former values, except where somebody
 * has changed them since. Throws NOT_FOUND where it is not here, and CONFLICT where it was undone already.
 */
export async function undoTouchpointImport(ctx: TenantContext, input: IdInput): Promise<UndoneImport> {
  return withTenant.write(
    ctx,
    'touchpoint:write',
    async (w) => {
      const { id } = parseInput(idSchema, input);
      await lockWorkspace(ctx, w, 'names');
      await lockWorkspace(ctx, w, 'tree');
      const [row] = await w.tx
        .select()
        .from(imports)
        .where(and(own(ctx, imports, id), inArray(imports.kind, ['touchpoints', 'journey'])))
        .for('update');
      if (!row) throw new AppError('NOT_FOUND');
      if (row.state !== 'committed') throw new AppError('CONFLICT', { key: 'importUndone' });
      const replaced = await w.tx
        .select({ values: importReplacements.before, rowId: importReplacements.rowId })
        .from(importReplacements)
        .where(
          and(eq(importReplacements.workspaceId, ctx.workspace.id), eq(importReplacements.importId, id)),
        );
      const removed = (await trashMade(ctx, w, eq(touchpoints.importId, id))).length;
      const former = replaced.map(({ rowId, values }) => ({
        ...(values as Omit<AppliedChange, 'id'>),
        id: rowId,
      }));
      const { restored, kept } = await putBack(ctx, w, former);
      await removeUnusedEntries(ctx, w, row.summary as ImportSummary);
      await w.tx
        .update(imports)
        .set({ state: 'undone', undoneAt: new Date(), updatedAt: new Date(), updatedBy: await w.personId() })
        .where(own(ctx, imports, id));
      const counts = { removed, putBack: restored, kept };
      w.record({
        action: 'touchpoint.undoImport',
        subject: { type: 'import', id, label: row.fileName },
        after: counts,
      });
      if (removed > 0) await planPurge(ctx, w);
      w.emit({ kind: 'touchpoint', id: null, op: 'reset' });
      return counts;
    },
    { statementTimeout: 60_000 },
  );
}

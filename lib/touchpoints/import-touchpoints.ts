import 'server-only';
import { createHash } from 'node:crypto';
import { importReplacements, imports } from '@/db/schema/imports';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { once } from '@/lib/live/once';
import { parseInput } from '@/lib/parse-input';
import { importTouchpointsSchema, type ImportTouchpointsInput } from './table/input';
import { lockWorkspace } from './lock-workspace';
import { requireAgreement } from './table/agree';
import { applyPlan, type AppliedPlan } from './table/apply-plan';
import { planInWorkspace } from './table/plan-in-workspace';
import type { RowState, TablePlan } from './table/types';

export interface ImportResult {
  /** Null where the table changed nothing, as a file that is brought in for the second time. */
  importId: string | null;
  counts: Record<RowState, number>;
}

/** What an import keeps of itself, so that it can be taken back. */
export interface ImportSummary {
  counts: Record<RowState, number>;
  channels: string[];
  units: string[];
  brandValues: string[];
}

const replacementsPerStatement = 5_000;

async function noteImport(
  ctx: TenantContext,
  w: TenantWrite,
  {
    importId,
    fileName,
    rows,
    plan,
  }: { importId: string; fileName: string; rows: string[][]; plan: TablePlan },
): Promise<void> {
  const author = await w.personId();
  await w.tx.insert(imports).values({
    workspaceId: ctx.workspace.id,
    id: importId,
    kind: 'touchpoints',
    state: 'committed',
    fileName,
    fileHash: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
    mapping: { columns: plan.columns, hasHeader: plan.hasHeader },
    committedAt: new Date(),
    createdBy: author,
    updatedBy: author,
  });
}

async function noteReplacements(
  ctx: TenantContext,
  w: TenantWrite,
  importId: string,
  { changed }: AppliedPlan,
) {
  const values = changed.map(({ id, before, after }) => ({
    workspaceId: ctx.workspace.id,
    id: newId(),
    importId,
    tableName: 'touchpoints',
    rowId: id,
    before: { before, after },
  }));
  for (let at = 0; at < values.length; at += replacementsPerStatement) {
    await w.tx.insert(importReplacements).values(values.slice(at, at + replacementsPerStatement));
  }
}

/**
 * Brings in a table of touchpoints as previewed, in one transaction: rows find theirs by id or name, the others are new.
 * The same table a second time changes nothing. `undoTouchpointImport` takes it back. Throws as `pasteTouchpoints`.
 */
export async function importTouchpoints(
  ctx: TenantContext,
  input: ImportTouchpointsInput,
): Promise<ImportResult> {
  const parsed = parseInput(importTouchpointsSchema, input);
  const { rows, fileName, skipErrors, expected, mutationId, ...choices } = parsed;
  return withTenant.write(
    ctx,
    'touchpoint:write',
    (w) =>
      once(ctx, w, mutationId, async () => {
        await lockWorkspace(ctx, w, 'names');
        await lockWorkspace(ctx, w, 'tree');
        const { plan, existing } = await planInWorkspace(w.tx, ctx, rows, choices);
        requireAgreement(plan, { skipErrors, expected });
        const { counts } = plan;
        if (counts.create + counts.update === 0) return { importId: null, counts };
        const importId = newId();
        await noteImport(ctx, w, { importId, fileName, rows, plan });
        const applied = await applyPlan(ctx, w, plan, existing, { ...choices, importId });
        await noteReplacements(ctx, w, importId, applied);
        const { channels, units, brandValues } = applied;
        const summary: ImportSummary = { counts, channels, units, brandValues };
        await w.tx
          .update(imports)
          .set({ summary })
          .where(own(ctx, imports, importId));
        w.record({
          action: 'touchpoint.import',
          subject: { type: 'import', id: importId, label: fileName },
          after: { created: counts.create, updated: counts.update },
        });
        w.emit({ kind: 'touchpoint', id: null, op: 'reset' });
        return { importId, counts };
      }),
    { mutationId, statementTimeout: 60_000 },
  );
}

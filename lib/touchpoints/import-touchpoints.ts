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

/** A table to bring in, and what was agreed to. */
type TableInput = Omit<ReturnType<typeof importTouchpointsSchema.parse>, 'mutationId'>;

/**
 * Brings a table in within a write that is under way. `begin` gives the id of the import's row, which is the caller's to
 * make and to keep the summary in; it is not asked where the table changes nothing. Throws as `pasteTouchpoints`.
 */
export async function takeInTable(
  ctx: TenantContext,
  w: TenantWrite,
  { rows, fileName, skipErrors, expected, ...choices }: TableInput,
  begin: (plan: TablePlan) => Promise<string>,
): Promise<{ importId: string | null; summary: ImportSummary }> {
  await lockWorkspace(ctx, w, 'names');
  await lockWorkspace(ctx, w, 'tree');
  const { plan, existing } = await planInWorkspace(w.tx, ctx, rows, choices);
  requireAgreement(plan, { skipErrors, expected });
  const { counts } = plan;
  const nothing = { counts, channels: [], units: [], brandValues: [] };
  if (counts.create + counts.update === 0) return { importId: null, summary: nothing };
  const importId = await begin(plan);
  const applied = await applyPlan(ctx, w, plan, existing, { ...choices, importId });
  await noteReplacements(ctx, w, importId, applied);
  w.record({
    action: 'touchpoint.import',
    subject: { type: 'import', id: importId, label: fileName },
    after: { created: counts.create, updated: counts.update },
  });
  w.emit({ kind: 'touchpoint', id: null, op: 'reset' });
  const { channels, units, brandValues } = applied;
  return { importId, summary: { counts, channels, units, brandValues } };
}

/**
 * Brings in a table of touchpoints as previewed, in one transaction: rows find theirs by id or name, the others are new.
 * The same table a second time changes nothing. `undoTouchpointImport` takes it back. Throws as `pasteTouchpoints`.
 */
export async function importTouchpoints(
  ctx: TenantContext,
  input: ImportTouchpointsInput,
): Promise<ImportResult> {
  const { mutationId, ...table } = parseInput(importTouchpointsSchema, input);
  return withTenant.write(
    ctx,
    'touchpoint:write',
    (w) =>
      once(ctx, w, mutationId, async () => {
        const { importId, summary } = await takeInTable(ctx, w, table, async ({ columns, hasHeader }) => {
          const id = newId();
          const author = await w.personId();
          await w.tx.insert(imports).values({
            workspaceId: ctx.workspace.id,
            id,
            kind: 'touchpoints',
            state: 'committed',
            fileName: table.fileName,
            fileHash: createHash('sha256').update(JSON.stringify(table.rows)).digest('hex'),
            mapping: { columns, hasHeader },
            committedAt: new Date(),
            createdBy: author,
            updatedBy: author,
          });
          return id;
        });
        if (importId !== null) {
          await w.tx
            .update(imports)
            .set({ summary })
            .where(own(ctx, imports, importId));
        }
        return { importId, counts: summary.counts };
      }),
    { mutationId, statementTimeout: 60_000 },
  );
}

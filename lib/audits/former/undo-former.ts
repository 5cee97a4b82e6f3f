import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { uuidArray } from '@/db/array-parameters';
import { auditCycles } from '@/db/schema/audit-cycles';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { undoCommitted } from '@/lib/ratings/undo-committed';
import { removeResponses } from '../cycles/close-cycle';
import type { FormerSummary } from './former-types';

/** Names of what would lose its ground: cycles that compare with them or take their scope, and actions that they set off. */
async function readDependents(
  tx: TenantTx,
  ctx: TenantContext,
  importId: string,
  cycleIds: readonly string[],
): Promise<string[]> {
  const here = ctx.workspace.id;
  const ids = uuidArray([...cycleIds]);
  const rows = await tx.execute<{ name: string }>(sql`
    select c.name from audit_cycles c
    where c.workspace_id = ${here} and c.deleted_at is null and c.import_id is distinct from ${importId}::uuid
      and (c.previous_id = any (${ids}) or (c.scope ->> 'cycleId')::uuid = any (${ids})
        or exists (select from audit_snapshots s where s.workspace_id = ${here} and s.cycle_id = c.id
          and (s.content -> 'previous' ->> 'id')::uuid = any (${ids})))
    union
    select a.title from actions a
    where a.workspace_id = ${here} and a.deleted_at is null and a.cycle_id = any (${ids})
    order by 1`);
  return [...rows].map(({ name }) => name);
}

/** Takes away the people and the form that the import made, as far as nobody else has come to use them. */
async function removeMade(tx: TenantTx, here: string, made: FormerSummary['made']): Promise<void> {
  await tx.execute(sql`
    delete from workspace_people p where p.workspace_id = ${here} and p.user_id is null
      and p.id = any (${uuidArray(made.people.map(({ id }) => id))})
      and not exists (select from audit_visits v where v.workspace_id = ${here} and v.auditor_id = p.id)
      and not exists (select from audit_cycle_auditors a where a.workspace_id = ${here} and a.person_id = p.id)
      and not exists (select from audit_cycles c where c.workspace_id = ${here} and c.driver_id = p.id)`);
  await tx.execute(sql`
    delete from audit_forms f where f.workspace_id = ${here} and f.id = ${made.formId}
      and not exists (select from audit_form_versions v join audit_cycles c
        on c.workspace_id = v.workspace_id and c.form_version_id = v.id
        where v.workspace_id = ${here} and v.form_id = f.id)`);
}

/**
 * Takes a former audit back as a whole: its cycles with their visits, ratings and snapshots go, and what it made and nobody
 * has used since. Throws what `undoCommitted` throws, and CONFLICT `formerInUse` with the names of what depends on its
 * cycles.
 */
export async function undoFormer(ctx: TenantContext, importId: string): Promise<void> {
  const here = ctx.workspace.id;
  await undoCommitted(ctx, { permission: 'audit:manage', kind: 'audit', importId }, async (w, row) => {
    const brought = and(eq(auditCycles.workspaceId, here), eq(auditCycles.importId, importId));
    const cycles = await w.tx.select().from(auditCycles).where(brought);
    const ids = cycles.map(({ id }) => id);
    const [first, ...others] = await readDependents(w.tx, ctx, importId, ids);
    if (first !== undefined) {
      throw new AppError('CONFLICT', { key: 'formerInUse', values: { name: first, others: others.length } });
    }
    for (const cycle of cycles) await removeResponses(w.tx, ctx, cycle);
    // What was thrown away of actions need not keep a cycle.
    await w.tx.execute(sql`
      update actions set cycle_id = null where workspace_id = ${here} and cycle_id = any (${uuidArray(ids)})`);
    await w.tx.delete(auditCycles).where(brought);
    await removeMade(w.tx, here, (row.summary as FormerSummary).made);
    for (const id of ids) w.emit({ kind: 'auditCycle', id, op: 'delete' });
  });
}

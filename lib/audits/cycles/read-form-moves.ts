import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { compareVersions } from '../forms/compare-versions';
import { readContent } from '../forms/read-content';

export interface FormMove {
  from: number;
  to: number;
  /** ISO instant. */
  at: string;
}

/** The versions that a cycle was moved through, the first move first; empty where it kept its own. */
export async function readFormMoves(tx: TenantTx, ctx: TenantContext, cycleId: string): Promise<FormMove[]> {
  const rows = await tx.execute<FormMove & Record<string, unknown>>(sql`
    select f.number as "from", t.number as "to",
      to_char(m.moved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from audit_form_moves m
    join audit_form_versions f on f.workspace_id = m.workspace_id and f.id = m.from_version_id
    join audit_form_versions t on t.workspace_id = m.workspace_id and t.id = m.to_version_id
    where m.workspace_id = ${ctx.workspace.id} and m.cycle_id = ${cycleId} order by m.moved_at, m.id`);
  return [...rows];
}

/**
 * For answers that were given by a former version of a cycle's form: which criterion of the present one asks the same in the
 * same words. Null where the cycle was never moved.
 */
export async function readFormerCriteria(
  tx: TenantTx,
  ctx: TenantContext,
  cycle: { id: string; formVersionId: string },
): Promise<ReadonlyMap<string, string> | null> {
  const former = await tx.execute<{ id: string }>(sql`
    select distinct from_version_id as id from audit_form_moves
    where workspace_id = ${ctx.workspace.id} and cycle_id = ${cycle.id}`);
  if (former.length === 0) return null;
  const present = await readContent(tx, ctx, cycle.formVersionId);
  const now = new Map<string, string>();
  for (const { id } of former) {
    const { same } = compareVersions(await readContent(tx, ctx, id), present);
    for (const { from, to } of same) now.set(from.id, to.id);
  }
  return now;
}

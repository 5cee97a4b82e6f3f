import 'server-only';
import { sql, type SQL } from 'drizzle-orm';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';

/** The touchpoints of visits that still have to be made, by the auditors `who` lets through. */
async function readUnscored(tx: TenantTx, ctx: TenantContext, who: SQL): Promise<ReadonlySet<string>> {
  const rows = await tx.execute<{ id: string }>(sql`
    select distinct s.touchpoint_id as id
    from workspace_people p
    join audit_visits v on v.workspace_id = p.workspace_id and v.auditor_id = p.id
      and v.state in ('planned', 'started', 'returned')
    join audit_cycles c on c.workspace_id = v.workspace_id and c.id = v.cycle_id and c.deleted_at is null
      and c.state in ('open', 'review')
    join audit_cycle_touchpoints s on s.workspace_id = c.workspace_id and s.cycle_id = c.id
    where p.workspace_id = ${ctx.workspace.id} and ${who}`);
  return new Set([...rows].map(({ id }) => id));
}

/**
 * Touchpoints whose auditors' figures are not told to this person: those of a visit that they still have to make, so that
 * what others found before does not sway them (docs/figures.md, "Blind"). Every read of such figures asks here.
 */
export async function readWithheld(tx: TenantTx, ctx: TenantContext): Promise<ReadonlySet<string>> {
  if (!ctx.person.userId) return new Set();
  return readUnscored(tx, ctx, sql`p.user_id = ${ctx.person.userId}`);
}

/**
 * Touchpoints whose auditors' figures are told to nobody who is not known, such as whoever has a link: those that anybody
 * still has to score.
 */
export const readWithheldFromStrangers = (tx: TenantTx, ctx: TenantContext): Promise<ReadonlySet<string>> =>
  readUnscored(tx, ctx, sql`true`);

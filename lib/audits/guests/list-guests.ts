import 'server-only';
import { sql } from 'drizzle-orm';
import type { VisitState } from '@/db/values/audits';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { findPersonId, mayRun, readCycle } from '../cycles/cycle-rows';
import { linkState, type GuestLinkState } from './link-state';

export interface Guest {
  visitId: string;
  /** Empty once it was erased. */
  name: string;
  brand: string;
  object: string | null;
  visit: VisitState;
  link: GuestLinkState;
  /** The last day on which the link opens, where the brand is. */
  expiresOn: string;
}

/** The guests of a cycle by name, for whoever runs it; nobody for others. Throws NOT_FOUND. */
export async function listGuests(ctx: TenantContext, cycleId: string): Promise<Guest[]> {
  return withTenant.read(ctx, 'audit:read', async (tx) => {
    const cycle = await readCycle(tx, ctx, cycleId);
    if (!mayRun(ctx, cycle, await findPersonId(tx, ctx))) return [];
    const rows = await tx.execute<
      Omit<Guest, 'link'> & { expiresAt: string; revokedAt: string | null } & Record<string, unknown>
    >(sql`
      select v.id as "visitId", p.name, b.name as brand, o.name as object, v.state as visit,
        l.expires_at as "expiresAt", l.revoked_at as "revokedAt",
        ((l.expires_at - interval '1 second') at time zone ${ctx.workspace.timeZone})::date::text as "expiresOn"
      from audit_guest_links l
      join audit_visits v on v.workspace_id = l.workspace_id and v.id = l.visit_id and v.cycle_id = ${cycleId}
      join workspace_people p on p.workspace_id = v.workspace_id and p.id = v.auditor_id
      join brands b on b.workspace_id = v.workspace_id and b.id = v.brand_id
      left join objects o on o.workspace_id = v.workspace_id and o.id = v.object_id
      where l.workspace_id = ${ctx.workspace.id} order by p.name, v.id`);
    return [...rows].map(({ expiresAt, revokedAt, ...row }) => ({
      ...row,
      link: linkState({ expiresAt: new Date(expiresAt), revokedAt: revokedAt ? new Date(revokedAt) : null }),
    }));
  });
}

import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import type { Site } from './plan-visits';

/** Where a cycle goes: its objects, and each of its brands that has none of them as a whole; by brand and name. */
export async function readSites(
  tx: TenantTx,
  ctx: TenantContext,
  cycleId: string,
): Promise<(Site & { brand: string; object: string | null })[]> {
  const rows = await tx.execute<{
    brandId: string;
    objectId: string | null;
    brand: string;
    object: string | null;
  }>(
    sql`
    select b.id as "brandId", o.id as "objectId", b.name as brand, o.name as object
    from audit_cycle_brands c
    join brands b on b.workspace_id = c.workspace_id and b.id = c.brand_id
    left join (
      select o.* from objects o join audit_cycle_objects k
        on k.workspace_id = o.workspace_id and k.object_id = o.id and k.cycle_id = ${cycleId}
      where o.workspace_id = ${ctx.workspace.id}
    ) o on o.brand_id = b.id
    where c.workspace_id = ${ctx.workspace.id} and c.cycle_id = ${cycleId}
    order by b.kind <> 'own', b.name, o.name, o.id`,
  );
  return [...rows];
}

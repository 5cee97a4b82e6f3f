import 'server-only';
import { sql } from 'drizzle-orm';
import { uuidArray } from '@/db/array-parameters';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';

/**
 * Before links of branched chains go for good: whatever led to them leads on to what came behind. Named by the links, or by
 * the touchpoints that stand in them. Their own hand-overs go with them.
 */
export async function bridgeChains(
  w: TenantWrite,
  ctx: TenantContext,
  going: { linkIds: readonly string[] } | { touchpointIds: readonly string[] },
): Promise<{ chainId: string; from: string; to: string }[]> {
  const here = sql`${ctx.workspace.id}::uuid`;
  const which =
    'linkIds' in going
      ? sql`l.id = any (${uuidArray(going.linkIds)})`
      : sql`l.touchpoint_id = any (${uuidArray(going.touchpointIds)})`;
  const rows = await w.tx.execute<{ chainId: string; from: string; to: string }>(sql`
    with recursive going as (
      select l.chain_id, l.id from chain_links l
      join chains c on c.workspace_id = l.workspace_id and c.id = l.chain_id and c.is_branched
      where l.workspace_id = ${here} and ${which}
    ), way as (
      select h.chain_id, h.from_id, h.to_id from chain_handovers h
      join going g on g.chain_id = h.chain_id and g.id = h.to_id
      where h.workspace_id = ${here} and not exists (select from going o where o.id = h.from_id)
      union
      select w.chain_id, w.from_id, h.to_id from way w
      join going g on g.id = w.to_id
      join chain_handovers h on h.workspace_id = ${here} and h.chain_id = w.chain_id and h.from_id = w.to_id
    )
    insert into chain_handovers (workspace_id, chain_id, from_id, to_id)
    select ${here}, w.chain_id, w.from_id, w.to_id from way w
    where not exists (select from going o where o.id = w.to_id)
    on conflict do nothing
    returning chain_id as "chainId", from_id as "from", to_id as "to"`);
  return [...rows];
}

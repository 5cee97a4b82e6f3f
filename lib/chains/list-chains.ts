import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { sortByText } from '@/lib/format/collate';
import type { ChainSummary } from './types';

/**
 * The chains of the brand by name: all of them, those in which a touchpoint stands, or those that enter by a channel (the one
 * that was said, else that of the first link).
 */
export async function listChains(
  ctx: TenantContext,
  { touchpointId, entryChannelId }: { touchpointId?: string; entryChannelId?: string } = {},
): Promise<ChainSummary[]> {
  const within = touchpointId
    ? sql`and exists (select from chain_links k
        where k.workspace_id = c.workspace_id and k.chain_id = c.id and k.touchpoint_id = ${touchpointId})`
    : sql``;
  const by = entryChannelId
    ? sql`and coalesce(c.entry_channel_id, l.first_channel_id) = ${entryChannelId}`
    : sql``;
  const rows = await withTenant.read(ctx, 'touchpoint:read', (tx) =>
    tx.execute<Omit<ChainSummary, 'updatedAt'> & { at: string | Date }>(sql`
      select c.id, c.name, c.description, c.trigger, c.is_branched as "isBranched", c.fate, c.updated_at as at,
        e.id as "entryChannelId", e.name as "entryChannel", s.id as "successorId", s.name as successor,
        m.id as "mergeIntoId", coalesce(l.count, 0)::int as touchpoints, l.first, l.last
      from chains c
      left join channels e on e.workspace_id = c.workspace_id and e.id = c.entry_channel_id and e.deleted_at is null
      left join chains s on s.workspace_id = c.workspace_id and s.id = c.successor_id and s.deleted_at is null
      left join chains m on m.workspace_id = c.workspace_id and m.id = c.merge_into_id and m.deleted_at is null
      left join lateral (
        select count(*) as count, (array_agg(t.name order by k.position collate "C", k.id))[1] as first,
          (array_agg(t.channel_id order by k.position collate "C", k.id))[1] as first_channel_id,
          (array_agg(t.name order by k.position collate "C" desc, k.id desc))[1] as last
        from chain_links k
        join touchpoints t on t.workspace_id = k.workspace_id and t.id = k.touchpoint_id and t.deleted_at is null
        where k.workspace_id = c.workspace_id and k.chain_id = c.id) l on true
      where c.workspace_id = ${ctx.workspace.id} and c.deleted_at is null ${within} ${by}`),
  );
  const chains = [...rows].map(({ at, ...chain }) => ({ ...chain, updatedAt: new Date(at).toISOString() }));
  return sortByText(ctx.locale, chains, ({ name }) => name);
}

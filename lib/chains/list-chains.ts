import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { sortByText } from '@/lib/format/collate';
import type { ChainSummary } from './types';

/** The chains of the brand by name: all of them, or those in which a touchpoint stands. */
export async function listChains(
  ctx: TenantContext,
  { touchpointId }: { touchpointId?: string } = {},
): Promise<ChainSummary[]> {
  const within = touchpointId
    ? sql`and exists (select from chain_links m
        where m.workspace_id = c.workspace_id and m.chain_id = c.id and m.touchpoint_id = ${touchpointId})`
    : sql``;
  const rows = await withTenant.read(ctx, 'touchpoint:read', (tx) =>
    tx.execute<Omit<ChainSummary, 'updatedAt'> & { at: string | Date }>(sql`
      select c.id, c.name, c.description, c.updated_at as at, coalesce(l.count, 0)::int as touchpoints, l.first, l.last
      from chains c
      left join lateral (
        select count(*) as count, (array_agg(t.name order by k.position collate "C", k.id))[1] as first,
          (array_agg(t.name order by k.position collate "C" desc, k.id desc))[1] as last
        from chain_links k
        join touchpoints t on t.workspace_id = k.workspace_id and t.id = k.touchpoint_id and t.deleted_at is null
        where k.workspace_id = c.workspace_id and k.chain_id = c.id) l on true
      where c.workspace_id = ${ctx.workspace.id} and c.deleted_at is null ${within}`),
  );
  const chains = [...rows].map(({ id, name, description, touchpoints, first, last, at }) => ({
    id,
    name,
    description,
    touchpoints,
    first,
    last,
    updatedAt: new Date(at).toISOString(),
  }));
  return sortByText(ctx.locale, chains, ({ name }) => name);
}

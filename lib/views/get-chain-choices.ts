import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { sortByText } from '@/lib/format/collate';

interface Named {
  id: string;
  name: string;
}

export interface ChainChoicesRead {
  channels: Named[];
  units: Named[];
  chains: Named[];
  maps: Named[];
}

/** What a chain and its links can be tied to, by name: channels, units, other chains, journey maps; archived ones left out. */
export async function getChainChoices(ctx: TenantContext): Promise<ChainChoicesRead> {
  const here = ctx.workspace.id;
  const rows = await withTenant.read(ctx, 'journey:read', (tx) =>
    tx.execute<{ id: string; name: string; kind: keyof ChainChoicesRead }>(sql`
      select 'channels' as kind, id, name from channels
        where workspace_id = ${here} and deleted_at is null and archived_at is null
      union all select 'units', id, name from units
        where workspace_id = ${here} and deleted_at is null and archived_at is null
      union all select 'chains', id, name from chains
        where workspace_id = ${here} and deleted_at is null and archived_at is null
      union all select 'maps', id, title from journey_maps
        where workspace_id = ${here} and deleted_at is null and archived_at is null`),
  );
  const of = (kind: keyof ChainChoicesRead) =>
    sortByText(
      ctx.locale,
      [...rows].flatMap((row) => (row.kind === kind ? [{ id: row.id, name: row.name }] : [])),
      ({ name }) => name,
    );
  return { channels: of('channels'), units: of('units'), chains: of('chains'), maps: of('maps') };
}

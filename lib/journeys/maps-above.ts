import 'server-only';
import { sql, type SQL } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';

/** The ids of a map and of all that lead down to it, as a query: none of them can show one of its steps in detail. */
export const mapsAbove = (ctx: TenantContext, mapId: string): SQL => sql`
  with recursive above (id) as (
    select ${mapId}::uuid
    union
    select s.map_id from journey_steps s join above a on s.sub_map_id = a.id where s.workspace_id = ${ctx.workspace.id}
  ) select id from above`;

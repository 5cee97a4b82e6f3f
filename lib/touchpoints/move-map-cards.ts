import 'server-only';
import { sql } from 'drizzle-orm';
import { uuidArray } from '@/db/array-parameters';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';

const here = (ctx: TenantContext) => sql`${ctx.workspace.id}::uuid`;

/** Locks the journey maps on which touchpoints stand: before the touchpoints, as those who change a map do. */
export async function lockMapsOf(
  w: TenantWrite,
  ctx: TenantContext,
  touchpointIds: readonly string[],
): Promise<void> {
  const ids = uuidArray(touchpointIds);
  await w.tx.execute(sql`
    select m.id from journey_maps m where m.workspace_id = ${here(ctx)}
      and (m.scope_touchpoint_ids && ${ids} or exists (select from journey_cards c
        where c.workspace_id = m.workspace_id and c.map_id = m.id and c.touchpoint_id = any (${ids})))
    order by m.id for update`);
}

/** Open pages of maps that changed without an operation read them anew. */
async function tellMaps(w: TenantWrite, ctx: TenantContext, mapIds: readonly string[]): Promise<void> {
  const ids = [...new Set(mapIds)];
  if (ids.length === 0) return;
  await w.tx.execute(sql`update journey_maps set revision = revision + 1
    where workspace_id = ${here(ctx)} and id = any (${uuidArray(ids)})`);
  for (const id of ids) w.emit({ kind: 'journeyMap', id, op: 'update' });
}

/**
 * Puts the kept touchpoint onto the maps in the place of one that was merged into it. Where a cell has both, the card of the
 * merged one is removed. The maps are locked by `lockMapsOf`.
 */
export async function moveMapCards(
  w: TenantWrite,
  ctx: TenantContext,
  from: string,
  to: string,
): Promise<void> {
  const cards = await w.tx.execute<{ id: string }>(sql`
    update journey_cards as c set touchpoint_id = ${to}::uuid,
      removed = c.removed or exists (select from journey_cards k where k.workspace_id = c.workspace_id and k.map_id = c.map_id
        and k.lane_id = c.lane_id and k.step_id = c.step_id and k.touchpoint_id = ${to}::uuid and not k.removed)
    where c.workspace_id = ${here(ctx)} and c.touchpoint_id = ${from}::uuid returning c.map_id as id`);
  const scopes = await w.tx.execute<{ id: string }>(sql`
    update journey_maps as m set scope_touchpoint_ids = case when ${to}::uuid = any (m.scope_touchpoint_ids)
      then array_remove(m.scope_touchpoint_ids, ${from}::uuid)
      else array_replace(m.scope_touchpoint_ids, ${from}::uuid, ${to}::uuid) end
    where m.workspace_id = ${here(ctx)} and ${from}::uuid = any (m.scope_touchpoint_ids) returning m.id`);
  await tellMaps(
    w,
    ctx,
    [...cards, ...scopes].map(({ id }) => id),
  );
}

/** Before things leave the trash for good: the cards that point at them keep their names. */
export async function keepNamesOnMaps(w: TenantWrite, ctx: TenantContext): Promise<void> {
  const maps: string[] = [];
  for (const [table, column] of [
    ['touchpoints', 'touchpoint_id'],
    ['channels', 'channel_id'],
  ] as const) {
    const rows = await w.tx.execute<{ id: string }>(sql`
      update journey_cards as c set text = left(t.name, 2000) from ${sql.identifier(table)} t
      where c.workspace_id = ${here(ctx)} and c.text = '' and t.workspace_id = c.workspace_id
        and t.id = c.${sql.identifier(column)} and t.deleted_at is not null returning c.map_id as id`);
    maps.push(...[...rows].map(({ id }) => id));
  }
  await tellMaps(w, ctx, maps);
}

import 'server-only';
import { sql } from 'drizzle-orm';
import { uuidArray } from '@/db/array-parameters';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import type { Operation } from '../core/types';
import type { MapRow } from '../map-rows';
import { keepVersion, readNewest } from './keep-version';

/** Operations of one request from which on the map is kept before them: nobody types that many, they are pasted. */
const manyOperations = 50;
/** Cells and cards in what one request removes, from which on the map is kept before it. */
const muchRemoved = 10;
/** A large paste comes in several requests: within this time, in milliseconds, they are one. */
const together = 60_000;

/** How much stands in the stages, steps and lanes that operations remove. */
async function countRemoved(
  tx: TenantTx,
  ctx: TenantContext,
  mapId: string,
  operations: readonly Operation[],
): Promise<number> {
  const removed = operations.filter(({ type, kind }) => type === 'remove' && kind !== 'card');
  if (removed.length === 0) return 0;
  const ids = uuidArray(removed.map(({ id }) => id));
  const here = sql`workspace_id = ${ctx.workspace.id} and map_id = ${mapId}`;
  const within = sql`${here} and (lane_id = any (${ids}) or step_id in (
    select id from journey_steps where ${here} and (id = any (${ids}) or stage_id = any (${ids}))))`;
  const [row] = await tx.execute<{ count: number }>(sql`
    select (select count(*)::int from journey_cells where ${within})
      + (select count(*)::int from journey_cards where ${within} and not removed) as count`);
  return row?.count ?? 0;
}

/** Keeps a map before its first change, before much is put in at once and before much is removed. */
export async function keepBefore(
  ctx: TenantContext,
  w: TenantWrite,
  row: MapRow,
  operations: readonly Operation[],
): Promise<void> {
  if (row.sequence === 0) {
    await keepVersion(ctx, w, row, { reason: 'begin' });
    return;
  }
  const reason =
    operations.length >= manyOperations
      ? 'before-many'
      : (await countRemoved(w.tx, ctx, row.id, operations)) >= muchRemoved
        ? 'before-removal'
        : null;
  if (!reason) return;
  const newest = await readNewest(w.tx, ctx, row.id);
  const isOne = newest?.reason === reason && Date.now() - newest.at.getTime() < together;
  if (!isOne) await keepVersion(ctx, w, row, { reason });
}

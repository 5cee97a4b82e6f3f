import 'server-only';
import { and, eq, gt, sql } from 'drizzle-orm';
import { journeyMapOperations } from '@/db/schema/journeys';
import type { MapVersionReason } from '@/db/values/journeys';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { toAppError } from '@/lib/errors';
import { lockMap } from '../lock-map';
import { keepVersion, readNewest } from './keep-version';
import { hourLength, pauseLength } from './plan-versions';

/** Why a map is kept now whose changes since the last version came first and last at these times; null where it can wait. */
export function reasonToKeep(
  { first, last }: { first: Date; last: Date },
  now: Date,
): Extract<MapVersionReason, 'pause' | 'hour'> | null {
  if (now.getTime() - last.getTime() >= pauseLength) return 'pause';
  return now.getTime() - first.getTime() >= hourLength ? 'hour' : null;
}

/**
 * Keeps a map that was changed since its last version, once its editing pauses or has gone on for an hour. Run by a job;
 * gives the new version's id, or null where there is none.
 */
export async function keepDueVersion(
  ctx: TenantContext,
  mapId: string,
  now = new Date(),
): Promise<string | null> {
  return withTenant.write(ctx, 'journey:write', async (w) => {
    const row = await lockMap(ctx, w, mapId).catch((error: unknown) => {
      // In the trash, or gone for good: nothing changes there.
      if (toAppError(error).code === 'NOT_FOUND') return null;
      throw error;
    });
    if (!row) return null;
    const newest = await readNewest(w.tx, ctx, mapId);
    const log = journeyMapOperations;
    const [changes] = await w.tx
      .select({ first: sql<string | null>`min(${log.at})`, last: sql<string | null>`max(${log.at})` })
      .from(log)
      .where(
        and(
          eq(log.workspaceId, ctx.workspace.id),
          eq(log.mapId, mapId),
          gt(log.sequence, newest?.sequence ?? 0),
        ),
      );
    if (!changes?.first || !changes.last) return null;
    const reason = reasonToKeep({ first: new Date(changes.first), last: new Date(changes.last) }, now);
    if (!reason) return null;
    const { id, isNew } = await keepVersion(ctx, w, row, { reason });
    if (isNew) w.emit({ kind: 'journeyMap', id: mapId, op: 'update' });
    return id;
  });
}

import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { workspacePeople } from '@/db/schema/people';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { compareMaps } from '../core/compare/compare-maps';
import type { Names } from '../core/compare/labels';
import type { MapComparison } from '../core/compare/types';
import type { MapState } from '../core/types';
import { readMap } from '../map-rows';
import { readMapRow } from '../versions/read-versions';
import { readNamesIn } from '../versions/version-content';

export interface OpenComparison {
  current: { id: string; title: string };
  future: { id: string; title: string };
  /** Names of what both maps point at, by id. */
  names: Names;
  comparison: MapComparison;
}

/** The names of those who own cards of maps. */
async function readOwners(tx: TenantTx, ctx: TenantContext, maps: readonly MapState[]): Promise<Names> {
  const ids = new Set(
    maps.flatMap(({ card }) => Object.values(card).flatMap(({ ownerId }) => ownerId ?? [])),
  );
  if (ids.size === 0) return {};
  const rows = await tx
    .select({ id: workspacePeople.id, name: workspacePeople.name })
    .from(workspacePeople)
    .where(and(eq(workspacePeople.workspaceId, ctx.workspace.id), inArray(workspacePeople.id, [...ids])));
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

/**
 * A future-state map laid beside the current-state map that it starts from, as both are now. Throws NOT_FOUND, also at
 * `currentMapId` where it is no future-state map, names none, or that one lies in the trash.
 */
export async function compareWithCurrent(
  ctx: TenantContext,
  { mapId }: { mapId: string },
): Promise<OpenComparison> {
  return withTenant.read(ctx, 'journey:read', async (tx) => {
    const row = await readMapRow(tx, ctx, mapId);
    if (row.type !== 'future-state' || row.currentMapId === null) {
      throw new AppError('NOT_FOUND', { field: 'currentMapId' });
    }
    const currentRow = await readMapRow(tx, ctx, row.currentMapId);
    const [current, future] = [await readMap(tx, ctx, currentRow), await readMap(tx, ctx, row)];
    const names = {
      ...(await readNamesIn(tx, ctx, current)),
      ...(await readNamesIn(tx, ctx, future)),
      ...(await readOwners(tx, ctx, [current, future])),
    };
    return {
      current: { id: current.id, title: current.header.title },
      future: { id: future.id, title: future.header.title },
      names,
      comparison: compareMaps(current, future, names),
    };
  });
}

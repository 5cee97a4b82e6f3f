import 'server-only';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { channels } from '@/db/schema/channels';
import { journeyMaps } from '@/db/schema/journeys';
import { workspacePeople } from '@/db/schema/people';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { packMap } from './core/pack-map';
import type { MapState } from './core/types';
import { readMap } from './map-rows';
import { readMapPersonas } from './read-portable';
import type { NamedReference, OpenMap } from './types';

const present = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];

async function readNames(
  tx: TenantTx,
  ctx: TenantContext,
  table: typeof touchpoints | typeof channels,
  ids: string[],
): Promise<NamedReference[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: table.id, name: table.name, deletedAt: table.deletedAt })
    .from(table)
    .where(and(eq(table.workspaceId, ctx.workspace.id), inArray(table.id, ids)));
  return rows.map(({ deletedAt, ...row }) => ({ ...row, isTrashed: deletedAt !== null }));
}

async function readMaps(tx: TenantTx, ctx: TenantContext, ids: string[]): Promise<NamedReference[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: journeyMaps.id, name: journeyMaps.title, deletedAt: journeyMaps.deletedAt })
    .from(journeyMaps)
    .where(and(eq(journeyMaps.workspaceId, ctx.workspace.id), inArray(journeyMaps.id, ids)));
  return rows.map(({ deletedAt, ...row }) => ({ ...row, isTrashed: deletedAt !== null }));
}

async function readPeople(tx: TenantTx, ctx: TenantContext, ids: string[]): Promise<NamedReference[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: workspacePeople.id, name: workspacePeople.name })
    .from(workspacePeople)
    .where(and(eq(workspacePeople.workspaceId, ctx.workspace.id), inArray(workspacePeople.id, ids)));
  return rows.map((row) => ({ ...row, isTrashed: false }));
}

const cardIds = (map: MapState, field: 'touchpointId' | 'channelId' | 'ownerId') =>
  present(Object.values(map.card).map((card) => card[field]));

/** A map with the names of all that it points at. Throws NOT_FOUND. */
export async function getMap(ctx: TenantContext, id: string): Promise<OpenMap> {
  return withTenant.read(ctx, 'journey:read', async (tx) => {
    const [row] = await tx
      .select()
      .from(journeyMaps)
      .where(and(own(ctx, journeyMaps, id), isNull(journeyMaps.deletedAt)));
    if (!row) throw new AppError('NOT_FOUND');
    // Parts may be newer than the sequence: what the log brings then is in them already, and does no harm twice.
    const map = await readMap(tx, ctx, row);
    const { ownerId, reviewedBy, currentMapId, scopeTouchpointIds } = map.header;
    const pointedAt = [...cardIds(map, 'touchpointId'), ...scopeTouchpointIds];
    return {
      map: packMap(map),
      revision: row.revision,
      archived: row.archivedAt !== null,
      touchpoints: await readNames(tx, ctx, touchpoints, present(pointedAt)),
      channels: await readNames(tx, ctx, channels, cardIds(map, 'channelId')),
      whose: await readMapPersonas(ctx, tx, id),
      people: await readPeople(tx, ctx, present([...cardIds(map, 'ownerId'), ownerId, reviewedBy])),
      maps: await readMaps(
        tx,
        ctx,
        present([...Object.values(map.step).map(({ subMapId }) => subMapId), currentMapId]),
      ),
    };
  });
}

import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { journeyMaps } from '@/db/schema/journeys';
import { mapLinks } from '@/db/schema/map-links';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { listLinks } from '@/lib/public-links/list-links';
import { ownMap } from '../map-rows';
import type { MapLink } from './types';

/** The links to a map, the newest first, those that lead nowhere any more among them. Throws NOT_FOUND, FORBIDDEN. */
export async function listMapLinks(ctx: TenantContext, mapId: string): Promise<MapLink[]> {
  return withTenant.read(ctx, 'journey:write', async (tx) => {
    const [map] = await tx
      .select({ id: journeyMaps.id })
      .from(journeyMaps)
      .where(and(ownMap(ctx, mapId), isNull(journeyMaps.deletedAt)));
    if (!map) throw new AppError('NOT_FOUND');
    const ofMap = eq(mapLinks.mapId, mapId);
    const links = await listLinks(tx, ctx, mapLinks, ofMap);
    const shows = await tx
      .select({
        id: mapLinks.id,
        showsScores: mapLinks.showsScores,
        showsOwners: mapLinks.showsOwners,
        lanes: sql<number>`(select count(*)::int from journey_lanes l where l.workspace_id = ${ctx.workspace.id}
          and l.map_id = ${mapId} and not l.removed and l.id = any (${mapLinks.laneIds}))`,
      })
      .from(mapLinks)
      .where(and(eq(mapLinks.workspaceId, ctx.workspace.id), ofMap));
    const byId = new Map(shows.map((row) => [row.id, row]));
    return links.flatMap((link) => {
      const row = byId.get(link.id);
      return row ? [{ ...link, ...row }] : [];
    });
  });
}

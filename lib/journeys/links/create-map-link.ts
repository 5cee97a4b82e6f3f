import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { journeyLanes } from '@/db/schema/journeys';
import { mapLinkKeys, mapLinks } from '@/db/schema/map-links';
import { appUrl } from '@/lib/app-url';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { giveKey, newLink, readTerms, tellTerms } from '@/lib/public-links/make-link';
import { laneFacts } from '../core/lanes';
import { lockMap } from '../lock-map';
import { mapLinkSchema, type MapLinkInput } from './input';

/**
 * Makes a read-only link to chosen lanes of a map and gives its address, which is not kept: only a hash of its secret is.
 * Throws NOT_FOUND at `id` and `laneIds`, FORBIDDEN, VALIDATION `mapLinkEmpty` at `laneIds` where nothing would be shown.
 */
export async function createMapLink(
  ctx: TenantContext,
  input: MapLinkInput,
): Promise<{ id: string; address: string }> {
  if (!ctx.permissions.has('journey:write')) throw new AppError('FORBIDDEN');
  const { mapId, laneIds: chosen, showsScores, showsOwners, ...wanted } = parseInput(mapLinkSchema, input);
  const laneIds = [...new Set(chosen)];
  const terms = await readTerms(wanted);
  return withTenant.write(ctx, 'journey:write', async (w) => {
    const { title } = await lockMap(ctx, w, mapId);
    const lanes = await w.tx
      .select({ kind: journeyLanes.kind })
      .from(journeyLanes)
      .where(
        and(
          eq(journeyLanes.workspaceId, ctx.workspace.id),
          eq(journeyLanes.mapId, mapId),
          eq(journeyLanes.removed, false),
          inArray(journeyLanes.id, laneIds),
        ),
      );
    if (lanes.length < laneIds.length) throw new AppError('NOT_FOUND', { field: 'laneIds' });
    const isEmpty = !showsScores && lanes.every(({ kind }) => laneFacts[kind].content === 'figures');
    if (isEmpty) throw new AppError('VALIDATION', { field: 'laneIds', key: 'mapLinkEmpty' });
    const link = await newLink(ctx, w);
    await w.tx.insert(mapLinks).values({ ...link, ...terms, mapId, laneIds, showsScores, showsOwners });
    const token = await giveKey(w, mapLinkKeys, link);
    const { id } = link;
    w.record({
      action: 'mapLink.create',
      subject: { type: 'mapLink', id, label: title },
      after: { ...tellTerms(terms), lanes: laneIds.length, showsScores, showsOwners },
    });
    w.emit({ kind: 'journeyMap', id: mapId, op: 'update' });
    return { id, address: appUrl(`/map/${token}?language=${terms.language}`) };
  });
}

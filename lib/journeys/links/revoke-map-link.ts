import 'server-only';
import { and, eq } from 'drizzle-orm';
import { journeyMaps } from '@/db/schema/journeys';
import { mapLinkKeys, mapLinks } from '@/db/schema/map-links';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { linkIdSchema, type LinkIdInput } from '@/lib/public-links/input';
import { takeBack } from '@/lib/public-links/take-back';

/** Takes a link to a map back: from now on it leads nowhere. Doing it twice does nothing. Throws NOT_FOUND, FORBIDDEN. */
export async function revokeMapLink(ctx: TenantContext, input: LinkIdInput): Promise<void> {
  await withTenant.write(ctx, 'journey:write', async (w) => {
    const { id } = parseInput(linkIdSchema, input);
    const [link] = await w.tx
      .select({ revokedAt: mapLinks.revokedAt, mapId: journeyMaps.id, title: journeyMaps.title })
      .from(mapLinks)
      .innerJoin(
        journeyMaps,
        and(eq(journeyMaps.workspaceId, mapLinks.workspaceId), eq(journeyMaps.id, mapLinks.mapId)),
      )
      .where(own(ctx, mapLinks, id))
      .for('update', { of: mapLinks });
    if (!link) throw new AppError('NOT_FOUND');
    if (link.revokedAt) return;
    await takeBack(ctx, w, { links: mapLinks, keys: mapLinkKeys }, id);
    w.record({ action: 'mapLink.revoke', subject: { type: 'mapLink', id, label: link.title } });
    w.emit({ kind: 'journeyMap', id: link.mapId, op: 'update' });
  });
}

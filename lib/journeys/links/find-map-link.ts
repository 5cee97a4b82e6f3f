import 'server-only';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { journeyMaps } from '@/db/schema/journeys';
import { mapLinkKeys, mapLinks } from '@/db/schema/map-links';
import type { Locale } from '@/db/values/accounts';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { findLinkKey } from '@/lib/public-links/find-link-key';
import { fitsProof } from '@/lib/public-links/unlock-proof';
import type { MapRow } from '../map-rows';

export interface FoundMapLink {
  ctx: TenantContext;
  link: typeof mapLinks.$inferSelect;
  map: MapRow;
}

/**
 * The link behind a secret with its map, as long as it leads to something: not expired, not revoked, the map not in the
 * trash. An archived map is read as before. Null in every other case, so that nobody learns which it is.
 */
export async function findMapLink(token: string): Promise<FoundMapLink | null> {
  const key = await findLinkKey(mapLinkKeys, token);
  if (!key) return null;
  const { ctx, linkId } = key;
  const [row] = await withTenant.read(ctx, 'journey:read', (tx) =>
    tx
      .select({ link: mapLinks, map: journeyMaps })
      .from(mapLinks)
      .innerJoin(
        journeyMaps,
        and(eq(journeyMaps.workspaceId, mapLinks.workspaceId), eq(journeyMaps.id, mapLinks.mapId)),
      )
      .where(
        and(
          own(ctx, mapLinks, linkId),
          isNull(mapLinks.revokedAt),
          gt(mapLinks.expiresAt, new Date()),
          isNull(journeyMaps.deletedAt),
        ),
      ),
  );
  return row ? { ctx, ...row } : null;
}

export type OpenedMapLink =
  { kind: 'locked'; language: Locale } | { kind: 'open'; language: Locale; found: FoundMapLink };

/**
 * A link as far as it is open to whoever shows this proof of its password. Throws NOT_FOUND for one that leads nowhere:
 * unknown, expired, revoked, or of a map in the trash.
 */
export async function openMapLink(token: string, proof: string | null): Promise<OpenedMapLink> {
  const found = await findMapLink(token);
  if (!found) throw new AppError('NOT_FOUND');
  const { language, passwordHash } = found.link;
  if (passwordHash !== null && !fitsProof(proof, passwordHash)) return { kind: 'locked', language };
  return { kind: 'open', language, found };
}

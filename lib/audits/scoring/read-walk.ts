import 'server-only';
import { chains } from '@/db/schema/chains';
import { journeyMaps } from '@/db/schema/journeys';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { own } from '@/lib/auth/tenant';
import { readChainLinks } from '@/lib/chains/read-chain-links';
import { readTouchpointsAlong } from '@/lib/journeys/read-touchpoints-along';

interface Along {
  name: string;
  touchpointIds: string[];
}

const idsOf = (list: readonly { touchpointId: string }[]) => list.map(({ touchpointId }) => touchpointId);

/**
 * The chain or the journey map that a visit walks along, in its order of now; null where there is none. One in the trash is
 * walked to the end: a visit that has begun does not change its order for it.
 */
export async function readWalk(
  tx: TenantTx,
  ctx: TenantContext,
  { chainId, mapId }: { chainId: string | null; mapId: string | null },
): Promise<Along | null> {
  if (chainId !== null) {
    const [chain] = await tx
      .select({ name: chains.name })
      .from(chains)
      .where(own(ctx, chains, chainId));
    return chain ? { ...chain, touchpointIds: idsOf(await readChainLinks(tx, ctx, chainId)) } : null;
  }
  if (mapId === null) return null;
  const [map] = await tx
    .select({ name: journeyMaps.title })
    .from(journeyMaps)
    .where(own(ctx, journeyMaps, mapId));
  return map ? { ...map, touchpointIds: idsOf(await readTouchpointsAlong(tx, ctx, [mapId])) } : null;
}

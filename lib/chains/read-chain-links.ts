import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { channels } from '@/db/schema/channels';
import { chainLinks } from '@/db/schema/chains';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { comparePositions } from '@/lib/touchpoints/position';
import type { ChainLink } from './types';

/** The touchpoints of a chain in their order, those in the trash left out. */
export async function readChainLinks(
  tx: TenantTx,
  ctx: TenantContext,
  chainId: string,
): Promise<ChainLink[]> {
  const rows = await tx
    .select({
      id: chainLinks.id,
      position: chainLinks.position,
      touchpointId: touchpoints.id,
      name: touchpoints.name,
      phase: touchpoints.phase,
      channel: channels.name,
      archivedAt: touchpoints.archivedAt,
    })
    .from(chainLinks)
    .innerJoin(
      touchpoints,
      and(
        eq(touchpoints.workspaceId, chainLinks.workspaceId),
        eq(touchpoints.id, chainLinks.touchpointId),
        isNull(touchpoints.deletedAt),
      ),
    )
    .leftJoin(
      channels,
      and(eq(channels.workspaceId, touchpoints.workspaceId), eq(channels.id, touchpoints.channelId)),
    )
    .where(and(eq(chainLinks.workspaceId, ctx.workspace.id), eq(chainLinks.chainId, chainId)));
  return rows.sort(comparePositions).map(({ touchpointId, name, phase, channel, archivedAt }) => ({
    touchpointId,
    name,
    phase,
    channel,
    archived: archivedAt !== null,
  }));
}

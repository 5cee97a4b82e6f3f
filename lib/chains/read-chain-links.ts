import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { channels, units } from '@/db/schema/channels';
import { chainLinks } from '@/db/schema/chains';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { comparePositions } from '@/lib/touchpoints/position';
import type { ChainLink } from './types';

/** The touchpoints of a chain in their order with what is known of each as a link, those in the trash left out. */
export async function readChainLinks(
  tx: TenantTx,
  ctx: TenantContext,
  chainId: string,
): Promise<ChainLink[]> {
  const rows = await tx
    .select({
      link: chainLinks,
      name: touchpoints.name,
      phase: touchpoints.phase,
      channelId: channels.id,
      channel: channels.name,
      medium: channels.medium,
      unitId: units.id,
      unit: units.name,
      archivedAt: touchpoints.archivedAt,
      presence: touchpoints.presence,
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
    .leftJoin(
      units,
      and(
        eq(units.workspaceId, touchpoints.workspaceId),
        eq(units.id, touchpoints.unitId),
        isNull(units.deletedAt),
      ),
    )
    .where(and(eq(chainLinks.workspaceId, ctx.workspace.id), eq(chainLinks.chainId, chainId)));
  const sorted = rows.sort((a, b) => comparePositions(a.link, b.link));
  const touchpointOf = new Map(sorted.map(({ link }) => [link.id, link.touchpointId]));
  return sorted.map(({ link, archivedAt, presence, ...touchpoint }) => ({
    ...touchpoint,
    touchpointId: link.touchpointId,
    archived: archivedAt !== null,
    isRetired: presence === 'retired',
    customerActions: link.customerActions,
    staff: link.staff,
    minutes: link.minutes,
    cost: link.cost,
    mark: link.mark,
    mergeIntoId: touchpointOf.get(link.mergeIntoId ?? '') ?? null,
    handToUnitId: link.handToUnitId,
    thenMinutes: link.thenMinutes,
    thenCost: link.thenCost,
  }));
}

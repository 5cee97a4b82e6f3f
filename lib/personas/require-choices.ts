import 'server-only';
import { and, isNull } from 'drizzle-orm';
import { channels } from '@/db/schema/channels';
import { segments } from '@/db/schema/segments';
import type { TenantContext } from '@/lib/auth/context';
import { own, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';

/** Makes sure that a segment is here and not in the trash. Throws NOT_FOUND at `segmentId`. */
export async function requireSegment(ctx: TenantContext, w: TenantWrite, segmentId: string): Promise<void> {
  const [segment] = await w.tx
    .select({ id: segments.id })
    .from(segments)
    .where(and(own(ctx, segments, segmentId), isNull(segments.deletedAt)));
  if (!segment) throw new AppError('NOT_FOUND', { field: 'segmentId' });
}

/** Makes sure that a channel is here and not in the trash. Throws NOT_FOUND at `channelId`. */
export async function requireChannel(ctx: TenantContext, w: TenantWrite, channelId: string): Promise<void> {
  const [channel] = await w.tx
    .select({ id: channels.id })
    .from(channels)
    .where(and(own(ctx, channels, channelId), isNull(channels.deletedAt)));
  if (!channel) throw new AppError('NOT_FOUND', { field: 'channelId' });
}

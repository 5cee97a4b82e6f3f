import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { segments } from '@/db/schema/segments';
import { touchpointVariants } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { saveVariantSchema, type SaveVariantInput } from './input';
import { lockTouchpoints } from './update-touchpoints';

/** Says what a segment meets at a touchpoint instead; a segment has one variant there. NOT_FOUND with the field. */
export async function saveVariant(ctx: TenantContext, input: SaveVariantInput): Promise<{ id: string }> {
  return withTenant.write(ctx, 'touchpoint:write', async (w) => {
    const { touchpointId, segmentId, ...words } = parseInput(saveVariantSchema, input);
    const touchpoint = (await lockTouchpoints(w.tx, ctx, [touchpointId])).get(touchpointId);
    const [segment] = await w.tx
      .select({ name: segments.name })
      .from(segments)
      .where(and(own(ctx, segments, segmentId), isNull(segments.deletedAt)));
    if (!segment) throw new AppError('NOT_FOUND', { field: 'segmentId' });
    const [before] = await w.tx
      .select()
      .from(touchpointVariants)
      .where(
        and(
          eq(touchpointVariants.workspaceId, ctx.workspace.id),
          eq(touchpointVariants.touchpointId, touchpointId),
          eq(touchpointVariants.segmentId, segmentId),
        ),
      );
    const id = before?.id ?? newId();
    const author = await w.personId();
    const row = {
      workspaceId: ctx.workspace.id,
      id,
      touchpointId,
      segmentId,
      ...words,
      createdBy: author,
      updatedBy: author,
    };
    await w.tx
      .insert(touchpointVariants)
      .values(row)
      .onConflictDoUpdate({
        target: [
          touchpointVariants.workspaceId,
          touchpointVariants.touchpointId,
          touchpointVariants.segmentId,
        ],
        set: { ...words, updatedBy: author, updatedAt: new Date() },
      });
    w.record({
      action: before ? 'variant.update' : 'variant.create',
      subject: { type: 'touchpoint', id: touchpointId, label: touchpoint?.name ?? '' },
      before: before && { message: before.message, offer: before.offer, note: before.note },
      after: { segment: segment.name, ...words },
    });
    w.emit({ kind: 'touchpoint', id: touchpointId, op: 'update' });
    return { id };
  });
}

import 'server-only';
import { and, isNull } from 'drizzle-orm';
import { touchpoints, touchpointVariants } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { idSchema, type IdInput } from './input';

/** Removes a variant. NOT_FOUND where it is not here, or its touchpoint lies in the trash. */
export async function deleteVariant(ctx: TenantContext, input: IdInput): Promise<void> {
  await withTenant.write(ctx, 'touchpoint:write', async (w) => {
    const { id } = parseInput(idSchema, input);
    const [gone] = await w.tx
      .delete(touchpointVariants)
      .where(own(ctx, touchpointVariants, id))
      .returning();
    if (!gone) throw new AppError('NOT_FOUND');
    const [touchpoint] = await w.tx
      .select({ name: touchpoints.name })
      .from(touchpoints)
      .where(and(own(ctx, touchpoints, gone.touchpointId), isNull(touchpoints.deletedAt)));
    if (!touchpoint) throw new AppError('NOT_FOUND');
    w.record({
      action: 'variant.delete',
      subject: { type: 'touchpoint', id: gone.touchpointId, label: touchpoint.name },
      before: { message: gone.message, offer: gone.offer, note: gone.note },
    });
    w.emit({ kind: 'touchpoint', id: gone.touchpointId, op: 'update' });
  });
}

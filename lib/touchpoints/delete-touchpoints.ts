import 'server-only';
import { and, eq } from 'drizzle-orm';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { once } from '@/lib/live/once';
import { parseInput } from '@/lib/parse-input';
import { among } from './among';
import { touchpointIdsSchema, type TouchpointIdsInput } from './input';
import { planPurge } from './plan-purge';
import { planRollUp } from './plan-roll-up';
import { tellTouchpoints } from './tell-touchpoints';
import { lockTouchpoints } from './update-touchpoints';

/**
 * Puts touchpoints into the trash, where they wait 30 days with everything that hangs on them; children that are not
 * deleted too stand at the top meanwhile. `restoreTouchpoints` takes it back. Throws NOT_FOUND where any is not here.
 */
export async function deleteTouchpoints(
  ctx: TenantContext,
  input: TouchpointIdsInput,
): Promise<{ ids: string[] }> {
  const { ids, mutationId } = parseInput(touchpointIdsSchema, input);
  return withTenant.write(
    ctx,
    'touchpoint:write',
    (w) =>
      once(ctx, w, mutationId, async () => {
        const rows = await lockTouchpoints(w.tx, ctx, ids);
        const gone = [...rows.keys()];
        await w.tx
          .update(touchpoints)
          .set({ deletedAt: new Date(), updatedAt: new Date(), updatedBy: await w.personId() })
          .where(and(eq(touchpoints.workspaceId, ctx.workspace.id), among(touchpoints.id, gone)));
        for (const { id, name } of rows.values()) {
          w.record({ action: 'touchpoint.delete', subject: { type: 'touchpoint', id, label: name } });
        }
        await planPurge(ctx, w);
        await planRollUp(ctx, w, gone);
        tellTouchpoints(w, gone, 'delete');
        return { ids: gone };
      }),
    { mutationId },
  );
}

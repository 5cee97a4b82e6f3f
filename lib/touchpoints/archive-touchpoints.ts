import 'server-only';
import { and, eq } from 'drizzle-orm';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { once } from '@/lib/live/once';
import { parseInput } from '@/lib/parse-input';
import { among } from './among';
import { touchpointIdsSchema, type TouchpointIdsInput } from './input';
import { tellTouchpoints } from './tell-touchpoints';
import { lockTouchpoints } from './update-touchpoints';

/**
 * Hides touchpoints and keeps their names and figures; `restoreTouchpoints` takes it back. Gives the ids that were not
 * archived before. Throws NOT_FOUND where any is not here.
 */
export async function archiveTouchpoints(
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
        const open = [...rows.values()].filter(({ archived }) => !archived);
        const hidden = open.map(({ id }) => id);
        await w.tx
          .update(touchpoints)
          .set({ archivedAt: new Date(), updatedAt: new Date(), updatedBy: await w.personId() })
          .where(and(eq(touchpoints.workspaceId, ctx.workspace.id), among(touchpoints.id, hidden)));
        for (const { id, name } of open) {
          w.record({ action: 'touchpoint.archive', subject: { type: 'touchpoint', id, label: name } });
        }
        tellTouchpoints(w, hidden, 'update');
        return { ids: hidden };
      }),
    { mutationId },
  );
}

import 'server-only';
import { and, eq } from 'drizzle-orm';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { once } from '@/lib/live/once';
import { parseInput } from '@/lib/parse-input';
import { among } from './among';
import { undoPasteSchema, type UndoPasteInput } from './table/input';
import { lockWorkspace } from './lock-workspace';
import { planPurge } from './plan-purge';
import { putBack } from './table/put-back';
import { tellTouchpoints } from './tell-touchpoints';
import { trashMade } from './trash-made';

/** All of them must be this workspace's own; what lies in the trash meanwhile is passed over later. */
async function requireKnown(ctx: TenantContext, w: TenantWrite, ids: readonly string[]): Promise<void> {
  const rows = await w.tx
    .select({ id: touchpoints.id })
    .from(touchpoints)
    .where(and(eq(touchpoints.workspaceId, ctx.workspace.id), among(touchpoints.id, ids)));
  if (rows.length !== ids.length) throw new AppError('NOT_FOUND');
}

/**
 * Takes a paste back by the inverse that it gave: what it made goes into the trash, what it changed gets its former
 * values, except where somebody has changed them since (`kept` counts those fields).
 */
export async function undoPaste(
  ctx: TenantContext,
  input: UndoPasteInput,
): Promise<{ removed: string[]; restored: number; kept: number }> {
  const { created, changed, mutationId } = parseInput(undoPasteSchema, input);
  return withTenant.write(
    ctx,
    'touchpoint:write',
    (w) =>
      once(ctx, w, mutationId, async () => {
        await lockWorkspace(ctx, w, 'tree');
        await requireKnown(ctx, w, [...new Set([...created, ...changed.map(({ id }) => id)])]);
        const removed = await trashMade(ctx, w, among(touchpoints.id, created));
        const { restored, kept } = await putBack(ctx, w, changed);
        w.record({
          action: 'touchpoint.undoPaste',
          subject: { type: 'touchpoint', id: null, label: '' },
          after: { removed: removed.length, restored },
        });
        if (removed.length > 0) await planPurge(ctx, w);
        tellTouchpoints(w, removed, 'delete');
        tellTouchpoints(
          w,
          changed.map(({ id }) => id),
          'update',
        );
        return { removed, restored, kept };
      }),
    { mutationId },
  );
}

import 'server-only';
import { commentThreads } from '@/db/schema/comments';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { setThreadStateSchema, type SetThreadStateInput } from './input';
import { demandSteering, lockThread, tell } from './threads';

/**
 * Resolves a thread or opens it again; what is so already stays so. Throws NOT_FOUND, FORBIDDEN for who is neither an editor
 * nor began it nor has it to take care of.
 */
export async function setThreadState(ctx: TenantContext, input: SetThreadStateInput): Promise<void> {
  const { id, state } = parseInput(setThreadStateSchema, input);
  await withTenant.write(ctx, 'comment:write', async (w) => {
    const locked = await lockThread(ctx, w, id, 'id');
    const me = await w.personId();
    demandSteering(ctx, locked, me);
    if (locked.thread.state === state) return;
    const isResolved = state === 'resolved';
    await w.tx
      .update(commentThreads)
      .set({
        state,
        resolvedBy: isResolved ? me : null,
        resolvedAt: isResolved ? new Date() : null,
        updatedAt: new Date(),
      })
      .where(own(ctx, commentThreads, id));
    tell(w, locked, { action: isResolved ? 'comment.resolve' : 'comment.reopen' });
  });
}

import 'server-only';
import { commentThreads } from '@/db/schema/comments';
import { findPeople } from '@/lib/accounts/find-people';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { assignThreadSchema, type AssignThreadInput } from './input';
import { demandSteering, lockThread, readMembers, tell } from './threads';

/**
 * Says who takes care of a thread and until when; whom somebody else gives it to finds it among their mentions. Throws NOT_FOUND for a thread or a person that is not here, FORBIDDEN for who
 * is neither an editor nor began it nor has it to take care of.
 */
export async function assignThread(ctx: TenantContext, input: AssignThreadInput): Promise<void> {
  const { id, assigneeId: asked, dueOn } = parseInput(assignThreadSchema, input);
  const members = await readMembers(ctx);
  await withTenant.write(ctx, 'comment:write', async (w) => {
    const locked = await lockThread(ctx, w, id, 'id');
    const me = await w.personId();
    demandSteering(ctx, locked, me);
    const found = asked ? await findPeople(w.tx, ctx, 'assigneeId', [asked], members) : null;
    const assigneeId = (asked && found?.get(asked)) ?? null;
    const { thread } = locked;
    if (thread.assigneeId === assigneeId && thread.dueOn === dueOn) return;
    const now = new Date();
    const isTold = assigneeId !== null && assigneeId !== me;
    const given = { assignedAt: isTold ? now : null, assignedBy: isTold ? me : null, assignmentReadAt: null };
    await w.tx
      .update(commentThreads)
      .set({ assigneeId, dueOn, updatedAt: now, ...(thread.assigneeId === assigneeId ? {} : given) })
      .where(own(ctx, commentThreads, id));
    tell(w, locked, { action: 'comment.assign', before: { dueOn: thread.dueOn }, after: { dueOn } });
  });
}

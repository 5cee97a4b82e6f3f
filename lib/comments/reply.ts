import 'server-only';
import { commentThreads } from '@/db/schema/comments';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { replySchema, type ReplyInput } from './input';
import { addComment, lockThread, readMembers, settleText, tell } from './threads';

/**
 * Adds a comment to a thread; one that was resolved is open again, for else nobody would look. The same request again adds
 * nothing. Throws NOT_FOUND for a thread or a person that is not here, CONFLICT where the id is taken, LIMIT `commentsFull`.
 */
export async function reply(ctx: TenantContext, input: ReplyInput): Promise<{ id: string }> {
  const { id, threadId, text } = parseInput(replySchema, input);
  const members = await readMembers(ctx);
  return withTenant.write(ctx, 'comment:write', async (w) => {
    const locked = await lockThread(ctx, w, threadId, 'threadId');
    const kept = await settleText(ctx, w, text, members);
    if (!(await addComment(ctx, w, { id, threadId, text: kept }))) return { id };
    await w.tx
      .update(commentThreads)
      .set({ state: 'open', resolvedBy: null, resolvedAt: null, updatedAt: new Date() })
      .where(own(ctx, commentThreads, threadId));
    tell(w, locked, { action: 'comment.reply' });
    return { id };
  });
}

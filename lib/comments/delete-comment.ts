import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { comments, commentThreads } from '@/db/schema/comments';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { commentIdSchema, type CommentIdInput } from './input';
import { lockComment } from './lock-comment';
import { tell, writeMentions } from './threads';

/**
 * Deletes one's own comment, or as a manager anybody's: its words and its mentions are gone, a mark stays where others
 * answered. With the last comment the thread goes. Throws NOT_FOUND, FORBIDDEN for somebody else's comment.
 */
export async function deleteComment(ctx: TenantContext, input: CommentIdInput): Promise<void> {
  const { id } = parseInput(commentIdSchema, input);
  await withTenant.write(ctx, 'comment:write', async (w) => {
    const { comment, ...locked } = await lockComment(ctx, w, id);
    const isOwn = comment.authorId !== null && comment.authorId === (await w.personId());
    if (!isOwn && !ctx.permissions.has('comment:moderate')) throw new AppError('FORBIDDEN');
    await w.tx
      .update(comments)
      .set({ text: '', deletedAt: new Date() })
      .where(own(ctx, comments, id));
    await writeMentions(ctx, w, id, '');
    const standing = await w.tx.$count(
      comments,
      and(
        eq(comments.workspaceId, ctx.workspace.id),
        eq(comments.threadId, locked.thread.id),
        isNull(comments.deletedAt),
      ),
    );
    if (standing === 0) await w.tx.delete(commentThreads).where(own(ctx, commentThreads, locked.thread.id));
    tell(w, locked, { action: 'comment.delete' });
  });
}

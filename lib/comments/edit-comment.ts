import 'server-only';
import { comments } from '@/db/schema/comments';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { editCommentSchema, type EditCommentInput } from './input';
import { lockComment } from './lock-comment';
import { readMembers, settleText, tell, writeMentions } from './threads';

/**
 * Rewords one's own comment; who is named in it now is told, who was told before is not told again. Throws NOT_FOUND for a
 * comment or a person that is not here, FORBIDDEN for somebody else's comment.
 */
export async function editComment(ctx: TenantContext, input: EditCommentInput): Promise<void> {
  const { id, text } = parseInput(editCommentSchema, input);
  const members = await readMembers(ctx);
  await withTenant.write(ctx, 'comment:write', async (w) => {
    const { comment, ...locked } = await lockComment(ctx, w, id);
    if (comment.authorId === null || comment.authorId !== (await w.personId()))
      throw new AppError('FORBIDDEN');
    const kept = await settleText(ctx, w, text, members);
    if (kept === comment.text) return;
    await w.tx
      .update(comments)
      .set({ text: kept, editedAt: new Date() })
      .where(own(ctx, comments, id));
    await writeMentions(ctx, w, id, kept);
    tell(w, locked, { action: 'comment.update' });
  });
}

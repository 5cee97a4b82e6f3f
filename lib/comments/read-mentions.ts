import 'server-only';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { commentMentions } from '@/db/schema/comments';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { findMe } from './find-me';
import { readMentionsSchema, type ReadMentionsInput } from './input';

/** Marks mentions of the reader as looked at, all of them for null. Throws NOT_FOUND where one is not theirs. */
export async function readMentions(ctx: TenantContext, input: ReadMentionsInput): Promise<void> {
  const { commentIds } = parseInput(readMentionsSchema, input);
  await withTenant.write(ctx, 'comment:read', async (w) => {
    const me = await findMe(w.tx, ctx);
    if (!me) {
      if (commentIds) throw new AppError('NOT_FOUND', { field: 'commentIds' });
      return;
    }
    const theirs = and(
      eq(commentMentions.workspaceId, ctx.workspace.id),
      eq(commentMentions.personId, me),
      commentIds ? inArray(commentMentions.commentId, commentIds) : undefined,
    );
    if (commentIds && (await w.tx.$count(commentMentions, theirs)) !== new Set(commentIds).size)
      throw new AppError('NOT_FOUND', { field: 'commentIds' });
    const read = await w.tx
      .update(commentMentions)
      .set({ readAt: new Date() })
      .where(and(theirs, isNull(commentMentions.readAt)))
      .returning({ id: commentMentions.commentId });
    // The reader's other pages count anew.
    if (read.length > 0) w.emit({ kind: 'mention', id: null, op: 'update' });
  });
}

import 'server-only';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { commentMentions, commentThreads } from '@/db/schema/comments';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { findMe } from './find-me';
import { readMentionsSchema, type ReadMentionsInput } from './input';
import { isOnLiveRecord } from './subjects';

/** Whether the record of a thread is neither gone nor in the trash. */
const isShown = sql`exists (
  select from ${commentThreads} t
  where t.workspace_id = ${commentThreads}.workspace_id and t.id = ${commentThreads}.id and ${isOnLiveRecord})`;

/**
 * Marks mentions of the reader and threads that were given to them as looked at, all of them for null. Throws NOT_FOUND where one
 * is not theirs.
 */
export async function readMentions(ctx: TenantContext, input: ReadMentionsInput): Promise<void> {
  const { commentIds, threadIds } = parseInput(readMentionsSchema, input);
  await withTenant.write(ctx, 'comment:read', async (w) => {
    const me = await findMe(w.tx, ctx);
    if (!me) {
      if (commentIds) throw new AppError('NOT_FOUND', { field: 'commentIds' });
      return;
    }
    const here = ctx.workspace.id;
    const named = and(
      eq(commentMentions.workspaceId, here),
      eq(commentMentions.personId, me),
      commentIds ? inArray(commentMentions.commentId, commentIds) : undefined,
    );
    const given = and(
      eq(commentThreads.workspaceId, here),
      eq(commentThreads.assigneeId, me),
      commentIds ? and(inArray(commentThreads.id, threadIds), isShown) : undefined,
    );
    if (commentIds) {
      if ((await w.tx.$count(commentMentions, named)) !== new Set(commentIds).size)
        throw new AppError('NOT_FOUND', { field: 'commentIds' });
      if ((await w.tx.$count(commentThreads, given)) !== new Set(threadIds).size)
        throw new AppError('NOT_FOUND', { field: 'threadIds' });
    }
    const readAt = new Date();
    const read = await w.tx
      .update(commentMentions)
      .set({ readAt })
      .where(and(named, isNull(commentMentions.readAt)))
      .returning({ id: commentMentions.commentId });
    const seen = await w.tx
      .update(commentThreads)
      .set({ assignmentReadAt: readAt })
      .where(and(given, isNull(commentThreads.assignmentReadAt)))
      .returning({ id: commentThreads.id });
    // The reader's other pages count anew.
    if (read.length + seen.length > 0) w.emit({ kind: 'mention', id: null, op: 'update' });
  });
}

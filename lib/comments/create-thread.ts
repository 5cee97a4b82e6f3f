import 'server-only';
import { commentThreads } from '@/db/schema/comments';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { commentLimits } from './constants';
import { createThreadSchema, type CreateThreadInput } from './input';
import { ofSubject, requireAnchor, requireSubject, subjectOf, subjects } from './subjects';
import { addComment, readMembers, settleText, tell } from './threads';

/**
 * Begins a conversation about a record or a cell of a map. The same request again makes nothing twice. Throws NOT_FOUND for
 * a record, a cell or a person that is not here, CONFLICT where an id is taken, LIMIT `threadsFull`.
 */
export async function createThread(ctx: TenantContext, input: CreateThreadInput): Promise<{ id: string }> {
  const { id, commentId, subject, anchor, ...rest } = parseInput(createThreadSchema, input);
  const members = await readMembers(ctx);
  return withTenant.write(ctx, 'comment:write', async (w) => {
    const label = await requireSubject(w.tx, ctx, subject, 'subject.id');
    if (anchor) {
      if (subject.type !== 'journeyMap') throw new AppError('VALIDATION', { field: 'anchor' });
      await requireAnchor(w.tx, ctx, subject.id, anchor);
    }
    const text = await settleText(ctx, w, rest.text, members);
    const me = await w.personId();
    if ((await w.tx.$count(commentThreads, ofSubject(ctx, subject))) >= commentLimits.threads)
      throw new AppError('LIMIT', { key: 'threadsFull' });
    const [made] = await w.tx
      .insert(commentThreads)
      .values({
        workspaceId: ctx.workspace.id,
        id,
        [subjects[subject.type].field]: subject.id,
        laneId: anchor?.laneId,
        stepId: anchor?.stepId,
        createdBy: me,
      })
      .onConflictDoNothing()
      .returning({ id: commentThreads.id });
    if (!made) {
      const [before] = await w.tx
        .select()
        .from(commentThreads)
        .where(own(ctx, commentThreads, id));
      if (before?.createdBy !== me || subjectOf(before).id !== subject.id) throw new AppError('CONFLICT');
      return { id };
    }
    await addComment(ctx, w, { id: commentId, threadId: id, text });
    tell(w, { subject, label }, { action: 'comment.create' });
    return { id };
  });
}

import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { commentMentions, comments, commentThreads } from '@/db/schema/comments';
import { findPeople, type Member } from '@/lib/accounts/find-people';
import { listWorkspaceMembers } from '@/lib/accounts/workspace-members';
import type { TenantContext } from '@/lib/auth/context';
import { own, type ActivityRecord, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { commentLimits } from './constants';
import { mentionedIn, mentionToken, replaceMentions } from './mention-text';
import { requireSubject, subjectOf } from './subjects';
import type { CommentSubject } from './types';

export type ThreadRow = typeof commentThreads.$inferSelect;

/** A thread that nobody else changes meanwhile, with what it is about. */
export interface LockedThread {
  thread: ThreadRow;
  subject: CommentSubject;
  label: string;
}

/** Locks a thread. Throws NOT_FOUND with the field where it is not here or its record lies in the trash. */
export async function lockThread(
  ctx: TenantContext,
  w: TenantWrite,
  id: string,
  field: string,
): Promise<LockedThread> {
  const [thread] = await w.tx
    .select()
    .from(commentThreads)
    .where(own(ctx, commentThreads, id))
    .for('update');
  if (!thread) throw new AppError('NOT_FOUND', { field });
  const subject = subjectOf(thread);
  return { thread, subject, label: await requireSubject(w.tx, ctx, subject, field) };
}

/** Whether the acting person may settle a thread: an editor, who began it, or whom it was given to. */
export function demandSteering(ctx: TenantContext, { thread }: LockedThread, me: string | null): void {
  if (ctx.permissions.has('comment:manage')) return;
  if (me !== null && (thread.createdBy === me || thread.assigneeId === me)) return;
  throw new AppError('FORBIDDEN');
}

/** Members who may enter: they can be named before they ever acted here. Read outside of the transaction. */
export async function readMembers(ctx: TenantContext): Promise<Member[]> {
  return (await listWorkspaceMembers(ctx)).filter(({ suspended }) => !suspended);
}

/** A text with ids of the people list in the place of those of members. Throws NOT_FOUND at `text` for whoever is not here. */
export async function settleText(
  ctx: TenantContext,
  w: TenantWrite,
  text: string,
  members: readonly Member[],
): Promise<string> {
  const people = await findPeople(w.tx, ctx, 'text', mentionedIn(text), members);
  return replaceMentions(text, (id) => mentionToken(people.get(id) ?? id));
}

/** Keeps who is named in a comment now: new ones are unread, who was named before stays as they are. Nobody names themselves. */
export async function writeMentions(
  ctx: TenantContext,
  w: TenantWrite,
  commentId: string,
  text: string,
): Promise<void> {
  const me = await w.personId();
  const ids = mentionedIn(text).filter((id) => id !== me);
  const here = ctx.workspace.id;
  const kept = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  await w.tx
    .delete(commentMentions)
    .where(
      and(
        eq(commentMentions.workspaceId, here),
        eq(commentMentions.commentId, commentId),
        ids.length > 0 ? sql`${commentMentions.personId} not in (${kept})` : undefined,
      ),
    );
  if (ids.length === 0) return;
  await w.tx
    .insert(commentMentions)
    .values(ids.map((personId) => ({ workspaceId: here, commentId, personId })))
    .onConflictDoNothing();
}

/**
 * Adds a comment under the id that the page made; false where it is there already, written by the same person into the same
 * thread. Throws CONFLICT where the id is somebody else's, LIMIT `commentsFull`.
 */
export async function addComment(
  ctx: TenantContext,
  w: TenantWrite,
  input: { id: string; threadId: string; text: string },
): Promise<boolean> {
  const here = ctx.workspace.id;
  const me = await w.personId();
  const [before] = await w.tx
    .select()
    .from(comments)
    .where(own(ctx, comments, input.id));
  if (before) {
    if (before.threadId === input.threadId && before.authorId === me) return false;
    throw new AppError('CONFLICT');
  }
  const inThread = and(eq(comments.workspaceId, here), eq(comments.threadId, input.threadId));
  if ((await w.tx.$count(comments, inThread)) >= commentLimits.comments)
    throw new AppError('LIMIT', { key: 'commentsFull' });
  await w.tx.insert(comments).values({ workspaceId: here, authorId: me, ...input });
  await writeMentions(ctx, w, input.id, input.text);
  return true;
}

/** Writes down and tells open pages that something was said about a record. The words stay out of the activity. */
export function tell(
  w: TenantWrite,
  { subject, label }: Pick<LockedThread, 'subject' | 'label'>,
  entry: Pick<ActivityRecord, 'action' | 'before' | 'after'>,
): void {
  w.record({ ...entry, subject: { ...subject, label } });
  w.emit({ kind: 'comment', id: subject.id, op: 'update' });
}

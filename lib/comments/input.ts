import { z } from 'zod';
import { commentSubjectTypes, threadStates } from '@/db/values/comments';
import { commentLimits } from './constants';
import { mentionedIn, readLength } from './mention-text';

const id = z.uuid();

const text = z
  .string()
  .trim()
  .min(1)
  .max(3000)
  .refine((value) => readLength(value) <= commentLimits.text, { message: 'commentTooLong' })
  .refine((value) => mentionedIn(value).length <= commentLimits.mentions, { message: 'commentMentions' });

export const commentSubjectSchema = z.object({ type: z.enum(commentSubjectTypes), id });

export const createThreadSchema = z.object({
  /** Made by the page, as that of its first comment: the same request again makes nothing twice. */
  id,
  commentId: id,
  subject: commentSubjectSchema,
  /** The cell of a map; the whole record without it. */
  anchor: z.object({ laneId: id, stepId: id }).nullish(),
  text,
});
export type CreateThreadInput = z.input<typeof createThreadSchema>;

export const replyBodySchema = z.object({ id, text });
export const replySchema = replyBodySchema.extend({ threadId: id });
export type ReplyInput = z.input<typeof replySchema>;

export const commentTextSchema = z.object({ text });
export const editCommentSchema = commentTextSchema.extend({ id });
export type EditCommentInput = z.input<typeof editCommentSchema>;

export const commentIdSchema = z.object({ id });
export type CommentIdInput = z.input<typeof commentIdSchema>;

export const threadStateSchema = z.object({ state: z.enum(threadStates) });
export const setThreadStateSchema = threadStateSchema.extend({ id });
export type SetThreadStateInput = z.input<typeof setThreadStateSchema>;

/** Who takes care of a thread: one of the people list, or a member who never acted here. */
export const assignmentSchema = z.object({ assigneeId: id.nullable(), dueOn: z.iso.date().nullable() });
export const assignThreadSchema = assignmentSchema.extend({ id });
export type AssignThreadInput = z.input<typeof assignThreadSchema>;

/**
 * Comments that name the reader and threads that were given to them, as far as they looked at them. Null is all of both, so that a
 * body without the field marks nothing.
 */
export const readMentionsSchema = z.object({
  commentIds: z.array(id).max(200).nullable(),
  threadIds: z.array(id).max(200).default([]),
});
export type ReadMentionsInput = z.input<typeof readMentionsSchema>;

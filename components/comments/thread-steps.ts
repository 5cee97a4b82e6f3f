import type { ThreadState } from '@/db/values/comments';
import { mentionedIn } from '@/lib/comments/mention-text';
import type { Comment, PlacedAnchor, Thread, Threads } from '@/lib/comments/types';

/** Something that the reader did and the server has not confirmed. */
export type Step =
  | { kind: 'create'; id: string; commentId: string; anchor: PlacedAnchor | null; text: string; at: string }
  | { kind: 'reply'; threadId: string; id: string; text: string; at: string }
  | { kind: 'edit'; id: string; text: string; at: string }
  | { kind: 'remove'; id: string }
  | { kind: 'state'; threadId: string; state: ThreadState; at: string }
  | { kind: 'assign'; threadId: string; assigneeId: string | null; dueOn: string | null };

/** Stands for the reader until they first acted here and have an id. */
export const nobodyYet = 'me';
const readerOf = ({ me }: Threads) => me ?? nobodyYet;

const written = (data: Threads, id: string, text: string, at: string): Comment => ({
  id,
  authorId: readerOf(data),
  text,
  createdAt: at,
  editedAt: null,
  isDeleted: false,
});

const withThread = (data: Threads, id: string, change: (thread: Thread) => Thread): Threads => ({
  ...data,
  threads: data.threads.map((thread) => (thread.id === id ? change(thread) : thread)),
});

const withComment = (data: Threads, id: string, change: (comment: Comment) => Comment): Threads => ({
  ...data,
  threads: data.threads.map((thread) => ({
    ...thread,
    comments: thread.comments.map((comment) => (comment.id === id ? change(comment) : comment)),
  })),
});

/** What the list will be when the server has done the same. A step that the list holds already changes nothing. */
export function afterStep(data: Threads, step: Step): Threads {
  switch (step.kind) {
    case 'create': {
      if (data.threads.some(({ id }) => id === step.id)) return data;
      const thread: Thread = {
        id: step.id,
        anchor: step.anchor,
        state: 'open',
        resolvedBy: null,
        resolvedAt: null,
        assigneeId: null,
        dueOn: null,
        createdBy: readerOf(data),
        updatedAt: step.at,
        comments: [written(data, step.commentId, step.text, step.at)],
      };
      return { ...data, threads: [thread, ...data.threads] };
    }
    case 'reply':
      return withThread(data, step.threadId, (thread) =>
        thread.comments.some(({ id }) => id === step.id)
          ? thread
          : {
              ...thread,
              state: 'open',
              resolvedBy: null,
              resolvedAt: null,
              comments: [...thread.comments, written(data, step.id, step.text, step.at)],
            },
      );
    case 'edit':
      return withComment(data, step.id, (comment) => ({ ...comment, text: step.text, editedAt: step.at }));
    case 'remove': {
      const marked = withComment(data, step.id, (comment) => ({ ...comment, text: '', isDeleted: true }));
      const threads = marked.threads.filter((thread) => thread.comments.some(({ isDeleted }) => !isDeleted));
      return { ...marked, threads };
    }
    case 'state':
      return withThread(data, step.threadId, (thread) => ({
        ...thread,
        state: step.state,
        resolvedBy: step.state === 'resolved' ? readerOf(data) : null,
        resolvedAt: step.state === 'resolved' ? step.at : null,
      }));
    case 'assign':
      return withThread(data, step.threadId, (thread) => ({
        ...thread,
        assigneeId: step.assigneeId,
        dueOn: step.dueOn,
      }));
  }
}

export type ThreadFilter = 'open' | 'mine' | 'resolved';

const isMine = ({ createdBy, assigneeId, comments }: Thread, me: string) =>
  createdBy === me ||
  assigneeId === me ||
  comments.some(({ authorId, text }) => authorId === me || mentionedIn(text).includes(me));

/** Open threads; those among them that concern the reader: begun, answered, given to them, or naming them; resolved ones. */
export function filterThreads(data: Threads, filter: ThreadFilter): Thread[] {
  if (filter === 'resolved') return data.threads.filter(({ state }) => state === 'resolved');
  const open = data.threads.filter(({ state }) => state === 'open');
  return filter === 'open' ? open : open.filter((thread) => isMine(thread, readerOf(data)));
}

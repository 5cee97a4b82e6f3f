import type { CommentSubjectType, ThreadState } from '@/db/values/comments';

/** What a thread is about. */
export interface CommentSubject {
  type: CommentSubjectType;
  id: string;
}

/** A cell of a map. */
export interface CommentAnchor {
  laneId: string;
  stepId: string;
}

export interface PlacedAnchor extends CommentAnchor {
  /** As the map calls them; an empty title of a lane is its kind's own name. */
  laneTitle: string;
  laneKind: string;
  stepTitle: string;
  /** The lane, the step or its stage was removed: the thread is listed as a general one. */
  isLost: boolean;
}

export interface Comment {
  id: string;
  /** Null where a job wrote it. */
  authorId: string | null;
  /** People stand in it as `<@id>`; empty where it was deleted. */
  text: string;
  createdAt: string;
  editedAt: string | null;
  isDeleted: boolean;
}

export interface Thread {
  id: string;
  anchor: PlacedAnchor | null;
  state: ThreadState;
  resolvedBy: string | null;
  resolvedAt: string | null;
  assigneeId: string | null;
  /** A day where the brand is. */
  dueOn: string | null;
  createdBy: string | null;
  updatedAt: string;
  /** In their order. */
  comments: Comment[];
}

export interface Threads {
  threads: Thread[];
  /** Names of everybody who occurs, by id; empty for somebody who was erased. */
  people: Record<string, string>;
  /** The reader's own id among the people; null before they first acted here. */
  me: string | null;
  /** What the reader is called. */
  reader: string;
  /** The reader's account, under which their drafts lie on the device. */
  readerId: string;
  /** What the reader may do beyond their own comments. */
  may: { write: boolean; manage: boolean; moderate: boolean };
  /** Where the brand is, `YYYY-MM-DD`. */
  today: string;
}

/** Somebody who can be named in a comment. The id is one of the people list, or of a member who never acted here. */
export interface MentionChoice {
  id: string;
  name: string;
}

/** A comment that names the reader, or a thread that somebody else gave them to take care of. */
export interface Mention {
  reason: 'named' | 'assigned';
  /** Of a thread, its first. */
  commentId: string;
  threadId: string;
  subject: CommentSubject & { label: string };
  /** Where it is read, below the brand's own path. */
  path: string;
  /** Who wrote it, or gave it; empty for somebody who was erased, null for a job. */
  author: string | null;
  /** With names in the place of people, shortened. */
  excerpt: string;
  at: string;
  isRead: boolean;
}

export interface Mentions {
  unread: number;
  /** The newest first, at most 50. */
  mentions: Mention[];
}

/** Threads that are open, by cell `laneId:stepId`; `general` counts those of the whole map and those that lost their cell. */
export interface OpenByAnchor {
  cells: Record<string, number>;
  general: number;
}

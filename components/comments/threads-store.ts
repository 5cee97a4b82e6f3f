import type { Named } from '@/lib/comments/mention-text';
import type { CommentSubject, Threads } from '@/lib/comments/types';
import type { CommentsApi } from './comments-api';
import { afterStep, nobodyYet, type Step } from './thread-steps';

export interface ThreadsState {
  /** Null until it was read. */
  data: Threads | null;
  /** What the last reading failed with. */
  failure: unknown;
  /** Milliseconds; ages of comments are told from it. */
  readAt: number;
}

/** What was said about one record, with what the reader did and the server has not confirmed yet. */
export class ThreadsStore {
  #data: Threads | null = null;
  #failure: unknown = null;
  #readAt = Date.now();
  #steps: readonly Step[] = [];
  #names: Record<string, string> = {};
  #readings = 0;
  #newest: Promise<void> = Promise.resolve();
  #listeners = new Set<() => void>();
  #state: ThreadsState;

  constructor(
    readonly subject: CommentSubject,
    readonly api: Pick<CommentsApi, 'list' | 'create' | 'reply' | 'edit' | 'remove' | 'setState' | 'assign'>,
  ) {
    this.#state = this.#compose();
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  read = (): ThreadsState => this.#state;

  /** Reads everything anew. Of readings under way the one that began last counts, and all of them end with it. */
  load = (): Promise<void> => (this.#newest = this.#readAnew(++this.#readings));

  #readAnew = async (reading: number): Promise<void> => {
    const answer = await this.api.list(this.subject).then(
      (data) => ({ data }),
      (failure: unknown) => ({ failure }),
    );
    // Whoever waits for this one wants what was written before it to be there.
    if (reading !== this.#readings) return this.#newest;
    if ('data' in answer) {
      this.#data = answer.data;
      this.#failure = null;
      this.#readAt = Date.now();
    } else this.#failure = answer.failure;
    this.#tell();
  };

  /**
   * Shows a step at once and does it; `named` are people whom the list may not know yet. Rejects with what the server said,
   * and the list is as it was.
   */
  do = async (step: Step, named: readonly Named[] = []): Promise<void> => {
    this.#steps = [...this.#steps, step];
    this.#names = { ...this.#names, ...Object.fromEntries(named.map(({ id, name }) => [id, name])) };
    this.#tell();
    try {
      await this.#send(step);
      await this.load();
    } finally {
      this.#steps = this.#steps.filter((one) => one !== step);
      this.#tell();
    }
  };

  #send(step: Step): Promise<unknown> {
    switch (step.kind) {
      case 'create': {
        const { id, commentId, anchor, text } = step;
        const at = anchor && { laneId: anchor.laneId, stepId: anchor.stepId };
        return this.api.create({ id, commentId, subject: this.subject, anchor: at, text });
      }
      case 'reply':
        return this.api.reply(step.threadId, { id: step.id, text: step.text });
      case 'edit':
        return this.api.edit(step.id, step.text);
      case 'remove':
        return this.api.remove(step.id);
      case 'state':
        return this.api.setState(step.threadId, step.state);
      case 'assign':
        return this.api.assign(step.threadId, { assigneeId: step.assigneeId, dueOn: step.dueOn });
    }
  }

  #compose(): ThreadsState {
    const read = this.#data;
    const data =
      read &&
      this.#steps.reduce(afterStep, {
        ...read,
        people: { ...this.#names, [nobodyYet]: read.reader, ...read.people },
      });
    return { data, failure: this.#failure, readAt: this.#readAt };
  }

  #tell(): void {
    this.#state = this.#compose();
    for (const listener of this.#listeners) listener();
  }
}

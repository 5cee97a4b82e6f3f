import { describe, expect, it } from 'vitest';
import { mentionToken } from '@/lib/comments/mention-text';
import type { Thread, Threads } from '@/lib/comments/types';
import { afterStep, filterThreads, nobodyYet } from './thread-steps';

const me = '018f0000-0000-7000-8000-000000000001';
const other = '018f0000-0000-7000-8000-000000000002';
const at = '2026-11-23T10:00:00.000Z';

const thread = (id: string, values: Partial<Thread> = {}): Thread => ({
  id,
  anchor: null,
  state: 'open',
  resolvedBy: null,
  resolvedAt: null,
  assigneeId: null,
  dueOn: null,
  createdBy: other,
  updatedAt: at,
  comments: [
    { id: `${id}1`, authorId: other, text: 'Hello', createdAt: at, editedAt: null, isDeleted: false },
  ],
  ...values,
});
const list = (...threads: Thread[]): Threads => ({
  threads,
  people: { [me]: 'Ann', [other]: 'Bob' },
  me,
  reader: 'Ann',
  readerId: 'ann',
  may: { write: true, manage: true, moderate: true },
  today: '2026-11-23',
});

describe('what the reader did', () => {
  it('stands in the list before the server has it, and once when the server has it', () => {
    const create = { kind: 'create', id: 't', commentId: 'c', anchor: null, text: 'New', at } as const;
    const once = afterStep(list(thread('a')), create);
    expect(once.threads.map(({ id }) => id)).toEqual(['t', 'a']);
    expect(once.threads[0]?.comments[0]).toMatchObject({ authorId: me, text: 'New' });
    expect(afterStep(once, create)).toEqual(once);
    const reply = { kind: 'reply', threadId: 'a', id: 'r', text: 'Answer', at } as const;
    const answered = afterStep(once, reply);
    expect(answered.threads[1]?.comments.map(({ text }) => text)).toEqual(['Hello', 'Answer']);
    expect(afterStep(answered, reply)).toEqual(answered);
  });

  it('a reply opens what was resolved', () => {
    const resolved = thread('a', { state: 'resolved', resolvedBy: me, resolvedAt: at });
    const after = afterStep(list(resolved), { kind: 'reply', threadId: 'a', id: 'r', text: 'But', at });
    expect(after.threads[0]).toMatchObject({ state: 'open', resolvedBy: null, resolvedAt: null });
  });

  it('a deleted comment leaves a mark, and the last one takes the thread along', () => {
    const two = afterStep(list(thread('a')), { kind: 'reply', threadId: 'a', id: 'r', text: 'Answer', at });
    const one = afterStep(two, { kind: 'remove', id: 'a1' });
    expect(one.threads[0]?.comments).toMatchObject([{ text: '', isDeleted: true }, { text: 'Answer' }]);
    expect(afterStep(one, { kind: 'remove', id: 'r' }).threads).toEqual([]);
  });

  it('is written by somebody even before they have an id here', () => {
    const data = { ...list(), me: null };
    const after = afterStep(data, { kind: 'create', id: 't', commentId: 'c', anchor: null, text: 'New', at });
    expect(after.threads[0]?.createdBy).toBe(nobodyYet);
    expect(filterThreads(after, 'mine')).toHaveLength(1);
  });
});

describe('the filters', () => {
  it('show open threads, those among them that concern the reader, and resolved ones', () => {
    const named = thread('named', {
      comments: [
        {
          id: 'n1',
          authorId: other,
          text: `Ask ${mentionToken(me)}`,
          createdAt: at,
          editedAt: null,
          isDeleted: false,
        },
      ],
    });
    const data = list(
      thread('theirs'),
      thread('begun', { createdBy: me }),
      thread('given', { assigneeId: me }),
      named,
      thread('done', { state: 'resolved', createdBy: me }),
    );
    const ids = (filter: Parameters<typeof filterThreads>[1]) =>
      filterThreads(data, filter).map(({ id }) => id);
    expect(ids('open')).toEqual(['theirs', 'begun', 'given', 'named']);
    expect(ids('mine')).toEqual(['begun', 'given', 'named']);
    expect(ids('resolved')).toEqual(['done']);
  });
});

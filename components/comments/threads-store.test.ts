import { describe, expect, it } from 'vitest';
import type { Threads } from '@/lib/comments/types';
import { ThreadsStore } from './threads-store';

const empty: Threads = {
  threads: [],
  people: {},
  me: null,
  reader: 'Ann',
  readerId: 'ann',
  may: { write: true, manage: false, moderate: false },
  today: '2026-11-23',
};
const step = {
  kind: 'create',
  id: 't',
  commentId: 'c',
  anchor: null,
  text: 'New',
  at: '2026-11-23T10:00:00.000Z',
} as const;

/** A server that answers when it is told to. */
function stage() {
  const answers: { resolve: (value: unknown) => void; reject: (error: unknown) => void }[] = [];
  const call = () =>
    new Promise<never>((resolve, reject) => answers.push({ resolve: resolve as never, reject }));
  const api = {
    list: call,
    create: call,
    reply: call,
    edit: call,
    remove: call,
    setState: call,
    assign: call,
  };
  const store = new ThreadsStore({ type: 'touchpoint', id: 'x' }, api);
  const next = async () => {
    await Promise.resolve();
    const answer = answers.shift();
    if (!answer) throw new Error('Nothing was asked.');
    return answer;
  };
  const texts = () => store.read().data?.threads.flatMap(({ comments }) => comments.map(({ text }) => text));
  return { store, next, texts };
}

describe('what was said', () => {
  it('shows a new comment at once and drops it where the server refuses', async () => {
    const { store, next, texts } = stage();
    const loading = store.load();
    (await next()).resolve(empty);
    await loading;
    const done = store.do(step);
    expect(texts()).toEqual(['New']);
    expect(store.read().data?.people).toMatchObject({ me: 'Ann' });
    (await next()).reject(new Error('refused'));
    await expect(done).rejects.toThrow('refused');
    expect(texts()).toEqual([]);
  });

  it('keeps a new comment in the list while a later reading is on its way', async () => {
    const { store, next, texts } = stage();
    const loading = store.load();
    (await next()).resolve(empty);
    await loading;
    const done = store.do(step);
    (await next()).resolve({});
    await new Promise(setImmediate);
    const [own, heard] = [await next(), (store.load(), await next())];
    own.resolve(empty);
    await new Promise(setImmediate);
    expect(texts()).toEqual(['New']);
    heard.resolve(empty);
    await done;
    expect(texts()).toEqual([]);
  });

  it('keeps to the reading that began last, whichever answer comes first', async () => {
    const { store, next } = stage();
    const [first, second] = [store.load(), store.load()];
    const [early, late] = [await next(), await next()];
    late.resolve({ ...empty, reader: 'newer' });
    await second;
    early.resolve({ ...empty, reader: 'older' });
    await first;
    expect(store.read().data?.reader).toBe('newer');
  });

  it('keeps what it has where reading fails, and says so', async () => {
    const { store, next } = stage();
    const loading = store.load();
    (await next()).resolve(empty);
    await loading;
    const again = store.load();
    (await next()).reject(new TypeError('out of reach'));
    await again;
    expect(store.read().data?.threads).toEqual([]);
    expect(store.read().failure).toBeInstanceOf(TypeError);
  });
});

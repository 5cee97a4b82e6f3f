import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ApiError } from '@/components/layout/call-api';
import { RecordQueue } from './record-queue';

interface Given {
  score: number | null;
  note: string;
}

function setUp() {
  let shown: ReadonlyMap<string, Given> = new Map([['till', { score: 3, note: '' }]]);
  const sent: Given[] = [];
  const refused: string[] = [];
  const queue = new RecordQueue<Given>(
    shown,
    { score: null, note: '' },
    { values: (values) => (shown = values), state: () => undefined },
  );
  const change = (
    key: string,
    patch: Partial<Given>,
    send: () => Promise<unknown> = () => Promise.resolve(),
  ) =>
    queue.change(key, patch, {
      send: async (next) => {
        await send();
        sent.push(next);
      },
      onRefuse: (error) => void refused.push(error.message),
    });
  return { queue, change, sent, refused, shown: () => Object.fromEntries(shown) };
}

const no = () => Promise.reject(new ApiError({ code: 'VALIDATION', message: 'No' }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('shows a change at once and sends the whole record, quick changes one upon the other', async () => {
  const { change, sent, shown } = setUp();
  change('till', { score: 7 });
  change('till', { note: 'slow' });
  change('door', { note: 'stuck' });
  const till = { score: 7, note: 'slow' };
  const door = { score: null, note: 'stuck' };
  expect(shown()).toEqual({ till, door });
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual([{ score: 7, note: '' }, till, door]);
});

it('takes back what is refused, but nothing that was said since', async () => {
  const { change, refused, shown } = setUp();
  change('till', { score: 70 }, no);
  await vi.advanceTimersByTimeAsync(0);
  expect(refused).toEqual(['No']);
  expect(shown()).toEqual({ till: { score: 3, note: '' } });
  change('till', { score: 70 }, no);
  change('till', { score: 8 });
  await vi.advanceTimersByTimeAsync(0);
  expect(shown()).toEqual({ till: { score: 8, note: '' } });
});

it('says when everything has arrived', async () => {
  const { queue, change } = setUp();
  const done: string[] = [];
  await queue.whenSaved();
  let online = false;
  change('till', { score: 9 }, () => (online ? Promise.resolve() : Promise.reject(new TypeError('offline'))));
  void queue.whenSaved().then(() => done.push('saved'));
  await vi.advanceTimersByTimeAsync(0);
  expect([done, queue.size]).toEqual([[], 1]);
  online = true;
  queue.retry();
  await vi.advanceTimersByTimeAsync(0);
  expect([done, queue.size]).toEqual([['saved'], 0]);
});

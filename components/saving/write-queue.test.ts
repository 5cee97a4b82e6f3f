import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '@/components/layout/call-api';
import { WriteQueue, type SaveState } from './write-queue';

const refusal = (code: 'VALIDATION' | 'UNAVAILABLE') => new ApiError({ code, message: `${code} said` });

function setUp() {
  const states: SaveState[] = [];
  const sent: string[] = [];
  const refused: string[] = [];
  const queue = new WriteQueue((state) => states.push(state));
  const add = (name: string, send: () => Promise<void> = async () => undefined) =>
    queue.add({
      send: async () => {
        await send();
        sent.push(name);
      },
      refuse: (error) => void refused.push(`${name}: ${error.message}`),
    });
  return {
    queue,
    add,
    sent,
    refused,
    kinds: () => states.map(({ kind }) => kind),
    last: () => states.at(-1),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the queue of writes', () => {
  it('sends one after the other and says so', async () => {
    const { add, sent, kinds } = setUp();
    let release = () => {};
    add('first', () => new Promise((resolve) => (release = resolve)));
    add('second');
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual([]);
    release();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(['first', 'second']);
    expect(kinds()).toEqual(['saving', 'saving', 'saved']);
  });

  it('takes a refused write back and goes on with the next', async () => {
    const { add, sent, refused, last } = setUp();
    add('bad', () => Promise.reject(refusal('VALIDATION')));
    add('good');
    await vi.advanceTimersByTimeAsync(0);
    expect(refused).toEqual(['bad: VALIDATION said']);
    expect(sent).toEqual(['good']);
    expect(last()).toEqual({ kind: 'saved' });
  });

  it('keeps everything in order while the server is out of reach, and counts it', async () => {
    const { add, sent, last } = setUp();
    let online = false;
    const send = () => (online ? Promise.resolve() : Promise.reject(new TypeError('Failed to fetch')));
    add('one', send);
    await vi.advanceTimersByTimeAsync(0);
    add('two', send);
    await vi.advanceTimersByTimeAsync(0);
    expect(last()).toEqual({ kind: 'offline', waiting: 2 });
    online = true;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toEqual(['one', 'two']);
    expect(last()).toEqual({ kind: 'saved' });
  });

  it('tries again when asked, without waiting', async () => {
    const { queue, add, sent, last } = setUp();
    let down = true;
    add('one', () => (down ? Promise.reject(refusal('UNAVAILABLE')) : Promise.resolve()));
    await vi.advanceTimersByTimeAsync(0);
    expect(last()).toEqual({ kind: 'failed', waiting: 1, message: 'UNAVAILABLE said' });
    down = false;
    queue.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(['one']);
  });
});

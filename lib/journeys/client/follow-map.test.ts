import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followMap } from './follow-map';
import type { PresenceStore } from './presence-store';
import type { MapStore } from './store-types';

/** A stream that the test opens, breaks and refuses. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static all: Stream[] = [];
  readyState = 0;
  constructor(readonly address: string) {
    super();
    Stream.all.push(this);
  }
  tell(type: 'open' | 'error', readyState: number) {
    this.readyState = readyState;
    this.dispatchEvent(new Event(type));
  }
  close() {
    this.readyState = Stream.CLOSED;
  }
}

const flush = vi.fn(() => Promise.resolve());
let sequence = 7;
const store = { map: () => ({ sequence }), status: () => ({ waiting: 0 }), flush, stop: () => undefined };
const presence = { stop: () => undefined };
const follow = () => followMap('/map', store as unknown as MapStore, presence as unknown as PresenceStore);

beforeEach(() => {
  vi.useFakeTimers();
  Stream.all = [];
  flush.mockClear();
  for (const [name, value] of Object.entries({
    EventSource: Stream,
    window: new EventTarget(),
    document: new EventTarget(),
  }))
    vi.stubGlobal(name, value);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('tries again after a refusal, from where the map stands by then, and sends what waits', () => {
  const end = follow();
  Stream.all[0]?.tell('open', 1);
  expect(flush).not.toHaveBeenCalled();
  sequence = 9;
  Stream.all[0]?.tell('error', Stream.CLOSED);
  vi.advanceTimersByTime(2_000);
  Stream.all[1]?.tell('error', Stream.CLOSED);
  vi.advanceTimersByTime(3_999);
  expect(Stream.all).toHaveLength(2);
  vi.advanceTimersByTime(1);
  Stream.all[2]?.tell('open', 1);
  expect(Stream.all.map(({ address }) => address)).toEqual([
    '/map/live?after=7',
    '/map/live?after=9',
    '/map/live?after=9',
  ]);
  expect(flush).toHaveBeenCalledTimes(1);
  end();
});

it('leaves a break to the browser, and ends for good', () => {
  const end = follow();
  Stream.all[0]?.tell('error', 0);
  vi.advanceTimersByTime(120_000);
  expect(Stream.all).toHaveLength(1);
  Stream.all[0]?.tell('error', Stream.CLOSED);
  end();
  vi.advanceTimersByTime(120_000);
  expect(Stream.all).toHaveLength(1);
});

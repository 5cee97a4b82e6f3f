import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveStream } from './use-live';

class FakeSource extends EventTarget {
  static opened: FakeSource[] = [];
  isClosed = false;
  constructor(readonly path: string) {
    super();
    FakeSource.opened.push(this);
  }
  close() {
    this.isClosed = true;
  }
  say(type: string, lastEventId: string, data = '{}') {
    this.dispatchEvent(Object.assign(new Event(type), { lastEventId, data }));
  }
}
const paths = () => FakeSource.opened.map(({ path }) => path);

beforeEach(() => {
  FakeSource.opened = [];
  vi.stubGlobal('EventSource', FakeSource);
  vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false }));
});

afterEach(() => vi.unstubAllGlobals());

describe('one stream for all listeners of a page', () => {
  it('goes back to where the data of a later listener end, and tells what was missed', () => {
    const stream = new LiveStream('/live', null);
    const told: number[] = [];
    stream.listeners.add({ onEvent: ({ seq }) => told.push(seq), onGap: () => undefined });
    FakeSource.opened[0]?.say('ready', '9');
    stream.reach(7);
    expect(paths()).toEqual(['/live', '/live?after=7']);
    expect(FakeSource.opened[0]?.isClosed).toBe(true);
    FakeSource.opened[1]?.say('message', '8', '{"seq":8}');
    expect(told).toEqual([8]);
  });

  it('goes back before it knows where it stands, too', () => {
    const stream = new LiveStream('/live', null);
    stream.reach(7);
    expect(paths()).toEqual(['/live', '/live?after=7']);
  });

  it('stays where it is for a listener whose data are newer', () => {
    const stream = new LiveStream('/live', null);
    FakeSource.opened[0]?.say('ready', '5');
    stream.reach(5);
    stream.reach(7);
    expect(paths()).toEqual(['/live']);
  });
});

import { useEffect, useEffectEvent } from 'react';

export interface LiveMessage {
  seq: number;
  kind: string;
  /** Null where `op` is `reset`: many changed at once. */
  id: string | null;
  op: 'create' | 'update' | 'delete' | 'reset';
  /** The client's id of the write, by which a page recognises its own. */
  mutationId: string | null;
}

interface Listener {
  onEvent: (event: LiveMessage) => void;
  onGap: () => void;
}

const longestPause = 60_000;

/** The event stream of one workspace; one for a page, however many components listen. */
export class LiveStream {
  readonly listeners = new Set<Listener>();
  #path: string;
  #source: EventSource | null = null;
  #last: number | null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  constructor(path: string, after: number | null) {
    this.#path = path;
    this.#last = after;
    document.addEventListener('visibilitychange', this.#follow);
    this.#open();
  }

  end(): void {
    document.removeEventListener('visibilitychange', this.#follow);
    this.#close();
  }

  /** Goes back to where a listener's data end: whoever opened the stream before may have begun later. */
  reach(after: number): void {
    if (this.#last !== null && this.#last <= after) return;
    this.#last = after;
    this.#open();
  }

  // Browsers allow six connections a host over HTTP/1.1: pages that nobody looks at give theirs back, and catch up
  // from the last number they saw.
  #follow = () => (document.hidden ? this.#close() : this.#open());

  #close(): void {
    clearTimeout(this.#retry);
    this.#source?.close();
    this.#source = null;
  }

  #open(): void {
    this.#close();
    if (document.hidden) return;
    const source = new EventSource(this.#last === null ? this.#path : `${this.#path}?after=${this.#last}`);
    this.#source = source;
    source.addEventListener('ready', (event: MessageEvent<string>) => this.#remember(event));
    source.addEventListener('reset', () => this.listeners.forEach((listener) => listener.onGap()));
    source.addEventListener('message', (event: MessageEvent<string>) => {
      this.#remember(event);
      const message = JSON.parse(event.data) as LiveMessage;
      this.listeners.forEach((listener) => listener.onEvent(message));
    });
    source.addEventListener('error', () => {
      // After a break the browser reconnects by itself; after a refusal (signed out, restart) it gives up, we do not.
      if (source.readyState !== EventSource.CLOSED) return;
      const pause = Math.min(longestPause, 2_000 * 2 ** this.#failures++);
      this.#retry = setTimeout(() => this.#open(), pause);
    });
  }

  #remember(event: MessageEvent<string>): void {
    this.#failures = 0;
    if (event.lastEventId !== '') this.#last = Number(event.lastEventId);
  }
}

const streams = new Map<string, LiveStream>();

/**
 * Follows what changes in a workspace. `path` is its live route; `after` the sequence that the page's data contain, so
 * that nothing between reading and following is missed. `onGap` is called when the page must load everything anew.
 */
export function useLive(
  path: string,
  after: number | null,
  onEvent: (event: LiveMessage) => void,
  onGap: () => void,
): void {
  const tellEvent = useEffectEvent(onEvent);
  const tellGap = useEffectEvent(onGap);
  const firstAfter = useEffectEvent(() => after);
  useEffect(() => {
    const start = firstAfter();
    const stream = streams.get(path) ?? new LiveStream(path, start);
    if (start !== null) stream.reach(start);
    streams.set(path, stream);
    const listener = { onEvent: (event: LiveMessage) => tellEvent(event), onGap: () => tellGap() };
    stream.listeners.add(listener);
    return () => {
      stream.listeners.delete(listener);
      if (stream.listeners.size > 0) return;
      stream.end();
      streams.delete(path);
    };
  }, [path]);
}

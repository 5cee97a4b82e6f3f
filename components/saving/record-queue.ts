import type { ApiError } from '@/components/layout/call-api';
import { WriteQueue, type SaveState } from './write-queue';

export interface RecordChange<Value> {
  /** Throws as `callApi` does. */
  send: (next: Value) => Promise<unknown>;
  /** The server did not take it: it is taken back already. */
  onRefuse: (error: ApiError) => void;
}

/**
 * Records by key that are shown at once, sent whole in the order of their changes, and tried again while the server is out of
 * reach. A change that is refused is taken back, unless the record was changed again since.
 */
export class RecordQueue<Value extends object> {
  // What was last asked for, without waiting for the next drawing: two quick keys must not lose one another.
  #values: ReadonlyMap<string, Value>;
  #blank: Value;
  #queue: WriteQueue;
  #onValues: (values: ReadonlyMap<string, Value>) => void;
  #waiting: (() => void)[] = [];

  constructor(
    first: ReadonlyMap<string, Value>,
    blank: Value,
    tell: { values: (values: ReadonlyMap<string, Value>) => void; state: (state: SaveState) => void },
  ) {
    this.#values = first;
    this.#blank = blank;
    this.#onValues = tell.values;
    this.#queue = new WriteQueue((state) => {
      tell.state(state);
      if (state.kind === 'saved') for (const go of this.#waiting.splice(0)) go();
    });
  }

  get size(): number {
    return this.#queue.size;
  }

  change(key: string, patch: Partial<Value>, { send, onRefuse }: RecordChange<Value>): void {
    const before = this.#values.get(key) ?? this.#blank;
    const next = { ...before, ...patch };
    this.#put(key, next);
    this.#queue.add({
      send: async () => void (await send(next)),
      refuse: (error) => {
        if (this.#values.get(key) === next) this.#put(key, before);
        onRefuse(error);
      },
    });
  }

  /** Tries at once instead of waiting. */
  retry = (): void => this.#queue.retry();

  /** Once everything has arrived. */
  whenSaved = (): Promise<void> =>
    this.size === 0 ? Promise.resolve() : new Promise((go) => this.#waiting.push(go));

  #put(key: string, value: Value): void {
    this.#values = new Map(this.#values).set(key, value);
    this.#onValues(this.#values);
  }
}

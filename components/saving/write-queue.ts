import { ApiError } from '@/components/layout/call-api';

export type SaveState =
  | { kind: 'saved' }
  | { kind: 'saving' }
  /** The server is out of reach; so many changes wait in this page. */
  | { kind: 'offline'; waiting: number }
  /** The server could not, and may be able to later. */
  | { kind: 'failed'; waiting: number; message: string };

export interface QueuedWrite {
  send: () => Promise<void>;
  /** The server refused for good: the change is taken back on the screen. */
  refuse: (error: ApiError) => void;
}

const retryAfter = 5_000;

/**
 * Sends writes one after the other, in their order. A write that fails for a passing reason stays first and is tried
 * again: every 5 seconds, when the network comes back, or when asked. Each carries its own id, so a repeat is harmless.
 */
export class WriteQueue {
  #waiting: QueuedWrite[] = [];
  #sending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state: SaveState = { kind: 'saved' };
  #onState: (state: SaveState) => void;

  constructor(onState: (state: SaveState) => void) {
    this.#onState = onState;
  }

  get size(): number {
    return this.#waiting.length;
  }

  add(write: QueuedWrite): void {
    this.#waiting.push(write);
    if (this.#state.kind === 'offline' || this.#state.kind === 'failed') {
      this.#tell({ ...this.#state, waiting: this.#waiting.length });
    }
    void this.#drain();
  }

  /** Tries at once instead of waiting. */
  retry = (): void => void this.#drain();

  async #drain(): Promise<void> {
    if (this.#sending) return;
    clearTimeout(this.#timer);
    this.#sending = true;
    try {
      for (let write = this.#waiting[0]; write; write = this.#waiting[0]) {
        this.#tell({ kind: 'saving' });
        if (!(await this.#send(write))) return;
        this.#waiting.shift();
      }
      this.#tell({ kind: 'saved' });
    } finally {
      this.#sending = false;
    }
  }

  /** False where it must be tried again later. */
  async #send(write: QueuedWrite): Promise<boolean> {
    try {
      await write.send();
      return true;
    } catch (error) {
      if (error instanceof ApiError && !error.isPassing) {
        write.refuse(error);
        return true;
      }
      const waiting = this.#waiting.length;
      this.#tell(
        error instanceof ApiError
          ? { kind: 'failed', waiting, message: error.message }
          : { kind: 'offline', waiting },
      );
      this.#timer = setTimeout(this.retry, retryAfter);
      return false;
    }
  }

  #tell(state: SaveState): void {
    this.#state = state;
    this.#onState(state);
  }
}

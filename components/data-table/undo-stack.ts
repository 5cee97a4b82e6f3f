export interface UndoEntry {
  /** What was done, in words: "Set phase of 3 touchpoints". */
  label: string;
  /** Takes it back, or does it again; says in a sentence why it could not, if so. */
  undo: () => Promise<string | void>;
  redo: () => Promise<string | void>;
}

const kept = 200;

/** A person's own steps of this session, newest last. Others' changes never enter, so undo cannot touch them. */
export class UndoStack {
  #done: UndoEntry[] = [];
  #undone: UndoEntry[] = [];
  #listeners = new Set<() => void>();
  #busy = false;
  #state = { undo: null as string | null, redo: null as string | null };

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** The labels of the next step back and the next step forward. */
  read = () => this.#state;

  push(entry: UndoEntry): void {
    this.#done = [...this.#done.slice(1 - kept), entry];
    this.#undone = [];
    this.#tell();
  }

  /** The step that would be taken back next. */
  newest = (): UndoEntry | null => this.#done.at(-1) ?? null;

  /** Takes the last step back; gives its label and, where it could not be done, why. Null where there is none. */
  undo(): Promise<{ label: string; problem?: string } | null> {
    return this.#step(this.#done, this.#undone, 'undo');
  }

  redo(): Promise<{ label: string; problem?: string } | null> {
    return this.#step(this.#undone, this.#done, 'redo');
  }

  /** Takes one certain step back, wherever it stands: the one that a message on the screen speaks of. */
  async undoOne(entry: UndoEntry): Promise<{ label: string; problem?: string } | null> {
    if (!this.#done.includes(entry)) return null;
    this.#done = [...this.#done.filter((one) => one !== entry), entry];
    return this.undo();
  }

  async #step(from: UndoEntry[], to: UndoEntry[], direction: 'undo' | 'redo') {
    const entry = this.#busy ? undefined : from.pop();
    if (!entry) return null;
    this.#busy = true;
    try {
      const problem = await entry[direction]();
      // A step that is not possible any more is dropped: trying it again would fail again.
      if (!problem) to.push(entry);
      return problem ? { label: entry.label, problem } : { label: entry.label };
    } finally {
      this.#busy = false;
      this.#tell();
    }
  }

  #tell(): void {
    this.#state = { undo: this.#done.at(-1)?.label ?? null, redo: this.#undone.at(-1)?.label ?? null };
    for (const listener of this.#listeners) listener();
  }
}

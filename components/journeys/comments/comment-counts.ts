import type { PlaceKey } from '../editor/grid-places';

/** How many discussions are open in each cell. It lives beside React: a new one draws its cell anew and no other. */
export class CommentCounts {
  #counts: Readonly<Record<PlaceKey, number>> = {};
  #listeners = new Map<PlaceKey, Set<() => void>>();

  of = (cell: PlaceKey): number => this.#counts[cell] ?? 0;

  set(counts: Readonly<Record<PlaceKey, number>>): void {
    const before = this.#counts;
    this.#counts = counts;
    for (const cell of new Set([...Object.keys(before), ...Object.keys(counts)])) {
      if (before[cell] === counts[cell]) continue;
      for (const listener of [...(this.#listeners.get(cell) ?? [])]) listener();
    }
  }

  subscribe(cell: PlaceKey, listener: () => void): () => void {
    const those = this.#listeners.get(cell) ?? new Set();
    this.#listeners.set(cell, those.add(listener));
    return () => {
      those.delete(listener);
      if (those.size === 0) this.#listeners.delete(cell);
    };
  }
}

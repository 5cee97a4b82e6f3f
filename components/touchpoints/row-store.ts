import { type ApiError } from '@/components/layout/call-api';
import { WriteQueue, type SaveState } from '@/components/saving/write-queue';
import { newId } from '@/lib/ids';
import { expandTouchpoint } from '@/lib/touchpoints/compact-touchpoint';
import { comparePositions } from '@/lib/touchpoints/position';
import type { CompactTouchpoint, Inventory, TouchpointRow } from '@/lib/touchpoints/types';
import type { InventoryApi } from './inventory-api';
import { inOrder, keptObject, overlaid, type Overlay, type RowPatch } from './inventory-rows';

export type Lists = Omit<Inventory, 'rows' | 'seq'>;

export interface InventoryState {
  rows: readonly TouchpointRow[];
  byId: ReadonlyMap<string, TouchpointRow>;
  lists: Lists;
  /** Whether all rows are here, or only the first ones that came with the page. */
  complete: boolean;
  save: SaveState;
}

/** What a write under way changes on the screen; what it leaves out stays. */
export type Shown = Partial<Overlay>;

const nothing: Overlay = { changes: new Map(), hidden: new Set() };
// A screen that changes without pause is read often enough anyway.
const readsAtOnce = 3;

/**
 * The rows of the inventory in the browser, with the writes under way laid over what the server has said. Writes are sent
 * in order; what the server answers, and what others change, becomes the ground under them.
 */
export class RowStore {
  protected readonly api: InventoryApi;
  #onRefused: (message: string) => void;
  #queue: WriteQueue;
  #ground = new Map<string, TouchpointRow>();
  /** Counts answers to writes: what was read before one may be older than it. */
  #answers = 0;
  #overlays: Overlay[] = [];
  #own = new Set<string>();
  #listeners = new Set<() => void>();
  #state: InventoryState;

  constructor(first: Inventory, complete: boolean, api: InventoryApi, onRefused: (message: string) => void) {
    this.api = api;
    this.#onRefused = onRefused;
    this.#queue = new WriteQueue((save) => this.#set({ save }));
    for (const row of first.rows) this.#ground.set(row.id, expandTouchpoint(row));
    const { rows: _rows, seq: _seq, ...lists } = first;
    const rows = inOrder(this.#ground.values());
    this.#state = { rows, byId: new Map(this.#ground), lists, complete, save: { kind: 'saved' } };
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  read = () => this.#state;
  retry = () => this.#queue.retry();

  /** Whether a live event tells of a write of this page. */
  isOwn = (mutationId: string | null) => mutationId !== null && this.#own.has(mutationId);

  /** Takes a whole new answer of the server. */
  replace(inventory: Inventory): void {
    this.#ground = new Map(inventory.rows.map((row) => [row.id, expandTouchpoint(row)]));
    const { rows: _rows, seq: _seq, ...lists } = inventory;
    this.#state = { ...this.#state, lists, complete: true };
    this.#show();
  }

  /** Loads everything anew; a failure leaves what is there, the next event tries again. */
  async reload(): Promise<void> {
    const inventory = await this.#readBetweenWrites(() => this.api.load());
    if (inventory) this.replace(inventory);
  }

  /** Reads rows again that others have changed. */
  async refresh(ids: readonly string[]): Promise<void> {
    const answer = await this.#readBetweenWrites(() => this.api.changed(ids));
    if (answer) this.#take(answer.rows, answer.gone);
  }

  /** What was read while a write of this page was answered may lack that write, so it is read again. */
  async #readBetweenWrites<Result>(read: () => Promise<Result>): Promise<Result | null> {
    for (let turn = 1; ; turn += 1) {
      const before = this.#answers;
      const result = await read().catch(() => null);
      if (result === null || before === this.#answers || turn === readsAtOnce) return result;
    }
  }

  protected newMutation(): string {
    const id = newId();
    this.#own.add(id);
    return id;
  }

  /** Shows a write at once, sends it in its turn, and lets the answer become the ground. */
  protected write<Result>(shown: Shown, send: () => Promise<Result>, settle: (result: Result) => void): void {
    const overlay = { ...nothing, ...shown };
    this.#overlays = [...this.#overlays, overlay];
    this.#show();
    const lift = () => (this.#overlays = this.#overlays.filter((one) => one !== overlay));
    this.#queue.add({
      send: async () => {
        const result = await send();
        lift();
        settle(result);
      },
      refuse: (error) => {
        lift();
        this.#show();
        this.#onRefused(error.message);
      },
    });
  }

  /** A write whose answer somebody waits for, in its turn behind those under way. */
  protected later<Result>(send: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject: (error: ApiError) => void) => {
      this.#queue.add({ send: async () => resolve(await send()), refuse: reject });
    });
  }

  /** Rows as the server says that they are after a write. */
  protected settle(rows: readonly CompactTouchpoint[], gone: readonly string[] = []): void {
    this.#answers += 1;
    this.#take(rows, gone);
  }

  /** Fields that the server has taken over without sending the rows. */
  protected settleFields(changes: ReadonlyMap<string, RowPatch>): void {
    this.#answers += 1;
    for (const [id, patch] of changes) {
      const row = this.#ground.get(id);
      if (row) this.#ground.set(id, { ...row, ...patch });
    }
    this.#show();
  }

  #take(rows: readonly CompactTouchpoint[], gone: readonly string[]): void {
    for (const id of gone) this.#ground.delete(id);
    for (const row of rows) this.#ground.set(row.id, expandTouchpoint(row));
    this.#show();
  }

  #show(): void {
    const before = this.#state.byId;
    const shown: TouchpointRow[] = [];
    for (const row of this.#ground.values()) {
      const now = overlaid(row, this.#overlays);
      if (now) shown.push(keptObject(before.get(row.id), now));
    }
    const rows = isOrdered(shown) ? shown : inOrder(shown);
    this.#set({ rows, byId: new Map(rows.map((row) => [row.id, row])) });
  }

  #set(part: Partial<InventoryState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

function isOrdered(rows: readonly TouchpointRow[]): boolean {
  return rows.every((row, at) => {
    const previous = rows[at - 1];
    return previous === undefined || comparePositions(previous, row) <= 0;
  });
}

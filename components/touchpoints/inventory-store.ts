import { UndoStack } from '@/components/data-table/undo-stack';
import { type ApiError } from '@/components/layout/call-api';
import { newId } from '@/lib/ids';
import { expandTouchpoint } from '@/lib/touchpoints/compact-touchpoint';
import type { CreateTouchpointsInput } from '@/lib/touchpoints/input';
import type { ImportResult } from '@/lib/touchpoints/import-touchpoints';
import type { PasteResult } from '@/lib/touchpoints/paste-touchpoints';
import { comparePositions, positionsAfter } from '@/lib/touchpoints/position';
import type { ImportTouchpointsInput, PasteTouchpointsInput } from '@/lib/touchpoints/table/input';
import type {
  CompactTouchpoint,
  Inventory,
  TouchpointPatch,
  TouchpointRow,
  UpdateResult,
} from '@/lib/touchpoints/types';
import type { InventoryApi } from './inventory-api';
import {
  differing,
  inOrder,
  overlaid,
  pick,
  stillMine,
  type Overlay,
  type RowChange,
  type RowPatch,
} from './inventory-rows';
import { WriteQueue, type SaveState } from './write-queue';

export type Lists = Omit<Inventory, 'rows' | 'seq'>;

export interface InventoryState {
  rows: readonly TouchpointRow[];
  byId: ReadonlyMap<string, TouchpointRow>;
  lists: Lists;
  /** Whether all rows are here, or only the first ones that came with the page. */
  complete: boolean;
  save: SaveState;
}

export interface StoreMessages {
  /** A step could not be taken back because somebody else has changed the same since. */
  changedSince: string;
  /** A sentence for a refused write. */
  onRefused: (message: string) => void;
  /** Somebody else changed a long text meanwhile: theirs stands, ours is handed over. */
  onConflict: (conflict: { id: string; field: string; theirs: string; mine: string }) => void;
}

const nothing: Overlay = { changes: new Map(), hidden: new Set() };

/**
 * The rows of the inventory in the browser. Edits show at once and are sent in order; what the server answers, and what
 * others change, becomes the ground under them. Steps back are inverse edits of one's own.
 */
export class InventoryStore {
  readonly undo = new UndoStack();
  #api: InventoryApi;
  #messages: StoreMessages;
  #queue: WriteQueue;
  #base = new Map<string, TouchpointRow>();
  #overlays: Overlay[] = [];
  #own = new Set<string>();
  #listeners = new Set<() => void>();
  #state: InventoryState;

  constructor(first: Inventory, complete: boolean, api: InventoryApi, messages: StoreMessages) {
    this.#api = api;
    this.#messages = messages;
    this.#queue = new WriteQueue((save) => this.#set({ save }));
    for (const row of first.rows) this.#base.set(row.id, expandTouchpoint(row));
    const { rows: _rows, seq: _seq, ...lists } = first;
    this.#state = {
      rows: inOrder(this.#base.values()),
      byId: new Map(this.#base),
      lists,
      complete,
      save: { kind: 'saved' },
    };
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
    this.#base = new Map(inventory.rows.map((row) => [row.id, expandTouchpoint(row)]));
    const { rows: _rows, seq: _seq, ...lists } = inventory;
    this.#state = { ...this.#state, lists, complete: true };
    this.#show();
  }

  /** Loads everything anew; a failure leaves what is there, the next event tries again. */
  async reload(): Promise<void> {
    const inventory = await this.#api.load().catch(() => null);
    if (inventory) this.replace(inventory);
  }

  /** Reads rows again that others have changed. */
  async refresh(ids: readonly string[]): Promise<void> {
    const answer = await this.#api.changed(ids).catch(() => null);
    if (answer) this.#settle(answer.rows, answer.gone);
  }

  /**
   * Changes fields of rows, all as one step. Gives how many rows change. Throws AppError where the values themselves
   * cannot be.
   */
  edit(changes: readonly RowChange<TouchpointPatch>[], label: string): number {
    const asked = changes.flatMap(({ id, patch }) => {
      const row = this.#state.byId.get(id);
      const made = row && differing(row, patch);
      return made ? [{ id, row, patch, made }] : [];
    });
    if (asked.length === 0) return 0;
    const made = new Map(asked.map((change) => [change.id, change.made]));
    const inverse = asked.map(({ id, row, made: patch }) => ({ id, patch: pick(row, patch) }));
    this.#sendPatches(asked, made);
    this.undo.push({
      label,
      undo: async () => this.#reverse(inverse, made),
      redo: async () =>
        this.#reverse(
          asked.map(({ id, made: patch }) => ({ id, patch })),
          new Map(inverse.map(({ id, patch }) => [id, patch])),
        ),
    });
    return asked.length;
  }

  #reverse(
    inverse: readonly RowChange<TouchpointPatch>[],
    made: ReadonlyMap<string, TouchpointPatch>,
  ): string | void {
    const possible = stillMine(inverse, made, this.#state.byId);
    if (possible.length === 0) return this.#messages.changedSince;
    this.#sendPatches(possible, new Map(possible.map(({ id, patch }) => [id, patch])));
  }

  #sendPatches(changes: readonly RowChange<TouchpointPatch>[], shown: ReadonlyMap<string, RowPatch>): void {
    const [first] = changes;
    const patchText = JSON.stringify(first?.patch);
    const alike = changes.length > 1 && changes.every(({ patch }) => JSON.stringify(patch) === patchText);
    const mutationId = this.#newMutation();
    const body = alike
      ? { ids: changes.map(({ id }) => id), patch: first?.patch }
      : {
          changes: changes.map(({ id, patch }) => {
            const before = this.#state.byId.get(id);
            const texts = Object.keys(patch).filter((field) => longTexts.has(field));
            const expected =
              before &&
              Object.fromEntries(texts.map((field) => [field, String(before[field as keyof TouchpointRow])]));
            return { id, patch, ...(texts.length > 0 ? { expected } : {}) };
          }),
        };
    this.#write(
      { ...nothing, changes: shown },
      () => this.#api.update({ ...body, mutationId }),
      (result: UpdateResult) => {
        this.#settle(result.rows);
        for (const { id, field, current } of result.conflicts) {
          const mine = changes.find((change) => change.id === id)?.patch[field as keyof TouchpointPatch];
          this.#messages.onConflict({ id, field, theirs: current, mine: String(mine ?? '') });
        }
      },
    );
  }

  /** Makes touchpoints; they show once the server has given them their place. */
  async create(input: CreateTouchpointsInput, label: string): Promise<{ ids: string[]; skipped: string[] }> {
    const mutationId = this.#newMutation();
    const { rows, skipped } = await this.#later(() => this.#api.create({ ...input, mutationId }));
    this.#settle(rows);
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) {
      this.undo.push({
        label,
        undo: async () => this.#hide(ids, 'remove'),
        redo: async () => this.#restore(ids),
      });
    }
    return { ids, skipped };
  }

  /** Puts rows into the trash, or into the archive. */
  hide(ids: readonly string[], how: 'remove' | 'archive', label: string): void {
    this.#hide(ids, how);
    this.undo.push({
      label,
      undo: async () => this.#restore(ids),
      redo: async () => this.#hide(ids, how),
    });
  }

  /** Takes rows out of the archive. */
  unarchive(ids: readonly string[], label: string): void {
    this.#restore(ids);
    this.undo.push({
      label,
      undo: async () => this.#hide(ids, 'archive'),
      redo: async () => this.#restore(ids),
    });
  }

  #hide(ids: readonly string[], how: 'remove' | 'archive'): void {
    const mutationId = this.#newMutation();
    const input = { ids: [...ids], mutationId };
    if (how === 'remove') {
      this.#write(
        { ...nothing, hidden: new Set(ids) },
        () => this.#api.remove(input),
        () => this.#settle([], ids),
      );
      return;
    }
    const changes = new Map(ids.map((id) => [id, { archived: true }]));
    this.#write(
      { ...nothing, changes },
      () => this.#api.archive(input),
      () => this.#ground(changes),
    );
  }

  #restore(ids: readonly string[]): void {
    const mutationId = this.#newMutation();
    const changes = new Map(ids.map((id) => [id, { archived: false }]));
    this.#write(
      { ...nothing, changes },
      () => this.#api.restore({ ids: [...ids], mutationId }),
      ({ rows }) => this.#settle(rows),
    );
  }

  /** Puts rows below a parent (at the top where null), behind a sibling (first where null). */
  move(ids: readonly string[], parentId: string | null, afterId: string | null, label: string): void {
    const moved = ids.flatMap((id) => this.#state.byId.get(id) ?? []);
    const siblings = this.#state.rows.filter((row) => row.parentId === parentId && !ids.includes(row.id));
    const positions = positionsAfter(siblings, afterId, moved.length);
    const before = moved.map(({ id, parentId: parent, position }) => ({ id, parentId: parent, position }));
    const after = moved.map(({ id }, at) => ({ id, parentId, position: positions[at] ?? '' }));
    this.#place(after, { ids: [...ids], parentId, afterId });
    this.undo.push({
      label,
      undo: async () => this.#place(before, { places: before }),
      redo: async () => this.#place(after, { places: after }),
    });
  }

  #place(
    places: readonly { id: string; parentId: string | null; position: string }[],
    input: Omit<Parameters<InventoryApi['move']>[0], 'mutationId'>,
  ): void {
    const mutationId = this.#newMutation();
    const patches = (list: typeof places) =>
      new Map(list.map(({ id, parentId, position }) => [id, { parentId, position }]));
    this.#write(
      { ...nothing, changes: patches(places) },
      () => this.#api.move({ ...input, mutationId }),
      (result) => this.#ground(patches(result.places)),
    );
  }

  /** Gives a rank in the TOP-10; whoever holds it takes the rank that becomes free. */
  rank(id: string, rank: number | null, label: string): void {
    const before = this.#state.byId.get(id)?.vipRank ?? null;
    this.#rank(id, rank);
    this.undo.push({
      label,
      undo: async () => this.#rank(id, before),
      redo: async () => this.#rank(id, rank),
    });
  }

  #rank(id: string, rank: number | null): void {
    const mutationId = this.#newMutation();
    const before = this.#state.byId.get(id)?.vipRank ?? null;
    const holder =
      rank === null ? undefined : this.#state.rows.find((row) => row.vipRank === rank && row.id !== id);
    const changes = new Map<string, RowPatch>([[id, { vipRank: rank }]]);
    if (holder) changes.set(holder.id, { vipRank: before });
    this.#write(
      { ...nothing, changes },
      () => this.#api.rank({ id, rank, swap: true, mutationId }),
      ({ rows }) => this.#settle(rows),
    );
  }

  /** Makes one of several; there is no way back, so it waits for the answer. */
  async merge(keepId: string, mergeIds: readonly string[]): Promise<void> {
    const mutationId = this.#newMutation();
    const { row } = await this.#later(() => this.#api.merge({ keepId, mergeIds: [...mergeIds], mutationId }));
    this.#settle([row], mergeIds);
    await this.reload();
  }

  /** Retires one in the world, with what replaces it. */
  async retire(id: string, replacementId: string | null, reason: string): Promise<void> {
    const mutationId = this.#newMutation();
    const { rows } = await this.#later(() => this.#api.retire({ id, replacementId, reason, mutationId }));
    this.#settle(rows);
  }

  /** Brings in a pasted table as it was previewed. */
  async paste(input: PasteTouchpointsInput, label: string): Promise<PasteResult['counts']> {
    const mutationId = this.#newMutation();
    const { rows, counts, inverse } = await this.#later(() => this.#api.paste({ ...input, mutationId }));
    this.#settle(rows);
    this.#refreshLists(rows);
    let last = inverse;
    this.undo.push({
      label,
      undo: async () => {
        const { removed } = await this.#later(() =>
          this.#api.undoPaste({ ...last, mutationId: this.#newMutation() }),
        );
        this.#settle([], removed);
        if (last.changed.length > 0) await this.refresh(last.changed.map(({ id }) => id));
      },
      redo: async () => {
        const again = await this.#later(() =>
          this.#api.paste({ ...input, expected: undefined, mutationId: this.#newMutation() }),
        );
        last = again.inverse;
        this.#settle(again.rows);
      },
    });
    return counts;
  }

  /** Brings in a table from a file; what was there and what is new is read anew afterwards. */
  async import(input: ImportTouchpointsInput, label: string): Promise<ImportResult> {
    const result = await this.#later(() => this.#api.import({ ...input, mutationId: this.#newMutation() }));
    await this.reload();
    let id = result.importId;
    if (id === null) return result;
    this.undo.push({
      label,
      undo: async () => {
        if (id !== null) await this.#api.undoImport(id);
        await this.reload();
      },
      redo: async () => {
        ({ importId: id } = await this.#api.import({
          ...input,
          expected: undefined,
          mutationId: this.#newMutation(),
        }));
        await this.reload();
      },
    });
    return result;
  }

  /** A pasted name may have made a channel or a unit that the lists here do not know yet. */
  #refreshLists(rows: readonly CompactTouchpoint[]): void {
    const { channels, units, brandValues } = this.#state.lists;
    const known = new Set([...channels, ...units, ...brandValues].map(({ id }) => id));
    const named = rows.flatMap(({ channelId, unitId, brandValueIds = [] }) => [
      channelId,
      unitId,
      ...brandValueIds,
    ]);
    if (named.some((id) => id && !known.has(id))) void this.reload();
  }

  #newMutation(): string {
    const id = newId();
    this.#own.add(id);
    return id;
  }

  /** Shows a write at once, sends it in its turn, and lets the answer become the ground. */
  #write<Result>(overlay: Overlay, send: () => Promise<Result>, settle: (result: Result) => void): void {
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
        this.#messages.onRefused(error.message);
      },
    });
  }

  /** A write whose answer somebody waits for, in its turn behind those under way. */
  #later<Result>(send: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject: (error: ApiError) => void) => {
      this.#queue.add({ send: async () => resolve(await send()), refuse: reject });
    });
  }

  #settle(rows: readonly CompactTouchpoint[], gone: readonly string[] = []): void {
    for (const id of gone) this.#base.delete(id);
    for (const row of rows) this.#base.set(row.id, expandTouchpoint(row));
    this.#show();
  }

  #ground(changes: ReadonlyMap<string, RowPatch>): void {
    for (const [id, patch] of changes) {
      const row = this.#base.get(id);
      if (row) this.#base.set(id, { ...row, ...patch });
    }
    this.#show();
  }

  #show(): void {
    const before = this.#state.byId;
    const shown: TouchpointRow[] = [];
    for (const row of this.#base.values()) {
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

/** Long texts are compared with what the person saw before they are overwritten. */
const longTexts = new Set<string>([
  'description',
  'influence',
  'purpose',
  'immediateGoal',
  'ultimateGoal',
  'customerQuestions',
  'customerGets',
  'wowFactor',
]);

/** The object that was shown before where nothing in it changed, so that its row is not drawn again. */
function keptObject(before: TouchpointRow | undefined, now: TouchpointRow): TouchpointRow {
  if (!before || before === now) return now;
  const keys = Object.keys(now) as (keyof TouchpointRow)[];
  const equal = keys.every((key) => {
    const [a, b] = [before[key], now[key]];
    return (
      a === b ||
      (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => item === b[at]))
    );
  });
  return equal ? before : now;
}

function isOrdered(rows: readonly TouchpointRow[]): boolean {
  return rows.every((row, at) => {
    const previous = rows[at - 1];
    return previous === undefined || comparePositions(previous, row) <= 0;
  });
}

import { UndoStack } from '@/components/data-table/undo-stack';
import { ApiError } from '@/components/layout/call-api';
import type { CreateTouchpointsInput } from '@/lib/touchpoints/input';
import type { ImportResult } from '@/lib/touchpoints/import-touchpoints';
import type { PasteResult } from '@/lib/touchpoints/paste-touchpoints';
import { positionsAfter } from '@/lib/touchpoints/position';
import type { ImportTouchpointsInput, PasteTouchpointsInput } from '@/lib/touchpoints/table/input';
import type {
  CompactTouchpoint,
  Inventory,
  TouchpointPatch,
  TouchpointRow,
  UpdateResult,
} from '@/lib/touchpoints/types';
import type { NewEntry } from './field-edit';
import type { InventoryApi } from './inventory-api';
import { differing, pick, stillMine, type RowChange, type RowPatch } from './inventory-rows';
import { RowStore } from './row-store';

export interface StoreMessages {
  /** A step could not be taken back because somebody else has changed the same since. */
  changedSince: string;
  /** A sentence for a refused write. */
  onRefused: (message: string) => void;
  /** Somebody else changed a long text meanwhile: theirs stands, ours is handed over. */
  onConflict: (conflict: { id: string; field: string; theirs: string; mine: string }) => void;
}

/** What people do with the rows, each step with its way back: inverse edits of one's own. */
export class InventoryStore extends RowStore {
  readonly undo = new UndoStack();
  #messages: StoreMessages;

  constructor(first: Inventory, complete: boolean, api: InventoryApi, messages: StoreMessages) {
    super(first, complete, api, messages.onRefused);
    this.#messages = messages;
  }

  /**
   * Changes fields of rows, all as one step. Gives how many rows change. Throws AppError where the values themselves
   * cannot be.
   */
  edit(changes: readonly RowChange<TouchpointPatch>[], label: string): number {
    const asked = changes.flatMap(({ id, patch }) => {
      const row = this.read().byId.get(id);
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
    const possible = stillMine(inverse, made, this.read().byId);
    if (possible.length === 0) return this.#messages.changedSince;
    this.#sendPatches(possible, new Map(possible.map(({ id, patch }) => [id, patch])));
  }

  #sendPatches(changes: readonly RowChange<TouchpointPatch>[], shown: ReadonlyMap<string, RowPatch>): void {
    const [first] = changes;
    const patchText = JSON.stringify(first?.patch);
    const alike = changes.length > 1 && changes.every(({ patch }) => JSON.stringify(patch) === patchText);
    const mutationId = this.newMutation();
    const body = alike
      ? { ids: changes.map(({ id }) => id), patch: first?.patch }
      : {
          changes: changes.map(({ id, patch }) => {
            const before = this.read().byId.get(id);
            const texts = Object.keys(patch).filter((field) => longTexts.has(field));
            const expected =
              before &&
              Object.fromEntries(texts.map((field) => [field, String(before[field as keyof TouchpointRow])]));
            return { id, patch, ...(texts.length > 0 ? { expected } : {}) };
          }),
        };
    this.write(
      { changes: shown },
      () => this.api.update({ ...body, mutationId }),
      (result: UpdateResult) => {
        this.settle(result.rows);
        for (const { id, field, current } of result.conflicts) {
          const mine = changes.find((change) => change.id === id)?.patch[field as keyof TouchpointPatch];
          this.#messages.onConflict({ id, field, theirs: current, mine: String(mine ?? '') });
        }
      },
    );
  }

  /** Makes touchpoints; they show once the server has given them their place. */
  async create(input: CreateTouchpointsInput, label: string): Promise<{ ids: string[]; skipped: string[] }> {
    const mutationId = this.newMutation();
    const { rows, skipped } = await this.later(() => this.api.create({ ...input, mutationId }));
    this.settle(rows);
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
    const mutationId = this.newMutation();
    const input = { ids: [...ids], mutationId };
    if (how === 'remove') {
      this.write(
        { hidden: new Set(ids) },
        () => this.api.remove(input),
        () => this.settle([], ids),
      );
      return;
    }
    const changes = new Map(ids.map((id) => [id, { archived: true }]));
    this.write(
      { changes },
      () => this.api.archive(input),
      () => this.settleFields(changes),
    );
  }

  #restore(ids: readonly string[]): void {
    const mutationId = this.newMutation();
    const changes = new Map(ids.map((id) => [id, { archived: false }]));
    this.write(
      { changes },
      () => this.api.restore({ ids: [...ids], mutationId }),
      ({ rows }) => this.settle(rows),
    );
  }

  /** Puts rows below a parent (at the top where null), behind a sibling (first where null). */
  move(ids: readonly string[], parentId: string | null, afterId: string | null, label: string): void {
    const moved = ids.flatMap((id) => this.read().byId.get(id) ?? []);
    const siblings = this.read().rows.filter((row) => row.parentId === parentId && !ids.includes(row.id));
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
    const mutationId = this.newMutation();
    const patches = (list: typeof places) =>
      new Map(list.map(({ id, parentId, position }) => [id, { parentId, position }]));
    this.write(
      { changes: patches(places) },
      () => this.api.move({ ...input, mutationId }),
      (result) => this.settleFields(patches(result.places)),
    );
  }

  /** Gives a rank in the TOP-10; whoever holds it takes the rank that becomes free. */
  rank(id: string, rank: number | null, label: string): void {
    const before = this.read().byId.get(id)?.vipRank ?? null;
    this.#rank(id, rank);
    this.undo.push({
      label,
      undo: async () => this.#rank(id, before),
      redo: async () => this.#rank(id, rank),
    });
  }

  #rank(id: string, rank: number | null): void {
    const mutationId = this.newMutation();
    const before = this.read().byId.get(id)?.vipRank ?? null;
    const holder =
      rank === null ? undefined : this.read().rows.find((row) => row.vipRank === rank && row.id !== id);
    const changes = new Map<string, RowPatch>([[id, { vipRank: rank }]]);
    if (holder) changes.set(holder.id, { vipRank: before });
    this.write(
      { changes },
      () => this.api.rank({ id, rank, swap: true, mutationId }),
      ({ rows }) => this.settle(rows),
    );
  }

  /** Makes one of several; there is no way back, so it waits for the answer. */
  async merge(keepId: string, mergeIds: readonly string[]): Promise<void> {
    const mutationId = this.newMutation();
    const { row } = await this.later(() => this.api.merge({ keepId, mergeIds: [...mergeIds], mutationId }));
    this.settle([row], mergeIds);
    await this.reload();
  }

  /** Retires one in the world, with what replaces it. */
  async retire(id: string, replacementId: string | null, reason: string): Promise<void> {
    const mutationId = this.newMutation();
    const { rows } = await this.later(() => this.api.retire({ id, replacementId, reason, mutationId }));
    this.settle(rows);
  }

  /** Brings in a pasted table as it was previewed. */
  async paste(input: PasteTouchpointsInput, label: string): Promise<PasteResult['counts']> {
    const mutationId = this.newMutation();
    const { rows, counts, inverse } = await this.later(() => this.api.paste({ ...input, mutationId }));
    this.settle(rows);
    this.#refreshLists(rows);
    let last = inverse;
    this.undo.push({
      label,
      undo: async () => {
        const { removed } = await this.later(() =>
          this.api.undoPaste({ ...last, mutationId: this.newMutation() }),
        );
        this.settle([], removed);
        if (last.changed.length > 0) await this.refresh(last.changed.map(({ id }) => id));
      },
      redo: async () => {
        const again = await this.later(() =>
          this.api.paste({ ...input, expected: undefined, mutationId: this.newMutation() }),
        );
        last = again.inverse;
        this.settle(again.rows);
      },
    });
    return counts;
  }

  /** Brings in a table from a file; what was there and what is new is read anew afterwards. */
  async import(input: ImportTouchpointsInput, label: string): Promise<ImportResult> {
    const result = await this.later(() => this.api.import({ ...input, mutationId: this.newMutation() }));
    await this.reload();
    let id = result.importId;
    if (id === null) return result;
    this.undo.push({
      label,
      undo: async () => {
        if (id !== null) await this.api.undoImport(id);
        await this.reload();
      },
      redo: async () => {
        ({ importId: id } = await this.api.import({
          ...input,
          expected: undefined,
          mutationId: this.newMutation(),
        }));
        await this.reload();
      },
    });
    return result;
  }

  /** Puts a new entry on a list that cells choose from; null where it was refused, which is said. */
  createEntry = async (entry: NewEntry): Promise<string | null> => {
    try {
      const { id } = await this.api.createEntry(entry);
      await this.reload();
      return id;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#messages.onRefused(error.message);
      return null;
    }
  };

  /** A pasted name may have made a channel or a unit that the lists here do not know yet. */
  #refreshLists(rows: readonly CompactTouchpoint[]): void {
    const { channels, units, brandValues } = this.read().lists;
    const known = new Set([...channels, ...units, ...brandValues].map(({ id }) => id));
    const named = rows.flatMap(({ channelId, unitId, brandValueIds = [] }) => [
      channelId,
      unitId,
      ...brandValueIds,
    ]);
    if (named.some((id) => id && !known.has(id))) void this.reload();
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

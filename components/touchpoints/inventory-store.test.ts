import { beforeEach, describe, expect, it } from 'vitest';
import { ApiError } from '@/components/layout/call-api';
import type { UpdateTouchpointsInput } from '@/lib/touchpoints/input';
import type { CompactTouchpoint, Inventory } from '@/lib/touchpoints/types';
import type { InventoryApi } from './inventory-api';
import { InventoryStore } from './inventory-store';

const row = (id: string, values: Partial<CompactTouchpoint> = {}): CompactTouchpoint => ({
  id,
  name: id,
  phase: 'before',
  position: `a${id}`,
  createdAt: '',
  updatedAt: '',
  ...values,
});

const inventory = (...rows: CompactTouchpoint[]): Inventory => ({
  seq: 1,
  currency: 'EUR',
  rows,
  channels: [],
  people: [],
  units: [],
  brands: [],
  objects: [],
  brandValues: [],
  segments: [],
});

/** A server that keeps rows and does what it is told, or refuses. */
function server(rows: CompactTouchpoint[]) {
  const kept = new Map(rows.map((one) => [one.id, one]));
  const sent: UpdateTouchpointsInput[] = [];
  const state = { refuse: null as ApiError | null, hold: null as Promise<void> | null };
  const api = {
    load: async () => inventory(...kept.values()),
    update: async (input: UpdateTouchpointsInput) => {
      sent.push(input);
      await state.hold;
      if (state.refuse) throw state.refuse;
      const changes = input.changes ?? (input.ids ?? []).map((id) => ({ id, patch: input.patch ?? {} }));
      const now = changes.map(
        ({ id, patch }) => ({ ...(kept.get(id) ?? row(id)), ...patch }) as CompactTouchpoint,
      );
      for (const one of now) kept.set(one.id, one);
      return { rows: now, inverse: [], conflicts: [] };
    },
    remove: async ({ ids }: { ids: string[] }) => ({ ids }),
    restore: async ({ ids }: { ids: string[] }) => ({
      rows: ids.map((id) => kept.get(id) ?? row(id)),
      ranksLost: [],
    }),
    move: async ({ places }: { places?: unknown[] }) => ({ places: places ?? [] }),
    rank: async ({ id, rank }: { id: string; rank: number | null }) => {
      const one = kept.get(id) ?? row(id);
      const holder = [...kept.values()].find(({ vipRank }) => vipRank === rank);
      const now = [
        { ...one, vipRank: rank },
        ...(holder ? [{ ...holder, vipRank: one.vipRank ?? null }] : []),
      ];
      for (const changed of now) kept.set(changed.id, changed);
      return { rows: now };
    },
    changed: async (ids: string[]) => ({ seq: 2, rows: ids.flatMap((id) => kept.get(id) ?? []), gone: [] }),
  };
  return { api: api as unknown as InventoryApi, kept, sent, state };
}

let refused: string[];
beforeEach(() => {
  refused = [];
});

function setUp(...rows: CompactTouchpoint[]) {
  const backend = server(rows);
  const store = new InventoryStore(inventory(...rows), true, backend.api, {
    changedSince: 'Changed since.',
    onRefused: (message) => void refused.push(message),
    onConflict: () => undefined,
  });
  const names = () => store.read().rows.map(({ name }) => name);
  const settled = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return { store, backend, names, settled };
}

describe('the rows in the browser', () => {
  it('shows an edit at once and keeps it when the server agrees', async () => {
    const { store, names, settled, backend } = setUp(row('1'), row('2'));
    store.edit([{ id: '1', patch: { name: 'Door' } }], 'rename');
    expect(names()).toEqual(['Door', '2']);
    await settled();
    expect(names()).toEqual(['Door', '2']);
    expect(backend.kept.get('1')?.name).toBe('Door');
    expect(store.read().save).toEqual({ kind: 'saved' });
  });

  it('takes a refused edit back and says why', async () => {
    const { store, names, settled, backend } = setUp(row('1'));
    backend.state.refuse = new ApiError({ code: 'FORBIDDEN', message: 'Not yours.' });
    store.edit([{ id: '1', patch: { name: 'Door' } }], 'rename');
    expect(names()).toEqual(['Door']);
    await settled();
    expect(names()).toEqual(['1']);
    expect(refused).toEqual(['Not yours.']);
  });

  it('leaves rows that an edit does not touch the same objects', () => {
    const { store } = setUp(row('1'), row('2'));
    const before = store.read().byId.get('2');
    store.edit([{ id: '1', patch: { name: 'Door' } }], 'rename');
    expect(store.read().byId.get('2')).toBe(before);
  });

  it('sends one patch for many rows, and nothing for what is so already', async () => {
    const { store, backend, settled } = setUp(row('1'), row('2'), row('3', { phase: 'after' }));
    const changed = store.edit(
      ['1', '2', '3'].map((id) => ({ id, patch: { phase: 'after' } })),
      'phase',
    );
    await settled();
    expect(changed).toBe(2);
    expect(backend.sent).toMatchObject([{ ids: ['1', '2'], patch: { phase: 'after' } }]);
  });

  it('lays what follows from a change over the row as well', () => {
    const { store } = setUp(row('1', { lifecycleStage: 'growth', otherPhases: ['after'] }));
    store.edit([{ id: '1', patch: { presence: 'retired', phase: 'after' } }], 'retire');
    expect(store.read().byId.get('1')).toMatchObject({ lifecycleStage: null, otherPhases: [] });
  });

  it('refuses a lifecycle stage for what does not exist, before anything is sent', () => {
    const { store, backend } = setUp(row('1', { presence: 'proposed' }));
    expect(() => store.edit([{ id: '1', patch: { lifecycleStage: 'growth' } }], 'stage')).toThrow(
      'lifecycleStage',
    );
    expect(backend.sent).toEqual([]);
  });

  it('reads again what was read while a write was answered', async () => {
    const { store, backend, names, settled } = setUp(row('1'));
    let release = () => {};
    const stale = inventory(row('1'));
    const slow = new Promise<void>((resolve) => (release = resolve));
    const load = backend.api.load;
    let reads = 0;
    backend.api.load = async () => {
      reads += 1;
      if (reads > 1) return load();
      await slow;
      return stale;
    };
    const reloading = store.reload();
    store.edit([{ id: '1', patch: { name: 'Door' } }], 'rename');
    await settled();
    release();
    await reloading;
    expect(names()).toEqual(['Door']);
    expect(reads).toBe(2);
  });
});

describe('steps back', () => {
  it('put every row back to what it was, and forward again', async () => {
    const { store, settled } = setUp(row('1', { phase: 'before' }), row('2', { phase: 'during' }));
    store.edit(
      ['1', '2'].map((id) => ({ id, patch: { phase: 'after' } })),
      'phase',
    );
    await settled();
    const phases = () => store.read().rows.map(({ phase }) => phase);
    expect(phases()).toEqual(['after', 'after']);
    await store.undo.undo();
    expect(phases()).toEqual(['before', 'during']);
    await store.undo.redo();
    expect(phases()).toEqual(['after', 'after']);
  });

  it('leave what somebody else has changed since', async () => {
    const { store, backend, names, settled } = setUp(row('1'), row('2'));
    store.edit(
      ['1', '2'].map((id) => ({ id, patch: { name: `mine ${id}` } })),
      'rename',
    );
    await settled();
    backend.kept.set('1', row('1', { name: 'theirs' }));
    await store.refresh(['1']);
    await store.undo.undo();
    expect(names()).toEqual(['theirs', '2']);
  });

  it('are not possible where nothing of one’s own is left, and say so', async () => {
    const { store, backend, settled } = setUp(row('1'));
    store.edit([{ id: '1', patch: { name: 'mine' } }], 'rename');
    await settled();
    backend.kept.set('1', row('1', { name: 'theirs' }));
    await store.refresh(['1']);
    expect(await store.undo.undo()).toEqual({ label: 'rename', problem: 'Changed since.' });
  });

  it('bring deleted rows back', async () => {
    const { store, names, settled } = setUp(row('1'), row('2'));
    store.hide(['1'], 'remove', 'delete');
    expect(names()).toEqual(['2']);
    await settled();
    await store.undo.undo();
    await settled();
    expect(names()).toEqual(['1', '2']);
  });

  it('move a row back to its former place', async () => {
    const { store, names } = setUp(row('1'), row('2'), row('3'));
    store.move(['3'], null, null, 'move');
    expect(names()).toEqual(['3', '1', '2']);
    await store.undo.undo();
    expect(names()).toEqual(['1', '2', '3']);
  });

  it('exchange two ranks and exchange them back', async () => {
    const { store, settled } = setUp(row('1', { vipRank: 1 }), row('2', { vipRank: 2 }));
    const ranks = () => store.read().rows.map(({ vipRank }) => vipRank);
    store.rank('2', 1, 'rank');
    expect(ranks()).toEqual([2, 1]);
    await settled();
    expect(ranks()).toEqual([2, 1]);
    await store.undo.undo();
    await settled();
    expect(ranks()).toEqual([1, 2]);
  });
});

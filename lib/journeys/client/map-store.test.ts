import { describe, expect, it, vi } from 'vitest';
import { bringBack } from '../core/bring-back';
import { setCell, setEmotion } from '../core/edits-cells';
import { insertStage, removePart, rename } from '../core/edits-columns';
import { cellId } from '../core/blank-parts';
import { packMap } from '../core/pack-map';
import { readGrid } from '../core/read-map';
import { cellAt, makeMap } from '../core/testing/make-map';
import type { MapState } from '../core/types';
import { createMapStore } from './map-store';
import { fakeServer, memoryKeep, type Fate } from './testing/fake-server';

/** Timers that run when the test says so. */
function handTimers() {
  let tasks: { work: () => void; at: number }[] = [];
  let clock = 0;
  return {
    now: () => clock,
    later(work: () => void, milliseconds: number) {
      const task = { work, at: clock + milliseconds };
      tasks.push(task);
      return () => void (tasks = tasks.filter((one) => one !== task));
    },
    async pass(milliseconds: number) {
      clock += milliseconds;
      const due = tasks.filter(({ at }) => at <= clock);
      tasks = tasks.filter(({ at }) => at > clock);
      for (const { work } of due) work();
      await new Promise((done) => setImmediate(done));
    },
  };
}

const said = (code: string) => Object.assign(new Error('Said by the server.'), { code });

function openPage(server: ReturnType<typeof fakeServer>, { keep = memoryKeep(), canWrite = true } = {}) {
  const world: { fate: Fate; failure: Error | null; noLoad: boolean; sent: number[] } = {
    fate: 'through',
    failure: null,
    noLoad: false,
    sent: [],
  };
  const timers = handTimers();
  const real = server.network(() => world.fate);
  const store = createMapStore({
    map: packMap(server.map()),
    revision: 0,
    archived: false,
    canWrite,
    keep,
    network: {
      async send(body) {
        world.sent.push(body.operations.length);
        if (world.failure) throw world.failure;
        return real.send(body);
      },
      async load() {
        if (world.noLoad) throw new TypeError('network');
        return real.load();
      },
    },
    later: timers.later,
    now: timers.now,
  });
  const type = (cell: string, text: string) =>
    store.edit(setCell(cell, 'text', text), { label: 'Type', group: cell });
  return { store, world, type, ...timers, hear: () => store.receive(server.newsAfter(store.map().sequence)) };
}

const partsOf = (id: string) => {
  const [laneId = '', stepId = ''] = id.split(':');
  return [laneId, stepId] as const;
};

describe('the store of a map', () => {
  it('shows what is typed at once, gathers it for 300 ms and sends it as one operation', async () => {
    const server = fakeServer(makeMap());
    const page = openPage(server);
    const cell = cellAt(server.map(), 'actions', 0);
    for (const text of ['L', 'Lo', 'Loo', 'Look']) page.type(cell, text);
    expect(page.store.cell(...partsOf(cell)).cell.text).toBe('Look');
    expect(page.store.status()).toMatchObject({ kind: 'saving', waiting: 1 });
    await page.pass(299);
    expect(page.world.sent).toEqual([]);
    await page.pass(1);
    expect(page.world.sent).toEqual([1]);
    expect(server.map().cell[cell]?.text).toBe('Look');
    expect(page.store.status()).toMatchObject({ kind: 'saved', waiting: 0, savedAt: 300 });
  });

  it('wakes only the cell that changed, and gives the others the same reference', async () => {
    const server = fakeServer(makeMap());
    const [mine, other] = [openPage(server), openPage(server)];
    const [cell, neighbour] = [cellAt(server.map(), 'actions', 0), cellAt(server.map(), 'actions', 1)];
    const calls = { cell: vi.fn(), neighbour: vi.fn(), grid: vi.fn() };
    mine.store.subscribeCell(...partsOf(cell), calls.cell);
    mine.store.subscribeCell(...partsOf(neighbour), calls.neighbour);
    mine.store.subscribeGrid(calls.grid);
    const before = [mine.store.cell(...partsOf(cell)), mine.store.cell(...partsOf(neighbour))];
    other.type(cell, 'Ask at the desk');
    await other.store.flush();
    mine.hear();
    expect(calls.cell).toHaveBeenCalledTimes(1);
    expect(calls.neighbour).not.toHaveBeenCalled();
    expect(calls.grid).not.toHaveBeenCalled();
    expect(mine.store.cell(...partsOf(cell))).not.toBe(before[0]);
    expect(mine.store.cell(...partsOf(neighbour))).toBe(before[1]);
    // Hearing of one's own words again wakes nobody.
    mine.type(neighbour, 'Buy');
    expect(calls.neighbour).toHaveBeenCalledTimes(1);
    const shown = mine.store.cell(...partsOf(neighbour));
    await mine.store.flush();
    expect(calls.neighbour).toHaveBeenCalledTimes(1);
    expect(mine.store.cell(...partsOf(neighbour))).toBe(shown);
  });

  it('keeps what cannot be sent, says so, and sends it when it can, also from the page after', async () => {
    const server = fakeServer(makeMap());
    const keep = memoryKeep();
    const cell = cellAt(server.map(), 'actions', 0);
    const page = openPage(server, { keep });
    page.world.fate = 'request lost';
    page.type(cell, 'On the train');
    await page.pass(300);
    expect(page.store.status()).toMatchObject({ kind: 'offline', waiting: 1 });
    await page.pass(2_000);
    expect(page.world.sent).toEqual([1, 1]);
    page.store.stop();
    const next = openPage(server, { keep });
    await next.store.start();
    expect(server.map().cell[cell]?.text).toBe('On the train');
    expect(next.store.status()).toMatchObject({ kind: 'saved', waiting: 0 });
    expect(await keep.read()).toEqual({ waiting: [], conflicts: [] });
  });

  it('lists both texts where two typed into one cell, and drops neither before it is decided', async () => {
    const server = fakeServer(makeMap());
    const [anna, ben] = [openPage(server), openPage(server)];
    const cell = cellAt(server.map(), 'thoughts', 1);
    anna.type(cell, 'Is it dear?');
    ben.type(cell, 'Where is the till?');
    await anna.store.flush();
    await ben.store.flush();
    expect(server.map().cell[cell]?.text).toBe('Is it dear?');
    const [conflict] = ben.store.status().conflicts;
    expect(ben.store.status().kind).toBe('conflict');
    expect(conflict).toMatchObject({ reason: 'changed', mine: 'Where is the till?', theirs: 'Is it dear?' });
    expect(ben.store.cell(...partsOf(cell)).cell.text).toBe('Is it dear?');
    expect(ben.store.resolve(conflict?.id ?? '', 'join')).toEqual({ ok: true });
    await ben.store.flush();
    expect(server.map().cell[cell]?.text).toBe('Is it dear?\nWhere is the till?');
    expect(ben.store.status()).toMatchObject({ kind: 'saved', conflicts: [] });
  });

  it('compares with the version that the author saw, where another one stands there by now', async () => {
    const server = fakeServer(makeMap());
    const [anna, ben] = [openPage(server), openPage(server)];
    const cell = cellAt(server.map(), 'thoughts', 1);
    ben.type(cell, 'Is it dear?');
    await ben.store.flush();
    anna.hear();
    expect(anna.store.cell(...partsOf(cell)).cell.text).toBe('Is it dear?');
    anna.store.edit(setCell(cell, 'text', 'Where is the till?'), { label: 'Type', seen: 0 });
    await anna.store.flush();
    expect(server.map().cell[cell]?.text).toBe('Is it dear?');
    expect(anna.store.status().conflicts).toMatchObject([
      { mine: 'Where is the till?', theirs: 'Is it dear?' },
    ]);
  });

  it('lets both have their way in different fields of one cell', async () => {
    const server = fakeServer(makeMap());
    const [anna, ben] = [openPage(server), openPage(server)];
    const cell = cellAt(server.map(), 'emotion', 1);
    anna.store.edit(setEmotion(cell, 'current', -1.5), { label: 'Emotion' });
    ben.store.edit(setEmotion(cell, 'intended', 2), { label: 'Emotion' });
    await Promise.all([anna.store.flush(), ben.store.flush()]);
    expect(server.map().cell[cell]?.emotions).toEqual({ current: -1.5, intended: 2 });
  });

  it('tells that a place is gone where somebody removed it meanwhile, and keeps the words', async () => {
    const server = fakeServer(makeMap());
    const [anna, ben] = [openPage(server), openPage(server)];
    const stage = readGrid(server.map()).stages[1]?.id ?? '';
    anna.store.edit(removePart('stage', stage), { label: 'Delete' });
    ben.type(cellAt(server.map(), 'actions', 1), 'Pays by card');
    await anna.store.flush();
    await ben.store.flush();
    expect(ben.store.status().conflicts).toMatchObject([{ reason: 'removed', mine: 'Pays by card' }]);
    expect(anna.store.undo()).toEqual({ ok: true, label: 'Delete' });
    await anna.store.flush();
    ben.hear();
    const [conflict] = ben.store.status().conflicts;
    expect(ben.store.resolve(conflict?.id ?? '', 'mine')).toEqual({ ok: true });
    await ben.store.flush();
    expect(server.map().cell[cellAt(server.map(), 'actions', 1)]?.text).toBe('Pays by card');
  });

  it('lists what was typed where its place went away under the typing hand, once, and puts it back', async () => {
    const server = fakeServer(makeMap());
    const [mine, theirs] = [openPage(server), openPage(server)];
    const cell = cellAt(mine.store.map(), 'actions', 0);
    const stage = readGrid(mine.store.map()).stages[0]?.id ?? '';
    mine.store.edit(setCell(cell, 'text', 'Half'), { label: 'text' });
    theirs.store.edit(removePart('stage', stage), { label: 'remove' });
    await theirs.store.flush();
    await mine.store.flush();
    expect(mine.store.status().conflicts).toMatchObject([{ mine: 'Half', reason: 'removed' }]);
    const [operation] = setCell(cell, 'text', 'Half a sentence');
    if (operation?.type === 'set') mine.store.keepTyped(operation);
    const [conflict, ...more] = mine.store.status().conflicts;
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({ mine: 'Half a sentence', reason: 'removed' });
    if (!conflict) return;
    expect(mine.store.resolve(conflict.id, 'mine')).toEqual({ ok: false, reason: 'removed' });
    mine.store.edit(bringBack(mine.store.map(), conflict.operation), { label: 'back' });
    expect(mine.store.resolve(conflict.id, 'mine')).toEqual({ ok: true });
    await mine.store.flush();
    expect(server.map().cell[cell]?.text).toBe('Half a sentence');
    expect(server.map().stage[stage]?.removed).toBe(false);
  });

  it('takes back one’s own steps, typing in one go as one, and never what another did', async () => {
    const server = fakeServer(makeMap());
    const [mine, other] = [openPage(server), openPage(server)];
    const cell = cellAt(server.map(), 'actions', 2);
    const { operations, stageId, stepId } = insertStage(mine.store.map(), {
      phase: 'after',
      title: 'Return',
    });
    mine.store.edit(operations, { label: 'Add stage' });
    await mine.store.flush();
    for (const text of ['R', 'Ri', 'Ride']) mine.type(cell, text);
    await mine.pass(1_000);
    mine.type(cell, 'Ride home');
    expect(mine.store.undo().ok).toBe(true);
    expect(mine.store.cell(...partsOf(cell)).cell.text).toBe('Ride');
    expect(mine.store.undo().ok).toBe(true);
    expect(mine.store.cell(...partsOf(cell)).cell.text).toBe('');
    expect(mine.store.redo().ok).toBe(true);
    expect(mine.store.cell(...partsOf(cell)).cell.text).toBe('Ride');
    await mine.store.flush();
    other.hear();
    other.type(cell, 'Ride to work');
    const lane = other.store.grid().lanes[0]?.id ?? '';
    other.type(cellId(lane, stepId), 'Gives it back');
    await other.store.flush();
    mine.hear();
    expect(mine.store.undo()).toEqual({ ok: false, label: 'Type' });
    expect(mine.store.undo()).toEqual({ ok: false, label: 'Add stage' });
    expect(server.map().stage[stageId]?.removed).toBe(false);
    expect(server.map().cell[cell]?.text).toBe('Ride to work');
  });

  it('reads the map anew where it changed without an operation, and keeps what waits on top', async () => {
    const server = fakeServer(makeMap());
    const page = openPage(server);
    const cell = cellAt(server.map(), 'actions', 0);
    page.type(cell, 'Mine');
    server.change((map: MapState) => ({ ...map, header: { ...map.header, goal: 'Merged' } }));
    page.hear();
    await page.pass(0);
    expect(page.store.header().goal).toBe('Merged');
    expect(page.store.cell(...partsOf(cell)).cell.text).toBe('Mine');
    await page.store.flush();
    expect(page.store.map()).toEqual(server.map());
  });

  it('is calm again when the stream brings what was thought lost, and when nothing is left to try again', async () => {
    const server = fakeServer(makeMap());
    const page = openPage(server);
    page.world.fate = 'answer lost';
    page.type(cellAt(server.map(), 'actions', 0), 'Arrived');
    await page.pass(300);
    expect(page.store.status()).toMatchObject({ kind: 'offline', waiting: 1 });
    page.hear();
    expect(page.store.status()).toMatchObject({ kind: 'saved', waiting: 0 });
    await page.store.flush();
    expect(page.store.status().kind).toBe('saved');
  });

  it('tries again where the map could not be read anew', async () => {
    const server = fakeServer(makeMap());
    const page = openPage(server);
    page.world.noLoad = true;
    server.change((map: MapState) => ({ ...map, header: { ...map.header, goal: 'Merged' } }));
    page.hear();
    await page.pass(0);
    expect(page.store.status().kind).toBe('offline');
    page.world.noLoad = false;
    await page.pass(2_000);
    expect(page.store.header().goal).toBe('Merged');
    expect(page.store.status().kind).toBe('saved');
  });

  it('tells trouble of the server apart: try again, signed out, not yours any more, not right', async () => {
    const server = fakeServer(makeMap());
    const page = openPage(server);
    const cell = cellAt(server.map(), 'actions', 0);
    page.world.failure = said('UNAVAILABLE');
    page.type(cell, 'One');
    await page.store.flush();
    expect(page.store.status()).toMatchObject({ kind: 'error', message: 'Said by the server.' });
    page.world.failure = said('UNAUTHENTICATED');
    await page.store.flush();
    expect(page.store.status().kind).toBe('signedOut');
    page.world.failure = said('VALIDATION');
    await page.store.flush();
    expect(page.store.status()).toMatchObject({
      waiting: 0,
      conflicts: [{ reason: 'invalid', mine: 'One' }],
    });
    page.world.failure = said('FORBIDDEN');
    page.type(cell, 'Two');
    await page.store.flush();
    expect(page.store.status()).toMatchObject({ kind: 'readOnly', waiting: 1 });
    expect(page.type(cell, 'Three')).toEqual({ ok: false, reason: 'readOnly' });
  });

  it('does not change anything for somebody who may only read', () => {
    const server = fakeServer(makeMap());
    const { store } = openPage(server, { canWrite: false });
    expect(store.status().kind).toBe('readOnly');
    const [stage] = store.grid().stages;
    expect(store.edit(rename('stage', stage?.id ?? '', 'Mine'), { label: 'Rename' })).toEqual({
      ok: false,
      reason: 'readOnly',
    });
    expect(store.grid().stages[0]?.title).toBe('Look');
  });
});

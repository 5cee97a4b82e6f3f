import { beforeAll, describe, expect, it, vi } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { createThread } from '@/lib/comments/create-thread';
import { setThreadState } from '@/lib/comments/set-thread-state';
import { newId } from '@/lib/ids';
import { applyMapOperations } from '@/lib/journeys/apply-map-operations';
import { newCard, placeOfCell } from '@/lib/journeys/core/blank-parts';
import { setCell, setEmotion, setHeader, setMomentOfTruth } from '@/lib/journeys/core/edits-cells';
import { rename } from '@/lib/journeys/core/edits-columns';
import { unpackMap } from '@/lib/journeys/core/pack-map';
import { readGrid } from '@/lib/journeys/core/read-map';
import { cellAt } from '@/lib/journeys/core/testing/make-map';
import type { Operation } from '@/lib/journeys/core/types';
import { createMap } from '@/lib/journeys/create-map';
import { deleteMap } from '@/lib/journeys/delete-map';
import { getMap } from '@/lib/journeys/get-map';
import type { PrintOptions } from '@/lib/journeys/print/print-options';
import { readPrintOptions } from '@/lib/journeys/print/read-print-options';
import { bringIn, inQuarter } from '@/lib/ratings/testing/survey';
import { positionsAfter } from '@/lib/touchpoints/position';
import { readTableFile } from '@/lib/touchpoints/read-table-file';
import { getInventory } from '@/lib/touchpoints/get-inventory';
import { exportMapTable } from './export-map-table';
import { getMapPrint } from './get-map-print';

// Workbooks are read in a process of their own.
vi.setConfig({ testTimeout: 60_000 });

const options = (more: Partial<PrintOptions> = {}): PrintOptions => ({
  ...readPrintOptions(new URLSearchParams('scores=1&evidence=1'), 'en'),
  ...more,
});
const all = async (ctx: TenantContext, id: string) => unpackMap((await getMap(ctx, id)).map);

async function edit(ctx: TenantContext, id: string, operations: readonly Operation[]) {
  const clientId = newId();
  await applyMapOperations(ctx, {
    mapId: id,
    after: (await all(ctx, id)).sequence,
    operations: operations.map((operation) => ({ id: newId(), clientId, operation })),
  });
}

/** A map with something in lanes of each kind; Till was rated 4 of 5 by six people, which is 7.5 of ten. */
async function makeWorld() {
  const { ctx } = await makeWorkspace();
  await bringIn(
    ctx,
    Array.from({ length: 6 }, (_, at) => `${at},1,young,f,4,5,4,9`),
    inQuarter(1),
  );
  const till = (await getInventory(ctx)).rows.find(({ name }) => name === 'Till')?.id ?? '';
  const { id } = await createMap(ctx, { type: 'current-state', title: 'Покупка =билета' });
  const map = await all(ctx, id);
  const lane = newId();
  const card = (kind: string, at: number, values: ReturnType<typeof newCard>): Operation => ({
    type: 'insert',
    kind: 'card',
    id: newId(),
    under: cellAt(map, kind, at),
    position: 'a0',
    values,
  });
  await edit(ctx, id, [
    ...setHeader(map, 'goal', 'A seat by the window'),
    ...rename('stage', readGrid(map).stages[0]?.id ?? '', '@Before'),
    ...setCell(cellAt(map, 'actions', 0), 'text', '=HYPERLINK("http://x.example")'),
    ...setCell(cellAt(map, 'actions', 0), 'evidence', 'assumption'),
    ...setCell(cellAt(map, 'actions', 1), 'text', 'Płaci, żółć; ăâîșț'),
    ...setEmotion(cellAt(map, 'emotion', 0), 'current', -1.5),
    ...setMomentOfTruth(cellAt(map, 'moment-of-truth', 1), true),
    card('touchpoints', 0, newCard('touchpoint', { touchpointId: till })),
    card('pains', 0, newCard('pain', { text: '+ long queue', note: 'at noon' })),
    card('opportunities', 1, newCard('opportunity', { text: 'Second till', metric: 'Minutes waited' })),
    {
      type: 'insert',
      kind: 'lane',
      id: lane,
      position: positionsAfter(readGrid(map).lanes, undefined, 1)[0] ?? '',
      values: { kind: 'metric', title: 'Waiting', zone: 'insight', height: 'medium', settings: {} },
    },
  ]);
  const step = readGrid(map).steps[0]?.id ?? '';
  const metric = `${lane}:${step}`;
  await edit(ctx, id, [
    ...setCell(metric, 'amount', 7.25),
    ...setCell(metric, 'unit', 'min'),
    ...setCell(metric, 'target', 5),
    ...setCell(metric, 'sampleSize', 120),
    ...setCell(metric, 'source', 'Counted in May'),
  ]);
  return { ctx, id, till, lane, map: await all(ctx, id) };
}

describe('a map as a table', () => {
  let world: Awaited<ReturnType<typeof makeWorld>>;
  beforeAll(async () => {
    world = await makeWorld();
  });
  const book = (more: Partial<PrintOptions> = {}) =>
    exportMapTable(world.ctx, { id: world.id, format: 'xlsx', options: options(more) });
  const sheet = async (name: string, more: Partial<PrintOptions> = {}) =>
    (await readTableFile((await book(more)).body, name)).rows;

  it('has lanes by steps, stages over them, texts as texts and numbers as numbers', async () => {
    const rows = await sheet('Map');
    const steps = readGrid(world.map).steps.length;
    expect(rows[0]?.[1]).toBe('@Before');
    expect(rows[1]).toHaveLength(steps + 1);
    const row = (name: string) => rows.find(([lane]) => lane === name) ?? [];
    expect(row('Customer actions')[1]).toBe('=HYPERLINK("http://x.example")\n(Assumption)');
    expect(row('Customer actions')[2]).toBe('Płaci, żółć; ăâîșț');
    expect(row('Emotions')[1]).toBe('-1.5');
    expect(row('Moments of truth')[2]).toBe('Moment of truth');
    expect(row('Touchpoints')[1]).toBe('Till');
    expect(Number(row('Scores of touchpoints')[1])).toBe(7.5);
    expect(row('Waiting')[1]).toBe('7.25');
  });

  it('lists touchpoints with their figures, pains, opportunities and metrics', async () => {
    const [heading = [], ...rows] = await sheet('Objects');
    const told = rows.map((row) => Object.fromEntries(heading.map((name, at) => [name, row[at] ?? ''])));
    const of = (kind: string) => told.filter((one) => one.Kind === kind);
    expect(of('Touchpoint')).toEqual([
      expect.objectContaining({
        Name: 'Till',
        ID: world.till,
        Level: 'OK',
        Score: '7.5',
        n: '6',
        Stage: '@Before',
      }),
    ]);
    expect(of('Pain point')).toEqual([expect.objectContaining({ Name: '+ long queue', Note: 'at noon' })]);
    expect(of('Opportunity')).toEqual([
      expect.objectContaining({ Name: 'Second till', 'Measured by': 'Minutes waited' }),
    ]);
    expect(of('Metric')).toEqual([
      expect.objectContaining({
        Name: 'Waiting',
        Value: '7.25',
        Unit: 'min',
        Target: '5',
        n: '120',
        Source: 'Counted in May',
      }),
    ]);
  });

  it('says what it is about, in the language that was asked for', async () => {
    const about = Object.fromEntries(await sheet('About')) as Record<string, string>;
    expect(about).toMatchObject({ Map: 'Покупка =билета', 'Goal of the customer': 'A seat by the window' });
    expect(about['Period of scores']).toBe('Q1 2025');
    const russian = Object.fromEntries(await sheet('О карте', { language: 'ru' })) as Record<string, string>;
    expect(russian['Цель клиента']).toBe('A seat by the window');
    expect((await book()).fileName).toBe('Покупка =билета.xlsx');
  });

  it('holds what is chosen alone: lanes, and no score where scores are left out', async () => {
    const chosen = readGrid(world.map).lanes.filter(
      ({ kind }) => kind === 'actions' || kind === 'touchpoints',
    );
    const rows = await sheet('Map', { lanes: chosen.map(({ id }) => id) });
    expect(rows.slice(2).map(([name]) => name)).toEqual(['Customer actions', 'Touchpoints']);
    const bare = JSON.stringify([
      await sheet('Map', { scores: false }),
      await sheet('Objects', { scores: false }),
      await sheet('About', { scores: false }),
    ]);
    expect(bare).not.toMatch(/7\.5|Q1 2025/u);
  });

  it('is a CSV that no spreadsheet runs, with the mark that tells its letters', async () => {
    const { body, contentType } = await exportMapTable(world.ctx, {
      id: world.id,
      format: 'csv',
      options: options(),
    });
    const text = body.toString('utf8');
    expect(contentType).toBe('text/csv; charset=utf-8');
    expect(text.startsWith("\uFEFF,'@Before")).toBe(true);
    expect(text).toContain('"\'=HYPERLINK(""http://x.example"")');
    expect(text).toContain('Płaci, żółć; ăâîșț');
    expect(text).toContain(',-1.5');
  });

  it('is refused for a map in the trash and for lanes that are gone', async () => {
    await expect(book({ lanes: [newId()] })).rejects.toMatchObject({
      code: 'VALIDATION',
      key: 'printLaneGone',
    });
    const { id } = await createMap(world.ctx, { type: 'current-state', title: 'Gone' });
    await deleteMap(world.ctx, { id });
    await expect(getMapPrint(world.ctx, id, options())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('what is printed of a map', () => {
  it('has open comments of printed cells by number, those of the whole map last', async () => {
    const { ctx, id, map } = await makeWorld();
    const say = async (text: string, cell: string | null) => {
      const thread = newId();
      await createThread(ctx, {
        id: thread,
        commentId: newId(),
        subject: { type: 'journeyMap', id },
        anchor: cell === null ? undefined : placeOfCell(cell),
        text,
      });
      return thread;
    };
    await say('Of the whole', null);
    await say('Second', cellAt(map, 'actions', 1));
    await say('First', cellAt(map, 'pains', 0));
    await setThreadState(ctx, { id: await say('Settled', cellAt(map, 'actions', 0)), state: 'resolved' });
    const notesOf = async (more: Partial<PrintOptions>) =>
      (await getMapPrint(ctx, id, options({ comments: true, ...more }))).print.notes.map(
        ({ number, comments }) => [number, comments[0]?.text],
      );
    expect(await notesOf({})).toEqual([
      [1, 'First'],
      [2, 'Second'],
      [3, 'Of the whole'],
    ]);
    const actions = readGrid(map).lanes.filter(({ kind }) => kind === 'actions');
    expect(await notesOf({ lanes: actions.map((lane) => lane.id) })).toEqual([
      [1, 'Second'],
      [2, 'Of the whole'],
    ]);
    expect(await notesOf({ comments: false })).toEqual([]);
  });

  it('is refused in a sentence where nobody would print it, and is a table all the same', async () => {
    const { ctx, id, map } = await makeWorld();
    const lanes = Array.from({ length: 9 }, newId);
    await edit(
      ctx,
      id,
      lanes.map((lane, at) => ({
        type: 'insert',
        kind: 'lane',
        id: lane,
        position: positionsAfter(readGrid(map).lanes, undefined, lanes.length)[at] ?? '',
        values: { kind: 'text', title: '', zone: 'insight', height: 'auto', settings: {} },
      })),
    );
    const step = readGrid(map).steps[0]?.id ?? '';
    // Four hundred lines of a word each, in nine lanes.
    await edit(
      ctx,
      id,
      lanes.flatMap((lane) => setCell(`${lane}:${step}`, 'text', 'word\n'.repeat(400).trim())),
    );
    const asked = options({ paper: 'a4', orientation: 'landscape' });
    await expect(getMapPrint(ctx, id, asked)).rejects.toMatchObject({
      code: 'TOO_LARGE',
      key: 'printTooLong',
      values: { most: 80 },
    });
    const one = await getMapPrint(ctx, id, { ...asked, lanes: lanes.slice(0, 1) });
    expect(one.plan).toMatchObject({ flowing: 1, continued: 0 });
    expect(one.plan.sheets).toBeGreaterThan(8);
    await expect(exportMapTable(ctx, { id, format: 'xlsx', options: asked })).resolves.toMatchObject({
      fileName: 'Покупка =билета.xlsx',
    });
  });
});

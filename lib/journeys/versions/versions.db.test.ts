import { and, eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { due } from '@/db/schema/jobs';
import { journeyMapOperations, journeyMapVersions } from '@/db/schema/journeys';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { deleteTouchpoints } from '@/lib/touchpoints/delete-touchpoints';
import { purgeTouchpoints } from '@/lib/touchpoints/purge-touchpoints';
import { activityOf, failureOf, makeTouchpoint } from '@/lib/touchpoints/testing/make-touchpoints';
import { applyMapOperations } from '../apply-map-operations';
import { archiveMap } from '../archive-map';
import { createMapStore } from '../client/map-store';
import { memoryKeep } from '../client/testing/fake-server';
import { countChanges, diffMaps } from '../core/diff-maps';
import { addCard, setCell, setHeader } from '../core/edits-cells';
import { removePart, rename } from '../core/edits-columns';
import { unpackMap } from '../core/pack-map';
import { readGrid } from '../core/read-map';
import { cellAt } from '../core/testing/make-map';
import type { MapState, Operation } from '../core/types';
import { createMap } from '../create-map';
import { deleteMap } from '../delete-map';
import { getMap } from '../get-map';
import { readOperationsSince } from '../read-operations-since';
import { compareVersions } from './compare-versions';
import { deleteVersionName } from './delete-version-name';
import { getVersion } from './get-version';
import { keepDueVersion, reasonToKeep } from './keep-due-version';
import { listVersions } from './list-versions';
import { nameVersion } from './name-version';
import { previewRestore } from './preview-restore';
import { restoreVersion } from './restore-version';
import { saveVersion } from './save-version';
import { thinVersions } from './thin-versions';

const minute = 60_000;
const day = 24 * 60 * minute;
const open = async (ctx: TenantContext, id: string) => unpackMap((await getMap(ctx, id)).map);

async function makeMapOf(ctx: TenantContext) {
  const { id } = await createMap(ctx, { type: 'current-state', title: 'I buy a ticket' });
  return open(ctx, id);
}

const send = (ctx: TenantContext, map: MapState, operations: readonly Operation[], clientId = newId()) =>
  applyMapOperations(ctx, {
    mapId: map.id,
    after: map.sequence,
    operations: operations.map((operation) => ({
      id: newId(),
      clientId,
      operation: operation.type === 'set' ? { ...operation, base: 1_000 } : operation,
    })),
  });
const write = (ctx: TenantContext, map: MapState, column: number, text: string) =>
  send(ctx, map, setCell(cellAt(map, 'actions', column), 'text', text));
const list = async (ctx: TenantContext, mapId: string) => (await listVersions(ctx, { mapId })).versions;
const reasons = async (ctx: TenantContext, mapId: string) =>
  (await list(ctx, mapId)).map(({ reason }) => reason);

/** Puts all that happened so far back in time. */
const age = (ctx: TenantContext, mapId: string, milliseconds: number) =>
  withTenant.write(ctx, 'journey:write', async ({ tx }) => {
    const back = sql`interval '1 millisecond' * ${milliseconds}`;
    for (const table of [journeyMapOperations, journeyMapVersions]) {
      await tx
        .update(table)
        .set({ at: sql`${table.at} - ${back}` as unknown as Date })
        .where(and(eq(table.workspaceId, ctx.workspace.id), eq(table.mapId, mapId)));
    }
  });

describe('versions are kept', () => {
  it('before the first change, and once the editing pauses, with its authors', async () => {
    const { ctx, as } = await makeWorkspace();
    const map = await makeMapOf(ctx);
    expect(await list(ctx, map.id)).toEqual([]);
    await write(ctx, map, 0, 'Reads the board');
    const other = await as('editor');
    await write(other, map, 1, 'Asks');
    expect(await reasons(ctx, map.id)).toEqual(['begin']);
    expect(await keepDueVersion(ctx, map.id)).toBeNull();
    const later = new Date(Date.now() + 11 * minute);
    expect(await keepDueVersion(ctx, map.id, later)).not.toBeNull();
    expect(await keepDueVersion(ctx, map.id, later)).toBeNull();
    const [last, first] = await list(ctx, map.id);
    expect(last).toMatchObject({ reason: 'pause', steps: 4, filledCells: 2, label: null });
    expect(last?.authors).toEqual([ctx.person.name, other.person.name].sort());
    expect(first).toMatchObject({ filledCells: 0, authors: [] });
  });

  it('hourly while people go on, counted from the first change since the version before', () => {
    const now = new Date('2026-11-23T12:00:00Z');
    const ago = (minutes: number) => new Date(now.getTime() - minutes * minute);
    expect(reasonToKeep({ first: ago(59), last: ago(1) }, now)).toBeNull();
    expect(reasonToKeep({ first: ago(60), last: ago(1) }, now)).toBe('hour');
    expect(reasonToKeep({ first: ago(300), last: ago(10) }, now)).toBe('pause');
  });

  it('by one job for all changes of ten minutes, whose time is when a pause may be over', async () => {
    const { ctx } = await makeWorkspace();
    const map = await makeMapOf(ctx);
    const begun = Date.now();
    await write(ctx, map, 0, 'One');
    await write(ctx, map, 1, 'Two');
    const jobs = (await gateDb().select().from(due).where(eq(due.subjectId, map.id))).filter(
      ({ kind }) => kind === 'journey.version',
    );
    // Two where the clock passed into the next ten minutes between the changes.
    expect(jobs.length).toBeLessThanOrEqual(
      Math.floor(Date.now() / 600_000) - Math.floor(begun / 600_000) + 1,
    );
    expect(jobs[0]?.at.getTime()).toBeGreaterThanOrEqual(begun + 10 * minute);
    expect(jobs[0]?.at.getTime()).toBeLessThanOrEqual(begun + 21 * minute);
  });

  it('before many changes at once, a large paste as one, and before much is removed', async () => {
    const { ctx } = await makeWorkspace();
    const map = await makeMapOf(ctx);
    await write(ctx, map, 0, 'Reads');
    const { steps, lanes } = readGrid(map);
    const texts = lanes.filter(({ kind }) => ['goals', 'actions', 'thoughts'].includes(kind));
    const paste = texts.flatMap((lane) =>
      steps.flatMap((step) =>
        ['a', 'b', 'c', 'd', 'e'].flatMap((text) => setCell(`${lane.id}:${step.id}`, 'text', text)),
      ),
    );
    expect(paste.length).toBeGreaterThanOrEqual(50);
    await send(ctx, map, paste);
    await send(ctx, map, paste);
    expect(await reasons(ctx, map.id)).toEqual(['before-many', 'begin']);
    await send(ctx, map, removePart('lane', texts[0]?.id ?? ''));
    expect(await reasons(ctx, map.id)).toEqual(['before-many', 'begin']);
    await send(
      ctx,
      map,
      steps.flatMap(({ id }) => removePart('step', id)),
    );
    expect(await reasons(ctx, map.id)).toEqual(['before-removal', 'before-many', 'begin']);
  });

  it('with a name, as the latest where nothing changed since; names can be changed and taken away', async () => {
    const { ctx } = await makeWorkspace();
    const map = await makeMapOf(ctx);
    await write(ctx, map, 0, 'Reads');
    const { id } = await saveVersion(ctx, { mapId: map.id });
    expect(await saveVersion(ctx, { mapId: map.id, label: '  Agreed  with shops ' })).toEqual({ id });
    expect((await list(ctx, map.id))[0]).toMatchObject({ id, label: 'Agreed with shops', reason: 'asked' });
    await nameVersion(ctx, { mapId: map.id, versionId: id, label: 'Agreed' });
    expect((await list(ctx, map.id))[0]?.label).toBe('Agreed');
    await deleteVersionName(ctx, { mapId: map.id, versionId: id });
    expect((await list(ctx, map.id))[0]?.label).toBeNull();
    expect((await activityOf(ctx)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['journeyMap.nameVersion', 'journeyMap.unnameVersion']),
    );
    expect(await failureOf(nameVersion(ctx, { mapId: map.id, versionId: id, label: ' ' }))).toMatchObject({
      code: 'VALIDATION',
    });
  });

  it('not of a map in the trash, and they go with it', async () => {
    const { ctx } = await makeWorkspace();
    const map = await makeMapOf(ctx);
    await write(ctx, map, 0, 'Reads');
    await deleteMap(ctx, { id: map.id });
    expect(await keepDueVersion(ctx, map.id, new Date(Date.now() + day))).toBeNull();
    expect(await failureOf(listVersions(ctx, { mapId: map.id }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('versions are read', () => {
  it('page by page, and one with what stood in it and its names at that time', async () => {
    const { ctx } = await makeWorkspace();
    const map = await makeMapOf(ctx);
    const board = await makeTouchpoint(ctx, 'Board');
    const cell = cellAt(map, 'touchpoints', 0);
    await send(ctx, map, addCard(map, cell, { kind: 'touchpoint', touchpointId: board.id }).operations);
    const { id } = await saveVersion(ctx, { mapId: map.id, label: 'With the board' });
    await deleteTouchpoints(ctx, { ids: [board.id] });
    await purgeTouchpoints(ctx, { ids: [board.id] });
    const { version, map: then, names } = await getVersion(ctx, { mapId: map.id, versionId: id });
    expect(version.label).toBe('With the board');
    expect(then.cards.map(({ touchpointId }) => names[touchpointId ?? ''])).toEqual(['Board']);
    for (let at = 0; at < 55; at += 1) {
      await write(ctx, map, 0, `Text ${at}`);
      await saveVersion(ctx, { mapId: map.id });
    }
    const first = await listVersions(ctx, { mapId: map.id });
    const rest = await listVersions(ctx, { mapId: map.id, before: first.next ?? '' });
    expect([first.versions.length, rest.versions.length, rest.next]).toEqual([50, 7, null]);
    expect(new Set([...first.versions, ...rest.versions].map((one) => one.id)).size).toBe(57);
  });

  it('beside each other, the earlier one first, or beside the map as it is now', async () => {
    const { ctx } = await makeWorkspace();
    const map = await makeMapOf(ctx);
    await write(ctx, map, 0, 'Reads');
    const one = (await saveVersion(ctx, { mapId: map.id })).id;
    await write(ctx, map, 0, 'Reads twice');
    const two = (await saveVersion(ctx, { mapId: map.id })).id;
    await write(ctx, map, 1, 'Asks');
    const between = await compareVersions(ctx, { mapId: map.id, versionId: two, withId: one });
    expect([between.before.version.id, between.after.version?.id]).toEqual([one, two]);
    expect(between.diff.cells).toMatchObject([
      { change: 'changed', fields: [{ field: 'text', before: 'Reads', after: 'Reads twice' }] },
    ]);
    const now = await compareVersions(ctx, { mapId: map.id, versionId: one });
    expect(now.after.version).toBeNull();
    expect(now.diff.cells.map(({ change }) => change).sort()).toEqual(['added', 'changed']);
  });
});

describe('a version is restored', () => {
  async function edited(ctx: TenantContext) {
    const map = await makeMapOf(ctx);
    const { stages } = readGrid(map);
    await write(ctx, map, 0, 'Reads');
    await send(ctx, map, setCell(cellAt(map, 'goals', 0), 'text', 'A seat'));
    const { id: versionId } = await saveVersion(ctx, { mapId: map.id });
    const kept = await open(ctx, map.id);
    await write(ctx, map, 0, 'Runs');
    await send(ctx, map, [
      ...setCell(cellAt(map, 'goals', 0), 'text', 'A window'),
      ...setHeader(map, 'goal', 'On time'),
      ...removePart('stage', stages[1]?.id ?? ''),
    ]);
    return { map, kept, versionId };
  }

  it('as a whole: kept before and after, through the log, with the counts told before', async () => {
    const { ctx } = await makeWorkspace();
    const { map, kept, versionId } = await edited(ctx);
    const before = await open(ctx, map.id);
    const preview = await previewRestore(ctx, { mapId: map.id, versionId, scope: { part: 'map' } });
    expect(preview).toEqual({ added: 2, removed: 0, changed: 3, leftOut: [], withoutPlace: 0 });
    const answer = await restoreVersion(ctx, { mapId: map.id, versionId, scope: { part: 'map' } });
    expect(answer).toMatchObject({ ...preview, refused: 0 });
    expect(countChanges(diffMaps(kept, await open(ctx, map.id)))).toBe(0);
    expect((await reasons(ctx, map.id)).slice(0, 3)).toEqual(['restored', 'before-restore', 'asked']);
    const news = await readOperationsSince(ctx, { mapId: map.id, after: before.sequence });
    expect(news.entries.every(({ outcome }) => outcome === 'applied')).toBe(true);
    expect(news).toMatchObject({ sequence: answer.sequence, reset: false });
    expect((await activityOf(ctx)).map(({ action }) => action)).toContain('journeyMap.restoreVersion');
    const [, safety] = await list(ctx, map.id);
    await restoreVersion(ctx, { mapId: map.id, versionId: safety?.id ?? '', scope: { part: 'map' } });
    expect(countChanges(diffMaps(before, await open(ctx, map.id)))).toBe(0);
  });

  it('by one lane, and others keep what was written since', async () => {
    const { ctx } = await makeWorkspace();
    const { map, versionId } = await edited(ctx);
    const lane = readGrid(map).lanes.find(({ kind }) => kind === 'actions');
    const scope = { part: 'lane' as const, id: lane?.id ?? '' };
    await restoreVersion(ctx, { mapId: map.id, versionId, scope });
    const now = await open(ctx, map.id);
    expect(now.cell[cellAt(map, 'actions', 0)]?.text).toBe('Reads');
    expect(now.cell[cellAt(map, 'goals', 0)]?.text).toBe('A window');
    expect([now.header.goal, readGrid(now).stages.length]).toEqual(['On time', 3]);
    const again = await restoreVersion(ctx, { mapId: map.id, versionId, scope });
    expect(again).toMatchObject({ added: 0, removed: 0, changed: 0, sequence: now.sequence });
  });

  it('on a page that is open: it follows, and undo does not write over it', async () => {
    const { ctx } = await makeWorkspace();
    const { map, versionId } = await edited(ctx);
    const read = await getMap(ctx, map.id);
    const store = createMapStore({
      ...read,
      canWrite: true,
      network: {
        load: () => getMap(ctx, map.id),
        send: (body) => applyMapOperations(ctx, { ...body, mapId: map.id }),
      },
      keep: memoryKeep(),
      later: () => () => undefined,
    });
    const cell = cellAt(map, 'actions', 0);
    store.edit(setCell(cell, 'text', 'Waits'), { label: 'Text' });
    await store.flush();
    await restoreVersion(ctx, { mapId: map.id, versionId, scope: { part: 'map' } });
    store.receive(await readOperationsSince(ctx, { mapId: map.id, after: store.map().sequence }));
    expect(store.map().cell[cell]?.text).toBe('Reads');
    expect(store.undo().ok).toBe(false);
    expect(store.map().cell[cell]?.text).toBe('Reads');
  });

  it('without what is gone, which is told by name', async () => {
    const { ctx } = await makeWorkspace();
    const map = await makeMapOf(ctx);
    const [board, desk] = [await makeTouchpoint(ctx, 'Board'), await makeTouchpoint(ctx, 'Desk')];
    await send(ctx, map, setHeader(map, 'scopeTouchpointIds', [board.id, desk.id]));
    const { id: versionId } = await saveVersion(ctx, { mapId: map.id });
    await send(ctx, map, [
      ...setHeader(map, 'scopeTouchpointIds', []),
      ...rename('stage', readGrid(map).stages[0]?.id ?? '', 'Found'),
    ]);
    await deleteTouchpoints(ctx, { ids: [board.id] });
    const answer = await restoreVersion(ctx, { mapId: map.id, versionId, scope: { part: 'map' } });
    expect(answer).toMatchObject({
      refused: 0,
      leftOut: [{ kind: 'touchpoint', count: 1, names: ['Board'] }],
    });
    const now = await open(ctx, map.id);
    expect(now.header.scopeTouchpointIds).toEqual([desk.id]);
    expect(readGrid(now).stages[0]?.title).toBe('Becoming aware');
  });

  it('not on an archived map, by a viewer, or by a stage that it does not have', async () => {
    const { ctx, as } = await makeWorkspace();
    const { map, versionId } = await edited(ctx);
    const whole = { mapId: map.id, versionId, scope: { part: 'map' as const } };
    expect(await failureOf(restoreVersion(await as('viewer'), whole))).toMatchObject({ code: 'FORBIDDEN' });
    expect(
      await failureOf(restoreVersion(ctx, { ...whole, scope: { part: 'stage', id: newId() } })),
    ).toMatchObject({ code: 'NOT_FOUND' });
    await archiveMap(ctx, { id: map.id, archived: true });
    expect(await failureOf(restoreVersion(ctx, whole))).toMatchObject({ code: 'CONFLICT' });
    expect((await getVersion(ctx, { mapId: map.id, versionId })).archived).toBe(true);
  });
});

describe('old versions', () => {
  it('are thinned out to the last of each day, but never one with a name; the log loses what stands in one', async () => {
    const { ctx } = await makeWorkspace();
    const map = await makeMapOf(ctx);
    const keep = async (text: string, label: string | null = null) => {
      await write(ctx, map, 0, text);
      return (await saveVersion(ctx, { mapId: map.id, label })).id;
    };
    const [named, , last] = [await keep('One', 'Agreed'), await keep('Two'), await keep('Three')];
    await age(ctx, map.id, 31 * day);
    const [young, newest] = [await keep('Four'), await keep('Five')];
    expect(await thinVersions(ctx)).toMatchObject({ entries: 3 });
    const left = (await list(ctx, map.id)).map(({ id }) => id);
    expect(left).toEqual([newest, young, last, named]);
    expect(await thinVersions(ctx)).toEqual({ versions: 0, entries: 0 });
    const kept = await readOperationsSince(ctx, { mapId: map.id, after: 3 });
    expect([kept.reset, kept.entries.length]).toEqual([false, 2]);
    // Whoever was away for longer than the log goes back reads the map anew.
    expect(await readOperationsSince(ctx, { mapId: map.id, after: 1 })).toMatchObject({
      reset: true,
      entries: [],
      sequence: 5,
    });
    await age(ctx, map.id, 31 * day);
    expect(await thinVersions(ctx)).toMatchObject({ entries: 2 });
    expect((await readOperationsSince(ctx, { mapId: map.id, after: 3 })).reset).toBe(true);
    expect((await readOperationsSince(ctx, { mapId: map.id, after: 5 })).reset).toBe(false);
  });
});

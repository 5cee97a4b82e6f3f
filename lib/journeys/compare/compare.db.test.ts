import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { newId } from '@/lib/ids';
import { failureOf, makeTouchpoints } from '@/lib/touchpoints/testing/make-touchpoints';
import { applyMapOperations } from '../apply-map-operations';
import { addCard, setCell, setEmotion } from '../core/edits-cells';
import { rename } from '../core/edits-columns';
import { linesOf } from '../core/lanes';
import { unpackMap } from '../core/pack-map';
import { lanesOf, readGrid } from '../core/read-map';
import { cellAt } from '../core/testing/make-map';
import type { MapState, Operation } from '../core/types';
import { createMap } from '../create-map';
import { deleteMap } from '../delete-map';
import { getMap } from '../get-map';
import { importMap } from '../import-map';
import { exportMap } from '../export-map';
import { listMaps } from '../list-maps';
import { updateMapHeader } from '../update-map-header';
import { compareWithCurrent } from './compare-with-current';
import { exportComparison } from './export-comparison';

const open = async (ctx: TenantContext, id: string) => unpackMap((await getMap(ctx, id)).map);

async function edit(ctx: TenantContext, map: MapState, operations: readonly Operation[]): Promise<MapState> {
  const clientId = newId();
  const sent = operations.map((operation) => ({ id: newId(), clientId, operation }));
  await applyMapOperations(ctx, { mapId: map.id, after: map.sequence, operations: sent });
  return open(ctx, map.id);
}

/** A map of today with a text, a point, a touchpoint and a pain in its first column, and the future made from it. */
async function makePair(ctx: TenantContext) {
  const [board, app] = await makeTouchpoints(ctx, ['Board', 'App']);
  const { id } = await createMap(ctx, { type: 'current-state', title: 'I buy a ticket' });
  const empty = await open(ctx, id);
  const today = await edit(ctx, empty, [
    ...setCell(cellAt(empty, 'actions', 0), 'text', 'Reads the board'),
    ...setCell(cellAt(empty, 'thoughts', 0), 'text', 'Which one?'),
    ...setCell(cellAt(empty, 'thoughts', 0), 'evidence', 'researched'),
    ...setEmotion(cellAt(empty, 'emotion', 0), 'current', -1.5),
    ...addCard(empty, cellAt(empty, 'touchpoints', 0), { kind: 'touchpoint', touchpointId: board?.id })
      .operations,
    ...addCard(empty, cellAt(empty, 'pains', 0), { kind: 'pain', text: 'Small print' }).operations,
  ]);
  const made = await createMap(ctx, { type: 'future-state', title: 'Next year', fromId: id });
  return { today, future: await open(ctx, made.id), board, app };
}

describe('a future state and its present', () => {
  it('are compared part by part, by the names that things have now', async () => {
    const { ctx } = await makeWorkspace();
    const { today, future, app } = await makePair(ctx);
    expect((await compareWithCurrent(ctx, { mapId: future.id })).comparison.differences).toEqual([]);
    await edit(ctx, future, [
      ...rename('stage', readGrid(future).stages[0]?.id ?? '', 'Being told'),
      ...setCell(cellAt(future, 'actions', 0), 'text', '=Opens the app'),
      ...setEmotion(cellAt(future, 'emotion', 0), 'intended', 1),
      ...addCard(future, cellAt(future, 'touchpoints', 0), { kind: 'touchpoint', touchpointId: app?.id })
        .operations,
      ...addCard(future, cellAt(future, 'opportunities', 0), { kind: 'opportunity', text: 'Plain words' })
        .operations,
    ]);
    const { comparison, current } = await compareWithCurrent(ctx, { mapId: future.id });
    expect(current).toEqual({ id: today.id, title: 'I buy a ticket' });
    expect(
      comparison.differences.map(({ kind, change, before, after }) => [kind, change, before, after]),
    ).toEqual([
      ['stage', 'changed', 'Becoming aware', 'Being told'],
      ['text', 'changed', 'Reads the board', '=Opens the app'],
      ['touchpoint', 'added', null, 'App'],
      ['emotion', 'changed', -1.5, 1],
      ['opportunity', 'added', null, 'Plain words'],
    ]);
    expect(comparison.curves[0]?.whole).toMatchObject({ current: -1.5, future: 1, difference: 2.5 });
    expect(comparison.pains).toMatchObject([
      { text: 'Small print', remains: false, answers: [{ text: 'Plain words', isNew: true }] },
    ]);
    const { body, fileName } = await exportComparison(ctx, { mapId: future.id });
    expect(fileName).toMatch(/-differences-\d{4}-\d\d-\d\d\.csv$/);
    const lines = body.toString('utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe('\uFEFFKind,Change,Stage,Step,Lane,What,Today,Future');
    expect(lines[2]).toBe(
      "Text,Changed,Being told,Being told · 1,Customer actions,,Reads the board,'=Opens the app",
    );
    expect(lines[4]).toBe('Emotion,Changed,Being told,Being told · 1,Emotions,Everybody,-1.5,1');
  });

  it('stay paired by titles when the future came from a file', async () => {
    const { ctx } = await makeWorkspace();
    const { today, future } = await makePair(ctx);
    const file = JSON.stringify(await exportMap(ctx, future.id));
    const { id } = await importMap(ctx, { text: file });
    expect(await failureOf(compareWithCurrent(ctx, { mapId: id ?? '' }))).toMatchObject({
      code: 'NOT_FOUND',
      field: 'currentMapId',
    });
    await updateMapHeader(ctx, { id: id ?? '', fields: { currentMapId: today.id } });
    expect((await compareWithCurrent(ctx, { mapId: id ?? '' })).comparison.differences).toEqual([]);
  });

  it('are not compared with what is in the trash, of another brand, or no present', async () => {
    const { ctx } = await makeWorkspace();
    const other = await makeWorkspace();
    const { today, future } = await makePair(ctx);
    const foreign = await makePair(other.ctx);
    const link = (id: string, currentMapId: string) =>
      failureOf(updateMapHeader(ctx, { id, fields: { currentMapId } }));
    expect(await link(future.id, foreign.today.id)).toMatchObject({
      code: 'NOT_FOUND',
      field: 'currentMapId',
    });
    expect(await link(future.id, future.id)).toMatchObject({ code: 'NOT_FOUND', field: 'currentMapId' });
    // A present starts from nothing: neither from its future nor from another present.
    expect(await link(today.id, future.id)).toMatchObject({ code: 'NOT_FOUND', field: 'currentMapId' });
    const second = await createMap(ctx, { type: 'current-state', title: 'I return a ticket' });
    expect(await link(today.id, second.id)).toMatchObject({ code: 'VALIDATION', field: 'currentMapId' });
    expect(await failureOf(compareWithCurrent(ctx, { mapId: foreign.future.id }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await failureOf(compareWithCurrent(ctx, { mapId: today.id }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    await deleteMap(ctx, { id: today.id });
    expect(await failureOf(compareWithCurrent(ctx, { mapId: future.id }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('are told with the texts that nobody checked', async () => {
    const { ctx } = await makeWorkspace();
    const { today } = await makePair(ctx);
    const summary = (await listMaps(ctx)).find(({ id }) => id === today.id);
    expect(summary).toMatchObject({ written: 2, researched: 1, assumed: 1 });
  });
});

describe('types that are made from one another', () => {
  it('a blueprint has its three lines, and the touchpoints and channels of its map', async () => {
    const { ctx } = await makeWorkspace();
    const { today } = await makePair(ctx);
    const { id } = await createMap(ctx, { type: 'service-blueprint', title: 'Behind it', fromId: today.id });
    const blueprint = await open(ctx, id);
    expect(linesOf(blueprint.type, lanesOf(blueprint)).map(({ line }) => line)).toEqual([
      'interaction',
      'visibility',
      'internal-interaction',
    ]);
    expect(lanesOf(blueprint).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['touchpoints', 'channels']),
    );
    expect(Object.values(blueprint.card)).toMatchObject([{ kind: 'touchpoint' }]);
  });

  it('a day in the life has a lane for troubles outside the brand, in the language of the map', async () => {
    const { ctx } = await makeWorkspace();
    const { today } = await makePair(ctx);
    const day = await createMap(ctx, { type: 'day-in-the-life', title: 'My day', fromId: today.id });
    const own = lanesOf(await open(ctx, day.id)).filter(({ title }) => title !== '');
    expect(own).toMatchObject([{ kind: 'text', zone: 'customer', title: 'Troubles outside the brand' }]);
    const blank = await createMap(ctx, { type: 'day-in-the-life', title: 'Mój dzień', language: 'pl' });
    expect(lanesOf(await open(ctx, blank.id)).map(({ title }) => title)).toContain('Kłopoty spoza marki');
    const copy = await createMap(ctx, { type: 'day-in-the-life', title: 'Again', fromId: day.id });
    expect(lanesOf(await open(ctx, copy.id)).filter(({ title }) => title !== '')).toHaveLength(1);
  });
});

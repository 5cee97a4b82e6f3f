import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { journeyCards, journeyMaps } from '@/db/schema/journeys';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { deleteTouchpoints } from '@/lib/touchpoints/delete-touchpoints';
import { mergeTouchpoints } from '@/lib/touchpoints/merge-touchpoints';
import { purgeTouchpoints } from '@/lib/touchpoints/purge-touchpoints';
import { activityOf, eventsOf, failureOf, makeTouchpoints } from '@/lib/touchpoints/testing/make-touchpoints';
import { listTrash } from '@/lib/trash/list-trash';
import { purgeFromTrash } from '@/lib/trash/purge-from-trash';
import { restoreFromTrash } from '@/lib/trash/restore-from-trash';
import { applyMapOperations } from './apply-map-operations';
import { archiveMap } from './archive-map';
import { addCard, setCell, setEmotion, setHeader } from './core/edits-cells';
import { duplicateStage, insertStage, mergeIntoPrevious, removePart, rename } from './core/edits-columns';
import { mapLimits } from './core/limits';
import { unpackMap } from './core/pack-map';
import { countMap, readGrid } from './core/read-map';
import { followLog } from './core/run-operations';
import { cellAt, seen } from './core/testing/make-map';
import type { MapState, Operation, SentOperation } from './core/types';
import { createMap } from './create-map';
import { deleteMap } from './delete-map';
import { getMap } from './get-map';
import { listMaps } from './list-maps';
import { readOperationsSince } from './read-operations-since';
import { updateMapHeader } from './update-map-header';

const open = async (ctx: TenantContext, id: string) => unpackMap((await getMap(ctx, id)).map);

async function makeMapOf(ctx: TenantContext, type: MapState['type'] = 'current-state') {
  const { id } = await createMap(ctx, { type, title: 'I buy a ticket' });
  return open(ctx, id);
}

const sentBy = (clientId: string, operations: readonly Operation[]): SentOperation[] =>
  operations.map((operation) => ({ id: newId(), clientId, operation }));

const send = (ctx: TenantContext, map: MapState, operations: readonly Operation[], clientId = newId()) =>
  applyMapOperations(ctx, { mapId: map.id, after: map.sequence, operations: sentBy(clientId, operations) });

const outcomes = async (answer: ReturnType<typeof send>) =>
  (await answer).results.map(({ outcome, reason }) => reason ?? outcome);

const rawMap = async (ctx: TenantContext, id: string) =>
  withTenant.read(ctx, 'journey:read', async (tx) => {
    const here = eq(journeyMaps.workspaceId, ctx.workspace.id);
    const [row] = await tx
      .select()
      .from(journeyMaps)
      .where(and(here, eq(journeyMaps.id, id)));
    return row;
  });

describe('a new map', () => {
  it('has four stages in the language of the brand, the lanes of its type, and an owner', async () => {
    const { ctx } = await makeWorkspace();
    const map = await makeMapOf(ctx);
    expect(readGrid(map).stages.map(({ title, phase, steps }) => [title, phase, steps.length])).toEqual([
      ['Becoming aware', 'before', 1],
      ['Choosing', 'before', 1],
      ['Using', 'during', 1],
      ['Afterwards', 'after', 1],
    ]);
    const [summary] = await listMaps(ctx);
    expect(summary).toMatchObject({ title: 'I buy a ticket', stages: 4, steps: 4, owner: ctx.person.name });
    expect((await activityOf(ctx)).map(({ action }) => action)).toContain('journeyMap.create');
    const polish = await createMap(ctx, { type: 'current-state', title: 'Kupuję bilet', language: 'pl' });
    expect(readGrid(await open(ctx, polish.id)).stages[0]?.title).toBe('Poznanie');
  });

  it('begins from another one: a future map is tied to the present, a blueprint has its customer actions', async () => {
    const { ctx } = await makeWorkspace();
    const source = await makeMapOf(ctx);
    await send(ctx, source, setCell(cellAt(source, 'actions', 1), 'text', 'Compares prices'));
    const future = await createMap(ctx, { type: 'future-state', title: 'Next year', fromId: source.id });
    expect((await open(ctx, future.id)).header.currentMapId).toBe(source.id);
    expect((await getMap(ctx, future.id)).maps).toMatchObject([{ id: source.id, name: 'I buy a ticket' }]);
    const blueprint = await open(
      ctx,
      (await createMap(ctx, { type: 'service-blueprint', title: 'Desk', fromId: source.id })).id,
    );
    expect(Object.values(blueprint.cell).map(({ text }) => text)).toEqual(['Compares prices']);
    const copy = await createMap(ctx, { type: 'current-state', title: 'Copy', fromId: source.id });
    const plain = (map: MapState) =>
      JSON.stringify(seen({ ...map, header: source.header })).replaceAll(/"[0-9a-f:-]{36,}"/g, '""');
    expect(plain(await open(ctx, copy.id))).toBe(plain(await open(ctx, source.id)));
  });
});

describe('operations on a map', () => {
  it('arrive at the same map on the server and for whoever follows the log', async () => {
    const { ctx } = await makeWorkspace();
    const [first, second] = await makeTouchpoints(ctx, ['Board', 'Desk']);
    const start = await makeMapOf(ctx);
    let map = start;
    const clientId = newId();
    const edits: ((map: MapState) => readonly Operation[])[] = [
      (now) => setCell(cellAt(now, 'actions', 0), 'text', 'Reads the board'),
      (now) => setEmotion(cellAt(now, 'emotion', 0), 'current', -1.5),
      (now) =>
        addCard(now, cellAt(now, 'touchpoints', 0), { kind: 'touchpoint', touchpointId: first?.id })
          .operations,
      (now) =>
        addCard(now, cellAt(now, 'touchpoints', 0), { kind: 'touchpoint', touchpointId: second?.id })
          .operations,
      (now) => insertStage(now, { phase: 'after', title: 'Return' }).operations,
      (now) => duplicateStage(now, readGrid(now).stages[0]?.id ?? ''),
      (now) => mergeIntoPrevious(now, readGrid(now).stages[2]?.id ?? ''),
      (now) => removePart('lane', readGrid(now).lanes[4]?.id ?? ''),
      (now) => setHeader(now, 'goal', 'A ticket in two minutes'),
    ];
    for (const edit of edits) {
      const answer = await send(ctx, map, edit(map), clientId);
      expect(answer.results.every(({ outcome }) => outcome === 'applied')).toBe(true);
      map = followLog(map, answer.entries);
    }
    expect(map).toEqual(await open(ctx, start.id));
    const { entries } = await readOperationsSince(ctx, { mapId: start.id, after: 0 });
    expect(followLog(start, entries)).toEqual(map);
    const opened = await getMap(ctx, start.id);
    expect(opened.touchpoints.map(({ name }) => name).sort()).toEqual(['Board', 'Desk']);
    expect((await listMaps(ctx, { touchpointId: first?.id }))[0]).toMatchObject({
      touchpoints: 2,
      written: 2,
    });
  });

  it('count once, however often and however much at once they are sent', async () => {
    const { ctx } = await makeWorkspace();
    const map = await makeMapOf(ctx);
    const sent = sentBy(newId(), [
      ...insertStage(map, { phase: 'before', title: 'Once' }).operations,
      ...setCell(cellAt(map, 'actions', 0), 'text', 'Once'),
    ]);
    const input = { mapId: map.id, after: 0, operations: [...sent, ...sent] };
    const answers = await Promise.all([1, 2, 3, 4].map(() => applyMapOperations(ctx, input)));
    for (const { results } of answers) expect(results).toEqual(answers[0]?.results);
    expect(answers[0]?.results.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(countMap(await open(ctx, map.id)).stages).toBe(5);
    const later = (await eventsOf(ctx)).filter(({ op }) => op === 'update');
    expect(later).toHaveLength(1);
  });

  it('of two people at once lose nothing: one text stands, the other is answered as a conflict', async () => {
    const { ctx, as } = await makeWorkspace();
    const other = await as('editor');
    const map = await makeMapOf(ctx);
    const cell = cellAt(map, 'thoughts', 2);
    const lanes = readGrid(map).lanes;
    const work = [ctx, other].map(async (who, at) => {
      const clientId = newId();
      const results = [];
      for (const lane of lanes) {
        const own = `${lane.id}:${readGrid(map).steps[at]?.id}`;
        results.push(...(await send(who, map, setCell(own, 'text', `Mine ${at}`), clientId)).results);
      }
      results.push(...(await send(who, map, setCell(cell, 'text', `Both ${at}`), clientId)).results);
      return results;
    });
    const results = (await Promise.all(work)).flat();
    expect(results.map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual(
      results.map((_, at) => at + 1),
    );
    const lost = results.filter(({ outcome }) => outcome !== 'applied');
    expect(lost).toMatchObject([{ outcome: 'conflict', reason: 'changed' }]);
    const now = await open(ctx, map.id);
    const texts = Object.values(now.cell).map(({ text }) => text);
    expect(texts.filter((text) => text.startsWith('Mine'))).toHaveLength(lanes.length * 2);
    const { entries } = await readOperationsSince(ctx, { mapId: map.id, after: 0 });
    const said = entries.flatMap(({ operation }) => (operation.type === 'set' ? [operation.value] : []));
    expect(said).toEqual(expect.arrayContaining(['Both 0', 'Both 1']));
    expect(followLog(map, entries)).toEqual(now);
  });

  it('that point at what is not here are refused one by one', async () => {
    const { ctx } = await makeWorkspace();
    const theirs = await makeWorkspace();
    const [foreign] = await makeTouchpoints(theirs.ctx, ['Theirs']);
    const [mine, gone] = await makeTouchpoints(ctx, ['Mine', 'Gone']);
    await deleteTouchpoints(ctx, { ids: [gone?.id ?? ''] });
    const map = await makeMapOf(ctx);
    const cell = cellAt(map, 'touchpoints', 0);
    const card = (touchpointId: string | undefined) =>
      addCard(map, cell, { kind: 'touchpoint', touchpointId: touchpointId ?? null }).operations;
    expect(
      await outcomes(
        send(ctx, map, [...card(foreign?.id), ...card(mine?.id), ...card(gone?.id), ...card(newId())]),
      ),
    ).toEqual(['reference', 'applied', 'reference', 'reference']);
    expect(Object.values((await open(ctx, map.id)).card)).toHaveLength(1);
  });

  it('never put a map below itself, also where two are tied at the same time', async () => {
    const { ctx } = await makeWorkspace();
    const [a, b, c] = [await makeMapOf(ctx), await makeMapOf(ctx), await makeMapOf(ctx)];
    const tie = (from: MapState, to: MapState): Operation[] => [
      {
        type: 'set',
        kind: 'step',
        id: readGrid(from).steps[0]?.id ?? '',
        field: 'subMapId',
        value: to.id,
        base: 0,
      },
    ];
    expect(await outcomes(send(ctx, a, tie(a, a)))).toEqual(['circle']);
    expect(await outcomes(send(ctx, a, tie(a, b)))).toEqual(['applied']);
    expect(await outcomes(send(ctx, b, tie(b, c)))).toEqual(['applied']);
    expect(await outcomes(send(ctx, c, tie(c, a)))).toEqual(['circle']);
    // What would be refused is not offered.
    const fit = async (map: MapState) => (await listMaps(ctx, { detailOf: map.id })).map(({ id }) => id);
    expect(await fit(c)).toEqual([]);
    expect((await fit(a)).sort()).toEqual([b.id, c.id].sort());
    const [d, e] = [await makeMapOf(ctx), await makeMapOf(ctx)];
    const both = await Promise.all([outcomes(send(ctx, d, tie(d, e))), outcomes(send(ctx, e, tie(e, d)))]);
    expect(both.flat().sort()).toEqual(['applied', 'circle']);
  });

  it('keep to the number of filled cells', async () => {
    const { ctx } = await makeWorkspace();
    const map = await makeMapOf(ctx);
    let now = map;
    const clientId = newId();
    while (countMap(now).steps < 60) {
      const { operations } = insertStage(now, { phase: 'after' });
      now = followLog(now, (await send(ctx, now, operations, clientId)).entries);
    }
    const { lanes, steps } = readGrid(now);
    const lanesNeeded: Operation[] = [];
    for (let n = lanes.length; n < 34; n += 1) {
      lanesNeeded.push({ ...insertLaneAt(now, n) });
    }
    now = followLog(now, (await send(ctx, now, lanesNeeded, clientId)).entries);
    const cells = readGrid(now).lanes.flatMap((lane) => steps.map((step) => `${lane.id}:${step.id}`));
    const fill = cells.slice(0, mapLimits.filledCells + 3).flatMap((cell) => setCell(cell, 'text', 'x'));
    const got: string[] = [];
    for (let at = 0; at < fill.length; at += 400) {
      got.push(...(await outcomes(send(ctx, now, fill.slice(at, at + 400), clientId))));
    }
    expect(got.filter((one) => one === 'limit')).toHaveLength(3);
    expect(countMap(await open(ctx, map.id)).filledCells).toBe(mapLimits.filledCells);
  });

  it('name the field that is not right', async () => {
    const { ctx } = await makeWorkspace();
    const map = await makeMapOf(ctx);
    const stage = readGrid(map).stages[0]?.id ?? '';
    const bad: [string, unknown][] = [
      ['value', { type: 'set', kind: 'stage', id: stage, field: 'title', value: 5, base: 0 }],
      [
        'value',
        {
          type: 'set',
          kind: 'cell',
          id: cellAt(map, 'emotion', 0),
          field: 'emotions',
          key: 'current',
          value: 0.3,
          base: 0,
        },
      ],
      [
        'key',
        {
          type: 'set',
          kind: 'cell',
          id: cellAt(map, 'emotion', 0),
          field: 'emotions',
          key: '__proto__',
          value: 1,
          base: 0,
        },
      ],
      ['field', { type: 'set', kind: 'lane', id: stage, field: 'kind', value: 'text', base: 0 }],
      ['field', { type: 'set', kind: 'stage', id: stage, field: 'versions', value: {}, base: 0 }],
      ['id', { type: 'set', kind: 'cell', id: stage, field: 'text', value: '', base: 0 }],
    ];
    for (const [field, operation] of bad) {
      const failure = await failureOf(send(ctx, map, [operation as Operation]));
      expect(failure.code).toBe('VALIDATION');
      expect([field, failure.field]).toEqual([field, expect.stringContaining('operations.0')]);
    }
    expect((await open(ctx, map.id)).sequence).toBe(0);
  });

  it('are for editors; everybody in the brand reads', async () => {
    const { ctx, as } = await makeWorkspace();
    const map = await makeMapOf(ctx);
    for (const role of ['viewer', 'auditor'] as const) {
      const reader = await as(role);
      expect(await failureOf(send(reader, map, setCell(cellAt(map, 'actions', 0), 'text', 'No')))).toEqual({
        code: 'FORBIDDEN',
      });
      expect((await getMap(reader, map.id)).map.id).toBe(map.id);
    }
  });
});

describe('the head of a map', () => {
  it('is changed as operations, so that open pages follow', async () => {
    const { ctx } = await makeWorkspace();
    const map = await makeMapOf(ctx);
    await updateMapHeader(ctx, {
      id: map.id,
      fields: { goal: 'Fast', reviewDue: '2026-01-31', status: 'live' },
    });
    expect((await open(ctx, map.id)).header).toMatchObject({ goal: 'Fast', status: 'live' });
    expect((await listMaps(ctx))[0]).toMatchObject({ status: 'live', isStale: true });
    const { entries } = await readOperationsSince(ctx, { mapId: map.id, after: 0 });
    expect(followLog(map, entries).header.goal).toBe('Fast');
    expect(await failureOf(updateMapHeader(ctx, { id: map.id, fields: { ownerId: newId() } }))).toEqual({
      code: 'NOT_FOUND',
      field: 'ownerId',
    });
    const wrong = await failureOf(updateMapHeader(ctx, { id: map.id, fields: { title: '' } }));
    expect(wrong.code).toBe('VALIDATION');
  });
});

describe('a map that is put away', () => {
  it('is archived: read and not changed, until it is back', async () => {
    const { ctx } = await makeWorkspace();
    const map = await makeMapOf(ctx);
    await archiveMap(ctx, { id: map.id, archived: true });
    expect((await getMap(ctx, map.id)).archived).toBe(true);
    const typing = () => send(ctx, map, setCell(cellAt(map, 'actions', 0), 'text', 'Late'));
    expect((await failureOf(typing())).code).toBe('CONFLICT');
    await archiveMap(ctx, { id: map.id, archived: false });
    expect(await outcomes(typing())).toEqual(['applied']);
    expect((await readOperationsSince(ctx, { mapId: map.id, after: 1 })).revision).toBe(2);
  });

  it('lies in the trash, comes back whole, and goes for good', async () => {
    const { ctx } = await makeWorkspace();
    const map = await makeMapOf(ctx);
    await send(ctx, map, setCell(cellAt(map, 'actions', 0), 'text', 'Stays'));
    await deleteMap(ctx, { id: map.id });
    expect(await failureOf(getMap(ctx, map.id))).toEqual({ code: 'NOT_FOUND' });
    expect(await listTrash(ctx)).toMatchObject([{ kind: 'journeyMap', name: 'I buy a ticket' }]);
    const items = [{ kind: 'journeyMap' as const, id: map.id }];
    await restoreFromTrash(ctx, { items });
    expect(Object.values((await open(ctx, map.id)).cell)[0]?.text).toBe('Stays');
    await deleteMap(ctx, { id: map.id });
    await purgeFromTrash(ctx, { items });
    expect(await rawMap(ctx, map.id)).toBeUndefined();
  });
});

describe('touchpoints on a map', () => {
  async function withCards(ctx: TenantContext, names: string[]) {
    const ids = (await makeTouchpoints(ctx, names)).map(({ id }) => id);
    const map = await makeMapOf(ctx);
    const cards = ids.map((touchpointId, at) =>
      addCard(map, cellAt(map, 'touchpoints', at % 2), { kind: 'touchpoint', touchpointId }),
    );
    await send(
      ctx,
      map,
      cards.flatMap(({ operations }) => operations),
    );
    return { ids: ids as [string, string, string], map, cards: cards.map(({ cardId }) => cardId) };
  }
  const cardsOf = async (ctx: TenantContext, mapId: string) =>
    withTenant.read(ctx, 'journey:read', (tx) =>
      tx
        .select()
        .from(journeyCards)
        .where(and(eq(journeyCards.workspaceId, ctx.workspace.id), eq(journeyCards.mapId, mapId))),
    );

  it('follow a merge, each once in a cell, and open pages read the map anew', async () => {
    const { ctx } = await makeWorkspace();
    const { ids, map, cards } = await withCards(ctx, ['Board', 'Desk', 'Old board']);
    const [board, , old] = ids;
    await updateMapHeader(ctx, {
      id: map.id,
      fields: { scope: 'touchpoints', scopeTouchpointIds: [old, board] },
    });
    await mergeTouchpoints(ctx, { keepId: board, mergeIds: [old] });
    const rows = await cardsOf(ctx, map.id);
    expect(rows.find(({ id }) => id === cards[2])).toMatchObject({ touchpointId: board, removed: true });
    expect(rows.filter(({ removed }) => !removed)).toHaveLength(2);
    expect(await rawMap(ctx, map.id)).toMatchObject({ revision: 1, scopeTouchpointIds: [board] });
  });

  it('keep their card with their name in the trash and behind it', async () => {
    const { ctx } = await makeWorkspace();
    const { ids, map } = await withCards(ctx, ['Board', 'Desk', 'Till']);
    await deleteTouchpoints(ctx, { ids: [ids[0]] });
    expect((await getMap(ctx, map.id)).touchpoints.find(({ id }) => id === ids[0])).toMatchObject({
      name: 'Board',
      isTrashed: true,
    });
    await purgeTouchpoints(ctx, { ids: [ids[0]] });
    expect((await cardsOf(ctx, map.id)).filter(({ removed }) => !removed)).toHaveLength(3);
    expect((await cardsOf(ctx, map.id)).map(({ text, touchpointId }) => [text, touchpointId])).toContainEqual(
      ['Board', null],
    );
  });
});

function insertLaneAt(map: MapState, n: number): Operation {
  const lane = readGrid(map).lanes[0];
  if (!lane) throw new Error('The map has no lane.');
  const { kind, zone, height, settings } = lane;
  const values = { kind, zone, height, settings, title: `Lane ${n}` };
  return { type: 'insert', kind: 'lane', id: newId(), position: `b${String(n).padStart(2, '0')}V`, values };
}

it('finds a part by its id in capitals, and does not put a second one over it', async () => {
  const { ctx } = await makeWorkspace();
  const map = await makeMapOf(ctx);
  const [stage] = readGrid(map).stages;
  if (!stage) throw new Error('The map has no stage.');
  const { id, position, phase } = stage;
  const again: Operation = {
    type: 'insert',
    kind: 'stage',
    id: id.toUpperCase(),
    position,
    values: { phase, title: 'Over it' },
  };
  const renamed = rename('stage', id.toUpperCase(), 'Found');
  expect(await outcomes(send(ctx, map, [again, ...renamed]))).toEqual(['applied', 'applied']);
  expect(readGrid(await open(ctx, map.id)).stages.map(({ title }) => title)).toEqual([
    'Found',
    'Choosing',
    'Using',
    'Afterwards',
  ]);
});

it('renaming is a conflict too where two do it', async () => {
  const { ctx } = await makeWorkspace();
  const map = await makeMapOf(ctx);
  const stage = readGrid(map).stages[0]?.id ?? '';
  expect(await outcomes(send(ctx, map, rename('stage', stage, 'Ours')))).toEqual(['applied']);
  expect(await outcomes(send(ctx, map, rename('stage', stage, 'Theirs')))).toEqual(['changed']);
});

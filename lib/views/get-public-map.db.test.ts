import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { mapLinkKeys, mapLinks } from '@/db/schema/map-links';
import { makeWorkspace } from '@/db/testing/factories';
import { createCycle } from '@/lib/audits/cycles/create-cycle';
import { openCycle } from '@/lib/audits/cycles/move-cycle';
import { saveVisits } from '@/lib/audits/cycles/save-visits';
import { makeClosed, makeParts } from '@/lib/audits/testing/make-cycle';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { newToken } from '@/lib/auth/tokens';
import { toAppError } from '@/lib/errors';
import { makeImage } from '@/lib/files/testing/make-image';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { uploadPhoto } from '@/lib/files/upload-photo';
import { newId } from '@/lib/ids';
import { applyMapOperations } from '@/lib/journeys/apply-map-operations';
import { archiveMap } from '@/lib/journeys/archive-map';
import { addCard, setCell, setHeader } from '@/lib/journeys/core/edits-cells';
import { removePart } from '@/lib/journeys/core/edits-columns';
import { insertLane } from '@/lib/journeys/core/edits-lanes';
import { unpackMap } from '@/lib/journeys/core/pack-map';
import { readGrid } from '@/lib/journeys/core/read-map';
import { cellAt } from '@/lib/journeys/core/testing/make-map';
import type { MapState, Operation } from '@/lib/journeys/core/types';
import { createMap } from '@/lib/journeys/create-map';
import { deleteMap } from '@/lib/journeys/delete-map';
import { getMap } from '@/lib/journeys/get-map';
import { createMapLink } from '@/lib/journeys/links/create-map-link';
import { getMapPicture } from '@/lib/journeys/links/get-map-picture';
import type { MapLinkInput } from '@/lib/journeys/links/input';
import { listMapLinks } from '@/lib/journeys/links/list-map-links';
import { noteMapOpened } from '@/lib/journeys/links/note-map-opened';
import { revokeMapLink } from '@/lib/journeys/links/revoke-map-link';
import { unlockMap } from '@/lib/journeys/links/unlock-map';
import { restoreMap } from '@/lib/journeys/restore-map';
import { makeTouchpoints } from '@/lib/touchpoints/testing/make-touchpoints';
import { getPublicMap } from './get-public-map';

ownDataFolder();

/** How a refusal reads; null where nothing was refused. */
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => {
      const { code, field, key } = toAppError(error);
      return { code, field, key };
    },
  );
const tokenIn = (address: string) => /\/map\/([\w-]+)\?/.exec(address)?.[1] ?? '';
const readMapOf = async (ctx: TenantContext, id: string) => unpackMap((await getMap(ctx, id)).map);
const laneIn = (map: MapState, kind: string) =>
  readGrid(map).lanes.find((lane) => lane.kind === kind)?.id ?? '';

async function send(ctx: TenantContext, map: MapState, operations: readonly Operation[]) {
  const clientId = newId();
  const sent = operations.map((operation) => ({ id: newId(), clientId, operation }));
  await applyMapOperations(ctx, { mapId: map.id, after: map.sequence, operations: sent });
}

/** Everything that a page could put into its answer, as text. */
const textOf = (value: unknown) =>
  JSON.stringify(value, (_name, one: unknown) => (one instanceof Map ? [...one] : one));

async function tellOf(token: string) {
  const map = await getPublicMap(token, null);
  if (map.kind !== 'told') throw new Error('It is locked.');
  return map.told;
}

/** A map with words in a lane that will be shown and in one that will not, and the way to share it. */
async function makeScene() {
  const { ctx, as } = await makeWorkspace();
  const { id } = await createMap(ctx, { type: 'current-state', title: 'I buy a ticket' });
  const blank = await readMapOf(ctx, id);
  await send(ctx, blank, [
    ...setCell(cellAt(blank, 'actions', 0), 'text', 'shown words'),
    ...setCell(cellAt(blank, 'thoughts', 0), 'text', 'secret words'),
    ...setHeader(blank, 'goal', 'A ticket without a queue'),
  ]);
  const map = await readMapOf(ctx, id);
  const share = async (given: Partial<MapLinkInput> = {}, by: TenantContext = ctx) => {
    const made = await createMapLink(by, {
      mapId: id,
      laneIds: [laneIn(map, 'actions')],
      language: 'pl',
      days: '30',
      showsScores: false,
      showsOwners: false,
      ...given,
    });
    return { ...made, token: tokenIn(made.address) };
  };
  return { ctx, as, map, share };
}

describe('links to a map', () => {
  it('lead to the chosen lanes of their map, and only a hash of the secret is kept', async () => {
    const { ctx, map, share } = await makeScene();
    const { id, token, address } = await share();
    expect(address).toMatch(/\/map\/[\w-]{43}\?language=pl$/);
    const told = await tellOf(token);
    expect(told).toMatchObject({ title: 'I buy a ticket', texts: { goal: 'A ticket without a queue' } });
    expect(told.sheet.lanes.map(({ kind }) => kind)).toEqual(['actions']);
    expect(textOf(told)).toContain('shown words');
    expect(textOf(told)).not.toContain('secret words');
    const [key] = await gateDb().select().from(mapLinkKeys).where(eq(mapLinkKeys.linkId, id));
    expect(JSON.stringify(key)).not.toContain(token);
    const [link] = await listMapLinks(ctx, map.id);
    const shows = { lanes: 1, showsScores: false, showsOwners: false };
    expect(link).toMatchObject({ id, language: 'pl', hasPassword: false, lastOpenedAt: null, ...shows });
  });

  it('show no lane that was added later, and none that was removed since', async () => {
    const { ctx, map, share } = await makeScene();
    const { token } = await share({ laneIds: [laneIn(map, 'actions'), laneIn(map, 'thoughts')] });
    const added = insertLane(map, { kind: 'text' });
    await send(ctx, map, [...added.operations, ...removePart('lane', laneIn(map, 'thoughts'))]);
    const told = await tellOf(token);
    expect(told.sheet.lanes.map(({ kind }) => kind)).toEqual(['actions']);
    expect(textOf(told)).not.toContain('secret words');
    expect((await listMapLinks(ctx, map.id))[0]?.lanes).toBe(1);
  });

  it('name owners only where they are to be shown, and never tell who they are by id', async () => {
    const { ctx, map, share } = await makeScene();
    const personId = await withTenant.write(ctx, 'journey:write', async (w) => (await w.personId()) ?? '');
    const cell = cellAt(map, 'opportunities', 0);
    const card = { kind: 'opportunity', text: 'A second till', ownerId: personId } as const;
    await send(ctx, map, [...addCard(map, cell, card).operations, ...setHeader(map, 'ownerId', personId)]);
    const laneIds = [laneIn(map, 'opportunities')];
    const without = textOf(await tellOf((await share({ laneIds })).token));
    expect(without).toContain('A second till');
    expect(without).not.toContain(ctx.person.name);
    const told = await tellOf((await share({ laneIds, showsOwners: true })).token);
    expect(told.owner).toBe(ctx.person.name);
    expect(textOf(told.sheet)).toContain(ctx.person.name);
    for (const text of [without, textOf(told)]) {
      expect(text).not.toContain(personId);
      expect(text).not.toContain(ctx.person.userId);
    }
  });

  it('serve the pictures of shown lanes, and no other file', async () => {
    const { ctx, map, share } = await makeScene();
    const { fileId } = await uploadPhoto(ctx, await makeImage());
    const { fileId: otherId } = await uploadPhoto(ctx, await makeImage({ colour: '#2255aa' }));
    const lane = insertLane(map, { kind: 'storyboard' });
    await send(ctx, map, lane.operations);
    const now = await readMapOf(ctx, map.id);
    const storyboard = laneIn(now, 'storyboard');
    const picture = addCard(now, cellAt(now, 'storyboard', 0), { kind: 'image', fileId });
    await send(ctx, now, picture.operations);
    const shown = await share({ laneIds: [storyboard] });
    const hidden = await share();
    const locked = await share({ laneIds: [storyboard], password: 'four words here' });
    const ask = (token: string, id: string) =>
      failureOf(getMapPicture({ token, fileId: id }, { proof: null, small: true }));
    expect(await ask(shown.token, fileId)).toBeNull();
    for (const [token, id] of [
      [shown.token, otherId],
      [hidden.token, fileId],
      [locked.token, fileId],
      [newToken(), fileId],
      [shown.token, 'no id'],
    ] as const) {
      expect(await ask(token, id)).toMatchObject({ code: 'NOT_FOUND' });
    }
    await send(ctx, await readMapOf(ctx, map.id), removePart('card', picture.cardId));
    expect(await ask(shown.token, fileId)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('answer alike when unknown, revoked, expired, or of a map in the trash; an archived one is read', async () => {
    const { ctx, map, share } = await makeScene();
    const [revoked, expired, open] = [await share(), await share(), await share()];
    const locked = await share({ password: 'four words here' });
    await revokeMapLink(ctx, { id: revoked.id });
    await revokeMapLink(ctx, { id: revoked.id });
    await withTenant.write(ctx, 'journey:write', ({ tx }) =>
      tx
        .update(mapLinks)
        .set({ expiresAt: new Date() })
        .where(own(ctx, mapLinks, expired.id)),
    );
    await archiveMap(ctx, { id: map.id, archived: true });
    expect(await getPublicMap(open.token, null)).toMatchObject({ kind: 'told' });
    const states = (await listMapLinks(ctx, map.id)).map(({ state }) => state).sort();
    expect(states).toEqual(['expired', 'open', 'open', 'revoked']);
    await deleteMap(ctx, { id: map.id });
    const tokens = [revoked.token, expired.token, open.token, locked.token, newToken(), 'short', "'; --"];
    const answers = await Promise.all(tokens.map((token) => failureOf(getPublicMap(token, null))));
    expect(new Set(answers.map((error) => JSON.stringify(error))).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: 'NOT_FOUND' });
    const unlock = unlockMap({ token: locked.token, password: 'four words here' }, '192.0.2.4');
    expect(await failureOf(unlock)).toMatchObject({ key: 'linkPasswordWrong' });
    await restoreMap(ctx, { id: map.id });
    expect(await getPublicMap(open.token, null)).toMatchObject({ kind: 'told' });
  });

  it('with a password stay locked until it is given, and nobody guesses for long', async () => {
    const { share } = await makeScene();
    const [first, second] = [
      await share({ password: 'four words here' }),
      await share({ password: 'four words here' }),
    ];
    expect(await getPublicMap(first.token, null)).toEqual({ kind: 'locked', language: 'pl' });
    const proof = await unlockMap({ token: first.token, password: 'four words here' }, '192.0.2.1');
    expect(await getPublicMap(first.token, proof)).toMatchObject({ kind: 'told' });
    expect(await getPublicMap(second.token, proof)).toMatchObject({ kind: 'locked' });
    const guess = () => failureOf(unlockMap({ token: second.token, password: 'wrong' }, '192.0.2.2'));
    for (let at = 0; at < 10; at += 1) expect(await guess()).toMatchObject({ code: 'VALIDATION' });
    expect(await guess()).toMatchObject({ code: 'LIMIT' });
  });

  it('note when they were opened, to the minute', async () => {
    const { ctx, map, share } = await makeScene();
    const { token } = await share();
    const opened = async () => {
      const told = await getPublicMap(token, null);
      if (told.kind === 'told') await noteMapOpened(told.found);
      return (await listMapLinks(ctx, map.id))[0]?.lastOpenedAt;
    };
    const first = await opened();
    expect(first).not.toBeNull();
    expect(await opened()).toBe(first);
  });

  it('are made by those who write maps, with at least one lane of the map and within the limits of time', async () => {
    const { ctx, as, map, share } = await makeScene();
    for (const role of ['auditor', 'viewer'] as const) {
      const other = await as(role);
      expect(await failureOf(share({}, other))).toMatchObject({ code: 'FORBIDDEN' });
      expect(await failureOf(listMapLinks(other, map.id))).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await failureOf(share({ laneIds: [] }))).toMatchObject({ field: 'laneIds' });
    expect(await failureOf(share({ laneIds: [newId()] }))).toMatchObject({
      code: 'NOT_FOUND',
      field: 'laneIds',
    });
    const scoresAlone = share({ laneIds: [laneIn(map, 'score')] });
    expect(await failureOf(scoresAlone)).toMatchObject({ key: 'mapLinkEmpty', field: 'laneIds' });
    await send(ctx, map, removePart('lane', laneIn(map, 'thoughts')));
    const removed = share({ laneIds: [laneIn(map, 'thoughts')] });
    expect(await failureOf(removed)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await failureOf(share({ days: '9000' as '7' }))).toMatchObject({ field: 'days' });
    expect(await failureOf(share({ days: '-1' as '7' }))).toMatchObject({ field: 'days' });
    expect(await failureOf(share({ password: 'short' }))).toMatchObject({ field: 'password' });
  });
});

describe('scores of a map that is read by a link', () => {
  async function makeScored() {
    const { ctx } = await makeWorkspace();
    const { input, people, touchpointIds } = await makeParts(ctx, [ctx]);
    const [shop = '', till = ''] = touchpointIds;
    await makeClosed(ctx, input, people, [{ [shop]: 7, [till]: 4 }]);
    const [quiet] = await makeTouchpoints(ctx, ['Quiet corner']);
    const { id } = await createMap(ctx, { type: 'current-state', title: 'I buy a ticket' });
    const map = await readMapOf(ctx, id);
    await send(
      ctx,
      map,
      [shop, till, quiet?.id ?? ''].flatMap(
        (touchpointId, at) =>
          addCard(map, cellAt(map, 'touchpoints', at), { kind: 'touchpoint', touchpointId }).operations,
      ),
    );
    const share = async (showsScores: boolean, kinds: readonly string[] = ['touchpoints', 'score']) => {
      const laneIds = kinds.map((kind) => laneIn(map, kind));
      const terms = { language: 'en', days: '7', showsScores, showsOwners: false } as const;
      return tokenIn((await createMapLink(ctx, { mapId: id, laneIds, ...terms })).address);
    };
    return { ctx, input, people, shop, till, share };
  }

  it('are told only where they are to be shown', async () => {
    const { shop, till, share } = await makeScored();
    const withScores = await tellOf(await share(true));
    expect(withScores.figures.get(shop)).toMatchObject({ score: 7, isWithheld: false });
    expect(withScores.figures.get(till)?.score).toBe(4);
    expect(withScores.basis?.source).toBe('auditors');
    expect(withScores.sheet.lanes.map(({ kind }) => kind)).toEqual(['touchpoints', 'score']);
    const without = await tellOf(await share(false));
    expect([...without.figures.values()].map(({ score, n }) => [score, n])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(without.basis).toBeNull();
    expect(without.sheet.lanes.map(({ kind }) => kind)).toEqual(['touchpoints']);
  });

  it('name no touchpoint of a lane that is not shown', async () => {
    const { share } = await makeScored();
    expect(textOf(await tellOf(await share(true, ['actions', 'score'])))).not.toContain('Quiet corner');
  });

  it('are withheld from everybody behind a link while anybody still has to score the touchpoint', async () => {
    const { ctx, input, people, shop, till, share } = await makeScored();
    const token = await share(true);
    const next = await createCycle(ctx, {
      ...input,
      name: 'Summer',
      quarterStart: '2026-07-01',
      touchpointIds: [shop],
    });
    const visit = { auditorId: people[0] ?? '', brandId: input.brandIds[0] ?? '', objectId: null };
    await saveVisits(ctx, { id: next.id, visits: [{ ...visit, isDouble: false, reason: 'hand' }] });
    await openCycle(ctx, { id: next.id });
    const { figures } = await tellOf(token);
    expect(figures.get(shop)).toMatchObject({ score: null, n: null, isWithheld: true });
    expect(figures.get(till)).toMatchObject({ score: 4, isWithheld: false });
  });
});

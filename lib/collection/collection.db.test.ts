import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { rateLimits } from '@/db/schema/accounts';
import { workspaces } from '@/db/schema/organizations';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { newToken } from '@/lib/auth/tokens';
import { getFile } from '@/lib/files/get-file';
import { makeImage } from '@/lib/files/testing/make-image';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { newId } from '@/lib/ids';
import { getInventory } from '@/lib/touchpoints/get-inventory';
import { createListEntry } from '@/lib/touchpoints/lists/create-list-entry';
import {
  activityOf,
  eventsOf,
  failureOf,
  makeTouchpoint,
  makeTouchpoints,
} from '@/lib/touchpoints/testing/make-touchpoints';
import { fingerprint } from '@/lib/touchpoints/testing/make-world';
import { acceptSuggestion } from './accept-suggestion';
import { createRound } from './create-round';
import { declineSuggestions } from './decline-suggestions';
import { deleteRound } from './delete-round';
import { getPublicRound } from './get-public-round';
import { getRound } from './get-round';
import { listRounds } from './list-rounds';
import { listTouchpointPhotos } from './list-touchpoint-photos';
import { mergeSuggestions } from './merge-suggestions';
import type { Voter } from './public-writer';
import { reopenSuggestions } from './reopen-suggestions';
import { setRoundOpen } from './set-round-open';
import { suggest } from './suggest';
import { updateRound } from './update-round';
import { vote } from './vote';

ownDataFolder();

/** A browser of its own, behind an address of its own unless told. */
const browser = (address = newId()): Voter => ({ address, voterKey: newToken() });
const say = (token: string, name: string, voter = browser()) =>
  suggest({ token, name, side: 'customer' }, voter);

async function open(ctx: TenantContext, name = 'What do customers meet?') {
  const round = await createRound(ctx, { name, question: 'Where do customers meet us?' });
  return { ...round, get: () => getRound(ctx, round.id) };
}

/** A round with two suggestions: the smallest world that the editors' verbs need. */
async function makeWorld(ctx: TenantContext) {
  const round = await open(ctx);
  const first = await say(round.token, 'Call centre');
  const second = await say(round.token, 'Hotline');
  return { round: round.id, token: round.token, first: first.id, second: second.id };
}
type World = Awaited<ReturnType<typeof makeWorld>>;

describe('a round', () => {
  it('has a link that leads to its question, and to nothing of the workspace beside', async () => {
    const { ctx } = await makeWorkspace({ name: 'Alpine Rail' });
    await createListEntry(ctx, 'channel', { name: 'Phone', medium: 'offline', note: 'secret note' });
    await makeTouchpoint(ctx, 'Known already');
    const { token } = await open(ctx);
    const shown = await getPublicRound(token, null);
    expect(shown).toMatchObject({
      workspaceName: 'Alpine Rail',
      question: 'Where do customers meet us?',
      open: true,
      channels: [{ name: 'Phone', medium: 'offline' }],
      suggestions: [],
      firstTouchpoints: { standing: 1, goal: 10 },
    });
    expect(JSON.stringify(shown)).not.toMatch(/secret note|Known already|Ada Tester/);
  });

  it('takes no more once it is closed, until it is opened again', async () => {
    const { ctx } = await makeWorkspace();
    const { id, token, get } = await open(ctx);
    const { id: suggestionId } = await say(token, 'Bell');
    await setRoundOpen(ctx, { id, open: false });
    expect((await getPublicRound(token, null)).open).toBe(false);
    expect(await failureOf(say(token, 'Other'))).toEqual({ code: 'CONFLICT' });
    expect(await failureOf(vote({ token, suggestionId, vote: true }, browser()))).toEqual({
      code: 'CONFLICT',
    });
    await setRoundOpen(ctx, { id, open: true });
    await say(token, 'Other');
    expect((await get()).list.map(({ name }) => name)).toEqual(['Bell', 'Other']);
  });

  it('closes by itself at its time', async () => {
    const { ctx } = await makeWorkspace();
    const { id, token } = await open(ctx);
    await updateRound(ctx, { id, name: 'Round', closesAt: '2020-01-01T00:00:00Z' });
    expect(await failureOf(say(token, 'Late'))).toEqual({ code: 'CONFLICT' });
    await setRoundOpen(ctx, { id, open: true });
    await say(token, 'In time');
    expect(await listRounds(ctx)).toMatchObject([{ open: true, closesAt: null, suggestions: 1 }]);
  });

  it('leads nowhere once it is deleted; neither does any other link', async () => {
    const { ctx } = await makeWorkspace();
    const { id, token } = await open(ctx);
    await deleteRound(ctx, { id });
    for (const link of [token, newToken(), 'x'.repeat(40), "' or 1=1 --'' or 1=1 --"]) {
      expect(await failureOf(getPublicRound(link, null))).toEqual({ code: 'NOT_FOUND' });
      expect(await failureOf(say(link, 'Bell'))).toEqual({ code: 'NOT_FOUND' });
    }
  });
});

describe('suggesting without an account', () => {
  it('is kept with its side, phase, channel and job, and told to the editors', async () => {
    const { ctx } = await makeWorkspace();
    const { id: channelId } = await createListEntry(ctx, 'channel', { name: 'Phone', medium: 'offline' });
    const { token, get } = await open(ctx);
    const said = {
      name: ' Call   centre ',
      side: 'company',
      phase: 'after',
      channelId,
      note: 'Waiting music',
      job: 'Driver',
    } as const;
    const { id, merged } = await suggest({ token, ...said }, browser());
    expect(merged).toBe(false);
    expect((await get()).list).toMatchObject([{ ...said, id, name: 'Call centre', votes: 1, state: 'open' }]);
    expect((await activityOf(ctx))[0]).toMatchObject({
      action: 'suggestion.create',
      personId: null,
      subjectLabel: 'Call centre',
    });
    expect((await eventsOf(ctx))[0]).toMatchObject({ kind: 'suggestion', subjectId: id, op: 'create' });
  });

  it('becomes a vote where somebody has said the same, whatever the accents and signs', async () => {
    const { ctx } = await makeWorkspace();
    const { token, get } = await open(ctx);
    const mine = browser();
    const first = await say(token, 'Sklep (w Łodzi)', mine);
    expect(await say(token, 'SKLEP w lodzi!')).toEqual({ id: first.id, merged: true });
    expect(await say(token, 'sklep w łodzi', mine)).toEqual({ id: first.id, merged: true });
    expect((await get()).list).toMatchObject([{ votes: 2 }]);
  });

  it('is said once by thirty people at the same time', async () => {
    const { ctx } = await makeWorkspace();
    const { token, get } = await open(ctx);
    await Promise.all(Array.from({ length: 12 }, () => say(token, 'Website')));
    expect((await get()).list).toMatchObject([{ name: 'Website', votes: 12 }]);
  });

  it('by a program that fills in the hidden field gets an answer and leaves nothing', async () => {
    const { ctx } = await makeWorkspace();
    const { token, get } = await open(ctx);
    const answer = await suggest(
      { token, name: 'Cheap pills', side: 'customer', website: 'http://spam.example' },
      browser(),
    );
    expect(answer).toEqual({ id: expect.any(String), merged: false });
    expect((await get()).list).toEqual([]);
  });

  it('cannot point at the channel of another tenant', async () => {
    const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
    const { id: channelId } = await createListEntry(theirs.ctx, 'channel', {
      name: 'Theirs',
      medium: 'online',
    });
    const { token } = await open(mine.ctx);
    const attack = suggest({ token, name: 'Bell', side: 'customer', channelId }, browser());
    expect(await failureOf(attack)).toEqual({ code: 'NOT_FOUND', field: 'channelId' });
  });

  it('names the field that is not right', async () => {
    const { ctx } = await makeWorkspace();
    const { token } = await open(ctx);
    expect(await failureOf(say(token, '  '))).toEqual({ code: 'VALIDATION', field: 'name' });
    const long = suggest({ token, name: 'x', side: 'customer', note: 'x'.repeat(1_001) }, browser());
    expect(await failureOf(long)).toEqual({ code: 'VALIDATION', field: 'note' });
    const side = suggest({ token, name: 'x', side: 'nobody' as 'customer' }, browser());
    expect(await failureOf(side)).toEqual({ code: 'VALIDATION', field: 'side' });
  });

  it('is limited for a browser, and far later for an address, which a workshop shares', async () => {
    const { ctx } = await makeWorkspace();
    const { token } = await open(ctx);
    const address = newId();
    const mine = browser(address);
    await say(token, 'Bell', mine);
    await gateDb().update(rateLimits).set({ points: 1_000 }).where(eq(rateLimits.points, 1));
    expect(await failureOf(say(token, 'Once more', mine))).toEqual({ code: 'LIMIT' });
    await say(token, 'From a colleague', browser(address));
    await gateDb()
      .update(rateLimits)
      .set({ points: 1_000_000 })
      .where(eq(rateLimits.key, `suggestByAddress:${address}`));
    expect(await failureOf(say(token, 'And another', browser(address)))).toEqual({ code: 'LIMIT' });
  });
});

describe('voting without an account', () => {
  it('counts once for a browser, and can be taken back', async () => {
    const { ctx } = await makeWorkspace();
    const { token } = await open(ctx);
    const { id: suggestionId } = await say(token, 'Bell');
    const mine = browser();
    const cast = (wanted: boolean) => vote({ token, suggestionId, vote: wanted }, mine);
    expect(await cast(true)).toEqual({ votes: 2, voted: true });
    expect(await cast(true)).toEqual({ votes: 2, voted: true });
    expect((await getPublicRound(token, mine.voterKey)).suggestions).toMatchObject([
      { votes: 2, voted: true },
    ]);
    expect((await getPublicRound(token, null)).suggestions).toMatchObject([{ votes: 2, voted: false }]);
    expect(await cast(false)).toEqual({ votes: 1, voted: false });
    expect(await cast(false)).toEqual({ votes: 1, voted: false });
  });

  it('counts each of many at the same time', async () => {
    const { ctx } = await makeWorkspace();
    const { token } = await open(ctx);
    const { id: suggestionId } = await say(token, 'Bell');
    await Promise.all(Array.from({ length: 10 }, () => vote({ token, suggestionId, vote: true }, browser())));
    expect((await getPublicRound(token, null)).suggestions).toMatchObject([{ votes: 11 }]);
  });

  it('reaches suggestions of its own round only', async () => {
    const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
    const here = await open(mine.ctx);
    const elsewhere = await open(mine.ctx);
    const foreign = await open(theirs.ctx);
    for (const { token } of [elsewhere, foreign]) {
      const { id: suggestionId } = await say(token, 'Bell');
      const attack = vote({ token: here.token, suggestionId, vote: true }, browser());
      expect(await failureOf(attack)).toEqual({ code: 'NOT_FOUND', field: 'suggestionId' });
    }
    expect((await foreign.get()).list).toMatchObject([{ votes: 1 }]);
  });
});

describe('a photo of a suggestion', () => {
  const withPhoto = (token: string, name: string, photo: Buffer, voter = browser()) =>
    suggest({ token, name, side: 'customer', phase: 'during' }, voter, photo);

  it('is kept and shown to the editors, and is no part of what others see', async () => {
    const { ctx } = await makeWorkspace();
    const { token, get } = await open(ctx);
    await withPhoto(token, 'Bell', await makeImage({ width: 90, height: 60 }));
    const [suggestion] = (await get()).list;
    expect(suggestion?.photo).toMatchObject({ width: 90, height: 60 });
    expect((await getFile(ctx, suggestion?.photo?.fileId ?? '')).contentType).toBe('image/jpeg');
    expect(JSON.stringify(await getPublicRound(token, null))).not.toContain(suggestion?.photo?.fileId);
  });

  it('goes to what somebody had suggested already, if that has none', async () => {
    const { ctx } = await makeWorkspace();
    const { token, get } = await open(ctx);
    await say(token, 'Bell');
    const first = await withPhoto(token, 'bell', await makeImage());
    expect(first.merged).toBe(true);
    const photo = (await get()).list[0]?.photo;
    expect(photo).not.toBeNull();
    await withPhoto(token, 'BELL', await makeImage({ colour: '#00aa00' }));
    expect((await get()).list).toMatchObject([{ votes: 3, photo }]);
  });

  it('that is no photo is refused, and nothing of the suggestion is kept', async () => {
    const { ctx } = await makeWorkspace();
    const { token, get } = await open(ctx);
    const attack = withPhoto(token, 'Bell', Buffer.from('<svg onload="alert(1)"></svg>'));
    expect(await failureOf(attack)).toEqual({ code: 'VALIDATION', field: 'file' });
    expect((await get()).list).toEqual([]);
  });

  it('is not decoded for a link that leads nowhere, and not without end', async () => {
    const { ctx } = await makeWorkspace();
    const { token } = await open(ctx);
    const photo = await makeImage();
    // Looked at, these bytes would be refused for what they are.
    const unseen = withPhoto(newToken(), 'Bell', Buffer.from('no photo'));
    expect(await failureOf(unseen)).toEqual({ code: 'NOT_FOUND' });
    const mine = browser();
    await gateDb()
      .insert(rateLimits)
      .values({
        key: `photoByAddress:${mine.address}`,
        points: 1_000,
        expire: new Date(Date.now() + 60_000),
      });
    expect(await failureOf(withPhoto(token, 'Bell', photo, mine))).toEqual({ code: 'LIMIT' });
  });

  it('that the brand has no room for is refused without telling how much room that is', async () => {
    const { ctx } = await makeWorkspace();
    const { token, get } = await open(ctx);
    await gateDb().update(workspaces).set({ storageQuota: 10 }).where(eq(workspaces.id, ctx.workspace.id));
    const refused = withPhoto(token, 'Bell', await makeImage());
    await expect(refused).rejects.toMatchObject({
      code: 'LIMIT',
      field: 'file',
      key: 'photoNoSpace',
      values: {},
    });
    await say(token, 'Bell');
    expect((await get()).list).toMatchObject([{ name: 'Bell', photo: null }]);
  });

  it('comes along to the touchpoint that the suggestion becomes', async () => {
    const { ctx } = await makeWorkspace();
    const { token } = await open(ctx);
    const { id } = await withPhoto(token, 'Bell', await makeImage());
    const { touchpointId } = await acceptSuggestion(ctx, { id });
    expect(await listTouchpointPhotos(ctx, touchpointId)).toMatchObject([{ name: 'Bell', width: 80 }]);
    expect(await listTouchpointPhotos(ctx, newId())).toEqual([]);
  });

  it('comes from the merged one where the kept one has none', async () => {
    const { ctx } = await makeWorkspace();
    const { token, get } = await open(ctx);
    const kept = await say(token, 'Call centre');
    const merged = await withPhoto(token, 'Hotline', await makeImage());
    await mergeSuggestions(ctx, { keepId: kept.id, mergeIds: [merged.id] });
    const list = (await get()).list;
    expect(list.find(({ id }) => id === kept.id)?.photo).not.toBeNull();
  });
});

describe('deciding', () => {
  it('accepts as existing or proposed, with the words of the editor where they say something else', async () => {
    const { ctx } = await makeWorkspace();
    const { token, get } = await open(ctx);
    const a = await suggest(
      { token, name: 'Bell', side: 'customer', phase: 'during', note: 'At the door' },
      browser(),
    );
    const b = await say(token, 'Hologram');
    expect(await failureOf(acceptSuggestion(ctx, { id: b.id, presence: 'proposed' }))).toEqual({
      code: 'VALIDATION',
      field: 'phase',
    });
    await acceptSuggestion(ctx, { id: a.id });
    await acceptSuggestion(ctx, { id: b.id, presence: 'proposed', phase: 'before', name: 'Hologram guide' });
    expect(
      (await getInventory(ctx)).rows.map(({ name, phase, presence, description }) => [
        name,
        phase,
        presence,
        description,
      ]),
    ).toEqual([
      ['Bell', 'during', undefined, 'At the door'],
      ['Hologram guide', 'before', 'proposed', undefined],
    ]);
    expect((await get()).list.map(({ state, touchpointId }) => [state, touchpointId !== null])).toEqual([
      ['accepted', true],
      ['accepted', true],
    ]);
    expect((await get()).firstTouchpoints).toEqual({ standing: 2, goal: 10 });
    expect(await failureOf(acceptSuggestion(ctx, { id: a.id }))).toEqual({ code: 'CONFLICT' });
  });

  it('ties a suggestion to the touchpoint that it turned out to be', async () => {
    const { ctx } = await makeWorkspace();
    const { token, get } = await open(ctx);
    const website = await makeTouchpoint(ctx, 'Website');
    const { id } = await say(token, 'The page');
    expect(await acceptSuggestion(ctx, { id, touchpointId: website.id })).toEqual({
      touchpointId: website.id,
    });
    expect((await getInventory(ctx)).rows).toHaveLength(1);
    expect((await get()).list).toMatchObject([{ state: 'accepted', touchpointId: website.id }]);
  });

  it('merges what means the same: each voter counts once', async () => {
    const { ctx } = await makeWorkspace();
    const { token, get } = await open(ctx);
    const [anna, jan] = [browser(), browser()];
    const kept = await say(token, 'Call centre', anna);
    const double = await suggest(
      { token, name: 'Hotline', side: 'company', phase: 'after', note: 'Mornings' },
      anna,
    );
    await vote({ token, suggestionId: double.id, vote: true }, jan);
    expect(await mergeSuggestions(ctx, { keepId: kept.id, mergeIds: [double.id] })).toEqual({ votes: 2 });
    expect((await get()).list).toMatchObject([
      { id: kept.id, votes: 2, phase: 'after', note: 'Mornings', state: 'open' },
      { id: double.id, state: 'merged' },
    ]);
    expect((await getPublicRound(token, null)).suggestions.map(({ name }) => name)).toEqual(['Call centre']);
  });

  it('declines, and puts back before the editors', async () => {
    const { ctx } = await makeWorkspace();
    const { token, get } = await open(ctx);
    const { id } = await say(token, 'Nonsense');
    await declineSuggestions(ctx, { ids: [id] });
    expect((await getPublicRound(token, null)).suggestions).toEqual([]);
    expect(await failureOf(declineSuggestions(ctx, { ids: [id] }))).toEqual({ code: 'CONFLICT' });
    await reopenSuggestions(ctx, { ids: [id] });
    expect((await get()).list).toMatchObject([{ state: 'open' }]);
    await acceptSuggestion(ctx, { id, phase: 'before' });
    expect(await failureOf(reopenSuggestions(ctx, { ids: [id] }))).toEqual({ code: 'CONFLICT' });
  });

  it('counts up to the first ten touchpoints', async () => {
    const { ctx } = await makeWorkspace();
    const { token } = await open(ctx);
    await makeTouchpoints(
      ctx,
      Array.from({ length: 12 }, (_, at) => `T${at}`),
    );
    await makeTouchpoints(ctx, ['Gone'], { presence: 'retired' });
    expect((await getPublicRound(token, null)).firstTouchpoints).toEqual({ standing: 10, goal: 10 });
  });
});

interface Verb {
  name: string;
  action: string;
  run: (ctx: TenantContext, world: World) => Promise<unknown>;
  /** Creates something new: there is nothing foreign to name. */
  isFresh?: boolean;
  bad: (ctx: TenantContext, world: World) => Promise<unknown>;
  field: string;
}

const verbs: Verb[] = [
  {
    name: 'createRound',
    action: 'collectionRound.create',
    run: (ctx) => createRound(ctx, { name: 'New' }),
    isFresh: true,
    bad: (ctx) => createRound(ctx, { name: '' }),
    field: 'name',
  },
  {
    name: 'updateRound',
    action: 'collectionRound.update',
    run: (ctx, { round }) => updateRound(ctx, { id: round, name: 'Other' }),
    bad: (ctx, { round }) => updateRound(ctx, { id: round, name: 'x', closesAt: 'tomorrow' }),
    field: 'closesAt',
  },
  {
    name: 'setRoundOpen',
    action: 'collectionRound.close',
    run: (ctx, { round }) => setRoundOpen(ctx, { id: round, open: false }),
    bad: (ctx) => setRoundOpen(ctx, { id: 'x', open: false }),
    field: 'id',
  },
  {
    name: 'deleteRound',
    action: 'collectionRound.delete',
    run: (ctx, { round }) => deleteRound(ctx, { id: round }),
    bad: (ctx) => deleteRound(ctx, { id: 'x' }),
    field: 'id',
  },
  {
    name: 'acceptSuggestion',
    action: 'suggestion.accept',
    run: (ctx, { first }) => acceptSuggestion(ctx, { id: first, phase: 'before' }),
    bad: (ctx, { first }) => acceptSuggestion(ctx, { id: first, phase: 'later' as 'before' }),
    field: 'phase',
  },
  {
    name: 'mergeSuggestions',
    action: 'suggestion.merge',
    run: (ctx, { first, second }) => mergeSuggestions(ctx, { keepId: first, mergeIds: [second] }),
    bad: (ctx, { first }) => mergeSuggestions(ctx, { keepId: first, mergeIds: [first] }),
    field: 'mergeIds',
  },
  {
    name: 'declineSuggestions',
    action: 'suggestion.decline',
    run: (ctx, { first, second }) => declineSuggestions(ctx, { ids: [first, second] }),
    bad: (ctx) => declineSuggestions(ctx, { ids: [] }),
    field: 'ids',
  },
  {
    name: 'reopenSuggestions',
    action: 'suggestion.reopen',
    run: (ctx, { first }) => reopenSuggestions(ctx, { ids: [first] }),
    bad: (ctx) => reopenSuggestions(ctx, { ids: ['x'] }),
    field: 'ids.0',
  },
];

describe.each(verbs)('$name', ({ action, run, bad, field }) => {
  it('works and is recorded', async () => {
    const { ctx } = await makeWorkspace();
    await run(ctx, await makeWorld(ctx));
    expect((await activityOf(ctx)).map((entry) => entry.action)).toContain(action);
  });

  it('is forbidden to roles that only read', async () => {
    const { ctx, as } = await makeWorkspace();
    const world = await makeWorld(ctx);
    for (const role of ['viewer', 'auditor'] as const) {
      expect(await failureOf(run(await as(role), world))).toEqual({ code: 'FORBIDDEN' });
    }
  });

  it('names the field that is not right', async () => {
    const { ctx } = await makeWorkspace();
    const world = await makeWorld(ctx);
    expect(await failureOf(bad(ctx, world))).toEqual({ code: 'VALIDATION', field });
  });
});

it.each(verbs.filter(({ isFresh }) => !isFresh))(
  '$name does not find what belongs to another tenant, and leaves it as it was',
  async ({ run }) => {
    const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
    const [own, world] = [await makeWorld(mine.ctx), await makeWorld(theirs.ctx)];
    const before = [await fingerprint(mine.ctx), await fingerprint(theirs.ctx)];
    expect((await failureOf(run(mine.ctx, world))).code).toBe('NOT_FOUND');
    expect((await failureOf(run(mine.ctx, { ...world, second: own.second }))).code).toBe('NOT_FOUND');
    expect([await fingerprint(mine.ctx), await fingerprint(theirs.ctx)]).toEqual(before);
  },
);

it('a merge does not reach over rounds', async () => {
  const { ctx } = await makeWorkspace();
  const [here, there] = [await makeWorld(ctx), await makeWorld(ctx)];
  const across = mergeSuggestions(ctx, { keepId: here.first, mergeIds: [there.first] });
  expect(await failureOf(across)).toEqual({ code: 'VALIDATION', field: 'mergeIds' });
});

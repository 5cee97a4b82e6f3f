import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { rateLimits } from '@/db/schema/accounts';
import { makeWorkspace } from '@/db/testing/factories';
import { newId } from '@/lib/ids';
import { createListEntry } from '@/lib/touchpoints/lists/create-list-entry';
import { activityOf, eventsOf, failureOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { suggest } from './suggest';
import { browser, openRound, say } from './testing/open-round';

describe('suggesting without an account', () => {
  it('is kept with its side, phase, channel and job, and told to the editors', async () => {
    const { ctx } = await makeWorkspace();
    const { id: channelId } = await createListEntry(ctx, 'channel', { name: 'Phone', medium: 'offline' });
    const { token, get } = await openRound(ctx);
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
    const { token, get } = await openRound(ctx);
    const mine = browser();
    const first = await say(token, 'Sklep (w Łodzi)', mine);
    expect(await say(token, 'SKLEP w lodzi!')).toEqual({ id: first.id, merged: true });
    expect(await say(token, 'sklep w łodzi', mine)).toEqual({ id: first.id, merged: true });
    expect((await get()).list).toMatchObject([{ votes: 2 }]);
  });

  it('is said once by thirty people at the same time', async () => {
    const { ctx } = await makeWorkspace();
    const { token, get } = await openRound(ctx);
    await Promise.all(Array.from({ length: 12 }, () => say(token, 'Website')));
    expect((await get()).list).toMatchObject([{ name: 'Website', votes: 12 }]);
  });

  it('by a program that fills in the hidden field gets an answer and leaves nothing', async () => {
    const { ctx } = await makeWorkspace();
    const { token, get } = await openRound(ctx);
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
    const { token } = await openRound(mine.ctx);
    const attack = suggest({ token, name: 'Bell', side: 'customer', channelId }, browser());
    expect(await failureOf(attack)).toEqual({ code: 'NOT_FOUND', field: 'channelId' });
  });

  it('names the field that is not right', async () => {
    const { ctx } = await makeWorkspace();
    const { token } = await openRound(ctx);
    expect(await failureOf(say(token, '  '))).toEqual({ code: 'VALIDATION', field: 'name' });
    const long = suggest({ token, name: 'x', side: 'customer', note: 'x'.repeat(1_001) }, browser());
    expect(await failureOf(long)).toEqual({ code: 'VALIDATION', field: 'note' });
    const side = suggest({ token, name: 'x', side: 'nobody' as 'customer' }, browser());
    expect(await failureOf(side)).toEqual({ code: 'VALIDATION', field: 'side' });
  });

  it('is limited for a browser, and far later for an address, which a workshop shares', async () => {
    const { ctx } = await makeWorkspace();
    const { token } = await openRound(ctx);
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

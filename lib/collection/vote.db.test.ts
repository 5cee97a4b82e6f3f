import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import { failureOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { getPublicRound } from './get-public-round';
import { browser, openRound, say } from './testing/open-round';
import { vote } from './vote';

describe('voting without an account', () => {
  it('counts once for a browser, and can be taken back', async () => {
    const { ctx } = await makeWorkspace();
    const { token } = await openRound(ctx);
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
    const { token } = await openRound(ctx);
    const { id: suggestionId } = await say(token, 'Bell');
    await Promise.all(Array.from({ length: 10 }, () => vote({ token, suggestionId, vote: true }, browser())));
    expect((await getPublicRound(token, null)).suggestions).toMatchObject([{ votes: 11 }]);
  });

  it('reaches suggestions of its own round only', async () => {
    const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
    const here = await openRound(mine.ctx);
    const elsewhere = await openRound(mine.ctx);
    const foreign = await openRound(theirs.ctx);
    for (const { token } of [elsewhere, foreign]) {
      const { id: suggestionId } = await say(token, 'Bell');
      const attack = vote({ token: here.token, suggestionId, vote: true }, browser());
      expect(await failureOf(attack)).toEqual({ code: 'NOT_FOUND', field: 'suggestionId' });
    }
    expect((await foreign.get()).list).toMatchObject([{ votes: 1 }]);
  });
});

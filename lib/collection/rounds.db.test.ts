import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import { newToken } from '@/lib/auth/tokens';
import { createListEntry } from '@/lib/touchpoints/lists/create-list-entry';
import { failureOf, makeTouchpoint } from '@/lib/touchpoints/testing/make-touchpoints';
import { deleteRound } from './delete-round';
import { getPublicRound } from './get-public-round';
import { listRounds } from './list-rounds';
import { setRoundOpen } from './set-round-open';
import { browser, openRound, say } from './testing/open-round';
import { updateRound } from './update-round';
import { vote } from './vote';

describe('a round', () => {
  it('has a link that leads to its question, and to nothing of the workspace beside', async () => {
    const { ctx } = await makeWorkspace({ name: 'Alpine Rail' });
    await createListEntry(ctx, 'channel', { name: 'Phone', medium: 'offline', note: 'secret note' });
    await makeTouchpoint(ctx, 'Known already');
    const { token } = await openRound(ctx);
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
    const { id, token, get } = await openRound(ctx);
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
    const { id, token } = await openRound(ctx);
    await updateRound(ctx, { id, name: 'Round', closesAt: '2020-01-01T00:00:00Z' });
    expect(await failureOf(say(token, 'Late'))).toEqual({ code: 'CONFLICT' });
    await setRoundOpen(ctx, { id, open: true });
    await say(token, 'In time');
    expect(await listRounds(ctx)).toMatchObject([{ open: true, closesAt: null, suggestions: 1 }]);
  });

  it('leads nowhere once it is deleted; neither does any other link', async () => {
    const { ctx } = await makeWorkspace();
    const { id, token } = await openRound(ctx);
    await deleteRound(ctx, { id });
    for (const link of [token, newToken(), 'x'.repeat(40), "' or 1=1 --'' or 1=1 --"]) {
      expect(await failureOf(getPublicRound(link, null))).toEqual({ code: 'NOT_FOUND' });
      expect(await failureOf(say(link, 'Bell'))).toEqual({ code: 'NOT_FOUND' });
    }
  });
});

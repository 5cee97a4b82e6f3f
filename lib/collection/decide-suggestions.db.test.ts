import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import { getInventory } from '@/lib/touchpoints/get-inventory';
import { failureOf, makeTouchpoint, makeTouchpoints } from '@/lib/touchpoints/testing/make-touchpoints';
import { acceptSuggestion } from './accept-suggestion';
import { declineSuggestions } from './decline-suggestions';
import { getPublicRound } from './get-public-round';
import { mergeSuggestions } from './merge-suggestions';
import { reopenSuggestions } from './reopen-suggestions';
import { suggest } from './suggest';
import { browser, openRound, say } from './testing/open-round';
import { vote } from './vote';

describe('deciding', () => {
  it('accepts as existing or proposed, with the words of the editor where they say something else', async () => {
    const { ctx } = await makeWorkspace();
    const { token, get } = await openRound(ctx);
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
    const { token, get } = await openRound(ctx);
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
    const { token, get } = await openRound(ctx);
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
    const { token, get } = await openRound(ctx);
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
    const { token } = await openRound(ctx);
    await makeTouchpoints(
      ctx,
      Array.from({ length: 12 }, (_, at) => `T${at}`),
    );
    await makeTouchpoints(ctx, ['Gone'], { presence: 'retired' });
    expect((await getPublicRound(token, null)).firstTouchpoints).toEqual({ standing: 10, goal: 10 });
  });

  it('a merge does not reach over rounds', async () => {
    const { ctx } = await makeWorkspace();
    const [here, there] = [await openRound(ctx), await openRound(ctx)];
    const [kept, other] = [await say(here.token, 'Call centre'), await say(there.token, 'Hotline')];
    const across = mergeSuggestions(ctx, { keepId: kept.id, mergeIds: [other.id] });
    expect(await failureOf(across)).toEqual({ code: 'VALIDATION', field: 'mergeIds' });
  });
});

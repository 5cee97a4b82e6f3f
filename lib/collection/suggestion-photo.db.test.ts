import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { rateLimits } from '@/db/schema/accounts';
import { workspaces } from '@/db/schema/organizations';
import { makeWorkspace } from '@/db/testing/factories';
import { newToken } from '@/lib/auth/tokens';
import { getFile } from '@/lib/files/get-file';
import { makeImage } from '@/lib/files/testing/make-image';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { newId } from '@/lib/ids';
import { failureOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { acceptSuggestion } from './accept-suggestion';
import { getPublicRound } from './get-public-round';
import { listTouchpointPhotos } from './list-touchpoint-photos';
import { mergeSuggestions } from './merge-suggestions';
import { suggest } from './suggest';
import { browser, openRound, say } from './testing/open-round';

ownDataFolder();

describe('a photo of a suggestion', () => {
  const withPhoto = (token: string, name: string, photo: Buffer, voter = browser()) =>
    suggest({ token, name, side: 'customer', phase: 'during' }, voter, photo);

  it('is kept and shown to the editors, and is no part of what others see', async () => {
    const { ctx } = await makeWorkspace();
    const { token, get } = await openRound(ctx);
    await withPhoto(token, 'Bell', await makeImage({ width: 90, height: 60 }));
    const [suggestion] = (await get()).list;
    expect(suggestion?.photo).toMatchObject({ width: 90, height: 60 });
    expect((await getFile(ctx, suggestion?.photo?.fileId ?? '')).contentType).toBe('image/jpeg');
    expect(JSON.stringify(await getPublicRound(token, null))).not.toContain(suggestion?.photo?.fileId);
  });

  it('goes to what somebody had suggested already, if that has none', async () => {
    const { ctx } = await makeWorkspace();
    const { token, get } = await openRound(ctx);
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
    const { token, get } = await openRound(ctx);
    const attack = withPhoto(token, 'Bell', Buffer.from('<svg onload="alert(1)"></svg>'));
    expect(await failureOf(attack)).toEqual({ code: 'VALIDATION', field: 'file' });
    expect((await get()).list).toEqual([]);
  });

  it('is not decoded for a link that leads nowhere, and not without end', async () => {
    const { ctx } = await makeWorkspace();
    const { token } = await openRound(ctx);
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
    const { token, get } = await openRound(ctx);
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
    const { token } = await openRound(ctx);
    const { id } = await withPhoto(token, 'Bell', await makeImage());
    const { touchpointId } = await acceptSuggestion(ctx, { id });
    expect(await listTouchpointPhotos(ctx, touchpointId)).toMatchObject([{ name: 'Bell', width: 80 }]);
    expect(await listTouchpointPhotos(ctx, newId())).toEqual([]);
  });

  it('comes from the merged one where the kept one has none', async () => {
    const { ctx } = await makeWorkspace();
    const { token, get } = await openRound(ctx);
    const kept = await say(token, 'Call centre');
    const merged = await withPhoto(token, 'Hotline', await makeImage());
    await mergeSuggestions(ctx, { keepId: kept.id, mergeIds: [merged.id] });
    const list = (await get()).list;
    expect(list.find(({ id }) => id === kept.id)?.photo).not.toBeNull();
  });
});

import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { touchpoints } from '@/db/schema/touchpoints';
import { makeWorkspace } from '@/db/testing/factories';
import { withTenant } from '@/lib/auth/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { archivePersona } from '@/lib/personas/archive-persona';
import { createPersona } from '@/lib/personas/create-persona';
import { editPersona } from '@/lib/personas/edit-persona';
import { bringIn, inQuarter } from '@/lib/ratings/testing/survey';
import { createListEntry } from '@/lib/touchpoints/lists/create-list-entry';
import { makeTouchpoint } from '@/lib/touchpoints/testing/make-touchpoints';
import { saveVariant } from '@/lib/touchpoints/save-variant';
import { updateTouchpoints } from '@/lib/touchpoints/update-touchpoints';
import { getChannelFit } from './get-channel-fit';

const idOf = async (ctx: TenantContext, name: string) => {
  const rows = await withTenant.read(ctx, 'touchpoint:read', (tx) =>
    tx
      .select({ id: touchpoints.id, name: touchpoints.name })
      .from(touchpoints)
      .where(eq(touchpoints.workspaceId, ctx.workspace.id)),
  );
  return rows.find((row) => row.name === name)?.id ?? '';
};

/** Two surveyed touchpoints, Till and Door, in a shop; somebody who likes it, and the app even more. */
async function makeWorld(ctx: TenantContext) {
  // Till: scores of 2 on 1–5 from six people; Door: 5.
  const people = Array.from({ length: 6 }, (_, at) => `${at},1,young,f,2,5,4,9`);
  await bringIn(ctx, people, inQuarter(1));
  const shop = await createListEntry(ctx, 'channel', { name: 'The shop', medium: 'offline' });
  const app = await createListEntry(ctx, 'channel', { name: 'The app', medium: 'online' });
  const [till, door] = [await idOf(ctx, 'Till'), await idOf(ctx, 'Door')];
  await updateTouchpoints(ctx, { ids: [till, door], patch: { channelId: shop.id, phase: 'during' } });
  const [families, skiers] = [
    await createListEntry(ctx, 'segment', { name: 'Families' }),
    await createListEntry(ctx, 'segment', { name: 'Skiers' }),
  ];
  await saveVariant(ctx, { touchpointId: door, segmentId: families.id, offer: 'A pushchair' });
  const { id } = await createPersona(ctx, { name: 'Olga', segmentId: skiers.id });
  const prefer = (channelId: string, value: number) => ({
    op: 'prefer' as const,
    channelId,
    preference: { value, measuredOn: null, source: '' },
  });
  await editPersona(ctx, { id, edits: [prefer(shop.id, 8), prefer(app.id, 9)] });
  return { id, till, door, app: app.id };
}

describe('channel fit', () => {
  it('reads preferences, touchpoints, variants and the newest scores together', async () => {
    const { ctx } = await makeWorkspace();
    const { id, till, door } = await makeWorld(ctx);
    const fit = await getChannelFit(ctx);
    expect(fit).toMatchObject({ source: 'survey', sources: ['survey'], personas: [{ id, name: 'Olga' }] });
    const during = fit.personas[0]?.phases?.find(({ phase }) => phase === 'during');
    expect(during).toMatchObject({ preferred: 2, served: 1, unrated: [] });
    const found = during?.findings.map((one) => [
      one.kind,
      one.channel.name,
      one.kind === 'bad' ? one.touchpoint.id : one.kind === 'missing' ? '' : one.touchpoints[0]?.id,
    ]);
    expect(found?.toSorted()).toEqual([
      ['bad', 'The shop', till],
      ['missing', 'The app', ''],
      ['variant', 'The shop', door],
    ]);
    expect(fit.consistency.find(({ phase }) => phase === 'during')).toMatchObject({
      spread: null,
      channels: [{ name: 'The shop', n: 12 }],
      online: null,
      offline: { n: 12 },
    });
  });

  it('leaves out archived personas, and says that nothing is rated', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await createPersona(ctx, { name: 'Olga' });
    await makeTouchpoint(ctx, 'Website');
    expect(await getChannelFit(ctx)).toMatchObject({
      source: null,
      period: null,
      personas: [{ id, phases: null }],
      consistency: [{ spread: null }, { spread: null }, { spread: null }],
    });
    await archivePersona(ctx, { id });
    expect((await getChannelFit(ctx)).personas).toEqual([]);
  });

  it('knows nothing of another brand', async () => {
    const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
    await makeWorld(theirs.ctx);
    expect(await getChannelFit(mine.ctx)).toMatchObject({ sources: [], personas: [] });
  });
});

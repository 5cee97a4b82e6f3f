import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { createChain } from '@/lib/chains/create-chain';
import { createMap } from '@/lib/journeys/create-map';
import { importMap } from '@/lib/journeys/import-map';
import { listMaps } from '@/lib/journeys/list-maps';
import { createPersona } from '@/lib/personas/create-persona';
import { addDefaultChannels } from '@/lib/touchpoints/add-default-channels';
import { listChannels } from '@/lib/touchpoints/list-channels';
import { makeTouchpoints } from '@/lib/touchpoints/testing/make-touchpoints';
import { updateTouchpoints } from '@/lib/touchpoints/update-touchpoints';
import { getMapPortfolio } from './get-map-portfolio';

const portfolioOf = async (ctx: TenantContext) => getMapPortfolio(ctx, await listMaps(ctx));

describe('the portfolio of a brand', () => {
  it('lacks maps of personas and of the channels in which chains begin, until they are made', async () => {
    const { ctx } = await makeWorkspace();
    await addDefaultChannels(ctx, { ids: ['website', 'shop'] });
    const [first, second] = await listChannels(ctx);
    if (!first || !second) throw new Error('The usual channels are not there.');
    const elena = await createPersona(ctx, { name: 'Elena' });
    const [site, shop] = await makeTouchpoints(ctx, ['Site', 'Shop']);
    await updateTouchpoints(ctx, { ids: [site?.id ?? ''], patch: { channelId: first.id } });
    await updateTouchpoints(ctx, { ids: [shop?.id ?? ''], patch: { channelId: second.id } });
    await createChain(ctx, { name: 'First visit', touchpointIds: [site?.id ?? '', shop?.id ?? ''] });
    await createChain(ctx, { name: 'Second visit', touchpointIds: [shop?.id ?? ''] });
    await createMap(ctx, { type: 'future-state', title: 'One day', personaIds: [elena.id] });
    const before = await portfolioOf(ctx);
    expect(before).toMatchObject({ maps: 1, personasWithout: [{ id: elena.id, name: 'Elena' }] });
    expect(before.channelsWithout.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
    const make = (entryChannelId: string) =>
      createMap(ctx, { type: 'current-state', title: 'Now', personaIds: [elena.id], entryChannelId });
    // Comes to the second channel later on, which is not where it begins.
    await importMap(ctx, {
      text: `Now\tFirst\tThen\nChannels\t${first.name}\t${second.name}\nPersona\tElena`,
    });
    expect((await portfolioOf(ctx)).channelsWithout).toMatchObject([{ id: second.id }]);
    await make(first.id);
    expect(await portfolioOf(ctx)).toMatchObject({
      maps: 3,
      personasWithout: [],
      channelsWithout: [{ id: second.id }],
      isComplete: false,
    });
    await make(second.id);
    await make(first.id);
    expect(await portfolioOf(ctx)).toMatchObject({ maps: 5, channelsWithout: [], isComplete: true });
  });
});

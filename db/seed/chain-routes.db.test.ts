import { expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import { createChain } from '@/lib/chains/create-chain';
import { makeTouchpoints } from '@/lib/touchpoints/testing/make-touchpoints';
import { getChainLife } from '@/lib/views/get-chain-life';
import { drawRoutes } from './chain-routes';

it('the demo’s chain branches twice and has something to save', async () => {
  const { ctx } = await makeWorkspace();
  const names = Array.from({ length: 8 }, (_, at) => `Place ${at}`);
  const ids = (await makeTouchpoints(ctx, names)).map(({ id }) => id);
  const { id } = await createChain(ctx, { name: 'First visit', touchpointIds: ids });
  await drawRoutes(ctx, id, ids);
  const life = await getChainLife(ctx, { id });
  expect(life).toMatchObject({
    chain: { isBranched: true },
    health: { routes: 4 },
    prospect: { touchesSaved: 2, changed: 3 },
    effort: { whole: { touches: 8, minutes: { known: 60, missing: 1 } } },
  });
});

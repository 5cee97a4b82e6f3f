import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { touchpoints } from '@/db/schema/touchpoints';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { createChain } from '@/lib/chains/create-chain';
import { deleteChain } from '@/lib/chains/delete-chain';
import { updateChain } from '@/lib/chains/update-chain';
import { bringIn, inQuarter } from '@/lib/ratings/testing/survey';
import { deleteTouchpoints } from '@/lib/touchpoints/delete-touchpoints';
import { makeTouchpoint } from '@/lib/touchpoints/testing/make-touchpoints';
import { getChainLife } from './get-chain-life';
import { getChainNetwork } from './get-chain-network';

const idOf = async (ctx: TenantContext, name: string) => {
  const [row] = await withTenant.read(ctx, 'touchpoint:read', (tx) =>
    tx
      .select({ id: touchpoints.id })
      .from(touchpoints)
      .where(and(eq(touchpoints.workspaceId, ctx.workspace.id), eq(touchpoints.name, name))),
  );
  return row?.id ?? '';
};

/** Till 2.5 of ten (stop), Door 10, Parcel not rated. "Buy" goes by all three, "Ask" by the door and the parcel. */
async function makeWorld() {
  const { ctx } = await makeWorkspace();
  const people = Array.from({ length: 6 }, (_, at) => `${at},1,young,f,2,5,4,9`);
  await bringIn(ctx, people, inQuarter(1), 'first.csv');
  const [till, door] = [await idOf(ctx, 'Till'), await idOf(ctx, 'Door')];
  const parcel = (await makeTouchpoint(ctx, 'Parcel')).id;
  const buy = (await createChain(ctx, { name: 'Buy', touchpointIds: [door, till, parcel] })).id;
  const ask = (await createChain(ctx, { name: 'Ask', touchpointIds: [door, parcel] })).id;
  const empty = (await createChain(ctx, { name: 'Complain' })).id;
  await updateChain(ctx, { id: ask, name: 'Ask', successorId: buy });
  await updateChain(ctx, { id: empty, name: 'Complain', fate: 'merge', mergeIntoId: ask });
  return { ctx, till, door, parcel, buy, ask, empty };
}

it('tells of all chains what they start, how well they hold, and what they share', async () => {
  const { ctx, buy, ask, empty } = await makeWorld();
  const { chains, source, thresholds } = await getChainNetwork(ctx, {});
  expect(source).toBe('survey');
  expect(thresholds).toEqual({ wowFrom: 8, okFrom: 4 });
  expect(chains).toMatchObject([
    {
      id: ask,
      touchpoints: 2,
      health: { routes: 1, best: 10, worst: 10, weakest: 'Door', unrated: 1, isBroken: false },
      successorId: buy,
      shared: [{ id: buy, touchpoints: 2 }],
    },
    {
      id: buy,
      health: { best: 2.5, worst: 2.5, weakest: 'Till', unrated: 1, isBroken: true },
      successorId: null,
      shared: [{ id: ask, touchpoints: 2 }],
    },
    {
      id: empty,
      touchpoints: 0,
      health: { routes: 0, best: null, worst: null, weakest: null, unrated: 0, isBroken: false },
      fate: 'merge',
      mergeIntoId: ask,
      shared: [],
    },
  ]);
  for (const { id, health } of chains) {
    const { health: alone } = await getChainLife(ctx, { id });
    expect([health.best, health.worst]).toEqual([alone.best?.health ?? null, alone.worst?.health ?? null]);
  }
});

it('leaves out what lies in the trash', async () => {
  const { ctx, buy, ask, door } = await makeWorld();
  await deleteTouchpoints(ctx, { ids: [door] });
  await deleteChain(ctx, { id: buy });
  const { chains } = await getChainNetwork(ctx, {});
  expect(chains.find(({ id }) => id === ask)).toMatchObject({
    touchpoints: 1,
    health: { best: null, unrated: 1 },
    successorId: null,
    shared: [],
  });
});

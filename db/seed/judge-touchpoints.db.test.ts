import { expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import { listStages } from '@/lib/touchpoints/lifecycle/list-stages';
import { getLifecycle } from '@/lib/views/get-lifecycle';
import { shopJudgement } from './judge-touchpoints';
import { fillShopBrand } from './smaller-brands';

it('the demo’s touchpoints have lived before they came to their stages', async () => {
  const { ctx } = await makeWorkspace();
  await fillShopBrand(ctx, ctx);
  const { touchpoints, shares, undated } = await getLifecycle(ctx);
  const wanted = Object.fromEntries(
    Object.entries(shopJudgement.stages).map(([stage, keys]) => [stage, keys.length]),
  );
  expect(shares.at(-1)?.counts).toEqual(wanted);
  expect(undated).toBe(0);
  // Each of them was in an earlier stage a year and a half ago.
  expect(shares[1]?.counts.death).toBe(0);
  expect(shares[1]?.counts.growth).toBeGreaterThan(wanted.growth ?? 0);
  const dying = touchpoints.find(({ stage }) => stage === 'death');
  expect(await listStages(ctx, dying?.id ?? '')).toMatchObject([
    { stage: 'death', reason: 'What takes its place is open' },
    { stage: 'decline' },
  ]);
});

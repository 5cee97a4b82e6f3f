import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { due } from '@/db/schema/jobs';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { rebuildRollUps } from '@/lib/ratings/rebuild-roll-ups';
import { bringIn, readRollUpsOf } from '@/lib/ratings/testing/survey';
import { createTouchpoints } from '@/lib/touchpoints/create-touchpoints';
import { deleteTouchpoints } from '@/lib/touchpoints/delete-touchpoints';
import { restoreTouchpoints } from '@/lib/touchpoints/restore-touchpoints';
import { getDashboard } from './get-dashboard';

const jobsOf = (ctx: TenantContext) =>
  gateDb()
    .select()
    .from(due)
    .where(and(eq(due.workspaceId, ctx.workspace.id), eq(due.kind, 'ratings.rollup')));

const takeJobs = async (ctx: TenantContext) => {
  const jobs = await jobsOf(ctx);
  await gateDb()
    .delete(due)
    .where(and(eq(due.workspaceId, ctx.workspace.id), eq(due.kind, 'ratings.rollup')));
  return jobs.length;
};

const overallOf = async (ctx: TenantContext) => {
  const { overall, touchpoints } = await getDashboard(ctx);
  return { names: touchpoints.map(({ name }) => name), score: overall[0]?.overall?.score };
};

it('keeps overall scores for the touchpoints that are there, soon after some are deleted or restored', async () => {
  const { ctx } = await makeWorkspace();
  await bringIn(ctx, ['1,1,a,f,5,1,5,9', '2,1,a,f,5,2,5,9']);
  const { touchpoints } = await getDashboard(ctx);
  const doorId = touchpoints.find(({ name }) => name === 'Door')?.id ?? '';
  const { rows } = await createTouchpoints(ctx, { items: [{ name: 'Lift' }], defaults: { phase: 'during' } });
  const whole = await overallOf(ctx);
  expect(whole).toEqual({ names: ['Till', 'Door'], score: 5.625 });

  await deleteTouchpoints(ctx, { ids: rows.map(({ id }) => id) });
  expect(await takeJobs(ctx)).toBe(0);

  const kept = (await readRollUpsOf(ctx)).overall;
  await deleteTouchpoints(ctx, { ids: [doorId] });
  // The figure is right at once; what is kept for it comes with the job.
  expect(await overallOf(ctx)).toEqual({ names: ['Till'], score: 10 });
  expect((await readRollUpsOf(ctx)).overall).toEqual(kept);
  expect(await takeJobs(ctx)).toBe(1);
  await rebuildRollUps(ctx);
  expect((await readRollUpsOf(ctx)).overall).not.toEqual(kept);
  expect(await overallOf(ctx)).toEqual({ names: ['Till'], score: 10 });

  await restoreTouchpoints(ctx, { ids: [doorId] });
  expect(await overallOf(ctx)).toEqual(whole);
  expect(await takeJobs(ctx)).toBe(1);
  await rebuildRollUps(ctx);
  expect((await readRollUpsOf(ctx)).overall).toEqual(kept);
});

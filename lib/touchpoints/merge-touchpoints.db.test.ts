import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { imports } from '@/db/schema/imports';
import { due } from '@/db/schema/jobs';
import { periods, ratings, responses } from '@/db/schema/ratings';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { expandTouchpoint } from './compact-touchpoint';
import { getInventory } from './get-inventory';
import { getTouchpoint } from './get-touchpoint';
import { createListEntry } from './lists/create-list-entry';
import { filledFrom, mergeTouchpoints } from './merge-touchpoints';
import { purgeTouchpoints } from './purge-touchpoints';
import { restoreTouchpoints } from './restore-touchpoints';
import { saveVariant } from './save-variant';
import { setVipRank } from './set-vip-rank';
import { createStandard } from './standards/create-standard';
import { makeTouchpoint, makeTouchpoints, rawTouchpoint } from './testing/make-touchpoints';

/** Two respondents: the first rates what `both` says, the second only the other one. */
async function makeRatings(ctx: TenantContext, brandId: string, both: [string, string]) {
  const workspaceId = ctx.workspace.id;
  await withTenant.write(ctx, 'rating:import', async (w) => {
    const [importId, periodId, first, second] = [newId(), newId(), newId(), newId()];
    await w.tx.insert(imports).values({
      workspaceId,
      id: importId,
      kind: 'ratings',
      state: 'committed',
      fileName: 'x',
      fileHash: 'x',
    });
    await w.tx
      .insert(periods)
      .values({ workspaceId, id: periodId, kind: 'quarter', startsOn: '2026-07-01', endsOn: '2026-09-30' });
    const response = (id: string) => ({
      workspaceId,
      id,
      source: 'survey' as const,
      periodId,
      brandId,
      importId,
      respondentKey: id,
    });
    await w.tx.insert(responses).values([response(first), response(second)]);
    const rating = (responseId: string, touchpointId: string, value: string) => ({
      workspaceId,
      responseId,
      touchpointId,
      periodId,
      value,
      scaleMin: '1',
      scaleMax: '5',
    });
    await w.tx
      .insert(ratings)
      .values([rating(first, both[0], '5'), rating(first, both[1], '1'), rating(second, both[1], '3')]);
  });
}

const ratingsOf = (ctx: TenantContext, touchpointId: string) =>
  withTenant.read(ctx, 'rating:read', (tx) =>
    tx
      .select({ value: ratings.value })
      .from(ratings)
      .where(and(eq(ratings.workspaceId, ctx.workspace.id), eq(ratings.touchpointId, touchpointId))),
  );

describe('filledFrom', () => {
  const bare = { id: '', name: 'x', phase: 'before' as const, position: '', createdAt: '', updatedAt: '' };

  it('takes what is empty from the first that has it, and never what is there', () => {
    const kept = expandTouchpoint({ ...bare, description: 'mine', aims: ['buy'] });
    const others = [
      expandTouchpoint({ ...bare, description: 'theirs', risk: 'low', brandFit: 0 }),
      expandTouchpoint({
        ...bare,
        risk: 'high',
        ownerId: 'anna',
        aims: ['stay'],
        otherPhases: ['before', 'after'],
      }),
    ];
    expect(filledFrom(kept, others)).toEqual({
      risk: 'low',
      brandFit: 0,
      ownerId: 'anna',
      otherPhases: ['after'],
    });
  });

  it('gives no lifecycle stage to what does not exist', () => {
    const other = expandTouchpoint({ ...bare, lifecycleStage: 'growth' });
    expect(filledFrom(expandTouchpoint({ ...bare, presence: 'proposed' }), [other])).toEqual({});
    expect(filledFrom(expandTouchpoint(bare), [other])).toEqual({ lifecycleStage: 'growth' });
  });
});

describe('merging', () => {
  it('brings everything that hangs on the others to the kept one', async () => {
    const { ctx } = await makeWorkspace();
    const brand = await createListEntry(ctx, 'brand', { name: 'Ours', kind: 'own' });
    const [here, there] = [
      await createListEntry(ctx, 'object', { name: 'Here', kind: 'place', brandId: brand.id }),
      await createListEntry(ctx, 'object', { name: 'There', kind: 'place', brandId: brand.id }),
    ];
    const [skiers, hikers] = [
      await createListEntry(ctx, 'segment', { name: 'Skiers' }),
      await createListEntry(ctx, 'segment', { name: 'Hikers' }),
    ];
    const kept = await makeTouchpoint(ctx, 'Web', { objectIds: [here.id], description: 'The site' });
    const double = await makeTouchpoint(ctx, 'Website', {
      objectIds: [here.id, there.id],
      description: 'x',
      risk: 'high',
    });
    const [child] = await makeTouchpoints(ctx, ['Search box'], {}, double.id);
    await setVipRank(ctx, { id: double.id, rank: 2 });
    await saveVariant(ctx, { touchpointId: kept.id, segmentId: skiers.id, note: 'mine' });
    await saveVariant(ctx, { touchpointId: double.id, segmentId: skiers.id, note: 'theirs' });
    await saveVariant(ctx, { touchpointId: double.id, segmentId: hikers.id, note: 'theirs' });
    const standard = { metric: 'Load time', operator: 'at-most', target: 2, unit: 'seconds' } as const;
    await createStandard(ctx, { touchpointId: kept.id, ...standard });
    await createStandard(ctx, { touchpointId: double.id, ...standard, metric: 'LOAD TIME' });
    await createStandard(ctx, { touchpointId: double.id, ...standard, metric: 'Uptime' });
    await makeRatings(ctx, brand.id, [kept.id, double.id]);

    const { row } = await mergeTouchpoints(ctx, { keepId: kept.id, mergeIds: [double.id] });

    expect(row).toMatchObject({
      name: 'Web',
      description: 'The site',
      risk: 'high',
      vipRank: 2,
      variants: 2,
      standards: 2,
    });
    expect(new Set(row.objectIds)).toEqual(new Set([here.id, there.id]));
    const { variants, standards, children, history } = await getTouchpoint(ctx, kept.id);
    expect(variants.map(({ segmentName, note }) => [segmentName, note])).toEqual([
      ['Hikers', 'theirs'],
      ['Skiers', 'mine'],
    ]);
    expect(standards.map(({ metric }) => metric)).toEqual(['Load time', 'Uptime']);
    expect(children).toMatchObject([{ id: child?.id }]);
    expect(history[0]).toMatchObject({ action: 'touchpoint.absorb', after: { merged: ['Website'] } });
    // The first respondent rated both: the rating of the kept one counts, the other stays behind.
    expect((await ratingsOf(ctx, kept.id)).map(({ value }) => value).sort()).toEqual(['3', '5']);
    expect(await ratingsOf(ctx, double.id)).toEqual([{ value: '1' }]);
    expect((await getInventory(ctx)).rows.map(({ name }) => name)).toEqual(['Web', 'Search box']);
    const jobs = await gateDb().select().from(due).where(eq(due.workspaceId, ctx.workspace.id));
    expect(jobs).toContainEqual(expect.objectContaining({ kind: 'ratings.rollup', subjectId: kept.id }));
  });

  it('leaves the merged one in the trash, from which it can come back or go for good with its ratings', async () => {
    const { ctx } = await makeWorkspace();
    const brand = await createListEntry(ctx, 'brand', { name: 'Ours', kind: 'own' });
    const [kept, double] = await makeTouchpoints(ctx, ['A', 'B']);
    await makeRatings(ctx, brand.id, [kept?.id ?? '', double?.id ?? '']);
    await mergeTouchpoints(ctx, { keepId: kept?.id ?? '', mergeIds: [double?.id ?? ''] });
    await restoreTouchpoints(ctx, { ids: [double?.id ?? ''] });
    await mergeTouchpoints(ctx, { keepId: kept?.id ?? '', mergeIds: [double?.id ?? ''] });
    await purgeTouchpoints(ctx, { ids: [double?.id ?? ''] });
    expect(await ratingsOf(ctx, double?.id ?? '')).toEqual([]);
    expect(await ratingsOf(ctx, kept?.id ?? '')).toHaveLength(2);
  });

  it('lifts the kept one out of those that it stood below', async () => {
    const { ctx } = await makeWorkspace();
    const top = await makeTouchpoint(ctx, 'Top');
    const [visit] = await makeTouchpoints(ctx, ['Visit'], {}, top.id);
    const [floor] = await makeTouchpoints(ctx, ['Floor'], {}, visit?.id);
    const [till] = await makeTouchpoints(ctx, ['Till'], {}, floor?.id);
    await mergeTouchpoints(ctx, { keepId: till?.id ?? '', mergeIds: [visit?.id ?? ''] });
    expect((await rawTouchpoint(ctx, till?.id ?? ''))?.parentId).toBe(top.id);
    expect((await rawTouchpoint(ctx, floor?.id ?? ''))?.parentId).toBe(till?.id);
  });
});

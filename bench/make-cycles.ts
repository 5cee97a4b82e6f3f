import type { Sql } from 'postgres';
import type { TenantContext } from '@/lib/auth/context';

const [brandCount, auditorCount] = [5, 10];

export interface MadeCycle {
  ctx: TenantContext;
  id: string;
}

/**
 * Cycles of two quarters of a new brand with 5 brands and 10 auditors, the first closed and the second, whose id is given,
 * ready to be: what it tells compares the two. The application's pools point at the database of `owner` before.
 */
export async function makeCycles(owner: Sql, touchpointCount: number): Promise<MadeCycle> {
  const { makeWorkspace } = await import('@/db/testing/factories');
  const { closeCycle } = await import('@/lib/audits/cycles/close-cycle');
  const { createCycle } = await import('@/lib/audits/cycles/create-cycle');
  const { openCycle, startReview } = await import('@/lib/audits/cycles/move-cycle');
  const { saveVisits } = await import('@/lib/audits/cycles/save-visits');
  const { makeForm, personOf } = await import('@/lib/audits/testing/make-cycle');
  const { createListEntry } = await import('@/lib/touchpoints/lists/create-list-entry');
  const { makeTouchpoints } = await import('@/lib/touchpoints/testing/make-touchpoints');
  const { ctx, as } = await makeWorkspace();
  const names = Array.from({ length: touchpointCount }, (_, at) => `Touchpoint ${at}`);
  const touchpointIds = (await makeTouchpoints(ctx, names)).map(({ id }) => id);
  const brandIds: string[] = [];
  for (let at = 0; at < brandCount; at += 1) {
    const kind = at === 0 ? 'own' : 'competitor';
    brandIds.push((await createListEntry(ctx, 'brand', { kind, name: `Brand ${at}` })).id);
  }
  const people: string[] = [];
  for (let at = 0; at < auditorCount; at += 1) people.push(await personOf(await as('auditor')));
  const input = {
    driverId: null,
    budget: null,
    hours: null,
    formVersionId: await makeForm(ctx),
    touchpointIds,
    brandIds,
    objectIds: [],
    segmentIds: [],
    auditors: people.map((id) => ({ id, capacity: null })),
    stopNeedsAction: false,
  };
  const ready: string[] = [];
  for (const [name, quarterStart] of [
    ['Spring', '2026-04-01'],
    ['Summer', '2026-07-01'],
  ] as const) {
    const { id } = await createCycle(ctx, { ...input, name, quarterStart, dueOn: '2026-09-30' });
    const visit = { objectId: null, isDouble: false, reason: 'hand' as const };
    const visits = brandIds.flatMap((brandId) =>
      people.map((auditorId) => ({ ...visit, brandId, auditorId })),
    );
    await saveVisits(ctx, { id, visits });
    await openCycle(ctx, { id });
    await owner`
      insert into audit_ratings (workspace_id, id, visit_id, touchpoint_id, score)
      select v.workspace_id, gen_random_uuid(), v.id, t.touchpoint_id, floor(random() * 11)
      from audit_visits v join audit_cycle_touchpoints t on t.workspace_id = v.workspace_id and t.cycle_id = v.cycle_id
      where v.workspace_id = ${ctx.workspace.id} and v.cycle_id = ${id}`;
    await owner`
      update audit_visits set state = 'submitted', submitted_at = now(), visited_on = '2026-06-01'
      where workspace_id = ${ctx.workspace.id} and cycle_id = ${id}`;
    await startReview(ctx, { id });
    if (name === 'Spring') await closeCycle(ctx, { id });
    ready.push(id);
  }
  return { ctx, id: ready[1] ?? '' };
}

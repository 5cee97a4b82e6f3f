import type { Sql } from 'postgres';
import type { TenantContext } from '@/lib/auth/context';

/** How many brands and auditors, and of which quarters, by their first days. */
interface CyclesSize {
  brands: number;
  auditors: number;
  quarters: readonly string[];
}

/** Touchpoints that one request makes, and that a cycle may have. */
const atOnce = 1_000;

const usual: CyclesSize = { brands: 5, auditors: 10, quarters: ['2026-04-01', '2026-07-01'] };

export interface MadeCycle {
  ctx: TenantContext;
  id: string;
  touchpointIds: string[];
}

/**
 * Cycles of some quarters of a new brand, all closed but the last, whose id is given and which is ready to be: what it tells
 * compares the two. More touchpoints than one may have are audited in parts. Of 5 brands, 10 auditors and two quarters if not told otherwise. The application's pools point at the
 * database of `owner` before.
 */
export async function makeCycles(
  owner: Sql,
  touchpointCount: number,
  { brands, auditors, quarters } = usual,
): Promise<MadeCycle> {
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
  const parts: string[][] = [];
  for (let from = 0; from < names.length; from += atOnce) {
    const made = await makeTouchpoints(ctx, names.slice(from, from + atOnce));
    parts.push(made.map(({ id }) => id));
  }
  const brandIds: string[] = [];
  for (let at = 0; at < brands; at += 1) {
    const kind = at === 0 ? 'own' : 'competitor';
    brandIds.push((await createListEntry(ctx, 'brand', { kind, name: `Brand ${at}` })).id);
  }
  const people: string[] = [];
  for (let at = 0; at < auditors; at += 1) people.push(await personOf(await as('auditor')));
  const input = {
    driverId: null,
    budget: null,
    hours: null,
    formVersionId: await makeForm(ctx),
    brandIds,
    objectIds: [],
    segmentIds: [],
    auditors: people.map((id) => ({ id, capacity: null })),
    stopNeedsAction: false,
  };
  const wanted = quarters.flatMap((quarterStart) =>
    parts.map((touchpointIds, at) => ({ quarterStart, touchpointIds, name: `${quarterStart}, part ${at}` })),
  );
  const ready: string[] = [];
  for (const one of wanted) {
    const { id } = await createCycle(ctx, { ...input, ...one, dueOn: '2026-09-30' });
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
    if (one !== wanted.at(-1)) await closeCycle(ctx, { id });
    ready.push(id);
  }
  return { ctx, id: ready.at(-1) ?? '', touchpointIds: parts.flat() };
}

import { auditForms, auditFormVersions } from '@/db/schema/forms';
import { auditRatings, auditVisits } from '@/db/schema/audit-visits';
import { createAction } from '@/lib/actions/create-action';
import { closeCycle } from '@/lib/audits/cycles/close-cycle';
import { createCycle } from '@/lib/audits/cycles/create-cycle';
import { getCycle, proposeVisits } from '@/lib/audits/cycles/get-cycle';
import type { CycleInput } from '@/lib/audits/cycles/input';
import { openCycle, startReview } from '@/lib/audits/cycles/move-cycle';
import { saveVisits } from '@/lib/audits/cycles/save-visits';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { createChain } from '@/lib/chains/create-chain';
import { updateChain } from '@/lib/chains/update-chain';
import { newId } from '@/lib/ids';
import { getInventory } from '@/lib/touchpoints/get-inventory';
import { createListEntry } from '@/lib/touchpoints/lists/create-list-entry';
import { drawRoutes } from './chain-routes';

/** How auditors found each touchpoint of the shop, in the order of the inventory: around these scores. */
const found = [8.2, 6.4, 7.1, 3.2, 5.6, 8.8, 6.9, 4.8, 7.7, 2.9, 6.1, 9.1, 5.2, 7.4];
const notes = [
  'Queue at the till, one of three open.',
  'Greeted within a minute.',
  'The sign outside was dark.',
];

/** Whole points around a mean, always the same for the same place in the list. */
function scoreOf(mean: number, visit: number, touchpoint: number): number {
  const shift = ((visit * 7 + touchpoint * 3) % 5) - 2;
  return Math.min(10, Math.max(0, Math.round(mean + shift * 0.7)));
}

async function makeForm(ctx: TenantContext): Promise<string> {
  const workspaceId = ctx.workspace.id;
  const [formId, id] = [newId(), newId()];
  await withTenant.write(ctx, 'audit:manage', async ({ tx, personId }) => {
    await tx
      .insert(auditForms)
      .values({ workspaceId, id: formId, name: 'Shop visit', createdBy: await personId() });
    await tx
      .insert(auditFormVersions)
      .values({ workspaceId, id, formId, number: 1, publishedAt: new Date('2026-06-20T09:00:00Z') });
  });
  return id;
}

/** Fills in a share of a cycle's visits, the first ones first. */
async function fillIn(ctx: TenantContext, cycleId: string, share: number, day: string, ownBrandId: string) {
  const { visits, values } = await getCycle(ctx, cycleId);
  const { rows } = await getInventory(ctx);
  const order = rows.map(({ id }) => id).filter((id) => values.touchpointIds.includes(id));
  const workspaceId = ctx.workspace.id;
  await withTenant.write(ctx, 'audit:manage', async ({ tx }) => {
    for (const [at, visit] of visits.slice(0, Math.round(visits.length * share)).entries()) {
      const rival = visit.brandId === ownBrandId ? 0 : 0.8;
      await tx.insert(auditRatings).values(
        order.map((touchpointId, place) => ({
          workspaceId,
          id: newId(),
          visitId: visit.id,
          touchpointId,
          score: scoreOf((found[place % found.length] ?? 6) + rival, at, place),
          note: (at + place) % 6 === 0 ? (notes[(at + place) % notes.length] ?? '') : '',
        })),
      );
      await tx
        .update(auditVisits)
        .set({ state: 'submitted', submittedAt: new Date(`${day}T16:00:00Z`), visitedOn: day })
        .where(own(ctx, auditVisits, visit.id));
    }
  });
}

async function planned(ctx: TenantContext, input: CycleInput): Promise<string> {
  const { id } = await createCycle(ctx, input);
  const { visits } = await proposeVisits(ctx, id);
  await saveVisits(ctx, { id, visits });
  await openCycle(ctx, { id });
  return id;
}

/** A closed cycle of four shops and a competitor, and the one after it, half of it in. */
export async function fillShopAudits(ctx: TenantContext, auditors: readonly TenantContext[]): Promise<void> {
  const ownBrand = await createListEntry(ctx, 'brand', { kind: 'own', name: 'Linden Home' });
  const rival = await createListEntry(ctx, 'brand', { kind: 'competitor', name: 'Oakline' });
  const places: string[] = [];
  for (const name of ['Brno Centre', 'Kraków Mall', 'Praha Letňany', 'Warszawa Wola']) {
    places.push((await createListEntry(ctx, 'object', { brandId: ownBrand.id, kind: 'place', name })).id);
  }
  const { rows } = await getInventory(ctx);
  const walked = rows.slice(0, 8).map(({ id }) => id);
  const about = {
    name: 'First visit to payment',
    description: 'Somebody who saw the shop’s advertising comes in and buys.',
    trigger: 'Is that sofa as good as in the picture?',
  };
  const chain = await createChain(ctx, { ...about, touchpointIds: walked });
  await drawRoutes(ctx, chain.id, walked);
  const next = await createChain(ctx, {
    name: 'Payment to second visit',
    description: 'What was bought arrives, is set up, and brings its owner back.',
    trigger: 'When does my sofa come?',
    touchpointIds: rows.slice(6, 12).map(({ id }) => id),
  });
  await updateChain(ctx, { ...about, id: chain.id, successorId: next.id });
  const people = await Promise.all(
    auditors.map((auditor) =>
      withTenant.write(auditor, 'audit:read', async (w) => ({
        id: (await w.personId()) ?? '',
        capacity: null,
      })),
    ),
  );
  const common = {
    driverId: people[0]?.id ?? null,
    formVersionId: await makeForm(ctx),
    touchpointIds: rows.slice(0, found.length).map(({ id }) => id),
    brandIds: [ownBrand.id, rival.id],
    objectIds: places,
    segmentIds: [],
    auditors: people,
    stopNeedsAction: true,
  };
  const closed = await planned(ctx, {
    ...common,
    name: 'Shops, third quarter',
    quarterStart: '2026-07-01',
    dueOn: '2026-09-25',
    budget: 180_000,
    hours: 40,
  });
  await fillIn(ctx, closed, 1, '2026-09-10', ownBrand.id);
  await startReview(ctx, { id: closed });
  for (const stop of (await getCycle(ctx, closed)).checklist?.stops ?? []) {
    await createAction(ctx, {
      title: `Agree a plan: ${stop.name}`,
      ownerId: people[0]?.id ?? null,
      dueOn: '2026-12-01',
      state: 'planned',
      touchpointIds: [stop.touchpointId],
      cycleId: closed,
    });
  }
  await closeCycle(ctx, { id: closed });
  const open = await planned(ctx, {
    ...common,
    name: 'Shops, fourth quarter',
    quarterStart: '2026-10-01',
    dueOn: '2026-12-15',
    budget: 180_000,
    hours: 40,
  });
  await fillIn(ctx, open, 0.5, '2026-11-18', ownBrand.id);
}

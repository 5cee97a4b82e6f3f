import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { auditAnswers, auditVisits } from '@/db/schema/audit-visits';
import { auditCriteria } from '@/db/schema/forms';
import { objects } from '@/db/schema/brands';
import { workspaces } from '@/db/schema/organizations';
import { makeWorkspace } from '@/db/testing/factories';
import { deleteWorkspaceNow } from '@/lib/accounts/workspace-settings';
import { createAction } from '@/lib/actions/create-action';
import { closeCycle, reopenCycle } from '@/lib/audits/cycles/close-cycle';
import { getCycle } from '@/lib/audits/cycles/get-cycle';
import { createCycle } from '@/lib/audits/cycles/create-cycle';
import { makeClosed, makeParts, makeReviewed, visitsOf } from '@/lib/audits/testing/make-cycle';
import { getResults } from '@/lib/audits/results/get-results';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { toAppError } from '@/lib/errors';
import { createChain } from '@/lib/chains/create-chain';
import { deleteChain } from '@/lib/chains/delete-chain';
import { exportWorkspace } from '@/lib/export/export-workspace';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { newId } from '@/lib/ids';
import { bringIn, inQuarter } from '@/lib/ratings/testing/survey';
import { undoImport } from '@/lib/ratings/undo-import';
import { expandTouchpoint } from '@/lib/touchpoints/compact-touchpoint';
import { getInventory } from '@/lib/touchpoints/get-inventory';
import { deleteTouchpoints } from '@/lib/touchpoints/delete-touchpoints';
import { createListEntry } from '@/lib/touchpoints/lists/create-list-entry';
import { deleteListEntry } from '@/lib/touchpoints/lists/delete-list-entry';
import { purgeTrash } from '@/lib/touchpoints/purge-trash';
import { listTrash } from '@/lib/trash/list-trash';
import { purgeFromTrash } from '@/lib/trash/purge-from-trash';

ownDataFolder();

async function start() {
  const made = await makeWorkspace();
  const auditors = [await made.as('auditor'), await made.as('auditor')];
  const parts = await makeParts(made.ctx, auditors);
  const place = await createListEntry(made.ctx, 'object', {
    kind: 'place',
    name: 'Main Street',
    brandId: parts.brandId,
  });
  const [shop = '', till = ''] = parts.touchpointIds;
  return { ...made, ...parts, auditors, place, shop, till };
}

/** The score 7.7, which no instant like 12:00:27.759 looks like. */
const score = /(?<!\d)7\.7/;

/** A cycle of one place, closed with 7.7 for the shop. */
async function closedAtPlace() {
  const made = await start();
  const { ctx, input, people, shop, place } = made;
  const id = await makeClosed(ctx, { ...input, objectIds: [place.id] }, people, [{ [shop]: 7.7 }]);
  return { ...made, id };
}

const exported = async (ctx: TenantContext) =>
  (await new Response(exportWorkspace(ctx)).json()) as Record<string, Record<string, unknown>[]>;

describe('the export of a brand with audits', () => {
  it('holds its forms, cycles, visits, ratings, snapshots and actions', async () => {
    const { ctx, id, shop } = await closedAtPlace();
    const action = { title: 'Paint the door', ownerId: null, dueOn: null, state: 'planned' as const };
    await createAction(ctx, { ...action, touchpointIds: [shop], cycleId: id });
    const told = await exported(ctx);
    expect(told.auditCycles).toMatchObject([{ id, name: 'Spring', state: 'closed' }]);
    expect(told.auditRatings).toMatchObject([{ touchpointId: shop, score: 7.7 }]);
    expect(told.auditSnapshots).toHaveLength(1);
    expect(told.actions).toMatchObject([{ title: 'Paint the door' }]);
    for (const table of ['auditForms', 'auditFormVersions', 'auditVisits', 'auditCycleObjects'] as const) {
      expect(told[table]).toHaveLength(1);
    }
    expect(told.responses).toMatchObject([{ source: 'auditors', cycleId: id }]);
  });

  it('tells no score before closing, nor again after reopening', async () => {
    const { ctx, input, people, shop } = await start();
    const id = await makeReviewed(ctx, { ...input, stopNeedsAction: false }, people, [{ [shop]: 7.7 }]);
    expect(JSON.stringify(await exported(ctx))).not.toMatch(score);
    await closeCycle(ctx, { id });
    expect(JSON.stringify(await exported(ctx))).toMatch(score);
    await reopenCycle(ctx, { id, reason: 'Another shop.' });
    expect(JSON.stringify(await exported(ctx))).not.toMatch(score);
  });
});

describe('the trash and what visits hang on', () => {
  it('keeps a place, its brand, and says why; the figures and a reopening go on', async () => {
    const { ctx, id, place, brandId, rivalId } = await closedAtPlace();
    const before = await getResults(ctx, id);
    await deleteListEntry(ctx, 'object', place.id);
    await deleteListEntry(ctx, 'brand', brandId);
    await deleteListEntry(ctx, 'brand', rivalId);
    for (const item of [
      { kind: 'object' as const, id: place.id },
      { kind: 'brand' as const, id: brandId },
    ]) {
      const refused = purgeFromTrash(ctx, { items: [item] }).catch((error: unknown) => toAppError(error));
      expect(await refused).toMatchObject({ code: 'CONFLICT', key: 'trashHeld' });
    }
    const later = new Date(Date.now() + 40 * 24 * 60 * 60 * 1000);
    expect(await purgeTrash(ctx, later)).toBe(1);
    const left = await listTrash(ctx);
    expect(left.map(({ kind, purgedAt }) => [kind, purgedAt]).sort()).toEqual([
      ['brand', null],
      ['object', null],
    ]);
    expect(await getResults(ctx, id)).toEqual(before);
    await reopenCycle(ctx, { id, reason: 'Another shop.' });
    expect((await visitsOf(ctx, id)).map(({ objectId }) => objectId)).toEqual([place.id]);
  });

  it('keeps a chain in the trash that a visit walked through, and lets others go', async () => {
    const { ctx, input, people, shop, till } = await start();
    const { id: walked } = await createChain(ctx, { name: 'Walked', touchpointIds: [shop, till] });
    const { id: other } = await createChain(ctx, { name: 'Other' });
    await makeReviewed(ctx, input, people, [{ [shop]: 8 }]);
    await withTenant.write(ctx, 'audit:manage', ({ tx }) =>
      tx.update(auditVisits).set({ chainId: walked }).where(eq(auditVisits.workspaceId, ctx.workspace.id)),
    );
    for (const id of [walked, other]) await deleteChain(ctx, { id });
    const items = [{ kind: 'chain' as const, id: walked }];
    const refused = await purgeFromTrash(ctx, { items }).catch((error: unknown) => toAppError(error));
    expect(refused).toMatchObject({ code: 'CONFLICT', key: 'trashHeld' });
    const later = new Date(Date.now() + 31 * 24 * 60 * 60 * 1000);
    expect(await purgeTrash(ctx, later)).toBe(1);
    expect(await listTrash(ctx)).toMatchObject([{ name: 'Walked', purgedAt: null }]);
  });

  it('lets a place go that nobody visited', async () => {
    const { ctx, place } = await start();
    await deleteListEntry(ctx, 'object', place.id);
    await purgeFromTrash(ctx, { items: [{ kind: 'object', id: place.id }] });
    const rows = await withTenant.read(ctx, 'touchpoint:read', (tx) =>
      tx.select().from(objects).where(eq(objects.id, place.id)),
    );
    expect(rows).toEqual([]);
  });

  it('lets a touchpoint go with its criteria and ratings, and tells the closed cycle’s figures all the same', async () => {
    const { ctx, input, people, shop, till } = await start();
    const workspaceId = ctx.workspace.id;
    const criterionId = newId();
    await withTenant.write(ctx, 'audit:manage', ({ tx }) =>
      tx.insert(auditCriteria).values({
        workspaceId,
        id: criterionId,
        versionId: input.formVersionId,
        position: 'a0',
        touchpointId: till,
        question: 'Is it quick?',
      }),
    );
    const id = await makeReviewed(ctx, { ...input, stopNeedsAction: false }, people, [
      { [shop]: 8, [till]: 6 },
    ]);
    await withTenant.write(ctx, 'audit:score', async ({ tx }) => {
      const rows = await tx.execute<{ id: string }>(
        sql`select id from audit_ratings where workspace_id = ${workspaceId} and touchpoint_id = ${till}`,
      );
      await tx
        .insert(auditAnswers)
        .values([...rows].map((row) => ({ workspaceId, ratingId: row.id, criterionId, score: 6 })));
    });
    await closeCycle(ctx, { id });
    const before = await getResults(ctx, id);
    await deleteTouchpoints(ctx, { ids: [till] });
    await purgeFromTrash(ctx, { items: [{ kind: 'touchpoint', id: till }] });
    expect(await getResults(ctx, id)).toEqual(before);
    expect((await getCycle(ctx, id)).values.touchpointIds).toEqual([shop]);
  });
});

describe('an import that is undone', () => {
  it('leaves a cycle its quarter, its touchpoints and its brands', async () => {
    const { ctx, input, people } = await start();
    const { importId } = await bringIn(ctx, ['1,1,young,f,1,2,3,4']);
    const [door] = (await getInventory(ctx)).rows.map(expandTouchpoint).filter(({ name }) => name === 'Door');
    const id = await makeClosed(
      ctx,
      { ...input, quarterStart: '2025-01-01', touchpointIds: [door?.id ?? ''] },
      people,
      [{ [door?.id ?? '']: 7 }],
    );
    const before = await getResults(ctx, id);
    await undoImport(ctx, importId);
    expect(await getResults(ctx, id)).toEqual(before);
    const { period, values } = await getCycle(ctx, id);
    expect([period.startsOn, values.touchpointIds]).toEqual(['2025-01-01', [door?.id]]);
    expect((await listTrash(ctx)).map(({ name }) => name)).not.toContain('Door');
    // Planned only, it holds its quarter as well.
    const planned = await bringIn(ctx, ['1,1,young,f,1,2,3,4'], inQuarter(3));
    const next = { ...input, name: 'Autumn', quarterStart: '2025-07-01' };
    const cycle = await createCycle(ctx, next);
    await undoImport(ctx, planned.importId);
    expect((await getCycle(ctx, cycle.id)).period.startsOn).toBe('2025-07-01');
  });
});

describe('the end of a brand', () => {
  it('takes its audits along', async () => {
    const { ctx, id, shop } = await closedAtPlace();
    const action = { title: 'Paint the door', ownerId: null, dueOn: null, state: 'planned' as const };
    await createAction(ctx, { ...action, touchpointIds: [shop], cycleId: id });
    const { id: workspaceId } = ctx.workspace;
    await deleteWorkspaceNow(workspaceId);
    expect(await gateDb().select().from(workspaces).where(eq(workspaces.id, workspaceId))).toEqual([]);
    const left = await withTenant
      .read(ctx, 'audit:read', (tx) => tx.select().from(auditVisits))
      .catch(() => []);
    expect(left).toEqual([]);
  });
});

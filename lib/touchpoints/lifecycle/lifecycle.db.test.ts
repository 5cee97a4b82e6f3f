import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { contactVolumes } from '@/db/schema/lifecycle';
import { periods } from '@/db/schema/ratings';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { deleteTouchpoints } from '../delete-touchpoints';
import { mergeTouchpoints } from '../merge-touchpoints';
import { retireTouchpoint } from '../retire-touchpoint';
import { describeVerbs, type Verb } from '../testing/describe-verbs';
import {
  activityOf,
  failureOf,
  makeTouchpoint,
  makeTouchpoints,
  rawTouchpoint,
} from '../testing/make-touchpoints';
import { updateTouchpoints } from '../update-touchpoints';
import { listStages } from './list-stages';
import { moveToStage } from './move-to-stage';
import { saveContacts } from './save-contacts';

/** A quarter that figures are told by. */
async function makePeriod(ctx: TenantContext, quarter = 1): Promise<string> {
  const id = newId();
  const startsOn = `2026-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
  const endsOn = `2026-${String(quarter * 3).padStart(2, '0')}-28`;
  await withTenant.write(ctx, 'touchpoint:write', (w) =>
    w.tx.insert(periods).values({ workspaceId: ctx.workspace.id, id, kind: 'quarter', startsOn, endsOn }),
  );
  return id;
}

async function makeWorld(ctx: TenantContext) {
  const [shop, till] = (await makeTouchpoints(ctx, ['Shop', 'Till'])).map(({ id }) => id) as [string, string];
  return { shop, till, period: await makePeriod(ctx) };
}
type World = Awaited<ReturnType<typeof makeWorld>>;

const contactsOf = async (ctx: TenantContext, id: string) => {
  const rows = await withTenant.read(ctx, 'touchpoint:read', (tx) =>
    tx
      .select()
      .from(contactVolumes)
      .where(and(eq(contactVolumes.workspaceId, ctx.workspace.id), eq(contactVolumes.touchpointId, id))),
  );
  return rows.map(({ contacts }) => contacts);
};

describe('the life of a touchpoint', () => {
  it('keeps each stage with its day, its reason and who set it, the last one first', async () => {
    const { ctx } = await makeWorkspace();
    const { shop, till } = await makeWorld(ctx);
    await moveToStage(ctx, { ids: [shop, till], stage: 'entry', since: '2026-01-10', reason: 'Launched' });
    await moveToStage(ctx, {
      ids: [shop],
      stage: 'growth',
      since: '2026-06-01',
      reason: 'Twice the visitors',
    });
    expect(await listStages(ctx, shop)).toMatchObject([
      { stage: 'growth', since: '2026-06-01', reason: 'Twice the visitors', person: ctx.person.name },
      { stage: 'entry', since: '2026-01-10', isRetirement: false, replacement: null },
    ]);
    expect((await rawTouchpoint(ctx, shop))?.lifecycleStage).toBe('growth');
    expect((await rawTouchpoint(ctx, till))?.lifecycleStage).toBe('entry');
  });

  it('goes forward: no day in the future, none before the last move, and only of what exists', async () => {
    const { ctx } = await makeWorkspace();
    const { shop } = await makeWorld(ctx);
    const move = (since: string) =>
      failureOf(moveToStage(ctx, { ids: [shop], stage: 'growth', since, reason: 'x' }));
    expect(await move('2199-01-01')).toEqual({ code: 'VALIDATION', field: 'since' });
    expect(await move('2026-03-01')).toEqual({ code: 'none' });
    expect(await move('2026-02-28')).toEqual({ code: 'VALIDATION', field: 'since' });
    expect(await move('2026-03-01')).toEqual({ code: 'none' });
    const idea = await makeTouchpoint(ctx, 'Robot', { presence: 'proposed' });
    expect(
      await failureOf(moveToStage(ctx, { ids: [idea.id], stage: 'entry', since: '2026-01-01', reason: 'x' })),
    ).toEqual({ code: 'VALIDATION', field: 'stage' });
  });

  it('hears of a stage that is set in the table; a slip of the same day leaves no trace', async () => {
    const { ctx } = await makeWorkspace();
    const { shop } = await makeWorld(ctx);
    await moveToStage(ctx, { ids: [shop], stage: 'growth', since: '2026-01-10', reason: 'Launched well' });
    await updateTouchpoints(ctx, { ids: [shop], patch: { lifecycleStage: 'decline' } });
    await updateTouchpoints(ctx, { ids: [shop], patch: { lifecycleStage: 'saturation' } });
    expect((await listStages(ctx, shop)).map(({ stage, reason }) => [stage, reason])).toEqual([
      ['saturation', ''],
      ['growth', 'Launched well'],
    ]);
    await updateTouchpoints(ctx, { ids: [shop], patch: { lifecycleStage: 'growth' } });
    expect(await listStages(ctx, shop)).toHaveLength(1);
    const made = await makeTouchpoint(ctx, 'Kiosk', { lifecycleStage: 'entry' });
    expect(await listStages(ctx, made.id)).toMatchObject([{ stage: 'entry', reason: '' }]);
  });

  it('ends with what replaces it, as long as that is here', async () => {
    const { ctx } = await makeWorkspace();
    const { shop, till } = await makeWorld(ctx);
    await moveToStage(ctx, { ids: [shop], stage: 'death', since: '2026-01-10', reason: 'Nobody comes' });
    await retireTouchpoint(ctx, { id: shop, replacementId: till, reason: 'Closed' });
    const [end] = await listStages(ctx, shop);
    expect(end).toMatchObject({
      stage: null,
      isRetirement: true,
      reason: 'Closed',
      replacement: { id: till, name: 'Till' },
    });
    await deleteTouchpoints(ctx, { ids: [till] });
    expect((await listStages(ctx, shop))[0]).toMatchObject({ isRetirement: true, replacement: null });
  });
});

describe('contacts of a touchpoint', () => {
  it('are typed for a period, corrected, taken back, and follow a merge', async () => {
    const { ctx } = await makeWorkspace();
    const { shop, till, period } = await makeWorld(ctx);
    const second = await makePeriod(ctx, 2);
    await saveContacts(ctx, { entries: [{ touchpointId: shop, periodId: period, contacts: 0 }] });
    await saveContacts(ctx, { entries: [{ touchpointId: shop, periodId: period, contacts: 1_200 }] });
    expect(await contactsOf(ctx, shop)).toEqual([1_200]);
    await saveContacts(ctx, { entries: [{ touchpointId: till, periodId: period, contacts: 7 }] });
    await saveContacts(ctx, { entries: [{ touchpointId: till, periodId: second, contacts: 9 }] });
    await mergeTouchpoints(ctx, { keepId: shop, mergeIds: [till] });
    expect((await contactsOf(ctx, shop)).sort()).toEqual([1_200, 9]);
    await saveContacts(ctx, { entries: [{ touchpointId: shop, periodId: period, contacts: null }] });
    expect(await contactsOf(ctx, shop)).toEqual([9]);
  });

  it('come in as a whole or not at all; of one pair told twice the last number counts', async () => {
    const { ctx } = await makeWorkspace();
    const { shop, till, period } = await makeWorld(ctx);
    const entry = (touchpointId: string, contacts: number, periodId = period) => ({
      touchpointId,
      periodId,
      contacts,
    });
    const entries = [entry(shop, 1), entry(till, 2), entry(shop, 3)];
    await saveContacts(ctx, { entries });
    expect([await contactsOf(ctx, shop), await contactsOf(ctx, till)]).toEqual([[3], [2]]);
    const changes = async () =>
      (await activityOf(ctx)).filter(({ action }) => action === 'touchpoint.volume');
    expect(await changes()).toHaveLength(2);
    await saveContacts(ctx, { entries });
    expect(await changes()).toHaveLength(2);
    expect(await failureOf(saveContacts(ctx, { entries: [entry(till, 9), entry(shop, 9, till)] }))).toEqual({
      code: 'NOT_FOUND',
      field: 'periodId',
    });
    expect(await contactsOf(ctx, till)).toEqual([2]);
  });
});

const verbs: Verb<World>[] = [
  {
    name: 'moveToStage',
    action: 'touchpoint.stage',
    told: { kind: 'touchpoint', op: 'update' },
    run: (ctx, { shop }) =>
      moveToStage(ctx, { ids: [shop], stage: 'growth', since: '2026-01-10', reason: 'x' }),
    bad: (ctx, { shop }) =>
      moveToStage(ctx, { ids: [shop], stage: 'growth', since: '2026-01-10', reason: ' ' }),
    field: 'reason',
  },
  {
    name: 'saveContacts',
    action: 'touchpoint.volume',
    told: { kind: 'touchpoint', op: 'update' },
    run: (ctx, { shop, period }) =>
      saveContacts(ctx, { entries: [{ touchpointId: shop, periodId: period, contacts: 5 }] }),
    bad: (ctx, { shop, period }) =>
      saveContacts(ctx, { entries: [{ touchpointId: shop, periodId: period, contacts: -1 }] }),
    field: 'entries.0.contacts',
  },
];

describeVerbs(verbs, makeWorld);

import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditVisits } from '@/db/schema/audit-visits';
import { workspacePeople } from '@/db/schema/people';
import type { TenantTx } from '@/db/tenant';
import { withTenant } from '@/lib/auth/tenant';
import { activityOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { startCycles } from '../testing/cycle-worlds';
import { sendVisit, visitsOf } from '../testing/make-cycle';
import { amendCycle } from './amend-cycle';
import { createCycle } from './create-cycle';
import { getCycle } from './get-cycle';
import { openCycle, startReview } from './move-cycle';
import { saveVisits } from './save-visits';

describe('changing how an open cycle is run', () => {
  async function opened() {
    const made = await startCycles();
    const { id } = await createCycle(made.ctx, made.input);
    const [first = ''] = made.people;
    const visit = { brandId: made.brandId, objectId: null, isDouble: false, reason: 'hand' as const };
    await saveVisits(made.ctx, { id, visits: [{ ...visit, auditorId: first }] });
    const { name, dueOn, driverId, budget, hours, auditors } = (await getCycle(made.ctx, id)).values;
    return { ...made, id, first, visit, values: { id, name, dueOn, driverId, budget, hours, auditors } };
  }

  it('moves the due date and lets people in and out, while what is scored stands', async () => {
    const { ctx, id, first, visit, values, people } = await opened();
    await expect(amendCycle(ctx, values)).rejects.toThrow('cycleState');
    await openCycle(ctx, { id });
    const before = await getCycle(ctx, id);
    await amendCycle(ctx, {
      ...values,
      name: 'Shops, longer',
      dueOn: '2027-01-31',
      budget: 120_000,
      driverId: people[1] ?? null,
      auditors: [{ id: first, capacity: 7 }],
    });
    const after = await getCycle(ctx, id);
    expect(after.values).toEqual({
      ...before.values,
      name: 'Shops, longer',
      dueOn: '2027-01-31',
      budget: 120_000,
      driverId: people[1],
      auditors: [{ id: first, capacity: 7 }],
    });
    expect((await activityOf(ctx))[0]).toMatchObject({
      action: 'auditCycle.update',
      before: { name: values.name, dueOn: values.dueOn, budget: null, driverId: null },
      after: { name: 'Shops, longer', dueOn: '2027-01-31', budget: 120_000, driverId: people[1] },
    });
    const second = people[1] ?? '';
    await expect(
      saveVisits(ctx, {
        id,
        visits: [
          { ...visit, auditorId: first },
          { ...visit, auditorId: second },
        ],
      }),
    ).rejects.toThrow('NOT_FOUND');
    await amendCycle(ctx, values);
    await saveVisits(ctx, { id, visits: [{ ...visit, auditorId: second }] });
    expect((await visitsOf(ctx, id)).map(({ auditorId }) => auditorId)).toEqual([second]);
  });

  it('keeps whoever has visits, in words that say how many', async () => {
    const { ctx, id, first, values, people, input } = await opened();
    await openCycle(ctx, { id });
    const [visit] = await visitsOf(ctx, id);
    await sendVisit(ctx, visit?.id ?? '', { [input.touchpointIds[0] ?? '']: 5 });
    const others = values.auditors.filter((auditor) => auditor.id !== first);
    await expect(amendCycle(ctx, { ...values, dueOn: '2027-01-31', auditors: others })).rejects.toMatchObject(
      {
        code: 'CONFLICT',
        key: 'auditorHasVisits',
        field: 'auditors',
        values: { count: 1 },
      },
    );
    const { values: kept } = await getCycle(ctx, id);
    expect(kept.dueOn).toBe(values.dueOn);
    expect(kept.auditors.map((auditor) => auditor.id).sort()).toEqual([...people].sort());
  });

  it('is still possible in review, and lets go whoever has only visits that were set aside or was a guest', async () => {
    const { ctx, id, first, values, people } = await opened();
    await openCycle(ctx, { id });
    await startReview(ctx, { id });
    const others = values.auditors.filter((auditor) => auditor.id !== first);
    const leave = () => amendCycle(ctx, { ...values, auditors: others });
    await expect(leave()).rejects.toThrow('auditorHasVisits');
    const change = (work: (tx: TenantTx) => Promise<unknown>) =>
      withTenant.write(ctx, 'audit:manage', ({ tx }) => work(tx));
    const setState = (state: 'planned' | 'aside') =>
      change((tx) => tx.update(auditVisits).set({ state }).where(eq(auditVisits.cycleId, id)));
    const staying = async () => (await getCycle(ctx, id)).values.auditors.map((auditor) => auditor.id);
    await setState('aside');
    await leave();
    expect(await staying()).toEqual([people[1]]);
    await setState('planned');
    await expect(leave()).rejects.toThrow('auditorHasVisits');
    await change((tx) =>
      tx.update(workspacePeople).set({ isGuest: true, userId: null }).where(eq(workspacePeople.id, first)),
    );
    await leave();
    expect(await staying()).toEqual([people[1]]);
  });

  it('takes days from visits that lie behind an earlier due date, and says from how many', async () => {
    const { ctx, id, first, visit, values } = await opened();
    const own = { opensOn: '2026-06-01', dueOn: '2026-06-20' };
    await saveVisits(ctx, { id, visits: [{ ...visit, auditorId: first, ...own }] });
    await openCycle(ctx, { id });
    const daysOf = async () => (await getCycle(ctx, id)).visits.map(({ window }) => window);
    expect(await amendCycle(ctx, { ...values, dueOn: '2026-06-20' })).toEqual({ lostDays: 0 });
    expect(await daysOf()).toEqual([own]);
    expect(await amendCycle(ctx, { ...values, dueOn: '2026-06-19' })).toEqual({ lostDays: 1 });
    expect(await daysOf()).toEqual([{ ...own, dueOn: null }]);
  });

  it('takes no stranger for a driver or an auditor', async () => {
    const { ctx, id, values } = await opened();
    await openCycle(ctx, { id });
    const stranger = '019d0000-0000-7000-8000-000000000000';
    await expect(amendCycle(ctx, { ...values, driverId: stranger })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      field: 'driverId',
    });
    await expect(
      amendCycle(ctx, { ...values, auditors: [...values.auditors, { id: stranger, capacity: null }] }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', field: 'auditors' });
  });
});

import { describe, expect, it } from 'vitest';
import { activityOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { startCycles } from '../testing/cycle-worlds';
import { sendVisit, visitsOf } from '../testing/make-cycle';
import { amendCycle } from './amend-cycle';
import { createCycle } from './create-cycle';
import { getCycle } from './get-cycle';
import { openCycle } from './move-cycle';
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
      auditors: [{ id: first, capacity: 7 }],
    });
    const after = await getCycle(ctx, id);
    expect(after.values).toEqual({
      ...before.values,
      name: 'Shops, longer',
      dueOn: '2027-01-31',
      budget: 120_000,
      auditors: [{ id: first, capacity: 7 }],
    });
    expect((await activityOf(ctx))[0]).toMatchObject({
      action: 'auditCycle.update',
      before: { name: values.name, dueOn: values.dueOn, budget: null },
      after: { name: 'Shops, longer', dueOn: '2027-01-31', budget: 120_000 },
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

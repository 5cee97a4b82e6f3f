import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditVisits } from '@/db/schema/audit-visits';
import { withTenant } from '@/lib/auth/tenant';
import { startCycles } from '../testing/cycle-worlds';
import { personOf, sendVisit, visitsOf } from '../testing/make-cycle';
import { createCycle } from './create-cycle';
import { getCycle, proposeVisits } from './get-cycle';
import { openCycle } from './move-cycle';
import { saveVisits } from './save-visits';
import { updateCycle } from './update-cycle';
import { lastDaysOf, lostDays } from './visit-days';

describe('the plan of visits', () => {
  it('is proposed for every brand, and saved as it was accepted', async () => {
    const { ctx, input } = await startCycles();
    const { id } = await createCycle(ctx, input);
    await expect(openCycle(ctx, { id })).rejects.toThrow('cycleNoVisits');
    const plan = await proposeVisits(ctx, id);
    expect(plan.visits).toHaveLength(3);
    expect(plan.visits.filter(({ isDouble }) => isDouble)).toHaveLength(1);
    await saveVisits(ctx, { id, visits: plan.visits });
    await saveVisits(ctx, { id, visits: plan.visits.slice(0, 2) });
    expect((await getCycle(ctx, id)).visits).toHaveLength(2);
  });

  it('refuses auditors and places that the cycle does not name, and keeps visits that have begun', async () => {
    const { ctx, input, people, brandId, id } = await reviewedPlan();
    const visit = {
      auditorId: await personOf(ctx),
      brandId,
      objectId: null,
      isDouble: false,
      reason: 'hand' as const,
    };
    await expect(saveVisits(ctx, { id, visits: [visit] })).rejects.toThrow('NOT_FOUND');
    await openCycle(ctx, { id });
    const [first] = await visitsOf(ctx, id);
    await sendVisit(ctx, first?.id ?? '', { [input.touchpointIds[0] ?? '']: 5 });
    await saveVisits(ctx, { id, visits: [] });
    expect((await visitsOf(ctx, id)).map(({ state }) => state)).toEqual(['submitted']);
    expect(people).toHaveLength(2);
  });

  async function reviewedPlan() {
    const made = await startCycles();
    const { id } = await createCycle(made.ctx, made.input);
    const visits = made.people.map((auditorId) => ({
      auditorId,
      brandId: made.brandId,
      objectId: null,
      isDouble: false,
      reason: 'hand' as const,
    }));
    await saveVisits(made.ctx, { id, visits });
    return { ...made, id };
  }
});

describe('the days of a visit', () => {
  async function planned() {
    const made = await startCycles();
    const { id } = await createCycle(made.ctx, made.input);
    const [auditorId = ''] = made.people;
    const visit = {
      auditorId,
      brandId: made.brandId,
      objectId: null,
      isDouble: false,
      reason: 'hand' as const,
    };
    const daysOf = async () => {
      const [found] = (await getCycle(made.ctx, id)).visits;
      return { ...found?.window, until: found?.dueOn };
    };
    return { ...made, id, visit, daysOf, due: made.input.dueOn };
  }
  const before = (day: string, days: number) =>
    new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

  it('are its own where they were given, else those of the cycle, also when they move', async () => {
    const { ctx, id, input, visit, daysOf, due } = await planned();
    await saveVisits(ctx, { id, visits: [visit] });
    expect(await daysOf()).toEqual({ opensOn: null, dueOn: null, until: due });
    expect(await updateCycle(ctx, { id, ...input, dueOn: before(due, 3) })).toEqual({ lostDays: 0 });
    expect(await daysOf()).toEqual({ opensOn: null, dueOn: null, until: before(due, 3) });
    const own = { opensOn: before(due, 20), dueOn: before(due, 10) };
    await saveVisits(ctx, { id, visits: [{ ...visit, ...own }] });
    expect(await daysOf()).toEqual({ ...own, until: own.dueOn });
    const { visits } = await getCycle(ctx, id);
    expect(lostDays(lastDaysOf(visits), before(due, 15))).toBe(1);
    expect(await updateCycle(ctx, { id, ...input, dueOn: before(due, 15) })).toEqual({ lostDays: 1 });
    expect(await daysOf()).toEqual({ opensOn: own.opensOn, dueOn: null, until: before(due, 15) });
  });

  it('end after they begin, and before the cycle does', async () => {
    const { ctx, id, visit, daysOf, due } = await planned();
    await saveVisits(ctx, { id, visits: [visit] });
    await expect(
      saveVisits(ctx, { id, visits: [{ ...visit, opensOn: before(due, 1), dueOn: before(due, 2) }] }),
    ).rejects.toThrow('windowOrder');
    await expect(saveVisits(ctx, { id, visits: [{ ...visit, dueOn: before(due, -1) }] })).rejects.toThrow(
      'windowAfterCycle',
    );
    await expect(saveVisits(ctx, { id, visits: [{ ...visit, opensOn: before(due, -1) }] })).rejects.toThrow(
      'windowOrder',
    );
    expect(await daysOf()).toEqual({ opensOn: null, dueOn: null, until: due });
  });

  it('are kept with a visit from the start, and with one that comes back from having been set aside', async () => {
    const { ctx, id, visit, daysOf, due } = await planned();
    const own = { opensOn: before(due, 20), dueOn: before(due, 10) };
    await saveVisits(ctx, { id, visits: [{ ...visit, ...own }] });
    expect(await daysOf()).toEqual({ ...own, until: own.dueOn });
    await withTenant.write(ctx, 'audit:manage', ({ tx }) =>
      tx.update(auditVisits).set({ state: 'aside' }).where(eq(auditVisits.cycleId, id)),
    );
    const later = { opensOn: before(due, 9), dueOn: before(due, 2) };
    await saveVisits(ctx, { id, visits: [{ ...visit, ...later }] });
    expect((await visitsOf(ctx, id)).map(({ state, opensOn }) => [state, opensOn])).toEqual([
      ['planned', later.opensOn],
    ]);
  });
});

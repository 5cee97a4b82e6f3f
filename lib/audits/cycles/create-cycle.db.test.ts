import { describe, expect, it } from 'vitest';
import type { WorkspaceRole } from '@/db/values/accounts';
import { activityOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { startCycles } from '../testing/cycle-worlds';
import { personOf } from '../testing/make-cycle';
import { createCycle } from './create-cycle';
import { deleteCycle } from './delete-cycle';
import { getCycle } from './get-cycle';
import { getCycleOptions } from './get-cycle-options';
import { listCycles } from './list-cycles';
import { openCycle } from './move-cycle';
import { saveVisits } from './save-visits';
import { updateCycle } from './update-cycle';

describe('create, update, delete', () => {
  it('keeps what a cycle is made of, and says so in the activity', async () => {
    const { ctx, input } = await startCycles();
    const { id } = await createCycle(ctx, {
      ...input,
      name: '  Spring   audit ',
      hours: 12.5,
      budget: 90_000,
    });
    const { values, period, state } = await getCycle(ctx, id);
    expect(state).toBe('planned');
    expect(period).toMatchObject({ kind: 'quarter', startsOn: '2026-04-01', endsOn: '2026-06-30' });
    expect(values).toMatchObject({ name: 'Spring audit', hours: 12.5, budget: 90_000, dueOn: '2026-06-30' });
    expect([...values.touchpointIds].sort()).toEqual([...input.touchpointIds].sort());
    expect((await activityOf(ctx))[0]).toMatchObject({
      action: 'auditCycle.create',
      subjectLabel: 'Spring audit',
    });
    await updateCycle(ctx, { id, ...input, name: 'Second quarter', dueOn: '2026-06-20' });
    expect((await listCycles(ctx))[0]).toMatchObject({ name: 'Second quarter', dueOn: '2026-06-20' });
    await deleteCycle(ctx, { id });
    expect(await listCycles(ctx)).toEqual([]);
  });

  it('makes a person of a member who has not acted yet', async () => {
    const { ctx, input, as } = await startCycles();
    const fresh = await as('auditor');
    const userId = fresh.person.userId ?? '';
    expect((await getCycleOptions(ctx)).people.some(({ id }) => id === userId)).toBe(true);
    const { id } = await createCycle(ctx, { ...input, auditors: [{ id: userId, capacity: 3 }] });
    const { auditors } = await getCycle(ctx, id);
    expect(auditors).toEqual([{ id: await personOf(fresh), name: fresh.person.name, capacity: 3 }]);
  });

  it('refuses what belongs to another brand, whatever it is', async () => {
    const here = await startCycles();
    const there = await startCycles();
    for (const foreign of [
      { touchpointIds: there.input.touchpointIds },
      { brandIds: there.input.brandIds },
      { formVersionId: there.input.formVersionId },
      { auditors: there.input.auditors },
      { driverId: there.people[0] ?? null },
    ]) {
      await expect(createCycle(here.ctx, { ...here.input, ...foreign })).rejects.toThrow('NOT_FOUND');
    }
    const { id } = await createCycle(there.ctx, there.input);
    await expect(updateCycle(here.ctx, { id, ...here.input })).rejects.toThrow('NOT_FOUND');
    await expect(getCycle(here.ctx, id)).rejects.toThrow('NOT_FOUND');
    await expect(deleteCycle(here.ctx, { id })).rejects.toThrow('NOT_FOUND');
    await expect(openCycle(here.ctx, { id })).rejects.toThrow('NOT_FOUND');
  });

  it('refuses wrong input and a name twice', async () => {
    const { ctx, input } = await startCycles();
    await expect(createCycle(ctx, { ...input, name: ' ' })).rejects.toThrow('VALIDATION');
    await expect(createCycle(ctx, { ...input, touchpointIds: [] })).rejects.toThrow('VALIDATION');
    await createCycle(ctx, input);
    await expect(createCycle(ctx, { ...input, name: 'SPRING' })).rejects.toThrow();
  });

  it('is for those who manage audits; the driver runs a cycle whatever the role', async () => {
    const { ctx, input, as, auditors, people } = await startCycles();
    for (const role of ['viewer', 'auditor'] satisfies WorkspaceRole[]) {
      await expect(createCycle(await as(role), input)).rejects.toThrow('FORBIDDEN');
    }
    const { id } = await createCycle(ctx, { ...input, driverId: people[0] ?? null });
    const [driver, other] = auditors;
    if (!driver || !other) throw new Error('No auditors.');
    const visits = [
      {
        auditorId: people[1] ?? '',
        brandId: input.brandIds[0] ?? '',
        objectId: null,
        isDouble: false,
        reason: 'hand' as const,
      },
    ];
    await expect(saveVisits(other, { id, visits })).rejects.toThrow('FORBIDDEN');
    await saveVisits(driver, { id, visits });
    await expect(openCycle(other, { id })).rejects.toThrow('FORBIDDEN');
    await openCycle(driver, { id });
    await expect(updateCycle(driver, { id, ...input })).rejects.toThrow('cycleState');
  });
});

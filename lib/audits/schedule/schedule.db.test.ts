import { and, eq, isNull } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import type { Sql } from 'postgres';
import { appPool, gateDb } from '@/db/client';
import { auditScheduleRuns, auditSchedules } from '@/db/schema/audit-schedules';
import { auditCycles } from '@/db/schema/audit-cycles';
import { auditVisits } from '@/db/schema/audit-visits';
import { auditForms, auditFormVersions } from '@/db/schema/forms';
import { due } from '@/db/schema/jobs';
import { workspaces } from '@/db/schema/organizations';
import { workspacePeople } from '@/db/schema/people';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { systemContext } from '@/lib/auth/make-context';
import { own, withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { createCycle } from '../cycles/create-cycle';
import { getCycle } from '../cycles/get-cycle';
import { makeClosed, makeParts, personOf } from '../testing/make-cycle';
import { getSchedule } from './get-schedule';
import { planNextCycle, runSchedule } from './plan-next-cycle';
import { saveSchedule } from './save-schedule';

const rule = {
  active: true,
  everyQuarters: 1 as const,
  startsOn: '2026-10-01',
  planDays: 60,
  dueDays: 10,
};
// Sixty days before the end of December.
const planDay = new Date('2026-11-01T12:00:00Z');
const dayBefore = new Date('2026-10-31T12:00:00Z');

async function stage() {
  const made = await makeWorkspace();
  const auditors = [await made.as('auditor'), await made.as('auditor')];
  const { input, people, touchpointIds } = await makeParts(made.ctx, auditors);
  const [shop = '', till = ''] = touchpointIds;
  const last = await makeClosed(
    made.ctx,
    { ...input, name: 'Third quarter', driverId: await personOf(made.ctx), budget: 5_000, hours: 12 },
    people,
    [{ [shop]: 7, [till]: 8 }],
  );
  return { ...made, auditors, input, people, last };
}

const cyclesOf = (ctx: TenantContext) =>
  withTenant.read(ctx, 'audit:read', (tx) =>
    tx
      .select()
      .from(auditCycles)
      .where(and(eq(auditCycles.workspaceId, ctx.workspace.id), isNull(auditCycles.deletedAt)))
      .orderBy(auditCycles.createdAt),
  );
const runsOf = (ctx: TenantContext) =>
  withTenant.read(ctx, 'audit:read', (tx) =>
    tx.select().from(auditScheduleRuns).where(eq(auditScheduleRuns.workspaceId, ctx.workspace.id)),
  );
const jobsOf = async (ctx: TenantContext) =>
  (await gateDb().select().from(due).where(eq(due.workspaceId, ctx.workspace.id))).filter(
    ({ kind }) => kind === 'schedule.plan',
  );

describe('a schedule of cycles', () => {
  it('plans the next one like the last closed one when its day has come, once', async () => {
    const { ctx, last, people } = await stage();
    await saveSchedule(ctx, rule);
    const system = await systemContext(ctx.workspace.id);
    expect(await planNextCycle(system, dayBefore)).toBeNull();
    const id = await planNextCycle(system, planDay);
    expect(await planNextCycle(system, planDay)).toBeNull();
    const made = await getCycle(ctx, id ?? '');
    const former = await getCycle(ctx, last);
    expect(made).toMatchObject({ state: 'planned', driver: former.driver, visits: [] });
    expect(made.values).toEqual({
      ...former.values,
      name: 'Audit Q4 2026',
      quarterStart: '2026-10-01',
      dueOn: '2026-12-21',
      scope: { by: 'last', cycleId: last, name: 'Third quarter' },
      touchpointIds: expect.arrayContaining(former.values.touchpointIds),
      brandIds: expect.arrayContaining(former.values.brandIds),
      auditors: expect.arrayContaining(people.map((one) => ({ id: one, capacity: null }))),
    });
    expect(await cyclesOf(ctx)).toHaveLength(2);
    expect((await getSchedule(ctx, planDay)).next).toMatchObject({
      quarterStart: '2027-01-01',
      planOn: '2027-01-30',
    });
  });

  it('takes the newest version of the form, and leaves out who and what is gone', async () => {
    const { ctx, input, people } = await stage();
    await saveSchedule(ctx, rule);
    const workspaceId = ctx.workspace.id;
    const [gone = '', here = ''] = people;
    const versionId = newId();
    await withTenant.write(ctx, 'audit:manage', async ({ tx }) => {
      const [version] = await tx
        .select()
        .from(auditFormVersions)
        .where(own(ctx, auditFormVersions, input.formVersionId));
      await tx.insert(auditFormVersions).values({
        workspaceId,
        id: versionId,
        formId: version?.formId ?? '',
        number: 2,
        publishedAt: planDay,
      });
      await tx
        .update(workspacePeople)
        .set({ leftAt: planDay })
        .where(own(ctx, workspacePeople, gone));
    });
    const made = await getCycle(ctx, (await planNextCycle(ctx, planDay)) ?? '');
    expect(made.values.formVersionId).toBe(versionId);
    expect(made.auditors.map(({ id }) => id)).toEqual([here]);
  });

  it('says what is missing where a cycle cannot be like the last one, and goes on once it is there', async () => {
    const { ctx, input } = await stage();
    await saveSchedule(ctx, rule);
    const [version] = await withTenant.read(ctx, 'audit:read', (tx) =>
      tx
        .select()
        .from(auditFormVersions)
        .where(own(ctx, auditFormVersions, input.formVersionId)),
    );
    const put = (archivedAt: Date | null) =>
      withTenant.write(ctx, 'audit:manage', ({ tx }) =>
        tx
          .update(auditForms)
          .set({ archivedAt })
          .where(own(ctx, auditForms, version?.formId ?? '')),
      );
    await put(planDay);
    expect(await planNextCycle(ctx, planDay)).toBeNull();
    expect((await getSchedule(ctx, planDay)).problem).toBe('formVersionId');
    expect(await runsOf(ctx)).toEqual([]);
    await put(null);
    expect(await planNextCycle(ctx, planDay)).not.toBeNull();
    expect((await getSchedule(ctx, planDay)).problem).toBeNull();
  });

  it('waits for a first closed cycle, passes a quarter that somebody planned, and rests while it is off', async () => {
    const { ctx, as } = await makeWorkspace();
    const { input } = await makeParts(ctx, [await as('auditor')]);
    await saveSchedule(ctx, rule);
    expect(await planNextCycle(ctx, planDay)).toBeNull();
    expect(await runsOf(ctx)).toEqual([]);
    const byHand = await createCycle(ctx, { ...input, quarterStart: '2026-10-01', dueOn: '2026-12-01' });
    expect(await planNextCycle(ctx, planDay)).toBeNull();
    expect(await runsOf(ctx)).toMatchObject([{ quarterStart: '2026-10-01', cycleId: byHand.id }]);
    expect(await cyclesOf(ctx)).toHaveLength(1);

    const other = await stage();
    await saveSchedule(other.ctx, { ...rule, active: false });
    expect(await planNextCycle(other.ctx, planDay)).toBeNull();
    expect((await getSchedule(other.ctx, planDay)).next).toBeNull();
    await runSchedule(other.ctx, planDay);
    expect(await jobsOf(other.ctx)).toEqual([]);
  });

  it('takes another name where the usual one is taken', async () => {
    const { ctx, input } = await stage();
    await saveSchedule(ctx, rule);
    await createCycle(ctx, { ...input, name: 'audit q4 2026', quarterStart: '2026-07-01' });
    await planNextCycle(ctx, planDay);
    expect((await cyclesOf(ctx)).at(-1)?.name).toBe('Audit Q4 2026 (2)');
  });

  it('is planned once when the worker is killed at any statement, and when several are at it', async () => {
    const { ctx } = await stage();
    await saveSchedule(ctx, rule);
    const { sql } = appPool();
    const begin = sql.begin.bind(sql);
    let points = 0;
    for (let killAt = 1; ; killAt += 1) {
      let statements = 0;
      const spy = vi.spyOn(sql, 'begin').mockImplementation(((...args: unknown[]) => {
        const work = args.at(-1) as (tx: Sql) => Promise<unknown>;
        const killing = async (tx: Sql) => {
          const { unsafe } = tx;
          tx.unsafe = ((...statement: Parameters<typeof unsafe>) => {
            statements += 1;
            if (statements === killAt) throw new Error('killed');
            return unsafe(...statement);
          }) as typeof unsafe;
          return work(tx);
        };
        return (begin as (...rest: unknown[]) => unknown)(...args.slice(0, -1), killing);
      }) as never);
      const outcome = await runSchedule(ctx, planDay).then(
        () => 'done',
        () => 'killed',
      );
      spy.mockRestore();
      const [runs, cycles] = [await runsOf(ctx), await cyclesOf(ctx)];
      // All of it or nothing: a quarter that is done has its cycle.
      expect(cycles).toHaveLength(1 + runs.length);
      if (outcome === 'done') break;
      points = killAt;
      expect(runs).toEqual([]);
    }
    expect(points).toBeGreaterThan(20);
    await Promise.all([1, 2, 3].map(() => runSchedule(ctx, planDay)));
    expect(await runsOf(ctx)).toHaveLength(1);
    expect(await cyclesOf(ctx)).toHaveLength(2);
    expect(await withTenant.read(ctx, 'audit:read', (tx) => tx.select().from(auditVisits))).toHaveLength(1);
  });

  it('looks every day from midnight on where the brand is, also when the clocks are changed', async () => {
    const { ctx } = await stage();
    await gateDb()
      .update(workspaces)
      .set({ timeZone: 'Europe/Warsaw' })
      .where(eq(workspaces.id, ctx.workspace.id));
    await saveSchedule(ctx, { ...rule, startsOn: '2027-01-01' });
    const here = await systemContext(ctx.workspace.id);
    await gateDb().delete(due).where(eq(due.workspaceId, ctx.workspace.id));
    const next = async (now: string) => {
      await runSchedule(here, new Date(now));
      // Run again, as after a kill: the same one.
      await runSchedule(here, new Date(now));
      const jobs = await jobsOf(ctx);
      await gateDb().delete(due).where(eq(due.workspaceId, ctx.workspace.id));
      return jobs.map(({ at }) => at.toISOString());
    };
    expect(await next('2026-11-23T12:00:00Z')).toEqual(['2026-11-23T23:00:00.000Z']);
    // Already the next day there.
    expect(await next('2026-11-23T23:30:00Z')).toEqual(['2026-11-24T23:00:00.000Z']);
    // Summer time begins on the 28th and ends on 31 October.
    expect(await next('2027-03-27T23:00:00Z')).toEqual(['2027-03-28T22:00:00.000Z']);
    expect(await next('2027-10-30T22:00:00Z')).toEqual(['2027-10-31T23:00:00.000Z']);
  });

  it('is set by those who manage audits, with days that make sense', async () => {
    const { ctx, as } = await makeWorkspace();
    await expect(saveSchedule(await as('auditor'), rule)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(saveSchedule(ctx, { ...rule, planDays: 10, dueDays: 10 })).rejects.toMatchObject({
      code: 'VALIDATION',
      field: 'planDays',
    });
    await saveSchedule(ctx, { ...rule, startsOn: '2026-11-23' });
    const [row] = await withTenant.read(ctx, 'audit:read', (tx) =>
      tx.select().from(auditSchedules).where(eq(auditSchedules.workspaceId, ctx.workspace.id)),
    );
    expect(row).toMatchObject({ startsOn: '2026-10-01', everyQuarters: 1, problem: null });
  });
});

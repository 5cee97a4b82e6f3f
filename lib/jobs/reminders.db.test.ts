import { and, eq, like, sql } from 'drizzle-orm';
import type { Sql } from 'postgres';
import { describe, expect, it, vi } from 'vitest';
import { gateDb } from '@/db/client';
import { driverOf } from '@/db/driver-of';
import { users } from '@/db/schema/accounts';
import { auditVisits } from '@/db/schema/audit-visits';
import { due, mails } from '@/db/schema/jobs';
import { workspaceMembers } from '@/db/schema/organizations';
import { reminderDays, remindersTold } from '@/db/schema/reminders';
import { makeWorkspace } from '@/db/testing/factories';
import { locales, type Locale } from '@/db/values/accounts';
import { isStopLinkUsable, setReminders, stopReminders } from '@/lib/accounts/reminder-settings';
import { createCycle } from '@/lib/audits/cycles/create-cycle';
import { openCycle } from '@/lib/audits/cycles/move-cycle';
import { saveVisits } from '@/lib/audits/cycles/save-visits';
import { makeParts, personOf, sendVisit, visitsOf } from '@/lib/audits/testing/make-cycle';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { assignThread } from '@/lib/comments/assign-thread';
import { createThread } from '@/lib/comments/create-thread';
import { mentionToken } from '@/lib/comments/mention-text';
import { readMentions } from '@/lib/comments/read-mentions';
import { newId } from '@/lib/ids';
import { lookForReminders } from './look-for-reminders';
import { remindPerson } from './remind-person';

// A Monday, nine in the morning by Greenwich.
const monday = new Date('2026-11-23T09:00:00Z');
const daysLater = (days: number) => new Date(monday.getTime() + days * 86_400_000);
const idOf = (ctx: TenantContext) => ctx.person.userId ?? '';

/** Whom reminders reach: a confirmed address, a language, a zone. */
async function reachable(ctx: TenantContext, locale: Locale = 'en', timeZone = 'UTC'): Promise<string> {
  const id = idOf(ctx);
  await gateDb()
    .update(users)
    .set({ emailConfirmedAt: new Date(), locale, timeZone })
    .where(eq(users.id, id));
  return id;
}

/** An open cycle of two visits of one auditor, driven by the manager. */
async function stage(dueOn: string, locale: Locale = 'en') {
  const { ctx: driver, as } = await makeWorkspace({ name: 'Linden Home' });
  const auditor = await as('auditor');
  const { input, people, brandId, rivalId, touchpointIds } = await makeParts(driver, [auditor]);
  const { id } = await createCycle(driver, {
    ...input,
    name: 'Autumn round',
    dueOn,
    driverId: await personOf(driver),
  });
  await saveVisits(driver, {
    id,
    visits: [brandId, rivalId].map((one) => ({
      auditorId: people[0] ?? '',
      brandId: one,
      objectId: null,
      isDouble: false,
      reason: 'hand' as const,
    })),
  });
  await openCycle(driver, { id });
  await reachable(driver, locale);
  const userId = await reachable(auditor, locale);
  return { driver, auditor, userId, cycleId: id, touchpointIds };
}

async function lettersTo(userId: string) {
  const [user] = await gateDb().select({ email: users.email }).from(users).where(eq(users.id, userId));
  return gateDb()
    .select()
    .from(mails)
    .where(eq(mails.recipient, user?.email ?? ''))
    .orderBy(mails.createdAt, mails.id);
}

const countOf = async (userId: string) => {
  const letters = await lettersTo(userId);
  const ids = letters.map(({ id }) => id);
  const jobs = (await gateDb().select().from(due).where(eq(due.kind, 'mail.send'))).filter(
    ({ subjectId }) => subjectId && ids.includes(subjectId),
  );
  const told = await gateDb().select().from(remindersTold).where(eq(remindersTold.userId, userId));
  const days = await gateDb().select().from(reminderDays).where(eq(reminderDays.userId, userId));
  return { letters: letters.length, jobs: jobs.length, told: told.length, days: days.length };
};

describe('a reminder', () => {
  it('is one letter a day with all that waits, and tells nothing twice', async () => {
    const { userId, auditor, cycleId } = await stage('2026-11-30');
    await remindPerson(userId, monday);
    await remindPerson(userId, new Date(monday.getTime() + 3_600_000));
    const [letter, ...others] = await lettersTo(userId);
    expect(others).toEqual([]);
    expect(letter?.subject).toBe('Audits: 2 reminders');
    expect(letter?.text).toContain('Visits due soon');
    expect(letter?.text).toContain('Linden Home: Own (Autumn round), due on 30 Nov 2026');
    expect(letter?.text).toContain('Linden Home: Rival (Autumn round), due on 30 Nov 2026');
    for (const { id } of await visitsOf(auditor, cycleId))
      expect(letter?.html).toContain(`/audits/visits/${id}`);
    // Nothing new on the next days, until the day before: the Friday, because that day is a Sunday.
    for (const days of [1, 2, 3]) await remindPerson(userId, daysLater(days));
    expect(await lettersTo(userId)).toHaveLength(1);
    await remindPerson(userId, daysLater(4));
    expect(await lettersTo(userId)).toHaveLength(2);
    // Overdue on Tuesday.
    for (const days of [7, 8, 9]) await remindPerson(userId, daysLater(days));
    const late = await lettersTo(userId);
    expect(late).toHaveLength(3);
    expect(late[2]?.text).toContain('Overdue visits');
    expect(late[2]?.text).toContain('was due on 30 Nov 2026');
  });

  it('comes by day and on working days where the person is, and to nobody who wants none or is not confirmed', async () => {
    const { userId, auditor } = await stage('2026-11-24');
    await reachable(auditor, 'en', 'America/New_York');
    // Nine by Greenwich is four in New York; Saturday; then off.
    await remindPerson(userId, monday);
    await remindPerson(userId, new Date('2026-11-28T15:00:00Z'));
    await setReminders(userId, false);
    await remindPerson(userId, new Date('2026-11-23T15:00:00Z'));
    await setReminders(userId, true);
    await gateDb().update(users).set({ emailConfirmedAt: null }).where(eq(users.id, userId));
    await remindPerson(userId, new Date('2026-11-23T15:00:00Z'));
    expect(await countOf(userId)).toEqual({ letters: 0, jobs: 0, told: 0, days: 0 });
    await reachable(auditor, 'en', 'America/New_York');
    await remindPerson(userId, new Date('2026-11-23T13:00:00Z'));
    expect(await countOf(userId)).toMatchObject({ letters: 1 });
  });

  it('speaks the person’s language', async () => {
    const subjects: Record<Locale, string> = {
      en: 'Audits: 2 reminders',
      pl: 'Audyty: 2 przypomnienia',
      cs: 'Audity: 2 připomenutí',
      ro: 'Audituri: 2 mementouri',
      ru: 'Аудиты: 2 напоминания',
    };
    for (const locale of locales) {
      const { userId, driver } = await stage('2026-11-24', locale);
      await remindPerson(userId, monday);
      await remindPerson(idOf(driver), monday);
      const [letter] = await lettersTo(userId);
      expect(letter?.subject).toBe(subjects[locale]);
      const [drivers] = await lettersTo(idOf(driver));
      for (const { text, html } of [letter, drivers].filter((one) => one !== undefined)) {
        // A key that has no words is printed as it is.
        expect(text).not.toMatch(/mail\.|reminders\.[a-z]|words\.|\{/);
        expect(html).toContain(`lang="${locale}"`);
        expect(text).toContain('/reminders?stop=');
      }
    }
  });

  it('tells the driver of late visits, and that all are in', async () => {
    const { driver, auditor, cycleId, touchpointIds } = await stage('2026-11-20');
    await remindPerson(idOf(driver), monday);
    const [first] = await lettersTo(idOf(driver));
    expect(first?.text).toContain(
      'Autumn round was due on 20 Nov 2026 and is not closed. Visits sent in: 0 of 2',
    );
    expect(first?.text).toContain('2 visits are overdue');
    const scores = Object.fromEntries(touchpointIds.map((id) => [id, 7]));
    for (const { id } of await visitsOf(auditor, cycleId)) await sendVisit(auditor, id, scores);
    await remindPerson(idOf(driver), daysLater(1));
    const [, second] = await lettersTo(idOf(driver));
    expect(second?.text).toContain('all visits are in, the review can begin');
    expect(second?.text).not.toContain('overdue');
    await remindPerson(idOf(auditor), daysLater(1));
    expect(await lettersTo(idOf(auditor))).toEqual([]);
  });

  it('tells of a visit that was sent back, once each time', async () => {
    const { auditor, driver, cycleId, userId } = await stage('2027-03-01');
    const [visit] = await visitsOf(auditor, cycleId);
    const back = (submittedAt: string) =>
      withTenant.write(driver, 'audit:read', ({ tx }) =>
        tx
          .update(auditVisits)
          .set({ state: 'returned', submittedAt: new Date(submittedAt) })
          .where(own(driver, auditVisits, visit?.id ?? '')),
      );
    await back('2026-11-20T10:00:00Z');
    await remindPerson(userId, monday);
    await remindPerson(userId, daysLater(1));
    expect((await lettersTo(userId)).map(({ text }) => text.includes('sent back with a question'))).toEqual([
      true,
    ]);
    await back('2026-11-25T10:00:00Z');
    await remindPerson(userId, daysLater(3));
    expect(await lettersTo(userId)).toHaveLength(2);
  });

  it('tells of comments that name somebody and were not looked at, in the same letter and once', async () => {
    const { userId, auditor, driver, touchpointIds } = await stage('2026-11-30', 'ru');
    const named = mentionToken(await personOf(auditor));
    const say = async (text: string) => {
      const ids = { id: newId(), commentId: newId() };
      const subject = { type: 'touchpoint' as const, id: touchpointIds[0] ?? '' };
      await createThread(driver, { ...ids, subject, text: `${text} ${named}` });
      return ids.commentId;
    };
    await say('First');
    await readMentions(auditor, { commentIds: [await say('Looked at already')] });
    await remindPerson(userId, monday);
    await remindPerson(userId, daysLater(1));
    const [letter, ...others] = await lettersTo(userId);
    expect(others).toEqual([]);
    expect(letter?.subject).toBe('Вас ждут 3 новости');
    expect(letter?.text).toContain('Упоминания о вас в комментариях');
    expect(letter?.text).toContain(
      `Linden Home: Shop — ${driver.person.name}: First @${auditor.person.name}`,
    );
    expect(letter?.text).toContain(`/touchpoints/${touchpointIds[0]}?thread=`);
    expect(letter?.text).not.toContain('Looked at already');
    await say('Second');
    await remindPerson(userId, daysLater(2));
    const [, second] = await lettersTo(userId);
    expect(second?.text).toContain('Second');
    expect(second?.text).not.toContain('First');
  });

  it('tells of threads that were given to somebody, once each time', async () => {
    const { userId, auditor, driver, touchpointIds } = await stage('2026-11-30', 'pl');
    const id = newId();
    const subject = { type: 'touchpoint' as const, id: touchpointIds[0] ?? '' };
    await createThread(driver, { id, commentId: newId(), subject, text: 'The till is slow' });
    const give = async (assigneeId: string | null) => assignThread(driver, { id, assigneeId, dueOn: null });
    const person = await personOf(auditor);
    await give(person);
    await remindPerson(userId, monday);
    await remindPerson(userId, daysLater(1));
    const [letter, ...others] = await lettersTo(userId);
    expect(others).toEqual([]);
    expect(letter?.text).toContain('Wątki przydzielone Tobie');
    expect(letter?.text).toContain(`Linden Home: Shop — ${driver.person.name}: The till is slow`);
    await give(null);
    await give(person);
    await remindPerson(userId, daysLater(2));
    expect(await lettersTo(userId)).toHaveLength(2);
  });

  it('is not for who left the brand', async () => {
    const { userId, auditor } = await stage('2026-11-24');
    await gateDb()
      .delete(workspaceMembers)
      .where(
        and(eq(workspaceMembers.workspaceId, auditor.workspace.id), eq(workspaceMembers.userId, userId)),
      );
    await remindPerson(userId, monday);
    expect(await lettersTo(userId)).toEqual([]);
  });

  it('is written once, whole, when the worker is killed at any statement and the job runs again', async () => {
    const { userId } = await stage('2026-11-24');
    const driver = driverOf(gateDb()) as unknown as Sql;
    const begin = driver.begin.bind(driver);
    let points = 0;
    for (let killAt = 1; ; killAt += 1) {
      let statements = 0;
      const spy = vi.spyOn(driver, 'begin').mockImplementation(((...args: Parameters<typeof begin>) => {
        const work = args.at(-1) as unknown as (tx: Sql) => Promise<unknown>;
        return begin((async (tx: Sql) => {
          const { unsafe } = tx;
          tx.unsafe = ((...statement: Parameters<typeof unsafe>) => {
            statements += 1;
            if (statements === killAt) throw new Error('killed');
            return unsafe(...statement);
          }) as typeof unsafe;
          return work(tx);
        }) as never);
      }) as never);
      const outcome = await remindPerson(userId, monday).then(
        () => 'done',
        (error: unknown) => String((error as Error).cause ?? error),
      );
      spy.mockRestore();
      if (outcome === 'done') break;
      expect(outcome).toContain('killed');
      points = killAt;
      expect(await countOf(userId)).toEqual({ letters: 0, jobs: 0, told: 0, days: 0 });
    }
    // The day, what was told, the letter, its job, and the letter's link.
    expect(points).toBeGreaterThanOrEqual(5);
    expect(await countOf(userId)).toEqual({ letters: 1, jobs: 1, told: 2, days: 1 });
    // Killed after the commit: the job is still there and runs again.
    await Promise.all([
      remindPerson(userId, monday),
      remindPerson(userId, monday),
      remindPerson(userId, monday),
    ]);
    expect(await countOf(userId)).toEqual({ letters: 1, jobs: 1, told: 2, days: 1 });
  });

  it('is written once when several workers are at it at once', async () => {
    const { userId } = await stage('2026-11-24');
    await Promise.all(Array.from({ length: 4 }, () => remindPerson(userId, monday)));
    expect(await countOf(userId)).toEqual({ letters: 1, jobs: 1, told: 2, days: 1 });
  });

  it('has a link that switches them off, by a button and without signing in', async () => {
    const { userId } = await stage('2026-11-24');
    await remindPerson(userId, monday);
    const [letter] = await lettersTo(userId);
    const stop = /stop=([\w-]+)/.exec(letter?.stopLink ?? '')?.[1] ?? '';
    expect(letter?.text).toContain(letter?.stopLink ?? 'nothing');
    expect(await isStopLinkUsable(stop)).toBe(true);
    expect(await isStopLinkUsable(`${stop}x`)).toBe(false);
    await expect(stopReminders(`${stop}x`)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await stopReminders(stop);
    const [user] = await gateDb().select({ on: users.reminders }).from(users).where(eq(users.id, userId));
    expect(user?.on).toBe(false);
  });
});

describe('looking for reminders', () => {
  it('puts one job a person and day into the queue, where it is day and nobody has looked yet', async () => {
    const { userId, driver, auditor } = await stage('2026-11-24');
    await reachable(driver, 'en', 'Asia/Tokyo');
    const jobsOf = (id: string) =>
      gateDb()
        .select()
        .from(due)
        .where(and(eq(due.kind, 'reminders.person'), eq(due.subjectId, id)));
    // 09:00 by Greenwich is 18:00 in Tokyo; 12:00 is 21:00.
    await lookForReminders(new Date('2026-11-23T12:00:00Z'));
    await lookForReminders(new Date('2026-11-23T12:15:00Z'));
    expect(await jobsOf(userId)).toHaveLength(1);
    expect(await jobsOf(idOf(driver))).toHaveLength(0);
    await lookForReminders(monday);
    expect(await jobsOf(idOf(driver))).toHaveLength(1);
    // Done: nobody looks again on that day, and somebody does on the next.
    await gateDb().delete(due).where(like(due.dedupeKey, 'reminders.person:%'));
    await remindPerson(userId, monday);
    await lookForReminders(new Date('2026-11-23T13:00:00Z'));
    expect(await jobsOf(userId)).toHaveLength(0);
    await lookForReminders(daysLater(1));
    expect(await jobsOf(idOf(auditor))).toHaveLength(1);
    await gateDb().execute(sql`delete from due where kind = 'reminders.person'`);
  });
});

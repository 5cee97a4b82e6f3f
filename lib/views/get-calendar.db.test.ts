import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { users } from '@/db/schema/accounts';
import { auditVisits } from '@/db/schema/audit-visits';
import { workspaceMembers } from '@/db/schema/organizations';
import { calendarFeeds } from '@/db/schema/reminders';
import { makeWorkspace } from '@/db/testing/factories';
import { createCalendarFeed, findCalendarFeed, removeCalendarFeed } from '@/lib/accounts/calendar-feed';
import { createCycle } from '@/lib/audits/cycles/create-cycle';
import { openCycle } from '@/lib/audits/cycles/move-cycle';
import { saveVisits } from '@/lib/audits/cycles/save-visits';
import { makeParts, personOf, sendVisit, visitsOf } from '@/lib/audits/testing/make-cycle';
import { own, withTenant } from '@/lib/auth/tenant';
import { getCalendar } from './get-calendar';

async function stage() {
  const { ctx: driver, as } = await makeWorkspace({ name: 'Linden Home' });
  const auditor = await as('auditor');
  const { input, people, brandId, rivalId, touchpointIds } = await makeParts(driver, [auditor]);
  const driverId = await personOf(driver);
  const { id } = await createCycle(driver, {
    ...input,
    name: 'Autumn; round',
    dueOn: '2026-12-15',
    driverId,
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
  const userId = auditor.person.userId ?? '';
  return { driver, auditor, userId, cycleId: id, touchpointIds };
}

const tokenOf = ({ address }: { address: string }) => address.split('/').at(-1) ?? '';
const titles = (text: string) => [...text.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, title]) => title);

describe('a private calendar', () => {
  it('has the visits of its person as long as they wait, and for the driver the cycle', async () => {
    const { driver, auditor, userId, cycleId, touchpointIds } = await stage();
    const token = tokenOf(await createCalendarFeed(userId));
    const [first, second] = await visitsOf(auditor, cycleId);
    const text = await getCalendar(token, '1.1.1.1');
    expect(titles(text).sort()).toEqual(['Visit: Own', 'Visit: Rival']);
    expect(text).toContain('DTSTART;VALUE=DATE:20261215\r\n');
    expect(text).toContain(`UID:visit-${first?.id}@localhost\r\n`);
    // With and without the ending that calendar programs like to see; the same bytes.
    expect(await getCalendar(token.replace('.ics', ''), '1.1.1.1')).toBe(text);
    await sendVisit(auditor, first?.id ?? '', Object.fromEntries(touchpointIds.map((one) => [one, 3])));
    await withTenant.write(driver, 'audit:read', ({ tx }) =>
      tx
        .update(auditVisits)
        .set({ opensOn: '2026-12-01' })
        .where(own(driver, auditVisits, second?.id ?? '')),
    );
    const later = await getCalendar(token, '1.1.1.1');
    expect(titles(later)).toHaveLength(1);
    expect(later).toContain('DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261216\r\n');
    const drivers = tokenOf(await createCalendarFeed(driver.person.userId ?? ''));
    expect(titles(await getCalendar(drivers, '1.1.1.1'))).toEqual(['Due: Autumn\\; round']);
  });

  it('speaks the language of its person', async () => {
    const { userId } = await stage();
    await gateDb().update(users).set({ locale: 'ru' }).where(eq(users.id, userId));
    const text = await getCalendar(tokenOf(await createCalendarFeed(userId)), '1.1.1.1');
    expect(titles(text)).toContain('Визит: Own');
  });

  it('ends with the address, which is kept as a hash only; a revoked one is as absent as one that never was', async () => {
    const { userId } = await stage();
    const former = tokenOf(await createCalendarFeed(userId));
    const token = tokenOf(await createCalendarFeed(userId));
    await expect(getCalendar(former, '2.2.2.2')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(titles(await getCalendar(token, '2.2.2.2'))).toHaveLength(2);
    expect((await findCalendarFeed(userId))?.lastReadAt).toBeInstanceOf(Date);
    const [row] = await gateDb().select().from(calendarFeeds).where(eq(calendarFeeds.userId, userId));
    expect(JSON.stringify(row)).not.toContain(token.replace('.ics', ''));
    await removeCalendarFeed(userId);
    expect(await findCalendarFeed(userId)).toBeNull();
    const revoked = await getCalendar(token, '2.2.2.2').catch((error: unknown) => error);
    const absent = await getCalendar('nothing', '2.2.2.2').catch((error: unknown) => error);
    expect(revoked).toMatchObject({ code: 'NOT_FOUND' });
    expect(revoked).toEqual(absent);
  });

  it('shows nothing of a brand that its person left, or in which they are suspended', async () => {
    const { userId, auditor } = await stage();
    const token = tokenOf(await createCalendarFeed(userId));
    const here = and(
      eq(workspaceMembers.workspaceId, auditor.workspace.id),
      eq(workspaceMembers.userId, userId),
    );
    await gateDb().update(workspaceMembers).set({ suspendedAt: new Date() }).where(here);
    expect(titles(await getCalendar(token, '3.3.3.3'))).toEqual([]);
    await gateDb().update(workspaceMembers).set({ suspendedAt: null }).where(here);
    expect(titles(await getCalendar(token, '3.3.3.3'))).toHaveLength(2);
    await gateDb().delete(workspaceMembers).where(here);
    expect(titles(await getCalendar(token, '3.3.3.3'))).toEqual([]);
  });

  it('is not found by guessing: wrong addresses are counted by where they come from, right ones are not kept out', async () => {
    const { userId } = await stage();
    const token = tokenOf(await createCalendarFeed(userId));
    const outcomes: string[] = [];
    for (let at = 0; at < 400 && outcomes.at(-1) !== 'LIMIT'; at += 1)
      outcomes.push(await getCalendar(`wrong${at}`, '4.4.4.4').catch(({ code }: { code: string }) => code));
    expect(outcomes.at(-1)).toBe('LIMIT');
    expect(titles(await getCalendar(token, '4.4.4.4'))).toHaveLength(2);
  });
});

import 'server-only';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { users } from '@/db/schema/accounts';
import { letterDay } from '@/lib/mail/letter-day';
import { forgetOldReminders } from './remind-person';

/**
 * Puts a job into the queue for each person who may be written to now and for whom it was not looked yet today: people of
 * a brand, with a confirmed address, where it is day. Run again it adds nothing that is there.
 */
export async function lookForReminders(now = new Date()): Promise<void> {
  const zones = await gateDb()
    .selectDistinct({ timeZone: users.timeZone })
    .from(users)
    .where(and(eq(users.reminders, true), isNotNull(users.emailConfirmedAt)));
  for (const { timeZone } of zones) {
    const day = letterDay(now, timeZone);
    if (!day) continue;
    await gateDb().execute(sql`
      insert into due (id, kind, subject_id, dedupe_key)
      select gen_random_uuid(), 'reminders.person', u.id, 'reminders.person:' || u.id || ':' || ${day}
      from users u
      where u.time_zone = ${timeZone} and u.reminders and u.email_confirmed_at is not null
        and exists (select 1 from workspace_people p where p.user_id = u.id and p.left_at is null)
        and not exists (select 1 from reminder_days d where d.user_id = u.id and d.day = ${day})
      on conflict do nothing`);
  }
  await forgetOldReminders();
}

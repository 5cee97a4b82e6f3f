import 'server-only';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { users } from '@/db/schema/accounts';
import { reminderDays, remindersTold } from '@/db/schema/reminders';
import { enterPlaces } from '@/lib/accounts/enter-places';
import { appUrl } from '@/lib/app-url';
import { readDuties } from '@/lib/audits/duties/read-duties';
import { remindersOf } from '@/lib/audits/duties/reminders-of';
import { todayIn } from '@/lib/audits/scoring/today-in';
import { hashToken, newToken } from '@/lib/auth/tokens';
import { listMentions } from '@/lib/comments/list-mentions';
import { letterDay } from '@/lib/mail/letter-day';
import { writeMail } from '@/lib/mail/queue-mail';
import { reminderLetter, type PlacedReminder } from './reminder-letter';

type Person = Pick<typeof users.$inferSelect, 'id' | 'name' | 'email' | 'locale' | 'timeZone'>;

/** What waits for a person in all brands that they may enter now, read with their own rights. */
async function gather(person: Person, now: Date): Promise<PlacedReminder[]> {
  const found: PlacedReminder[] = [];
  for (const ctx of await enterPlaces(person)) {
    const { organization, workspace } = ctx;
    const place = { workspace: workspace.name, path: `/o/${organization.slug}/${workspace.slug}` };
    const today = todayIn(workspace.timeZone, now);
    for (const reminder of remindersOf(await readDuties(ctx), today)) found.push({ place, reminder });
    for (const mention of (await listMentions(ctx, { unreadOnly: true })).mentions) {
      const isNamed = mention.reason === 'named';
      const key = isNamed ? `mention:${mention.commentId}` : `assigned:${mention.threadId}:${mention.at}`;
      found.push({ place, reminder: { kind: isNamed ? 'mention' : 'assigned', keys: [key], mention } });
    }
  }
  return found;
}

/**
 * Writes a person's one letter of the day with what they were not told before; nothing at night, on a weekend (theirs),
 * a second time on a day, or where they want none. The day, what was told, the letter and the job that sends it are one
 * transaction: killed anywhere and run again, it has written all of it once, or nothing yet.
 */
export async function remindPerson(userId: string, now = new Date()): Promise<void> {
  const [person] = await gateDb()
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      locale: users.locale,
      timeZone: users.timeZone,
    })
    .from(users)
    .where(and(eq(users.id, userId), eq(users.reminders, true), isNotNull(users.emailConfirmedAt)));
  const day = person && letterDay(now, person.timeZone);
  if (!person || !day) return;
  const found = await gather(person, now);
  await gateDb().transaction(async (tx) => {
    const first = await tx
      .insert(reminderDays)
      .values({ userId, day })
      .onConflictDoNothing()
      .returning({ day: reminderDays.day });
    if (first.length === 0 || found.length === 0) return;
    const keys = found.flatMap(({ reminder }) => reminder.keys);
    const told = await tx
      .insert(remindersTold)
      .values(keys.map((key) => ({ userId, key, toldAt: now })))
      .onConflictDoNothing()
      .returning({ key: remindersTold.key });
    const fresh = new Set(told.map(({ key }) => key));
    const news = found.filter(({ reminder }) => reminder.keys.some((key) => fresh.has(key)));
    if (news.length === 0) return;
    const stop = newToken();
    const letter = await reminderLetter(person, news, appUrl(`/reminders?stop=${stop}`));
    const mailId = await writeMail(tx, letter);
    await tx
      .update(reminderDays)
      .set({ mailId, stopHash: hashToken(stop) })
      .where(and(eq(reminderDays.userId, userId), eq(reminderDays.day, day)));
  });
}

/** So long it is kept what was told: longer than any cycle waits. */
const keptFor = sql`make_interval(days => 400)`;

/** Forgets letters and reminders of more than 400 days ago. */
export async function forgetOldReminders(): Promise<void> {
  await gateDb()
    .delete(remindersTold)
    .where(sql`${remindersTold.toldAt} < now() - ${keptFor}`);
  await gateDb()
    .delete(reminderDays)
    .where(sql`${reminderDays.createdAt} < now() - ${keptFor}`);
}

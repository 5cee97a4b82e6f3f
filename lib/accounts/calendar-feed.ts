import 'server-only';
import { eq } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { users } from '@/db/schema/accounts';
import { calendarFeeds } from '@/db/schema/reminders';
import type { Locale } from '@/db/values/accounts';
import { appUrl } from '@/lib/app-url';
import { takeFromLimit } from '@/lib/auth/rate-limit';
import { hashToken, newToken } from '@/lib/auth/tokens';
import { AppError } from '@/lib/errors';

export interface CalendarFeed {
  createdAt: Date;
  lastReadAt: Date | null;
}

/** A person's calendar address as far as it can be told: only its hash is kept. Null where there is none. */
export async function findCalendarFeed(userId: string): Promise<CalendarFeed | null> {
  const [feed] = await gateDb()
    .select({ createdAt: calendarFeeds.createdAt, lastReadAt: calendarFeeds.lastReadAt })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.userId, userId));
  return feed ?? null;
}

/** Makes a person's private calendar address and gives it this once; a former one stops working. */
export async function createCalendarFeed(userId: string): Promise<{ address: string }> {
  const token = newToken();
  const values = { tokenHash: hashToken(token), createdAt: new Date(), lastReadAt: null };
  await gateDb()
    .insert(calendarFeeds)
    .values({ userId, ...values })
    .onConflictDoUpdate({ target: calendarFeeds.userId, set: values });
  return { address: appUrl(`/api/calendar/${token}.ics`) };
}

/** Takes a person's calendar address back; from now on it does not exist. */
export async function removeCalendarFeed(userId: string): Promise<void> {
  await gateDb().delete(calendarFeeds).where(eq(calendarFeeds.userId, userId));
}

export interface CalendarOwner {
  id: string;
  name: string;
  email: string;
  locale: Locale;
}

const hashOf = (token: string) => hashToken(token.replace(/\.ics$/, ''));

/** Whose calendar an address opens. Throws NOT_FOUND where it is revoked or never was. */
export async function calendarOwner(token: string): Promise<CalendarOwner> {
  const [person] = await gateDb()
    .select({ id: users.id, name: users.name, email: users.email, locale: users.locale })
    .from(calendarFeeds)
    .innerJoin(users, eq(users.id, calendarFeeds.userId))
    .where(eq(calendarFeeds.tokenHash, hashOf(token)));
  if (!person) throw new AppError('NOT_FOUND');
  return person;
}

/**
 * As `calendarOwner`, for a calendar program: counts, and marks that it was read. Throws LIMIT where it asks too often, or
 * too many addresses that do not exist are tried from `client`.
 */
export async function openCalendarFeed(token: string, client: string): Promise<CalendarOwner> {
  const person = await calendarOwner(token).catch(async (error: unknown) => {
    await takeFromLimit('token', client);
    throw error;
  });
  await takeFromLimit('calendar', person.id);
  await gateDb()
    .update(calendarFeeds)
    .set({ lastReadAt: new Date() })
    .where(eq(calendarFeeds.tokenHash, hashOf(token)));
  return person;
}

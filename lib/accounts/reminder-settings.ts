import 'server-only';
import { eq } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { users } from '@/db/schema/accounts';
import { reminderDays } from '@/db/schema/reminders';
import { hashToken } from '@/lib/auth/tokens';
import { AppError } from '@/lib/errors';

/** Whether a person is reminded by mail. */
export async function wantsReminders(userId: string): Promise<boolean> {
  const [row] = await gateDb().select({ reminders: users.reminders }).from(users).where(eq(users.id, userId));
  return row?.reminders ?? false;
}

/** Switches a person's reminders on or off. */
export async function setReminders(userId: string, reminders: boolean): Promise<void> {
  await gateDb().update(users).set({ reminders }).where(eq(users.id, userId));
}

async function personOfLetter(stop: string): Promise<string | null> {
  const [row] = await gateDb()
    .select({ userId: reminderDays.userId })
    .from(reminderDays)
    .where(eq(reminderDays.stopHash, hashToken(stop)));
  return row?.userId ?? null;
}

/** Whether the link of a reminder leads anywhere; nothing is changed by looking, because mail scanners open links. */
export async function isStopLinkUsable(stop: string): Promise<boolean> {
  return (await personOfLetter(stop)) !== null;
}

/** Switches reminders off for whoever got the letter with this secret. Throws NOT_FOUND where there is no such letter. */
export async function stopReminders(stop: string): Promise<void> {
  const userId = await personOfLetter(stop);
  if (!userId) throw new AppError('NOT_FOUND', { key: 'linkDead' });
  await setReminders(userId, false);
}

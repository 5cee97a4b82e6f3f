import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { users } from '@/db/schema/accounts';
import { appUrl } from '@/lib/app-url';
import { hashPassword } from '@/lib/auth/passwords';
import { endOtherSessions } from '@/lib/auth/session-store';
import { AppError } from '@/lib/errors';
import { queueMail } from '@/lib/mail/queue-mail';
import { refuseCommonPassword } from './sign-up';
import { consumeUserToken, createUserToken } from './user-tokens';

/** Sends a link for a new password. Says nothing about whether the address has an account. */
export async function requestPasswordReset(email: string): Promise<void> {
  const [user] = await gateDb()
    .select({ id: users.id, name: users.name, locale: users.locale, email: users.email })
    .from(users)
    .where(eq(sql`lower(${users.email})`, email));
  if (!user) return;
  const token = await createUserToken(user.id, 'reset-password');
  await queueMail({
    kind: 'resetPassword',
    to: user.email,
    locale: user.locale,
    values: { name: user.name },
    link: appUrl(`/reset-password?token=${token}`),
  });
}

/**
 * Sets a new password by a link and ends every session of the person; the link also proves the address.
 * Throws NOT_FOUND for a link that was used, has expired or never was.
 */
export async function resetPassword(token: string, password: string): Promise<void> {
  refuseCommonPassword(password);
  const passwordHash = await hashPassword(password);
  const consumed = await consumeUserToken('reset-password', token);
  if (!consumed) throw new AppError('NOT_FOUND', { key: 'linkDead' });
  const [user] = await gateDb()
    .update(users)
    .set({ passwordHash, emailConfirmedAt: sql`coalesce(${users.emailConfirmedAt}, now())` })
    .where(eq(users.id, consumed.userId))
    .returning({ email: users.email, locale: users.locale, name: users.name });
  await endOtherSessions(consumed.userId);
  if (user)
    await queueMail({
      kind: 'passwordChanged',
      to: user.email,
      locale: user.locale,
      values: { name: user.name },
    });
}

/** Confirms an address by its link; NOT_FOUND for a dead one. */
export async function confirmEmail(token: string): Promise<void> {
  const consumed = await consumeUserToken('confirm-email', token);
  if (!consumed) throw new AppError('NOT_FOUND', { key: 'linkDead' });
  await gateDb().update(users).set({ emailConfirmedAt: new Date() }).where(eq(users.id, consumed.userId));
}

/** Takes over a new address by the link that was sent to it; tells the old one. NOT_FOUND for a dead link. */
export async function confirmEmailChange(token: string): Promise<void> {
  const consumed = await consumeUserToken('change-email', token);
  const email = consumed?.payload.email;
  if (!consumed || !email) throw new AppError('NOT_FOUND', { key: 'linkDead' });
  const [before] = await gateDb()
    .select({ email: users.email, locale: users.locale, name: users.name })
    .from(users)
    .where(eq(users.id, consumed.userId));
  const [taken] = await gateDb()
    .select({ id: users.id })
    .from(users)
    .where(and(eq(sql`lower(${users.email})`, email)));
  if (!before || taken) throw new AppError('NOT_FOUND', { key: 'linkDead' });
  await gateDb()
    .update(users)
    .set({ email, emailConfirmedAt: new Date() })
    .where(eq(users.id, consumed.userId));
  await queueMail({
    kind: 'emailChanged',
    to: before.email,
    locale: before.locale,
    values: { name: before.name },
  });
}

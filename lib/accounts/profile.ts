import 'server-only';
import { eq } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { users } from '@/db/schema/accounts';
import { appUrl } from '@/lib/app-url';
import { hashPassword, verifyPassword } from '@/lib/auth/passwords';
import { takeFromLimit } from '@/lib/auth/rate-limit';
import type { CurrentSession } from '@/lib/auth/session';
import { endOtherSessions } from '@/lib/auth/session-store';
import { AppError } from '@/lib/errors';
import { queueMail } from '@/lib/mail/queue-mail';
import type { ProfileInput } from './input';
import { refuseCommonPassword } from './sign-up';
import { createUserToken } from './user-tokens';

/** Changes the person's own name, language, time zone or theme; what is left out stays. */
export async function updateProfile(session: CurrentSession, input: Partial<ProfileInput>): Promise<void> {
  if (Object.keys(input).length === 0) return;
  await gateDb().update(users).set(input).where(eq(users.id, session.user.id));
}

async function demandPassword(session: CurrentSession, password: string): Promise<void> {
  await takeFromLimit('passwordCheck', session.user.id);
  const [row] = await gateDb()
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, session.user.id));
  if (!row || !(await verifyPassword(row.passwordHash, password))) {
    throw new AppError('VALIDATION', { field: 'current', key: 'passwordWrong' });
  }
}

/** Changes the password and ends all other sessions. VALIDATION at `current` where the old one is wrong. */
export async function changePassword(
  session: CurrentSession,
  current: string,
  password: string,
): Promise<void> {
  refuseCommonPassword(password);
  await demandPassword(session, current);
  const passwordHash = await hashPassword(password);
  await gateDb().update(users).set({ passwordHash }).where(eq(users.id, session.user.id));
  await endOtherSessions(session.user.id, session.id);
  const { email, locale, name } = session.user;
  await queueMail({ kind: 'passwordChanged', to: email, locale, values: { name } });
}

/** Sends a link to the new address; the change happens when it is followed. Says nothing about who else has the address. */
export async function requestEmailChange(
  session: CurrentSession,
  current: string,
  email: string,
): Promise<void> {
  await demandPassword(session, current);
  await takeFromLimit('mailByAccount', session.user.id);
  const token = await createUserToken(session.user.id, 'change-email', { email });
  await queueMail({
    kind: 'changeEmail',
    to: email,
    locale: session.user.locale,
    values: { name: session.user.name },
    link: appUrl(`/confirm-email?change=${token}`),
  });
}

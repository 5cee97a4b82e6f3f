import 'server-only';
import { eq } from 'drizzle-orm';
import type { cookies } from 'next/headers';
import { gateDb } from '@/db/client';
import { users } from '@/db/schema/accounts';
import { env } from '@/lib/env';

/** How a preference is kept in the browser. */
export function preferenceCookie() {
  const secure = env.APP_URL.startsWith('https:');
  return { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: 365 * 24 * 60 * 60 } as const;
}

/** Copies the person's language, zone and theme into cookies, which the root layout reads without a session. */
export async function rememberPreferences(
  jar: Awaited<ReturnType<typeof cookies>>,
  userId: string,
): Promise<void> {
  const [user] = await gateDb()
    .select({ locale: users.locale, timeZone: users.timeZone, theme: users.theme })
    .from(users)
    .where(eq(users.id, userId));
  if (!user) return;
  const options = preferenceCookie();
  jar.set('locale', user.locale, options);
  jar.set('time-zone', user.timeZone, options);
  jar.set('theme', user.theme, options);
}

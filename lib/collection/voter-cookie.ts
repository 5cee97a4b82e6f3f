import 'server-only';
import { cookies, headers } from 'next/headers';
import { clientAddress } from '@/lib/auth/client-address';
import { newToken } from '@/lib/auth/tokens';
import { env } from '@/lib/env';
import type { Voter } from './public-writer';

const name = 'voter';
const days = 90;

/** The browser's random voter key, if it has one: it tells browsers apart and says nothing about people. */
export async function findVoterKey(): Promise<string | null> {
  const key = (await cookies()).get(name)?.value ?? '';
  return /^[\w-]{20,100}$/.test(key) ? key : null;
}

/** Who speaks, from the request; a browser without a key gets one. To be called where cookies may be set. */
export async function currentVoter(): Promise<Voter> {
  const address = clientAddress(await headers());
  const known = await findVoterKey();
  if (known) return { address, voterKey: known };
  const voterKey = newToken();
  const secure = env.APP_URL.startsWith('https:');
  (await cookies()).set(name, voterKey, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    maxAge: days * 24 * 60 * 60,
  });
  return { address, voterKey };
}

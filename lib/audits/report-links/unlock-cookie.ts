import 'server-only';
import { cookies } from 'next/headers';
import { hashToken } from '@/lib/auth/tokens';
import { env } from '@/lib/env';

const hours = 12;

/** Of each link its own; the name tells nothing of the secret. */
export const unlockCookieName = (token: string) => `report-${hashToken(token).slice(0, 16)}`;

/** What the browser keeps of a link's password, if anything. */
export async function findProof(token: string): Promise<string | null> {
  return (await cookies()).get(unlockCookieName(token))?.value ?? null;
}

/** Lets the browser keep it for half a day. To be called where cookies may be set. */
export async function keepProof(token: string, proof: string): Promise<void> {
  (await cookies()).set(unlockCookieName(token), proof, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: env.APP_URL.startsWith('https:'),
    maxAge: hours * 60 * 60,
  });
}

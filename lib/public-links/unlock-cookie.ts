import 'server-only';
import { cookies } from 'next/headers';
import { hashToken } from '@/lib/auth/tokens';
import { env } from '@/lib/env';

const hours = 12;

/** What a link leads to; the first word of its address and of its cookie. */
export type LinkKind = 'report' | 'map';

/** Of each link its own; the name tells nothing of the secret. */
export const unlockCookieName = (kind: LinkKind, token: string) => `${kind}-${hashToken(token).slice(0, 16)}`;

/** What the browser keeps of a link's password, if anything. */
export async function findProof(kind: LinkKind, token: string): Promise<string | null> {
  return (await cookies()).get(unlockCookieName(kind, token))?.value ?? null;
}

/** Lets the browser keep it for half a day. To be called where cookies may be set. */
export async function keepProof(kind: LinkKind, token: string, proof: string): Promise<void> {
  (await cookies()).set(unlockCookieName(kind, token), proof, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: env.APP_URL.startsWith('https:'),
    maxAge: hours * 60 * 60,
  });
}

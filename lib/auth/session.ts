import 'server-only';
import NextAuth, { AuthError } from 'next-auth';
import { decode } from 'next-auth/jwt';
import Credentials from 'next-auth/providers/credentials';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { checkPassword } from './check-password';
import { clientAddress } from './client-address';
import { endSession, findSession, startSession, type SignedInUser } from './session-store';

// The only file that knows next-auth. Its JWT carries a random session token; the sessions table decides whether it counts.

declare module 'next-auth' {
  interface User {
    sessionToken?: string;
  }
}

const secure = env.APP_URL.startsWith('https:');
const thirtyDays = 30 * 24 * 60 * 60;
const cookieName = secure ? '__Host-touchstone-session' : 'touchstone-session';

const { handlers, signIn, signOut } = NextAuth({
  secret: env.AUTH_SECRET,
  trustHost: true,
  session: { strategy: 'jwt', maxAge: thirtyDays },
  pages: { signIn: '/sign-in' },
  cookies: {
    sessionToken: {
      name: cookieName,
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
    },
  },
  logger: {
    error: (error) => {
      if (!(error instanceof AuthError))
        log.error({ event: 'auth', error: error.name }, 'authentication error');
    },
    warn: () => undefined,
    debug: () => undefined,
  },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      authorize: async ({ email, password }, request) => {
        const user = await checkPassword(String(email ?? ''), String(password ?? ''));
        if (!user) return null;
        const sessionToken = await startSession(user.id, {
          userAgent: request.headers.get('user-agent') ?? '',
          ip: clientAddress(request.headers),
        });
        return { id: user.id, sessionToken };
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) =>
      user?.sessionToken ? { sub: user.id, sessionToken: user.sessionToken } : token,
  },
});

export { handlers };

/**
 * The random token in the cookie. Read with the library's decoder and not with its `auth()`, which answers a whole
 * session request and signs a new cookie that a page cannot set: twice the cryptography on every request.
 */
async function sessionTokenOf(cookie: string | undefined): Promise<string | null> {
  if (!cookie || !env.AUTH_SECRET) return null;
  try {
    const jwt = await decode({ token: cookie, secret: env.AUTH_SECRET, salt: cookieName });
    return typeof jwt?.sessionToken === 'string' && jwt.sessionToken.length >= 32 ? jwt.sessionToken : null;
  } catch {
    // Not made with our secret, expired or cut: nobody is signed in.
    return null;
  }
}

export interface CurrentSession {
  id: string;
  user: SignedInUser;
}

/** The signed-in person and their session, or null. Read from the database on every request, so revoking works at once. */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const token = await sessionTokenOf((await cookies()).get(cookieName)?.value);
  return token ? findSession(token) : null;
});

/** Signs in with address and password; false where they do not fit. Sets the cookie, so it runs in an action or a handler. */
export async function signInWithPassword(email: string, password: string): Promise<boolean> {
  try {
    await signIn('credentials', { email, password, redirect: false });
    return true;
  } catch (error) {
    if (error instanceof AuthError) return false;
    throw error;
  }
}

/** Ends this session in the database and in the browser. */
export async function signOutHere(): Promise<void> {
  const session = await currentSession();
  if (session) await endSession(session.id, session.user.id);
  await signOut({ redirect: false });
}

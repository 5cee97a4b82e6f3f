import 'server-only';
import NextAuth, { AuthError, type DefaultSession } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { cache } from 'react';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { checkPassword } from './check-password';
import { clientAddress } from './client-address';
import { endSession, findSession, startSession, type SignedInUser } from './session-store';

// The only file that knows next-auth. Its JWT carries a random session token; the sessions table decides whether it counts.

declare module 'next-auth' {
  interface Session extends DefaultSession {
    token: string;
  }
  interface User {
    sessionToken?: string;
  }
}

const secure = env.APP_URL.startsWith('https:');
const thirtyDays = 30 * 24 * 60 * 60;

const { handlers, auth, signIn, signOut } = NextAuth({
  secret: env.AUTH_SECRET,
  trustHost: true,
  session: { strategy: 'jwt', maxAge: thirtyDays },
  pages: { signIn: '/sign-in' },
  cookies: {
    sessionToken: {
      name: secure ? '__Host-touchstone-session' : 'touchstone-session',
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
    session: ({ session, token }) => ({ ...session, token: String(token.sessionToken ?? '') }),
  },
});

export { handlers };

export interface CurrentSession {
  id: string;
  user: SignedInUser;
}

/** The signed-in person and their session, or null. Read from the database on every request, so revoking works at once. */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const session = await auth();
  // Not its truthiness: an error object would be true as well.
  if (typeof session?.token !== 'string' || session.token.length < 32) return null;
  return findSession(session.token);
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

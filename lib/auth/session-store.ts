import 'server-only';
import { and, desc, eq, gt, isNull, ne } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { sessions, users } from '@/db/schema/accounts';
import type { Locale, Theme } from '@/db/values/accounts';
import { newId } from '@/lib/ids';
import { hashToken, newToken } from './tokens';

const day = 24 * 60 * 60 * 1000;
/** A session ends after 30 days, or after 14 days without use. */
const absoluteLife = 30 * day;
const idleLife = 14 * day;
const touchEvery = 5 * 60 * 1000;

export interface SignedInUser {
  id: string;
  email: string;
  name: string;
  locale: Locale;
  timeZone: string;
  theme: Theme;
  emailConfirmed: boolean;
  /** The brand that the person worked in last. */
  lastWorkspaceId: string | null;
}

export interface DeviceSession {
  id: string;
  userAgent: string;
  ip: string;
  createdAt: Date;
  lastSeenAt: Date;
}

const live = (now: Date) => and(isNull(sessions.revokedAt), gt(sessions.expiresAt, now));

/** Opens a session and gives the token that only the browser keeps. */
export async function startSession(
  userId: string,
  device: { userAgent: string; ip: string },
): Promise<string> {
  const token = newToken();
  await gateDb()
    .insert(sessions)
    .values({
      id: newId(),
      userId,
      tokenHash: hashToken(token),
      userAgent: device.userAgent.slice(0, 300),
      ip: device.ip,
      expiresAt: new Date(Date.now() + absoluteLife),
    });
  return token;
}

/** The session of a token with its person, or null when it is unknown, revoked, expired or idle for too long. */
export async function findSession(token: string): Promise<{ id: string; user: SignedInUser } | null> {
  const now = new Date();
  const [row] = await gateDb()
    .select({
      id: sessions.id,
      lastSeenAt: sessions.lastSeenAt,
      userId: users.id,
      email: users.email,
      name: users.name,
      locale: users.locale,
      timeZone: users.timeZone,
      theme: users.theme,
      emailConfirmedAt: users.emailConfirmedAt,
      lastWorkspaceId: users.lastWorkspaceId,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.tokenHash, hashToken(token)), live(now)));
  if (!row || now.getTime() - row.lastSeenAt.getTime() > idleLife) return null;
  if (now.getTime() - row.lastSeenAt.getTime() > touchEvery) {
    await gateDb().update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, row.id));
  }
  const { id, userId, lastSeenAt, emailConfirmedAt, ...user } = row;
  void lastSeenAt;
  return { id, user: { ...user, id: userId, emailConfirmed: emailConfirmedAt !== null } };
}

/** The person's live sessions, latest first. */
export async function listSessions(userId: string): Promise<DeviceSession[]> {
  return gateDb()
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      ip: sessions.ip,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), live(new Date())))
    .orderBy(desc(sessions.lastSeenAt));
}

/** Ends one session of the person; an id that is not theirs changes nothing. Gives whether one was ended. */
export async function endSession(sessionId: string, userId: string): Promise<boolean> {
  const ended = await gateDb()
    .update(sessions)
    .set({ revokedAt: new Date() })
    .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId), isNull(sessions.revokedAt)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}

/** Ends all sessions of the person, except one where given. */
export async function endOtherSessions(userId: string, keep?: string): Promise<number> {
  const ended = await gateDb()
    .update(sessions)
    .set({ revokedAt: new Date() })
    .where(
      and(eq(sessions.userId, userId), isNull(sessions.revokedAt), keep ? ne(sessions.id, keep) : undefined),
    )
    .returning({ id: sessions.id });
  return ended.length;
}

/** Whether a session still counts; asked again and again by streams that stay open. */
export async function isSessionLive(sessionId: string): Promise<boolean> {
  const [row] = await gateDb()
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.id, sessionId), live(new Date())));
  return row !== undefined;
}

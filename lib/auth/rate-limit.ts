import 'server-only';
import { sql } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { rateLimits } from '@/db/schema/accounts';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';

interface Rule {
  /** How many within the window. */
  points: number;
  /** Seconds. */
  window: number;
}

/** Everything that guesses or sends. */
export const limits = {
  signInByAddress: { points: 30, window: 15 * 60 },
  signInByAccount: { points: 10, window: 15 * 60 },
  signUp: { points: 10, window: 60 * 60 },
  mailByAddress: { points: 20, window: 60 * 60 },
  mailByAccount: { points: 5, window: 60 * 60 },
  passwordCheck: { points: 10, window: 15 * 60 },
  token: { points: 30, window: 15 * 60 },
  invite: { points: 60, window: 60 * 60 },
  suggest: { points: 120, window: 60 * 60 },
  // A whole workshop suggests and votes from behind one address.
  suggestByAddress: { points: 3_000, window: 60 * 60 },
  // A visit of a hundred lines, each scored and noted more than once; a shop full of guests shares an address.
  guest: { points: 2_000, window: 60 * 60 },
  guestByAddress: { points: 10_000, window: 60 * 60 },
  // Calendars ask every few minutes at most, and a person has a handful of them.
  calendar: { points: 240, window: 60 * 60 },
  upload: { points: 60, window: 60 * 60 },
  // An auditor comes home with the photos of a day.
  evidence: { points: 900, window: 60 * 60 },
  // Without an account: decoding a photo costs more than writing a line.
  photoByVoter: { points: 20, window: 60 * 60 },
  photoByAddress: { points: 200, window: 60 * 60 },
  // The password of a link to a report or a map: guesses of one reader, and of many behind one link.
  linkPassword: { points: 10, window: 15 * 60 },
  linkPasswordByLink: { points: 200, window: 60 * 60 },
  // Without an account: a PDF takes a core for a second.
  reportPdf: { points: 30, window: 15 * 60 },
} satisfies Record<string, Rule>;

/**
 * Counts one try under a key and throws LIMIT when the window's points are used up. One statement, so parallel tries
 * count each; it fails closed when the database does not answer.
 */
export async function takeFromLimit(name: keyof typeof limits, key: string): Promise<void> {
  const { points, window } = limits[name];
  const [row] = await gateDb()
    .insert(rateLimits)
    .values({ key: `${name}:${key}`, points: 1, expire: sql`now() + make_interval(secs => ${window})` })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        points: sql`case when ${rateLimits.expire} < now() then 1 else ${rateLimits.points} + 1 end`,
        expire: sql`case when ${rateLimits.expire} < now() then excluded.expire else ${rateLimits.expire} end`,
      },
    })
    .returning({ points: rateLimits.points });
  if ((row?.points ?? points + 1) > points * env.RATE_LIMIT_FACTOR) throw new AppError('LIMIT');
}

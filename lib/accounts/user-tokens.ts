import 'server-only';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { userTokens } from '@/db/schema/accounts';
import type { UserTokenKind } from '@/db/values/accounts';
import { hashToken, newToken } from '@/lib/auth/tokens';
import { newId } from '@/lib/ids';

const minute = 60_000;
const life: Record<UserTokenKind, number> = {
  'confirm-email': 3 * 24 * 60 * minute,
  'change-email': 60 * minute,
  'reset-password': 30 * minute,
};

/** Makes a one-time link's secret for a person; earlier ones of the same kind stop working. */
export async function createUserToken(
  userId: string,
  kind: UserTokenKind,
  payload: { email?: string } = {},
): Promise<string> {
  const token = newToken();
  await gateDb().transaction(async (tx) => {
    await tx
      .update(userTokens)
      .set({ usedAt: new Date() })
      .where(and(eq(userTokens.userId, userId), eq(userTokens.kind, kind), isNull(userTokens.usedAt)));
    await tx.insert(userTokens).values({
      id: newId(),
      userId,
      kind,
      tokenHash: hashToken(token),
      payload,
      expiresAt: new Date(Date.now() + life[kind]),
    });
  });
  return token;
}

const usable = (kind: UserTokenKind, token: string) =>
  and(
    eq(userTokens.tokenHash, hashToken(token)),
    eq(userTokens.kind, kind),
    isNull(userTokens.usedAt),
    gt(userTokens.expiresAt, new Date()),
  );

/** Uses up a link's secret: of any number of tries at once exactly one gets the person, the others nothing. */
export async function consumeUserToken(kind: UserTokenKind, token: string) {
  const [row] = await gateDb()
    .update(userTokens)
    .set({ usedAt: new Date() })
    .where(usable(kind, token))
    .returning({ userId: userTokens.userId, payload: userTokens.payload });
  return row ?? null;
}

/** Whether a link still works, without using it up: mail scanners open links, people press the button. */
export async function isUserTokenUsable(kind: UserTokenKind, token: string): Promise<boolean> {
  const [row] = await gateDb().select({ id: userTokens.id }).from(userTokens).where(usable(kind, token));
  return row !== undefined;
}

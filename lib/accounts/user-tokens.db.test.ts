import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { makeUser } from '@/db/testing/factories';
import { consumeUserToken, createUserToken, isUserTokenUsable } from './user-tokens';

describe('one-time links', () => {
  it('work exactly once, even for twenty tries at the same moment', async () => {
    const { userId } = await makeUser();
    const token = await createUserToken(userId, 'reset-password');
    const tries = await Promise.all(
      Array.from({ length: 20 }, () => consumeUserToken('reset-password', token)),
    );
    expect(tries.filter((result) => result?.userId === userId)).toHaveLength(1);
    expect(await isUserTokenUsable('reset-password', token)).toBe(false);
  });

  it('work for their own purpose only', async () => {
    const { userId } = await makeUser();
    const token = await createUserToken(userId, 'confirm-email');
    expect(await consumeUserToken('reset-password', token)).toBeNull();
    expect(await isUserTokenUsable('confirm-email', token)).toBe(true);
  });

  it('stop working when a newer one is sent', async () => {
    const { userId } = await makeUser();
    const older = await createUserToken(userId, 'reset-password');
    const newer = await createUserToken(userId, 'reset-password');
    expect(await consumeUserToken('reset-password', older)).toBeNull();
    expect(await consumeUserToken('reset-password', newer)).not.toBeNull();
  });

  it('expire', async () => {
    const { userId } = await makeUser();
    const token = await createUserToken(userId, 'reset-password');
    await gateDb().execute(
      sql`update user_tokens set expires_at = now() - interval '1 second' where user_id = ${userId}`,
    );
    expect(await consumeUserToken('reset-password', token)).toBeNull();
  });

  it('are not kept as they are sent', async () => {
    const { userId } = await makeUser();
    const token = await createUserToken(userId, 'reset-password');
    const rows = await gateDb().execute(
      sql`select t::text as row from user_tokens t where user_id = ${userId}`,
    );
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

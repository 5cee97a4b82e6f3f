import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { limits, takeFromLimit } from './rate-limit';

const outcomes = async (tries: number, key: string) => {
  const settled = await Promise.allSettled(
    Array.from({ length: tries }, () => takeFromLimit('passwordCheck', key)),
  );
  return settled.filter(({ status }) => status === 'fulfilled').length;
};

describe('the rate limiter', () => {
  it('lets exactly the allowed number through, however many come at once', async () => {
    expect(await outcomes(40, 'ada')).toBe(limits.passwordCheck.points);
    await expect(takeFromLimit('passwordCheck', 'ada')).rejects.toMatchObject({ code: 'LIMIT' });
  });

  it('counts each key for itself', async () => {
    expect(await outcomes(1, 'ben')).toBe(1);
  });

  it('starts again when the window is over', async () => {
    await outcomes(20, 'cleo');
    await gateDb().execute(
      sql`update rate_limits set expire = now() - interval '1 second' where key = 'passwordCheck:cleo'`,
    );
    expect(await outcomes(1, 'cleo')).toBe(1);
  });
});

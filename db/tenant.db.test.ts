import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTenant, type TenantTx } from './tenant';

let owner: Sql;
beforeAll(() => {
  owner = postgres(process.env.TOUCHSTONE_OWNER_URL ?? '', { max: 1, onnotice: () => undefined });
});
afterAll(() => owner.end());

const pidOf = async (tx: TenantTx) => {
  const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  return row?.pid ?? 0;
};
const gone = async (pid: number) => {
  await owner`select pg_terminate_backend(${pid})`;
  while ((await owner`select from pg_stat_activity where pid = ${pid}`).length > 0) await wait(5);
};
const read = <T>(work: (tx: TenantTx) => Promise<T>) =>
  inTenant({ workspaceIds: [] }, { readOnly: true }, work);

// An exception that nobody catches fails the run, so these tests look for one by being there.
describe('a connection that is lost in a transaction', () => {
  it('rejects it, and the work that is still under way ends at its next statement', async () => {
    const heard: string[] = [];
    const lost = read(async (tx) => {
      await gone(await pidOf(tx));
      await wait(50);
      try {
        await tx.execute(sql`select 1`);
      } catch (error) {
        heard.push((error as { cause?: Error }).cause?.message ?? '');
        throw error;
      } finally {
        heard.push('unwound');
      }
    });
    await expect(lost).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
    await expect.poll(() => heard).toEqual(['The connection to the database was lost.', 'unwound']);
    expect(await read(async (tx) => (await pidOf(tx)) > 0)).toBe(true);
  });

  it('rejects it while a statement runs', async () => {
    const lost = read(async (tx) => {
      const pid = await pidOf(tx);
      const sleeping = tx.execute(sql`select pg_sleep(20)`);
      await Promise.all([sleeping, gone(pid)]);
    });
    await expect(lost).rejects.toThrow();
    await wait(50);
    expect(await read(async (tx) => (await pidOf(tx)) > 0)).toBe(true);
  });

  it('is not needed for a failure to be told as it is', async () => {
    await expect(read((tx) => tx.execute(sql`select 1 / 0`))).rejects.toMatchObject({
      cause: { code: '22012' },
    });
    await expect(read(() => Promise.reject(new Error('ours')))).rejects.toThrow('ours');
  });
});

import postgres, { type Sql } from 'postgres';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyIn, copyOut, copyRows } from './copy';
import { inTenant } from './tenant';

// One connection: whatever leaves it stuck, the next statement would wait for ever.
let one: Sql;
beforeAll(async () => {
  one = postgres(process.env.TOUCHSTONE_OWNER_URL ?? '', { max: 1, onnotice: () => undefined });
  await one`create table copied (id integer primary key, word text not null)`;
});
afterAll(() => one.end({ timeout: 1 }));

const soon = 5_000;
const count = async () => (await one<{ n: number }[]>`select count(*)::integer as n from copied`)[0]?.n;
const line = (id: number) => Buffer.from(`${id}\tword ${id}\n`);
function* lines(numbers: Iterable<number>) {
  for (const id of numbers) yield line(id);
}
const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

describe('copying in', () => {
  it('takes what it is given, in any pieces', async () => {
    await copyIn(one, 'copy copied from stdin', lines(upTo(20_000)));
    expect(await count()).toBe(20_000);
    await copyIn(one, 'copy copied from stdin', []);
    await one`truncate copied`;
  });

  it(
    'rejects on a violation that is found after the last byte',
    async () => {
      const twice = copyIn(one, 'copy copied from stdin', lines([1, 2, 1]));
      await expect(twice).rejects.toMatchObject({ code: '23505' });
      expect(await count()).toBe(0);
    },
    soon,
  );

  it(
    'rejects in a transaction of a tenant, whose connection goes on',
    async () => {
      const bringIn = (rows: string) =>
        inTenant({ workspaceIds: [] }, { readOnly: false }, async (tx) => {
          await tx.execute(sql`create temporary table staged (id integer primary key) on commit drop`);
          await copyRows(tx, 'staged', Buffer.from(rows));
          return tx.execute<{ n: number }>(sql`select count(*)::integer as n from staged`);
        });
      // More often than the pool has connections.
      for (let time = 0; time < 30; time += 1) {
        await expect(bringIn('1\n2\n1\n')).rejects.toMatchObject({ code: '23505' });
      }
      expect([...(await bringIn('1\n2\n'))]).toEqual([{ n: 2 }]);
    },
    soon,
  );

  it(
    'rejects on a row that is wrong, though most is still to be sent',
    async () => {
      let sent = 0;
      function* endless() {
        yield Buffer.from('not a number\n');
        for (; sent < 2_000_000; sent += 1) yield line(sent);
      }
      await expect(copyIn(one, 'copy copied from stdin', endless())).rejects.toMatchObject({ code: '22P02' });
      expect(sent).toBeLessThan(2_000_000);
      expect(await count()).toBe(0);
    },
    soon * 3,
  );

  it(
    'tells the failure of its source, and that of the statement',
    async () => {
      function* broken() {
        yield line(1);
        throw new Error('the file ended');
      }
      await expect(copyIn(one, 'copy copied from stdin', broken())).rejects.toThrow('the file ended');
      await expect(copyIn(one, 'copy nowhere from stdin', [line(1)])).rejects.toMatchObject({
        code: '42P01',
      });
      expect(await count()).toBe(0);
    },
    soon,
  );

  it(
    'rejects where the connection is lost',
    async () => {
      const lost = postgres(process.env.TOUCHSTONE_OWNER_URL ?? '', { max: 1, onnotice: () => undefined });
      const [backend] = await lost<{ pid: number }[]>`select pg_backend_pid() as pid`;
      async function* cut() {
        yield line(1);
        await one`select pg_terminate_backend(${backend?.pid ?? 0})`;
        for (const id of upTo(100_000)) yield line(id);
      }
      await expect(copyIn(lost, 'copy copied from stdin', cut())).rejects.toThrow();
      expect(await count()).toBe(0);
      await lost.end({ timeout: 1 });
    },
    soon,
  );
});

describe('copying out', () => {
  const rows = (last: number, width: number) =>
    `copy (select i, repeat('x', ${width}) from generate_series(1, ${last}) i) to stdout`;
  const sizeOf = async (statement: string, pause?: () => Promise<void>) => {
    let size = 0;
    for await (const chunk of copyOut(one, statement)) {
      size += chunk.length;
      await pause?.();
    }
    return size;
  };

  it(
    'ends and leaves the connection usable, wherever the last rows fill the stream',
    async () => {
      for (const last of [0, 1, 15, 16, 17, 31, 32, 33, 64, 100, 500]) {
        for (const width of [100, 1000, 1022, 16_000, 70_000]) {
          const size = await sizeOf(rows(last, width));
          expect(size).toBe(upTo(last).reduce((sum, id) => sum + String(id).length + width + 2, 0));
          expect(await count()).toBe(0);
        }
      }
    },
    soon * 4,
  );

  it(
    'waits for whoever takes slowly, and does not gather the rest meanwhile',
    async () => {
      const before = process.memoryUsage().rss;
      let taken = 0;
      let most = 0;
      const size = await sizeOf(rows(3_000, 100_000), async () => {
        taken += 1;
        if (taken % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
        most = Math.max(most, process.memoryUsage().rss - before);
      });
      expect(size).toBeGreaterThan(300_000_000);
      expect(most).toBeLessThan(200 * 1024 * 1024);
      expect(await count()).toBe(0);
    },
    soon * 6,
  );

  it(
    'throws the rest away for whoever stops',
    async () => {
      for (const width of [10, 10_000]) {
        for await (const chunk of copyOut(one, rows(5_000, width))) if (chunk.length > 0) break;
        expect(await count()).toBe(0);
      }
    },
    soon,
  );

  it(
    'throws what the database finds on the way',
    async () => {
      const statement = `copy (select 1 / (5000 - i), repeat('x', 1000) from generate_series(1, 6000) i) to stdout`;
      await expect(sizeOf(statement)).rejects.toMatchObject({ code: '22012' });
      expect(await count()).toBe(0);
    },
    soon,
  );
});

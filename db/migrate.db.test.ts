import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from './migrate';
import { startTestCluster, type TestCluster } from './testing/cluster';

// Roles belong to a whole cluster, so these cases have one of their own.
let cluster: TestCluster;
let admin: Sql;

beforeAll(async () => {
  cluster = await startTestCluster();
  admin = postgres(cluster.ownerUrl('postgres'), { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create role manager login createrole nosuperuser password 'manager'`);
});

afterAll(async () => {
  await admin.end();
  await cluster.stop();
});

async function makeDatabase(name: string, owner: string): Promise<string> {
  await admin.unsafe(`create database ${name} owner ${owner}`);
  const url = new URL(cluster.ownerUrl(name));
  if (owner !== 'postgres') {
    url.username = owner;
    url.password = owner;
  }
  return url.toString();
}

const roleUrl = (database: string, user: string, password: string) => {
  const url = new URL(cluster.ownerUrl(database));
  url.username = user;
  url.password = password;
  return url.toString();
};

async function count(url: string, question: string): Promise<number> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const [row] = await sql.unsafe<{ count: string }[]>(question);
    return Number(row?.count);
  } finally {
    await sql.end();
  }
}

describe('migrating', () => {
  it('works for an owner that is no superuser, and again, with other passwords', async () => {
    const ownerUrl = await makeDatabase('managed', 'manager');
    await migrate({ ownerUrl, appPassword: 'first', gatePassword: 'first' });
    await migrate({ ownerUrl, appPassword: 'second', gatePassword: 'third' });
    expect(await count(roleUrl('managed', 'touchstone_gate', 'third'), 'select count(*) from users')).toBe(0);
    expect(
      await count(roleUrl('managed', 'touchstone_app', 'second'), 'select count(*) from touchpoints'),
    ).toBe(0);
    await expect(count(roleUrl('managed', 'touchstone_app', 'first'), 'select 1')).rejects.toThrow(
      /password/,
    );
  });

  it('is done once when several processes begin at the same moment', async () => {
    const ownerUrl = await makeDatabase('together', 'postgres');
    const passwords = { appPassword: 'second', gatePassword: 'third' };
    await Promise.all([1, 2, 3].map(() => migrate({ ownerUrl, ...passwords })));
    const ran = await count(ownerUrl, 'select count(*) from drizzle.__drizzle_migrations');
    const distinct = await count(ownerUrl, 'select count(distinct hash) from drizzle.__drizzle_migrations');
    expect(ran).toBe(distinct);
  });

  it('refuses a role that could look past row-level security', async () => {
    const ownerUrl = await makeDatabase('privileged', 'postgres');
    await admin.unsafe('alter role touchstone_app bypassrls');
    const attempt = migrate({ ownerUrl, appPassword: 'second', gatePassword: 'third' });
    await expect(attempt).rejects.toThrow('touchstone_app has rights that it must not have');
    await admin.unsafe('alter role touchstone_app nobypassrls');
  });
});

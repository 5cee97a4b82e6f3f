import postgres from 'postgres';
import { afterAll, inject } from 'vitest';
import { templateDatabase, testPasswords } from './global-setup';

const name = `worker_${process.env.VITEST_POOL_ID ?? '0'}_${process.pid}_${Date.now().toString(36)}`;

/**
 * Gives every test file a fresh copy of the template, and points the application's roles at it before any pool opens.
 * Refuses a server that is not on this machine: tests write and delete.
 */
async function cloneDatabase(): Promise<void> {
  const cluster = new URL(inject('clusterUrl'));
  if (cluster.hostname !== '127.0.0.1')
    throw new Error(`Tests run on a local server only, not on ${cluster.hostname}.`);
  const admin = postgres(cluster.toString(), { max: 1, onnotice: () => undefined });
  await admin.unsafe(`CREATE DATABASE ${name} TEMPLATE ${templateDatabase}`);
  await admin.end();
  const address = (user: string, password: string) => {
    const url = new URL(cluster);
    url.username = user;
    url.password = password;
    url.pathname = `/${name}`;
    return url.toString();
  };
  process.env.TOUCHSTONE_APP_URL = address('touchstone_app', testPasswords.app);
  process.env.TOUCHSTONE_GATE_URL = address('touchstone_gate', testPasswords.gate);
  process.env.TOUCHSTONE_OWNER_URL = address('postgres', decodeURIComponent(cluster.password));
  process.env.LOG_LEVEL = 'silent';
  process.env.AUTH_SECRET = 'a secret of the tests that is long enough';
}

/** Every file has had its own copy; together they would fill the disk. */
async function dropDatabase(): Promise<void> {
  const admin = postgres(inject('clusterUrl'), { max: 1, onnotice: () => undefined });
  await admin.unsafe(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.end();
}

await cloneDatabase();

afterAll(async () => {
  const { closePools } = await import('../client');
  await closePools();
  await dropDatabase();
});

import path from 'node:path';
import { plainError } from '../../db/embedded/plain-error.mjs';
import { startEmbeddedServer } from '../../db/embedded/server.mjs';
import { dataFolder, readSecrets } from './data-folder.mjs';
import { atEnd, end, isEnding } from './life.mjs';
import { step } from './report.mjs';
import { ownerVariables, roleAddresses } from './roles.mjs';
import { root, runScript } from './run.mjs';

const loopback = ['localhost', '127.0.0.1', '::1'];

/** Starts the embedded server and ends the launcher, should the server end by itself. */
async function startServer() {
  const server = await startEmbeddedServer({ root, dataFolder: path.join(dataFolder(), 'pg') });
  atEnd(server.stop);
  void server.ended.then(() => {
    if (isEnding()) return;
    console.error(`PostgreSQL has ended by itself; its log is ${path.join(dataFolder(), 'pg.log')}.`);
    void end(1);
  });
  return server;
}

const migrate = (ownerUrl, secrets, env) =>
  step('Migrating', () =>
    runScript('migrate', [], {
      env: { ...env, ...ownerVariables(ownerUrl, secrets) },
      what: 'The migration',
    }),
  );

async function prepareOutside(secrets, env) {
  const { checkOutsideDatabase } = await import('./outside-database.mjs');
  const ownerUrl = process.env.DATABASE_URL ?? '';
  await step('Reaching the database', () => checkOutsideDatabase(ownerUrl));
  await migrate(ownerUrl, secrets, env);
  return { env: { ...env, ...roleAddresses(ownerUrl, secrets), TOUCHSTONE_DATABASE: 'outside' }, demo: null };
}

async function prepareEmbedded(secrets, env, host) {
  const { ensureProductDatabase } = await import('../../db/embedded/product-database.mjs');
  const { dropUnfinishedDemo, ensureDemo, readDemoAccount } = await import('./demo.mjs');
  const server = await step('Starting PostgreSQL', startServer);
  await dropUnfinishedDemo(server);
  const ownerUrl = await ensureProductDatabase(server);
  // The demo and the outbox are for the person at this machine, not for a network.
  const local = loopback.includes(host);
  const all = {
    ...env,
    ...roleAddresses(ownerUrl, secrets),
    TOUCHSTONE_DATABASE: local ? 'embedded' : 'outside',
  };
  await migrate(ownerUrl, secrets, all);
  if (local) await ensureDemo(ownerUrl, { ...all, ...ownerVariables(ownerUrl, secrets) });
  return { env: all, demo: local ? readDemoAccount() : null };
}

/**
 * Brings up the database: the embedded one, or the outside one of DATABASE_URL; migrated, and the embedded one with the
 * demo the first time.
 * @param {{ address: string, host: string }} options address that people open; host that the web server listens on
 * @returns {Promise<{ env: Record<string, string>, demo: { email: string, password: string } | null }>} variables for the web server
 */
export async function prepareDatabase({ address, host }) {
  const secrets = readSecrets();
  const authSecret = process.env.AUTH_SECRET || secrets.authSecret;
  if (authSecret.length < 32) throw plainError('AUTH_SECRET is too short: it needs 32 characters or more.');
  const env = { AUTH_SECRET: authSecret, TOUCHSTONE_DATA_DIR: dataFolder(), APP_URL: address };
  return process.env.DATABASE_URL ? prepareOutside(secrets, env) : prepareEmbedded(secrets, env, host);
}

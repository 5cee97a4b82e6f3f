import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { plain, step } from './report.mjs';
import { root, runScript } from './run.mjs';

/** Folder of everything that this copy keeps: database, files, secrets. */
export function dataFolder() {
  return path.resolve(root, process.env.TOUCHSTONE_DATA_DIR ?? '.data');
}

/** Secrets of this copy: made once, for this user's eyes only. */
function secrets() {
  const file = path.join(dataFolder(), 'secrets.json');
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8'));
  const made = Object.fromEntries(
    ['authSecret', 'appPassword', 'gatePassword'].map((name) => [name, randomBytes(32).toString('base64url')]),
  );
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  fs.writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600 });
  return made;
}

function withRole(ownerUrl, user, password) {
  const url = new URL(ownerUrl);
  url.username = user;
  url.password = password;
  return url.toString();
}

async function startEmbedded() {
  const { startEmbeddedServer } = await import('../../db/embedded/server.mjs');
  const server = await startEmbeddedServer({ root, dataFolder: path.join(dataFolder(), 'pg') });
  return { server, ownerUrl: server.url() };
}

/** What migrations say when the server cannot be reached, as one sentence. */
function unreachable(error, outside) {
  const text = String(error?.message);
  if (!/ECONNREFUSED|ENOTFOUND|CONNECT_TIMEOUT|ETIMEDOUT/.test(text)) return error;
  return plain(outside ? 'The database of DATABASE_URL does not answer. Check the address and that the server runs.' : 'The embedded database does not answer. Start again.');
}

/**
 * Brings up the database: the embedded one, or the outside one of DATABASE_URL; migrated, with the demo the first time.
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void>, demo: { email: string, password: string } | null }>}
 */
export async function prepareDatabase({ demo = true, appUrl }) {
  const outside = process.env.DATABASE_URL;
  if (outside && !URL.canParse(outside)) throw plain('DATABASE_URL is not a connection string such as postgres://user:password@host:5432/name.');
  const { authSecret, appPassword, gatePassword } = secrets();
  const { server, ownerUrl } = outside
    ? { server: null, ownerUrl: outside }
    : await step('Starting PostgreSQL', startEmbedded);
  const owner = {
    TOUCHSTONE_OWNER_URL: ownerUrl,
    TOUCHSTONE_APP_PASSWORD: appPassword,
    TOUCHSTONE_GATE_PASSWORD: gatePassword,
  };
  const env = {
    AUTH_SECRET: process.env.AUTH_SECRET ?? authSecret,
    TOUCHSTONE_APP_URL: withRole(ownerUrl, 'touchstone_app', appPassword),
    TOUCHSTONE_GATE_URL: withRole(ownerUrl, 'touchstone_gate', gatePassword),
    TOUCHSTONE_DATABASE: outside ? 'outside' : 'embedded',
    TOUCHSTONE_DATA_DIR: dataFolder(),
    APP_URL: appUrl,
  };
  const stop = async () => server?.stop();
  try {
    await step('Migrating', () => runScript('migrate', [], { env: { ...env, ...owner }, what: 'The migration' }));
    const demoFile = path.join(dataFolder(), 'demo.json');
    if (!outside && demo && !fs.existsSync(demoFile)) {
      await step('Filling the demo agency', () => runScript('seed', [], { env: { ...env, ...owner }, what: 'The seed' }));
    }
    const account = fs.existsSync(demoFile) && !outside ? JSON.parse(fs.readFileSync(demoFile, 'utf8')) : null;
    return { env, stop, demo: account };
  } catch (error) {
    await stop();
    throw unreachable(error, Boolean(outside));
  }
}

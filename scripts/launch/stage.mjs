// A whole product on a stage of its own for tests and pictures: own cluster, own data folder, own port.
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { step } from './report.mjs';
import { root, runScript } from './run.mjs';
import { startWebServer } from './web-server.mjs';

const passwords = { app: 'app-of-the-stage', gate: 'gate-of-the-stage' };

function freePort() {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function addressOf(ownerUrl, user, password) {
  const url = new URL(ownerUrl);
  url.username = user;
  url.password = password;
  return url.toString();
}

/**
 * Builds if needed and serves the product with the demo from an empty folder.
 * @returns {Promise<{ url: string, env: Record<string, string>, stop: () => Promise<void> }>}
 */
export async function setStage() {
  await ensureBuilt();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-stage-'));
  const { startEmbeddedServer } = await import('../../db/embedded/server.mjs');
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const server = await startEmbeddedServer({ root, dataFolder: path.join(folder, 'pg'), sync: false, settings });
  const stopDatabase = async () => {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    const port = await freePort();
    const ownerUrl = server.url();
    const env = {
      AUTH_SECRET: 'the secret of a stage, which is thrown away',
      TOUCHSTONE_OWNER_URL: ownerUrl,
      TOUCHSTONE_APP_PASSWORD: passwords.app,
      TOUCHSTONE_GATE_PASSWORD: passwords.gate,
      TOUCHSTONE_APP_URL: addressOf(ownerUrl, 'touchstone_app', passwords.app),
      TOUCHSTONE_GATE_URL: addressOf(ownerUrl, 'touchstone_gate', passwords.gate),
      TOUCHSTONE_DATABASE: 'embedded',
      TOUCHSTONE_DATA_DIR: folder,
      APP_URL: `http://localhost:${port}`,
      RATE_LIMIT_FACTOR: '1000',
      LOG_LEVEL: 'error',
    };
    await step('Migrating and filling the demo', async () => {
      await runScript('migrate', [], { env, what: 'The migration' });
      await runScript('seed', [], { env, what: 'The seed' });
    });
    const { TOUCHSTONE_OWNER_URL: _owner, ...serverEnv } = env;
    const web = await step('Starting the server', () => startWebServer({ port, host: '127.0.0.1', env: serverEnv }));
    return {
      url: `http://localhost:${port}`,
      env,
      stop: async () => {
        await web.stop();
        await stopDatabase();
      },
    };
  } catch (error) {
    await stopDatabase();
    throw error;
  }
}

// A whole product on a stage of its own for tests and pictures: own cluster, own data folder, own port.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../../db/embedded/free-port.mjs';
import { startEmbeddedServer } from '../../db/embedded/server.mjs';
import { ensureBuilt } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { atEnd } from './life.mjs';
import { step } from './report.mjs';
import { ownerVariables } from './roles.mjs';
import { root, runScript } from './run.mjs';
import { startWebServer } from './web-server.mjs';

const passwords = { appPassword: 'app-of-the-stage', gatePassword: 'gate-of-the-stage' };
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** A throw-away database server in an empty folder; both go when it is stopped. */
async function startDatabase() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-stage-'));
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  try {
    const server = await startEmbeddedServer({
      root,
      dataFolder: path.join(folder, 'pg'),
      sync: false,
      settings,
    });
    const stop = async () => {
      await server.stop();
      remove();
    };
    const forget = atEnd(stop);
    return { folder, ownerUrl: server.url(), stop: () => (forget(), stop()) };
  } catch (error) {
    remove();
    throw error;
  }
}

/**
 * Builds if needed and serves the product with the demo from an empty folder.
 * @returns {Promise<{ url: string, env: Record<string, string>, stop: () => Promise<void> }>} env: for scripts that work
 *   on the stage's database; STAGE_BUILD is the folder of the build
 */
export async function setStage() {
  const build = await ensureBuilt();
  const { folder, ownerUrl, stop } = await startDatabase();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...ownerVariables(ownerUrl, passwords),
    AUTH_SECRET: 'the secret of a stage, which is thrown away',
    TOUCHSTONE_DATABASE: 'embedded',
    TOUCHSTONE_DATA_DIR: folder,
    APP_URL: url,
    RATE_LIMIT_FACTOR: '1000',
    LOG_LEVEL: 'error',
  };
  try {
    await step('Migrating and filling the demo', async () => {
      await runScript('migrate', [], { env, what: 'The migration' });
      await runScript('seed', [], { env, what: 'The seed' });
    });
    const web = await step('Starting the server', () =>
      startWebServer({ build, port, host: '127.0.0.1', env }),
    );
    return {
      url,
      env: { ...env, STAGE_BUILD: build },
      stop: async () => {
        await web.stop();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Sets a stage for each of Playwright's workers: what a test writes into the demo reaches the pages that others have open,
 * as it should, so two tests at a time need two products.
 * @param {number} count
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>} env: what playwright.config.ts reads
 */
export async function setStages(count) {
  const chromium = await step('Finding a browser', findChromium);
  const stages = [];
  const stop = async () => void (await Promise.all(stages.map((stage) => stage.stop())));
  try {
    while (stages.length < count) stages.push(await setStage());
  } catch (error) {
    await stop();
    throw error;
  }
  const seen = stages.map((stage) => ({ ...stage.env, BASE_URL: stage.url }));
  return { env: { STAGES: JSON.stringify(seen), CHROMIUM_PATH: chromium }, stop };
}

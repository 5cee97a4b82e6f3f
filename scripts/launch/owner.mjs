import fs from 'node:fs';
import path from 'node:path';
import { plainError } from '../../db/embedded/plain-error.mjs';
import { ensureProductDatabase } from '../../db/embedded/product-database.mjs';
import { startEmbeddedServer } from '../../db/embedded/server.mjs';
import { dataFolder, ensureDataFolder, readSecrets } from './data-folder.mjs';
import { atEnd } from './life.mjs';
import { ownerVariables } from './roles.mjs';
import { root } from './run.mjs';

/**
 * The owner's connection string for a command: the one that is set, else that of the embedded server, which is started
 * when it does not run and stopped when the command ends.
 * @param {{ make: boolean }} options make: whether a copy without a database gets an empty one
 * @returns {Promise<{ url: string, env: Record<string, string> }>} env: what the migration is told
 */
export async function reachOwner({ make }) {
  const given = process.env.TOUCHSTONE_OWNER_URL || process.env.DATABASE_URL;
  const folder = path.join(dataFolder(), 'pg');
  if (!given && !make && !fs.existsSync(path.join(folder, 'PG_VERSION'))) {
    throw plainError(`There is no database in ${dataFolder()} yet. npm start makes one.`);
  }
  ensureDataFolder();
  const withVariables = (url) => ({ url, env: { ...ownerVariables(url, passwords()) } });
  if (given) return withVariables(given);
  const server = await startEmbeddedServer({ root, dataFolder: folder });
  atEnd(server.stop);
  return withVariables(await ensureProductDatabase(server));
}

function passwords() {
  const { TOUCHSTONE_APP_PASSWORD: app, TOUCHSTONE_GATE_PASSWORD: gate } = process.env;
  return app && gate ? { appPassword: app, gatePassword: gate } : readSecrets();
}

// The demo agency: filled into an empty embedded database the first time, with a sign-in of its own.
import fs from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { productDatabase } from '../../db/embedded/product-database.mjs';
import { dataFolder } from './data-folder.mjs';
import { step } from './report.mjs';
import { runScript } from './run.mjs';

const accountFile = () => path.join(dataFolder(), 'demo.json');
const unfinishedFile = () => path.join(dataFolder(), 'demo.unfinished');

/** Throws away a database whose first filling was interrupted: nobody has worked in it yet. */
export async function dropUnfinishedDemo(server) {
  if (!fs.existsSync(unfinishedFile())) return;
  const sql = postgres(server.url(), { max: 1, onnotice: () => undefined });
  await sql.unsafe(`DROP DATABASE IF EXISTS ${productDatabase} WITH (FORCE)`);
  await sql.end();
  fs.rmSync(unfinishedFile());
}

async function isEmpty(ownerUrl) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    const [found] = await sql`select exists (select from users) as taken`;
    return !found.taken;
  } finally {
    await sql.end();
  }
}

/**
 * Fills the demo when nobody has an account yet.
 * @param {string} ownerUrl
 * @param {Record<string, string>} env
 */
export async function ensureDemo(ownerUrl, env) {
  if (fs.existsSync(accountFile()) || !(await isEmpty(ownerUrl))) return;
  fs.writeFileSync(unfinishedFile(), '');
  await step('Filling the demo agency', () => runScript('seed', [], { env, what: 'The seed' }));
  fs.rmSync(unfinishedFile());
}

/**
 * The sign-in of the demo, or null where there is none.
 * @returns {{ email: string, password: string } | null}
 */
export function readDemoAccount() {
  return fs.existsSync(accountFile()) ? JSON.parse(fs.readFileSync(accountFile(), 'utf8')) : null;
}

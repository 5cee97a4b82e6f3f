import { dataFolder } from './data-folder.mjs';
import { reachOwner } from './owner.mjs';

/**
 * Sets the variables of the application's roles for a command that works as the web server does: as they are given, else
 * those of the embedded server, which is started when it does not run. Call it before anything reads lib/env.ts.
 */
export async function reachApp() {
  process.env.LOG_LEVEL ||= 'silent';
  if (process.env.TOUCHSTONE_APP_URL && process.env.TOUCHSTONE_GATE_URL) return;
  const { env } = await reachOwner({ make: false });
  Object.assign(process.env, env, { TOUCHSTONE_DATA_DIR: dataFolder() });
}

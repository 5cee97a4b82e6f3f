// npm start: from a fresh clone to a served product. Node built-ins only until the packages are installed.
import { plainError } from '../db/embedded/plain-error.mjs';
import { ensureBuilt } from './launch/build.mjs';
import { ensureDataFolder } from './launch/data-folder.mjs';
import { ensureInstalled } from './launch/install.mjs';
import { beginLife, end, isEnding } from './launch/life.mjs';
import { ensureNode } from './launch/own-node.mjs';
import { describe, step } from './launch/report.mjs';
import { claim, findRunning, markReady } from './launch/running.mjs';
import { checkPort, startWebServer } from './launch/web-server.mjs';

const development = process.argv.includes('--dev');
const port = Number(process.env.PORT || 3000);
const host = process.env.TOUCHSTONE_HOST || '127.0.0.1';
const address = process.env.APP_URL || `http://localhost:${port}`;

function checkSettings() {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw plainError(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
  }
  if (!URL.canParse(address)) {
    throw plainError(`APP_URL must be an address such as https://touchstone.example, not "${address}".`);
  }
}

function tellRunning({ pid, address: served, ready }) {
  console.log(
    ready ? `Touchstone already runs on ${served}` : `Touchstone is being started by process ${pid}.`,
  );
}

async function main() {
  checkSettings();
  ensureDataFolder();
  const running = findRunning();
  if (running) return tellRunning(running);
  await ensureInstalled();
  await ensureNode();
  if (!claim(address)) return tellRunning(findRunning() ?? { pid: 0, address, ready: false });
  await checkPort(port, host);
  const { prepareDatabase } = await import('./launch/database.mjs');
  const { env, demo } = await prepareDatabase({ address, host });
  const build = development ? null : await ensureBuilt();
  const web = await step('Starting the server', () => startWebServer({ build, port, host, env }));
  markReady(address);
  console.log(`\n  ${address}`);
  if (demo) console.log(`  Demo sign-in: ${demo.email}  ${demo.password}`);
  console.log('  Ctrl-C stops it.\n');
  const code = await web.ended;
  if (!isEnding()) {
    console.error('The server has ended by itself.');
    await end(code || 1);
  }
}

beginLife();
await main().then(
  () => end(0),
  (error) => {
    console.error(`\n${describe(error)}`);
    return end(1);
  },
);

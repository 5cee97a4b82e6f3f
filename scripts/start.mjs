// npm start: from a fresh clone to a served product. Node built-ins only until the packages are installed.
import fs from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './launch/build.mjs';
import { dataFolder, prepareDatabase } from './launch/database.mjs';
import { ensureInstalled, ensureNode } from './launch/install.mjs';
import { describe, plain, step } from './launch/report.mjs';
import { isPortFree, startWebServer } from './launch/web-server.mjs';

const development = process.argv.includes('--dev');
const port = Number(process.env.PORT ?? 3000);
const host = process.env.TOUCHSTONE_HOST ?? '127.0.0.1';
const address = process.env.APP_URL ?? `http://localhost:${port}`;
const runFile = () => path.join(dataFolder(), 'running.json');

/** The address of a copy that already runs on this data folder, or null. */
async function findRunning() {
  try {
    const known = JSON.parse(fs.readFileSync(runFile(), 'utf8'));
    process.kill(known.pid, 0);
    const answer = await fetch(`http://127.0.0.1:${known.port}/healthz`, { signal: AbortSignal.timeout(2_000) });
    return answer.ok ? known.address : null;
  } catch {
    return null;
  }
}

function checkPort() {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw plain(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
}

let stopping = false;
const parts = [];

/** Stops what was started, the last first, and ends. */
async function stopAll(code) {
  if (stopping) return;
  stopping = true;
  for (const stop of parts.reverse()) await stop().catch(() => undefined);
  process.exit(code);
}

/** npm starts us through a shell that dies without passing a kill on: when our parent changes, we end too. */
function watchParent() {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && void stopAll(0), 300).unref();
}

async function main() {
  checkPort();
  const running = await findRunning();
  if (running) {
    console.log(`Touchstone already runs on ${running}`);
    return;
  }
  console.log('Touchstone');
  await ensureInstalled();
  ensureNode();
  if (!(await isPortFree(port, host))) throw plain(`Port ${port} is taken by another program. Start with another one: PORT=${port + 1} npm start`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stopAll(0));
  watchParent();
  const database = await prepareDatabase({ appUrl: address });
  parts.push(database.stop);
  if (!development) await ensureBuilt();
  const web = await step('Starting the server', () => startWebServer({ port, host, env: database.env, development }));
  parts.push(web.stop);
  fs.writeFileSync(runFile(), JSON.stringify({ pid: process.pid, port, address }));
  parts.push(async () => fs.rmSync(runFile(), { force: true }));
  console.log(`\n  ${address}`);
  if (database.demo) console.log(`  Demo sign-in: ${database.demo.email}  ${database.demo.password}`);
  console.log('  Ctrl-C stops it.\n');
  const code = await web.ended;
  if (!stopping) {
    console.error('The server has ended by itself.');
    await stopAll(code ?? 1);
  }
}

main().catch(async (error) => {
  console.error(`\n${describe(error)}`);
  await stopAll(1);
});

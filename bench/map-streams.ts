import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { beginLife, end } from '@/scripts/launch/life.mjs';
import { setStage } from '@/scripts/launch/stage.mjs';
import { median } from './bench-server';
import { makeLongMap } from './long-map';
import {
  addAccounts,
  MapWriter,
  openEvents,
  percentile,
  readMap,
  signInAll,
  type Member,
} from './map-client';
import type { Stage } from './stage-client';

/*
 * A thousand open streams of one map in one process of the production build: what the process takes, and how long a change
 * is on its way to each of them, from the moment it is sent until it arrives, while all of them stay open and are checked.
 *
 *   npm run bench -- map-streams
 */
const streams = 1_000;
const perPerson = 12;
const changes = 60;
/** Megabytes on top of what the process takes without them, and milliseconds. */
const wanted = { memory: 300, arrival: 100 };
const brand = '/o/northlight/bay-airport';

/** Megabytes that the server's process has in memory. */
async function memory(): Promise<number> {
  const { stdout } = await promisify(execFile)('pgrep', [
    '-P',
    String(process.pid),
    '-f',
    'server.js|next-server',
  ]);
  const status = fs.readFileSync(`/proc/${stdout.trim().split('\n')[0]}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1024;
}

async function openAll(members: readonly Member[], path: string, onText: (text: string) => void) {
  const ends: (() => void)[] = [];
  for (const member of members) {
    const some = Array.from({ length: Math.min(perPerson, streams - ends.length) }, () =>
      openEvents(member, path, onText),
    );
    ends.push(...(await Promise.all(some)));
  }
  return ends;
}

async function run(): Promise<number> {
  const stage = (await setStage()) as Stage;
  const sql = postgres(stage.env.TOUCHSTONE_OWNER_URL ?? '', { max: 1, onnotice: () => undefined });
  const members = await signInAll(stage, await addAccounts(sql, stage, Math.ceil(streams / perPerson) + 1));
  await sql`vacuum analyze`;
  await sql.end();
  const writing = members.at(-1);
  if (!writing) throw new Error('Nobody could sign in.');
  const map = `/api${await makeLongMap(writing, brand)}`;
  const { sequence, textCells } = await readMap(writing, map);
  const writer = new MapWriter(writing, map, textCells[0] ?? '', sequence);
  for (let round = 0; round < 20; round += 1) await writer.write(`Warm ${round}`);
  const before = await memory();

  let sign = '';
  let arrivals: number[] = [];
  const onText = (text: string) => {
    if (sign !== '' && text.includes(sign)) arrivals.push(performance.now());
  };
  const now = await readMap(writing, map);
  const ends = await openAll(members.slice(0, -1), `${map}/live?after=${now.sequence}`, onText);
  await sleep(5_000);
  const times: number[] = [];
  const last: number[] = [];
  let answers = 0;
  for (let change = 0; change < changes; change += 1) {
    arrivals = [];
    sign = `Change ${change}!`;
    const start = performance.now();
    await writer.write(sign);
    answers += performance.now() - start;
    const until = start + 10_000;
    while (arrivals.length < ends.length && performance.now() < until) await sleep(5);
    if (arrivals.length < ends.length)
      throw new Error(`${arrivals.length} of ${ends.length} heard of a change.`);
    if (change < 10) continue;
    times.push(...arrivals.map((at) => at - start));
    last.push(Math.max(...arrivals) - start);
    await sleep(300);
  }
  const after = await memory();
  for (const close of ends) close();
  const p99 = percentile(times, 0.99);
  console.log(
    `${ends.length} streams of one map take ${(after - before).toFixed(0)} MB (wanted ${wanted.memory} at most); ` +
      `the process has ${after.toFixed(0)} MB with them, ${before.toFixed(0)} MB without`,
  );
  console.log(
    `a change, from being sent until it arrives: p50 ${percentile(times, 0.5).toFixed(0)} ms, p99 ${p99.toFixed(0)} ms ` +
      `(wanted ${wanted.arrival} at most), the last one ${median(last).toFixed(0)} ms; its own answer ${(answers / changes).toFixed(0)} ms`,
  );
  return after - before <= wanted.memory && p99 <= wanted.arrival ? 0 : 1;
}

beginLife();
await run().then(end, (error) => {
  console.error(error);
  return end(1);
});

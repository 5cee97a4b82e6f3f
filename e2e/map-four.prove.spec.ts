import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, type Browser } from '@playwright/test';
import postgres from 'postgres';
import { freePort } from '../db/embedded/free-port.mjs';
import { cellId } from '@/lib/journeys/core/blank-parts';
import { laneFacts } from '@/lib/journeys/core/lanes';
import { unpackMap } from '@/lib/journeys/core/pack-map';
import { readCell, readGrid } from '@/lib/journeys/core/read-map';
import { followLog } from '@/lib/journeys/core/run-operations';
import { seen } from '@/lib/journeys/core/testing/make-map';
import type { LogEntry } from '@/lib/journeys/core/types';
import type { OpenMap } from '@/lib/journeys/types';
import { launchProduct, ownerUrlOf, readPids, type Launched } from './support/launch';
import { makeMap } from './support/make-map';
import { MapWriter, seeded } from './support/map-writer';
import { addMember } from './support/member';
import { signIn, type Person } from './support/people';

/** So long they work, in seconds. */
const seconds = Number(process.env.FOUR_SECONDS ?? 300);
const seed = Number(process.env.FOUR_SEED ?? 20_261_123);
const brand = '/o/northlight/kestrel';

const data = path.join(os.tmpdir(), `touchstone-four-${process.pid}`);
let running: Launched | null = null;
test.afterAll(async () => {
  running?.child.kill('SIGTERM');
  await running?.ended;
  fs.rmSync(data, { recursive: true, force: true, maxRetries: 20 });
});

async function launch(port: number): Promise<void> {
  const launched = launchProduct({ data, port, env: { RATE_LIMIT_FACTOR: '1000', LOG_LEVEL: 'error' } });
  running = launched;
  await expect
    .poll(() => launched.output(), { timeout: 200_000, intervals: [200] })
    .toContain('Ctrl-C stops it');
}

/** Kills a part of the product without a warning, and starts the product again once the rest has gone. */
async function killAndStart(what: 'web' | 'postgres', port: number): Promise<void> {
  const pid = readPids(data)[what];
  expect(pid).toBeGreaterThan(0);
  process.kill(pid, 'SIGKILL');
  await running?.ended;
  await launch(port);
}

async function open(browser: Browser, baseURL: string, person: Person) {
  const context = await browser.newContext({ baseURL, reducedMotion: 'reduce' });
  await context.addCookies([{ name: 'locale', value: 'en', url: baseURL }]);
  const page = await context.newPage();
  await signIn(page, person);
  return { context, page };
}

async function readLog(mapId: string): Promise<LogEntry[]> {
  const sql = postgres(ownerUrlOf(data), { max: 1, onnotice: () => undefined });
  const rows = await sql`select sequence, operation_id, client_id, operation, outcome, reason
    from journey_map_operations where map_id = ${mapId} order by sequence`;
  await sql.end();
  return rows.map((row) => ({
    sequence: Number(row.sequence),
    id: row.operation_id as string,
    clientId: row.client_id as string,
    operation: row.operation as LogEntry['operation'],
    outcome: row.outcome as LogEntry['outcome'],
    reason: row.reason as LogEntry['reason'],
  }));
}

const plain = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

/** What must be read in a cell of the grid, by place. */
function expectedCells({ map: packed, touchpoints }: OpenMap): Map<string, (shown: string) => boolean> {
  const map = unpackMap(packed);
  const { lanes, steps } = readGrid(map);
  const names = new Map(touchpoints.map(({ id, name }) => [id, name]));
  return new Map(
    lanes.flatMap((lane) =>
      steps.map((step) => {
        const { cell, cards } = readCell(map, lane.id, step.id);
        const { content } = laneFacts[lane.kind];
        const fits = (shown: string): boolean => {
          if (content === 'text') return plain(shown) === plain(cell.text);
          if (content === 'emotion')
            return Object.values(cell.emotions).every((value) =>
              shown.replaceAll('−', '-').includes(String(value)),
            );
          return cards.every((card) => shown.includes(names.get(card.touchpointId ?? '') ?? card.text));
        };
        return [cellId(lane.id, step.id), fits];
      }),
    ),
  );
}

test('four people on one map lose nothing while browsers, the server and its database fall away', async ({
  browser,
}) => {
  test.setTimeout((seconds + 500) * 1_000);
  const port = await freePort();
  const baseURL = `http://localhost:${port}`;
  await launch(port);
  const owner = JSON.parse(fs.readFileSync(path.join(data, 'demo.json'), 'utf8')) as Person;
  const first = await open(browser, baseURL, owner);
  const address = await makeMap(first.page, brand, 'Four at once');
  const readMap = async () => (await (await first.page.request.get(`/api${address}`)).json()) as OpenMap;
  const begun = await readMap();
  const others = await Promise.all(
    ['Anna', 'Boris', 'Cilka'].map((name) =>
      addMember('kestrel', `${name} Four`, 'editor', 'northlight', ownerUrlOf(data)),
    ),
  );
  const sessions = [first];
  for (const person of others) sessions.push(await open(browser, baseURL, person));
  const writers: MapWriter[] = [];
  for (const [at, { page, context }] of sessions.entries()) {
    await page.goto(address);
    await expect(page.getByRole('grid')).toBeVisible();
    writers.push(new MapWriter('abcd'.charAt(at), page, context, seeded(seed + at)));
  }

  await test.step('they work, lose their connections, and the product is killed twice', async () => {
    const until = Date.now() + seconds * 1_000;
    const chance = seeded(seed);
    const breakOff = async () => {
      while (Date.now() < until) {
        const { context } = writers[Math.floor(chance() * writers.length)] ?? first;
        await context.setOffline(true);
        await sleep(1_000 + chance() * 4_000);
        await context.setOffline(false);
        await sleep(seconds * 30);
      }
    };
    const kill = async () => {
      await sleep(seconds * 300);
      await killAndStart('web', port);
      await sleep(seconds * 200);
      await killAndStart('postgres', port);
    };
    await Promise.all([
      breakOff(),
      kill(),
      ...writers.map(async (writer) => {
        while (Date.now() < until) await writer.act();
      }),
    ]);
  });

  const undecided =
    await test.step('everything that waits is sent, what was refused is decided', async () => {
      let words = '';
      for (const writer of writers) words += await writer.settle();
      return words;
    });

  await test.step('the four screens and the database are the same, cell for cell', async () => {
    const [screen, ...rest] = writers;
    if (!screen) throw new Error('Nobody is there.');
    await expect(async () => {
      const shown = await screen.screen();
      for (const one of rest) expect(await one.screen()).toEqual(shown);
      const cells = expectedCells(await readMap());
      for (const [place, fits] of cells)
        expect(fits(shown[place] ?? '–'), `${place}: ${shown[place]}`).toBe(true);
      expect(Object.keys(shown).filter((place) => /^[0-9a-f-]{36}:/.test(place))).toHaveLength(cells.size);
    }).toPass({ timeout: 60_000 });
    for (const writer of writers) expect(await writer.kept()).toBe(0);
  });

  await test.step('every change that was confirmed is in the log, and the log alone makes the map', async () => {
    const now = await readMap();
    const log = await readLog(now.map.id);
    expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_, at) => begun.map.sequence + at + 1));
    expect(seen(followLog(unpackMap(begun.map), log))).toEqual(seen(unpackMap(now.map)));
    const outcomes = new Map(log.map(({ id, outcome }) => [id, outcome]));
    for (const { acknowledged } of writers)
      for (const [id, outcome] of acknowledged) expect(outcomes.get(id), id).toBe(outcome);
    const said = JSON.stringify(log.map(({ operation }) => operation)) + undecided;
    const lost = writers.flatMap((writer) =>
      writer.said.flatMap(({ word }) => (new RegExp(`\\b${word}\\b`).test(said) ? [] : [word])),
    );
    expect(lost).toEqual([]);
    expect(log.length).toBeGreaterThan(seconds);
    const told = writers.map(({ name, done, acknowledged }) => ({ name, done, saved: acknowledged.size }));
    test.info().annotations.push({ type: 'done', description: JSON.stringify({ log: log.length, told }) });
  });
  for (const { context } of sessions) await context.close();
});

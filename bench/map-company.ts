import { chromium, type Page } from '@playwright/test';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { findChromium } from '@/scripts/launch/chromium.mjs';
import { beginLife, end } from '@/scripts/launch/life.mjs';
import { setStage } from '@/scripts/launch/stage.mjs';
import { enterBrowser } from './enter-browser';
import { makeLongMap } from './long-map';
import { addAccounts, MapWriter, openEvents, percentile, readMap, signInAll } from './map-client';
import { signIn, type Stage } from './stage-client';

/*
 * Twenty people in one map of 800 filled cells: two in browsers, eighteen as programs that follow the map, tell where they are
 * and write a text a second each. From the moment at which one browser sends what is typed in it to the frame after the one in which
 * the other browser shows it. Typing is sent every 300 ms, which is not counted.
 *
 *   npm run bench -- map-company
 */
const programs = 18;
const letters = 200;
/** Milliseconds. */
const wanted = 150;
const brand = '/o/northlight/bay-airport';

interface Seen {
  text: string;
  at: number;
}

/** Notes when this page sends which text of a cell; times are of the machine's clock, which both browsers share. */
const noteSending = (cell: string) => {
  const sent: Seen[] = ((window as unknown as { sent: Seen[] }).sent = []);
  const send = window.fetch;
  window.fetch = (input, init) => {
    if (typeof init?.body === 'string' && init.body.includes(cell)) {
      const { operations } = JSON.parse(init.body) as { operations?: { operation: { value?: unknown } }[] };
      const value = operations?.at(-1)?.operation.value;
      if (typeof value === 'string')
        sent.push({ text: value, at: performance.timeOrigin + performance.now() });
    }
    return send(input, init);
  };
};

/** Notes when this page has painted which text in a cell. */
const notePainting = (cell: string) => {
  const painted: Seen[] = ((window as unknown as { painted: Seen[] }).painted = []);
  const element = document.getElementById(cell);
  if (!element) throw new Error('The cell is not here.');
  new MutationObserver(() => {
    const text = element.textContent ?? '';
    requestAnimationFrame(() =>
      requestAnimationFrame(() => painted.push({ text, at: performance.timeOrigin + performance.now() })),
    );
  }).observe(element, { childList: true, characterData: true, subtree: true });
};

/** Types without a pause into a cell that holds nothing yet. */
async function typeInto(page: Page, cell: string): Promise<void> {
  await page.locator(`[id="${cell}"]`).click();
  await page.keyboard.press('Delete');
  await page.locator('[data-save-state="saved"]').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('x'.repeat(letters), { delay: 100 });
}

async function run(): Promise<number> {
  const stage = (await setStage()) as Stage;
  const sql = postgres(stage.env.TOUCHSTONE_OWNER_URL ?? '', { max: 1, onnotice: () => undefined });
  const accounts = await addAccounts(sql, stage, programs + 1);
  await sql`vacuum analyze`;
  await sql.end();
  const path = await makeLongMap({ url: stage.url, cookie: await signIn(stage) }, brand);
  const members = await signInAll(stage, accounts.slice(1));
  const first = members[0];
  if (!first) throw new Error('Nobody could sign in.');
  const { sequence, textCells } = await readMap(first, `/api${path}`);
  const [cell = '', ...others] = textCells;
  const writers = members.map(
    (member, at) => new MapWriter(member, `/api${path}`, others[at * 3] ?? '', sequence),
  );
  const ends = await Promise.all(
    members.map((member) => openEvents(member, `/api${path}/live?after=${sequence}`, () => undefined)),
  );

  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const [one, other] = [await enterBrowser(browser, stage), await enterBrowser(browser, stage, accounts[0])];
  const [typing, watching] = [await one.newPage(), await other.newPage()];
  for (const page of [typing, watching]) {
    await page.goto(path);
    await page.getByRole('grid').waitFor();
  }
  let isOver = false;
  const company = writers.map(async (writer, at) => {
    await sleep(at * 50);
    for (let round = 0; !isOver; round += 1) {
      await writer.write(`Written by ${at} in round ${round}`);
      await writer.tellPlace();
      await sleep(1_000);
    }
  });
  await typing.evaluate(noteSending, cell);
  await watching.evaluate(notePainting, cell);
  await typeInto(typing, cell);
  await typing.keyboard.press('Control+Enter');
  await watching.waitForFunction(({ id, text }) => document.getElementById(id)?.textContent === text, {
    id: cell,
    text: 'x'.repeat(letters),
  });
  await sleep(500);
  isOver = true;
  await Promise.all(company);
  for (const close of ends) close();
  const sent = await typing.evaluate(() => (window as unknown as { sent: Seen[] }).sent);
  const painted = await watching.evaluate(() => (window as unknown as { painted: Seen[] }).painted);
  await browser.close();
  const times = sent.flatMap(({ text, at }) => {
    // A text that was overtaken on the way has arrived with the longer one.
    const arrived = painted.find((seen) => /^x+$/.test(seen.text) && seen.text.length >= text.length);
    return arrived && text.length > 0 ? [arrived.at - at] : [];
  });
  const p95 = percentile(times, 0.95);
  console.log(
    `${programs + 2} people in a map of 800 filled cells, ${times.length} flushes: from flush to paint p50 ` +
      `${percentile(times, 0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms (wanted ${wanted} at most)`,
  );
  return times.length >= 20 && p95 <= wanted ? 0 : 1;
}

beginLife();
await run().then(end, (error) => {
  console.error(error);
  return end(1);
});

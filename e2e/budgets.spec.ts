import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { demoOwner, enterAs } from './support/people';
import { demoBrand, findScreens, type ScreenName } from './support/screens';

// JavaScript that a screen loads at its first opening, gzip -9, above a page of the same build with nothing of ours in
// it: what Next loads on every page, React and its router. What our own frame and root layout load counts for the screen.

/** kB, docs/decisions/0012. The inventory and maps are editors, with the budget of one; the phone's page is light. */
const budgets: Partial<Record<ScreenName, number>> = { touchpoints: 130, map: 130, phone: 70 };
const budgetOfOthers = 80;
const tolerance = 1.05;
/** The chart library comes when a chart is scrolled to, and has a budget of its own. */
const chartMark = 'recharts';
const chartBudget = 115;
/** Has the frame and nothing in it; its line says what every screen pays. */
const frame = { name: 'frame alone', path: '/sign-up/sent' };

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

interface Script {
  name: string;
  /** kB, compressed. */
  size: number;
  isChart: boolean;
}

const compressed = (body: Buffer) => gzipSync(body, { level: 9 }).length / 1000;

/** The scripts of a page without anything, by their path below `/_next/`. */
function emptyPage(): Map<string, number> {
  const folder = path.join(process.env.STAGE_BUILD ?? '', '.next');
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'build-manifest.json'), 'utf8')) as {
    rootMainFiles: string[];
  };
  return new Map(
    manifest.rootMainFiles.map((file) => [file, compressed(fs.readFileSync(path.join(folder, file)))]),
  );
}

/** The scripts that a browser with an empty cache loads for a page. */
async function scriptsOf(
  browser: Browser,
  signedIn: SignedIn,
  address: string,
  act: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Map<string, Script>> {
  const context = await browser.newContext({ storageState: signedIn, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const scripts = new Map<string, Script>();
  let lastAt = performance.now();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.request().resourceType() !== 'script' || !pathname.endsWith('.js')) return;
    lastAt = Infinity;
    void response.body().then((body) => {
      const name = pathname.slice(pathname.lastIndexOf('/') + 1);
      const isChart = body.includes(chartMark);
      scripts.set(pathname.replace('/_next/', ''), { name, size: compressed(body), isChart });
      lastAt = performance.now();
    });
  });
  await page.goto(address);
  await act(page);
  // The live stream never lets the network be idle; scripts that come after the page do so within moments.
  await expect.poll(() => performance.now() - lastAt, { intervals: [100] }).toBeGreaterThan(1_500);
  await context.close();
  return scripts;
}

const sum = (sizes: Iterable<number>) => [...sizes].reduce((total, size) => total + size, 0);

test('no screen loads more JavaScript than its budget', async ({ browser }) => {
  test.setTimeout(180_000);
  const { context, page } = await enterAs(browser, demoOwner());
  const screens = await findScreens(page);
  const signedIn = await context.storageState();
  await context.close();
  const empty = emptyPage();
  const lines = [`an empty page ${sum(empty.values()).toFixed(1)} kB; above it:`];
  const over: string[] = [];
  for (const { name, path: address } of [frame, ...screens]) {
    const all = await scriptsOf(browser, signedIn, address);
    // Else the name of a file would have changed, and the page be counted whole.
    expect([...empty.keys()].filter((file) => !all.has(file))).toEqual([]);
    const own = [...all].flatMap(([file, script]) => (empty.has(file) ? [] : script));
    if (own.some(({ isChart }) => isChart)) over.push(`${name}: the chart library comes before it is needed`);
    const above = sum(own.map(({ size }) => size));
    const budget = budgets[name as ScreenName] ?? budgetOfOthers;
    const largest = own.sort((a, b) => b.size - a.size).slice(0, 3);
    const parts = largest.map((script) => `${script.name} ${script.size.toFixed(1)}`).join(', ');
    lines.push(
      `${name.padEnd(21)}${above.toFixed(1).padStart(6)} of ${String(budget).padStart(3)} kB  (${parts})`,
    );
    if (above > budget * tolerance) over.push(`${name}: ${above.toFixed(1)} kB, budget ${budget} kB`);
  }
  console.log(lines.join('\n'));
  expect(over).toEqual([]);
});

test('the chart library comes when a chart is scrolled to, within its budget', async ({ browser }) => {
  const { context } = await enterAs(browser, demoOwner());
  const signedIn = await context.storageState();
  await context.close();
  const all = await scriptsOf(browser, signedIn, demoBrand, async (page) => {
    await page.getByRole('figure', { name: /^Overall score/ }).scrollIntoViewIfNeeded();
    await expect(page.locator('.recharts-line-curve').first()).toBeVisible();
  });
  const charts = sum([...all.values()].filter(({ isChart }) => isChart).map(({ size }) => size));
  console.log(`the chart library ${charts.toFixed(1)} of ${chartBudget} kB`);
  expect(charts).toBeGreaterThan(0);
  expect(charts).toBeLessThanOrEqual(chartBudget * tolerance);
});

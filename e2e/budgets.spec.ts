import { gzipSync } from 'node:zlib';
import { expect, test, type Browser, type BrowserContext } from '@playwright/test';
import { demoOwner, enterAs } from './support/people';
import { screens } from './support/screens';

// JavaScript that a screen loads at its first opening, gzip -9, above a page of the same build with nothing in it.

const emptyPage = '/sign-up/sent';
/** Screens that are forms carry the schema library and the form library, so that a field answers while one types. */
const formScreen = 120;
const budgets: Partial<Record<(typeof screens)[number]['name'], number>> = {
  touchpoints: 130,
  members: formScreen,
  settings: formScreen,
  profile: formScreen,
};
const budgetOfOthers = 80;
const tolerance = 1.05;
/** Pieces of the charts, which come after the screen and have a budget of their own. */
const chartMark = 'recharts';
const chartBudget = 110;

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

interface Script {
  name: string;
  /** Bytes, compressed. */
  size: number;
  isChart: boolean;
}

/** The scripts that a browser with an empty cache loads for a page. */
async function scriptsOf(browser: Browser, signedIn: SignedIn, path: string): Promise<Map<string, Script>> {
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
      const size = gzipSync(body, { level: 9 }).length;
      scripts.set(pathname, { name, size, isChart: body.includes(chartMark) });
      lastAt = performance.now();
    });
  });
  await page.goto(path);
  // The live stream never lets the network be idle; scripts that come after the page do so within moments.
  await expect.poll(() => performance.now() - lastAt, { intervals: [100] }).toBeGreaterThan(1_500);
  await context.close();
  return scripts;
}

const kilobytes = (scripts: Iterable<Script>) => [...scripts].reduce((sum, { size }) => sum + size, 0) / 1000;

test('no screen loads more JavaScript than its budget', async ({ browser }) => {
  test.setTimeout(180_000);
  const { context } = await enterAs(browser, demoOwner());
  const signedIn = await context.storageState();
  await context.close();
  const empty = await scriptsOf(browser, signedIn, emptyPage);
  const lines = [`${emptyPage}: ${kilobytes(empty.values()).toFixed(1)} kB of its own`];
  const over: string[] = [];
  for (const { name, path } of screens) {
    const own = [...(await scriptsOf(browser, signedIn, path))]
      .filter(([file]) => !empty.has(file))
      .map(([, script]) => script);
    const charts = kilobytes(own.filter(({ isChart }) => isChart));
    const above = kilobytes(own.filter(({ isChart }) => !isChart));
    const budget = budgets[name] ?? budgetOfOthers;
    const largest = own.sort((a, b) => b.size - a.size).slice(0, 3);
    const parts = largest.map((script) => `${script.name} ${(script.size / 1000).toFixed(1)}`).join(', ');
    lines.push(
      `${name.padEnd(13)}${above.toFixed(1).padStart(6)} of ${String(budget).padStart(3)} kB` +
        `${charts > 0 ? ` + charts ${charts.toFixed(1)} of ${chartBudget} kB` : ''}  (${parts})`,
    );
    if (above > budget * tolerance) over.push(`${name}: ${above.toFixed(1)} kB, budget ${budget} kB`);
    if (charts > chartBudget * tolerance)
      over.push(`${name}: charts ${charts.toFixed(1)} kB, budget ${chartBudget} kB`);
  }
  console.log(lines.join('\n'));
  expect(over).toEqual([]);
});

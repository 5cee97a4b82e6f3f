import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { findChromium } from '@/scripts/launch/chromium.mjs';
import { beginLife, end } from '@/scripts/launch/life.mjs';
import { setStage } from '@/scripts/launch/stage.mjs';
import { openBareMap } from './bare-map';
import { median } from './bench-server';
import { frameRate, timeOfFirst } from './browser-clock';
import { enterBrowser } from './enter-browser';
import { longSize, makeBlankMap, makeLongMap } from './long-map';
import { signIn, type Stage } from './stage-client';

/*
 * The editor of a journey map of 40 steps and 20 lanes with something in each of its 800 cells, in a real browser on a
 * production build: from an arrow key to the painted focus, from a letter to the painted letter, the script of a key, frames a
 * second while it scrolls, the opening, the begin of dragging a stage, a paste of 40 × 20 cells. Beside it a bare page with the very
 * same table and the least that a script needs; at full speed and slowed down four times, by turns.
 *
 *   npm run bench -- map-editor
 */
const rounds = 41;
const wanted = {
  /** Of the bare page's: at most, at most, at least. */
  move: 1.2,
  letter: 1.3,
  frames: 0.9,
  /** Milliseconds. */
  script: 5,
  cold: 1_500,
  warm: 600,
  drag: 100,
  paste: 1_000,
  nodes: 8_000,
};
const brand = '/o/northlight/bay-airport';
const firstCell = 'tbody td[data-place]';

const misses: string[] = [];
/** Says a figure with its aim, and remembers that it was missed. */
function tell(what: string, value: number, unit: string, aim: number, isFloor = false): void {
  const isMet = isFloor ? value >= aim : value <= aim;
  const digits = unit === '' ? 2 : value < 20 ? 1 : 0;
  console.log(
    `${what}: ${value.toFixed(digits)}${unit && ` ${unit}`} (wanted ${aim} at ${isFloor ? 'least' : 'most'})`,
  );
  if (!isMet) misses.push(what);
}

/** Cold: a browser that has nothing of the product yet but a session. Warm: the same page again. */
async function opening(browser: Browser, context: BrowserContext, address: string): Promise<void> {
  const times = { cold: [] as number[], warm: [] as number[] };
  const page = await context.newPage();
  for (let round = 0; round < 7; round += 1) {
    const fresh = await browser.newContext({ storageState: await context.storageState() });
    await fresh.addInitScript('globalThis.__name = (named) => named');
    times.cold.push(await timeOfFirst(await fresh.newPage(), address, firstCell));
    await fresh.close();
    const time = await timeOfFirst(page, address, firstCell);
    if (round > 0) times.warm.push(time);
  }
  await page.close();
  tell('opened cold, to the first cells', median(times.cold), 'ms', wanted.cold);
  tell('opened warm, to the first cells', median(times.warm.slice(1)), 'ms', wanted.warm);
}

/** Milliseconds from a key to the frame after the one in which the page shows it. */
async function press(page: Page, key: string, sign: 'focus' | 'text'): Promise<number> {
  const clock = await page.evaluateHandle((wants) => {
    const before = document.activeElement;
    const length = before instanceof HTMLTextAreaElement ? before.value.length : 0;
    const isDone = () =>
      wants === 'focus'
        ? document.activeElement !== before
        : before instanceof HTMLTextAreaElement && before.value.length !== length;
    const elapsed = new Promise<number>((resolve) => {
      const begin = ({ timeStamp }: KeyboardEvent) => {
        const look = () => {
          if (isDone()) requestAnimationFrame(() => resolve(performance.now() - timeStamp));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      };
      addEventListener('keydown', begin, { capture: true, once: true });
    });
    return { elapsed };
  }, sign);
  await page.keyboard.press(key);
  return clock.evaluate(({ elapsed }) => elapsed);
}

type Both<T> = Record<'screen' | 'bare', T>;
const names = ['screen', 'bare'] as const;
const arrows = ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowLeft', 'ArrowUp'];

/** Presses keys on both pages by turns, in small batches; the first ones meet code that was not compiled yet. */
async function pressByTurns(pages: Both<Page>, keys: readonly string[], sign: 'focus' | 'text') {
  const times: Both<number[]> = { screen: [], bare: [] };
  const batch = keys.length;
  for (let round = 0; round * batch < rounds + batch; round += 1) {
    for (const name of names) {
      await pages[name].bringToFront();
      for (const key of keys) {
        const time = await press(pages[name], key, sign);
        if (round > 0) times[name].push(time);
      }
    }
  }
  return times;
}

/** Milliseconds of script that a key costs, as the browser counts them. */
async function scriptOf(page: Page, session: CDPSession, keys: readonly string[], sign: 'focus' | 'text') {
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
  };
  await page.bringToFront();
  const before = await read();
  for (let round = 0; round < 5; round += 1) for (const key of keys) await press(page, key, sign);
  return ((await read()) - before) / (5 * keys.length);
}

async function measureKeys(pages: Both<Page>, sessions: Both<CDPSession>, slower: number): Promise<void> {
  for (const name of names) await sessions[name].send('Emulation.setCPUThrottlingRate', { rate: slower });
  const at = `${slower}× slowed, `;
  for (const name of names) {
    await pages[name].locator('.map-scroll').evaluate((box) => box.scrollTo(0, 0));
    await pages[name].locator(firstCell).first().focus();
  }
  const say = (what: string, times: Both<number[]>, aim: number) => {
    const [screen, bare] = [median(times.screen), median(times.bare)];
    tell(
      `${at}${what} ${screen.toFixed(1)} ms, on the bare page ${bare.toFixed(1)} ms; ratio`,
      screen / bare,
      '',
      aim,
    );
  };
  say('arrow to painted focus', await pressByTurns(pages, arrows, 'focus'), wanted.move);
  if (slower === 1) {
    const cost = await scriptOf(pages.screen, sessions.screen, arrows, 'focus');
    tell('script of an arrow key', cost, 'ms', wanted.script);
  }
  for (const name of names) {
    await pages[name].bringToFront();
    await press(pages[name], 'Enter', 'focus');
  }
  const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
  say('letter to painted letter', await pressByTurns(pages, letters, 'text'), wanted.letter);
  if (slower === 1) {
    const cost = await scriptOf(pages.screen, sessions.screen, letters, 'text');
    tell('script of a letter', cost, 'ms', wanted.script);
  }
  const frames: Both<number[]> = { screen: [], bare: [] };
  for (const name of names) await pages[name].keyboard.press('Escape');
  for (let round = 0; round < 3; round += 1) {
    for (const name of names) {
      await pages[name].bringToFront();
      await pages[name].locator('.map-scroll').evaluate((box) => box.scrollTo(0, 0));
      frames[name].push(await frameRate(pages[name], '.map-scroll'));
    }
  }
  const [screen, bare] = [median(frames.screen), median(frames.bare)];
  tell(
    `${at}frames a second while scrolling ${screen.toFixed(0)}, on the bare page ${bare.toFixed(0)}; ratio`,
    screen / bare,
    '',
    wanted.frames,
    true,
  );
}

/** From the press on a stage's handle and the first move to the painted line that shows where it would go. */
async function dragStage(page: Page): Promise<void> {
  const times: number[] = [];
  const handle = page.locator('.map-stage [data-tool=drag]').first();
  for (let round = 0; round < 5; round += 1) {
    await handle.scrollIntoViewIfNeeded();
    const box = await handle.boundingBox();
    if (!box) throw new Error('The stage has no handle.');
    await page.mouse.move(box.x + 6, box.y + 6);
    const clock = await page.evaluateHandle(() => {
      const elapsed = new Promise<number>((resolve) => {
        let start = 0;
        addEventListener('pointerdown', ({ timeStamp }) => (start = timeStamp), {
          capture: true,
          once: true,
        });
        const look = () => {
          if (start > 0 && document.querySelector('.map-drop')) {
            requestAnimationFrame(() => resolve(performance.now() - start));
          } else requestAnimationFrame(look);
        };
        look();
      });
      return { elapsed };
    });
    await page.mouse.down();
    await page.mouse.move(box.x - 60, box.y + 6);
    times.push(await clock.evaluate(({ elapsed }) => elapsed));
    await page.keyboard.press('Escape');
    await page.mouse.up();
  }
  tell('the drag of a stage begins', median(times), 'ms', wanted.drag);
}

/** From the browser's event of pasting 40 × 20 texts to the frame after the last of them stands in its cell. */
async function paste(page: Page): Promise<void> {
  const times: number[] = [];
  await page.locator(firstCell).first().click();
  for (let round = 0; round < 5; round += 1) {
    const table = Array.from({ length: longSize.lanes }, (_, row) =>
      Array.from({ length: longSize.steps }, (__, column) => `Round ${round}: ${row + 1}/${column + 1}`),
    );
    const last = table.at(-1)?.at(-1) ?? '';
    const time = await page.evaluate(
      ({ text, sign }) =>
        new Promise<number>((resolve) => {
          const data = new DataTransfer();
          data.setData('text/plain', text);
          const start = performance.now();
          const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
          document.activeElement?.dispatchEvent(event);
          const cells = document.querySelectorAll('tbody td[data-place]');
          const look = () => {
            if (cells[cells.length - 1]?.textContent?.includes(sign)) {
              requestAnimationFrame(() => resolve(performance.now() - start));
            } else requestAnimationFrame(look);
          };
          look();
        }),
      { text: table.map((row) => row.join('\t')).join('\n'), sign: last },
    );
    if (round > 0) times.push(time);
    await page.locator('[data-save-state="saved"]').waitFor();
  }
  tell('a paste of 40 × 20 texts', median(times.slice(1)), 'ms', wanted.paste);
}

async function run(): Promise<number> {
  const stage = (await setStage()) as Stage;
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const context = await enterBrowser(browser, stage);
  const screen = await context.newPage();
  const member = { url: stage.url, cookie: await signIn(stage) };
  const address = await makeLongMap(member, brand);
  const blank = await makeBlankMap(member, brand);
  await opening(browser, context, stage.url + address);
  await screen.goto(address);
  await screen.getByRole('grid').waitFor();
  await screen.locator('[data-save-state="saved"]').waitFor();
  tell('nodes of the page', await screen.locator('*').count(), 'nodes', wanted.nodes);
  await dragStage(screen);
  const bare = await context.newPage();
  await openBareMap(bare, screen);
  const pages = { screen, bare };
  const sessions = {
    screen: await context.newCDPSession(screen),
    bare: await context.newCDPSession(bare),
  };
  await sessions.screen.send('Performance.enable');
  for (const slower of [1, 4]) await measureKeys(pages, sessions, slower);
  const other = await context.newPage();
  await other.goto(blank);
  await other.getByRole('grid').waitFor();
  await paste(other);
  await browser.close();
  if (misses.length > 0) console.log(`missed: ${misses.join('; ')}`);
  return misses.length === 0 ? 0 : 1;
}

beginLife();
await run().then(end, (error) => {
  console.error(error);
  return end(1);
});

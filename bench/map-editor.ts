import fs from 'node:fs';
import path from 'node:path';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { fillMap, makeMap } from '@/e2e/support/make-map';
import { signIn, type Person } from '@/e2e/support/people';
import { findChromium } from '@/scripts/launch/chromium.mjs';
import { beginLife, end } from '@/scripts/launch/life.mjs';
import { setStage } from '@/scripts/launch/stage.mjs';
import { median } from './bench-server';
import { frameRate, timeOfFirst } from './browser-clock';

/*
 * The grid of a journey map, 40 steps by 20 lanes with a text in each cell that takes one, in a real browser on a production
 * build: from an arrow key to the painted focus, from a letter to the painted letter, and frames a second while it scrolls. Beside it
 * a bare page with the same table and the least that a script needs for the same; at full speed and slowed down four times, in turns.
 *
 *   npm run bench -- map-editor
 */
const rounds = 40;
const size = { steps: 40, lanes: 20 };
/** Ratios to the bare page. */
const wanted = { move: 1.4, letter: 1.6, frames: 0.9 };

/** The same table without anything of ours but its looks. */
async function openBare(page: Page, screen: Page): Promise<void> {
  const { html, styles, theme } = await screen.evaluate(() => ({
    html: document.querySelector('.map-scroll')?.outerHTML ?? '',
    styles: [...document.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
      .join('\n'),
    theme: document.documentElement.dataset.theme ?? 'light',
  }));
  const frame = 'display: flex; flex-direction: column; height: 90vh';
  await page.setContent(
    `<html data-theme="${theme}"><style>${styles}</style><body><div style="${frame}">${html}</div></body></html>`,
  );
  await page.evaluate(() => {
    addEventListener('keydown', (event) => {
      const cell = document.activeElement;
      if (!(cell instanceof HTMLTableCellElement)) return;
      const row =
        cell.parentElement?.[event.key === 'ArrowUp' ? 'previousElementSibling' : 'nextElementSibling'];
      const next =
        event.key === 'ArrowRight'
          ? cell.nextElementSibling
          : event.key === 'ArrowLeft'
            ? cell.previousElementSibling
            : event.key.startsWith('Arrow')
              ? row?.children[cell.cellIndex]
              : null;
      if (next instanceof HTMLTableCellElement) {
        event.preventDefault();
        cell.tabIndex = -1;
        next.tabIndex = 0;
        next.focus();
      } else if (event.key === 'Enter') {
        event.preventDefault();
        const field = document.createElement('textarea');
        field.className = 'map-field';
        cell.append(field);
        field.focus();
      } else if (event.key === 'Escape') document.querySelector('textarea')?.remove();
    });
  });
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
      addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const look = () => {
            if (isDone()) requestAnimationFrame(() => resolve(performance.now() - timeStamp));
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
    });
    return { elapsed };
  }, sign);
  await page.keyboard.press(key);
  return clock.evaluate(({ elapsed }) => elapsed);
}

async function measure(
  pages: { screen: Page; bare: Page },
  sessions: CDPSession[],
  slower: number,
): Promise<boolean> {
  for (const session of sessions) await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const moves = { screen: [] as number[], bare: [] as number[] };
  const letters = { screen: [] as number[], bare: [] as number[] };
  const frames = { screen: 0, bare: 0 };
  const keys = ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowLeft', 'ArrowUp'];
  for (const name of ['screen', 'bare'] as const) {
    const page = pages[name];
    await page.bringToFront();
    await page.locator('.map-scroll').evaluate((box) => box.scrollTo(0, 0));
    await page.locator('tbody td[data-place]').first().focus();
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['screen', 'bare'] as const) {
      await pages[name].bringToFront();
      const time = await press(pages[name], keys[round % keys.length] ?? 'ArrowRight', 'focus');
      // The first ones meet code that was not compiled yet.
      if (round >= 6) moves[name].push(time);
    }
  }
  for (const name of ['screen', 'bare'] as const) {
    const page = pages[name];
    await page.bringToFront();
    await press(page, 'Enter', 'focus');
    for (let round = 0; round < rounds; round += 1) {
      const time = await press(page, 'abcdefgh'[round % 8] ?? 'a', 'text');
      if (round >= 6) letters[name].push(time);
    }
    await page.keyboard.press('Escape');
    frames[name] = await frameRate(page, '.map-scroll');
  }
  const ratio = (times: { screen: number[]; bare: number[] }) => median(times.screen) / median(times.bare);
  const shares = { move: ratio(moves), letter: ratio(letters), frames: frames.screen / frames.bare };
  const line = (what: string, times: { screen: number[]; bare: number[] }, share: number, most: number) =>
    `${what} ${median(times.screen).toFixed(1)} ms, bare ${median(times.bare).toFixed(1)} ms, ratio ${share.toFixed(2)} (wanted ${most} at most)`;
  console.log(
    `${slower}× slowed: ${line('arrow to painted focus', moves, shares.move, wanted.move)}; ` +
      `${line('letter to painted', letters, shares.letter, wanted.letter)}; ` +
      `frames ${frames.screen.toFixed(0)}, bare ${frames.bare.toFixed(0)} (wanted ${wanted.frames} of them at least)`,
  );
  return shares.move <= wanted.move && shares.letter <= wanted.letter && shares.frames >= wanted.frames;
}

async function run(): Promise<number> {
  const stage = await setStage();
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const context = await browser.newContext({
    baseURL: stage.url,
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  // The programs given to the page were compiled with calls of this helper in them.
  await context.addInitScript('globalThis.__name = (named) => named');
  const screen = await context.newPage();
  const demo = fs.readFileSync(path.join(stage.env.TOUCHSTONE_DATA_DIR ?? '', 'demo.json'), 'utf8');
  await signIn(screen, JSON.parse(demo) as Person);
  const address = await makeMap(screen, '/o/northlight/kestrel', 'A long journey');
  await fillMap(screen, address, size);
  const opening: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    opening.push(await timeOfFirst(screen, stage.url + address, 'tbody td[data-place]'));
  }
  await screen.getByRole('grid').waitFor();
  await screen.locator('[data-save-state="saved"]').waitFor();
  const nodes = await screen.locator('*').count();
  console.log(
    `opened, warm: first cells after ${median(opening).toFixed(0)} ms; ${nodes} nodes (wanted 8,000 at most)`,
  );
  const bare = await context.newPage();
  await openBare(bare, screen);
  const pages = { screen, bare };
  const sessions = [await context.newCDPSession(screen), await context.newCDPSession(bare)];
  const results = [await measure(pages, sessions, 1), await measure(pages, sessions, 4)];
  await browser.close();
  return results.every(Boolean) && nodes <= 8_000 ? 0 : 1;
}

beginLife();
await run().then(end, (error) => {
  console.error(error);
  return end(1);
});

// npm run pictures: takes the pictures of the README and the docs anew, from the demo, in a real browser.
import fs from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './launch/install.mjs';
import { beginLife, end } from './launch/life.mjs';
import { ensureNode } from './launch/own-node.mjs';
import { describe, step } from './launch/report.mjs';
import { root } from './launch/run.mjs';

const brand = '/o/northlight/bay-airport';
const pictures = [
  { name: 'dashboard', path: brand, width: 1280, theme: 'light' },
  { name: 'dashboard-phone', path: brand, width: 390, theme: 'light' },
  { name: 'touchpoints', path: `${brand}/touchpoints`, width: 1280, theme: 'light' },
  { name: 'touchpoints-dark', path: `${brand}/touchpoints`, width: 1280, theme: 'dark' },
  { name: 'imports', path: `${brand}/imports`, width: 1280, theme: 'light' },
];

async function signIn(page, stage) {
  const demo = JSON.parse(fs.readFileSync(path.join(stage.env.TOUCHSTONE_DATA_DIR, 'demo.json'), 'utf8'));
  await page.goto(`${stage.url}/sign-in`);
  await page.locator('input[name=email]').fill(demo.email);
  await page.locator('input[name=password]').fill(demo.password);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/\/o\//);
}

async function takePictures(stage, executablePath) {
  const { chromium } = await import('@playwright/test');
  const folder = path.join(root, 'docs/pictures');
  fs.mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await signIn(page, stage);
  for (const { name, path: address, width, theme } of pictures) {
    await context.addCookies([{ name: 'theme', value: theme, url: stage.url }]);
    await page.setViewportSize({ width, height: width < 500 ? 844 : 800 });
    await page.goto(stage.url + address, { waitUntil: 'networkidle' });
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
  }
  await browser.close();
}

beginLife();
try {
  await ensureInstalled();
  await ensureNode();
  const { findChromium } = await import('./launch/chromium.mjs');
  const { setStage } = await import('./launch/stage.mjs');
  const chromium = await step('Finding a browser', findChromium);
  const stage = await setStage();
  await step('Taking the pictures', () => takePictures(stage, chromium));
  await end(0);
} catch (error) {
  console.error(describe(error));
  await end(1);
}

// Prints one page of the product in a browser that has no network: whatever the page asks for is fetched here, from the
// product alone, and scripts do not run. A page that is one sheet is made smaller until it fits; others are laid onto
// several, or become a picture. In: JSON on stdin (see run-print-child.ts). Out: the file on stdout; why it failed on stderr.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { layPages, takePicture } from './lay-pages.mjs';

/** Looks like a site, so that addresses, sheets and fonts resolve; nothing is ever asked there. */
const site = 'http://product.invalid';

// Millimetres of an A4 sheet, and pixels of CSS.
const sheet = { width: 210, height: 297, margin: 11 };
const pixels = (millimetres) => (millimetres / 25.4) * 96;
const inner = {
  width: pixels(sheet.width - 2 * sheet.margin),
  // Rounding must not open a second page.
  height: pixels(sheet.height - 2 * sheet.margin) - 2,
};
const smallest = 0.5;

async function readInput() {
  const parts = [];
  for await (const part of process.stdin) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

/** Resident bytes of everything that this process has started; 0 where the system does not say. */
function memoryOfDescendants() {
  let rows;
  try {
    rows = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => {
        try {
          const [, parent, ...rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
          return [{ pid: Number(pid), parent: Number(parent), pages: Number(rest[19]) }];
        } catch {
          return [];
        }
      });
  } catch {
    return 0;
  }
  const ours = new Set([process.pid]);
  // A parent may be listed after its child.
  for (let before = 0; before !== ours.size;) {
    before = ours.size;
    for (const { pid, parent } of rows) if (ours.has(parent)) ours.add(pid);
  }
  ours.delete(process.pid);
  return rows.reduce((sum, { pid, pages }) => sum + (ours.has(pid) ? pages * 4096 : 0), 0);
}

/** The code of a page that no file of this kind can hold. */
const tooLarge = 3;

function refuse(reason, code = 1) {
  process.stderr.write(`${reason}\n`);
  process.exit(code);
}

const { origin, path, cookie, layout, chromium: executablePath, seconds, memoryBytes } = await readInput();
/** Milliseconds for one answer of the product. */
const fetchWithin = seconds * 500;

/** Answers a request of the page from the product: its own pages and files, read only. */
async function answer(route) {
  const request = route.request();
  const url = new URL(request.url());
  if (url.origin !== site || request.method() !== 'GET') return route.abort();
  const response = await fetch(origin + url.pathname + url.search, {
    headers: { cookie, accept: request.headers().accept ?? '*/*' },
    redirect: 'manual',
    signal: AbortSignal.timeout(fetchWithin),
  });
  if (response.status !== 200) {
    if (request.isNavigationRequest()) refuse(`The page answered ${response.status}.`);
    return route.abort();
  }
  return route.fulfill({
    status: 200,
    contentType: response.headers.get('content-type') ?? 'application/octet-stream',
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** The scale at which the page's sheet holds all of it; text flows anew at each, so it is tried. */
async function fit(page) {
  for (let scale = 1; scale > smallest; scale -= 0.02) {
    await page.setViewportSize({ width: Math.round(inner.width / scale), height: 1000 });
    const box = await page.locator('[data-print-page]').boundingBox();
    if (!box) return smallest;
    if (box.height * scale <= inner.height) return scale;
  }
  return smallest;
}

/** All of the page on one sheet of A4. */
async function printSheet(page) {
  const scale = await fit(page);
  const margin = `${sheet.margin}mm`;
  return page.pdf({
    width: `${sheet.width}mm`,
    height: `${sheet.height}mm`,
    margin: { top: margin, right: margin, bottom: margin, left: margin },
    scale,
    printBackground: true,
    tagged: true,
  });
}

/** The page on sheets of the size and with the margins that its own style names. */
async function printPages(page) {
  if (!(await layPages(page))) refuse('No sheet is that long.', tooLarge);
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
}

async function print(page) {
  if (layout === 'picture') return (await takePicture(page)) ?? refuse('The picture is too large.', tooLarge);
  return layout === 'pages' ? printPages(page) : printSheet(page);
}

const browser = await chromium.launch({
  executablePath,
  args: ['--host-resolver-rules=MAP * ~NOTFOUND', '--disable-gpu', '--disable-dev-shm-usage'],
});
const watch = setInterval(() => {
  if (memoryOfDescendants() > memoryBytes) refuse('The browser took too much memory.');
}, 250);
try {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    serviceWorkers: 'block',
    colorScheme: 'light',
  });
  context.setDefaultTimeout(fetchWithin);
  const page = await context.newPage();
  await page.route('**/*', (route) => answer(route).catch((error) => refuse(String(error))));
  await page.emulateMedia({ media: 'print' });
  await page.goto(site + path, { waitUntil: 'load' });
  while ((await page.evaluate(() => document.fonts.status)) !== 'loaded') await sleep(20);
  if ((await page.locator('[data-print-page]').count()) !== 1) refuse('The page has nothing to print.');
  const file = await print(page);
  await new Promise((resolve) => process.stdout.write(file, resolve));
} catch (error) {
  refuse(String(error));
} finally {
  clearInterval(watch);
  await browser.close();
}

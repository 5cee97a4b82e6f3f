// How a page with tables is laid onto sheets; the functions that are handed to the page run in it and know nothing of here.
import { divideRows } from './divide-rows.mjs';

/** No PDF has a sheet that is longer, in pixels of CSS: 200 inches. */
const longestSheet = 19_200;
/** Rounding must not open a second sheet. */
const slack = 3;

const measureTables = () => {
  const top = document.querySelector('[data-print-page]')?.getBoundingClientRect().top ?? 0;
  return [...document.querySelectorAll('table[data-divide]')].map((table) => ({
    above: table.getBoundingClientRect().top - top,
    head: table.tHead?.getBoundingClientRect().height ?? 0,
    rows: [...(table.tBodies[0]?.rows ?? [])].map((row) => ({
      height: row.getBoundingClientRect().height,
      keepsNext: row.dataset.keepsNext !== undefined,
    })),
  }));
};

const putOntoSheets = (sheetsOf) => {
  document.querySelectorAll('table[data-divide]').forEach((table, at) => {
    const rows = [...(table.tBodies[0]?.rows ?? [])];
    const [first = [], ...further] = sheetsOf[at] ?? [];
    // What stands above leaves no room: the whole table goes to the next sheet.
    if (first.length === 0) {
      table.style.breakBefore = 'page';
      further.shift();
    }
    let last = table;
    for (const places of further) {
      const next = table.cloneNode(false);
      next.style.breakBefore = 'page';
      for (const part of table.children) if (part.tagName !== 'TBODY') next.append(part.cloneNode(true));
      const body = document.createElement('tbody');
      body.append(...places.map((place) => rows[place]));
      next.append(body);
      last.after(next);
      last = next;
    }
  });
};

const addStyle = (text) => {
  const style = document.createElement('style');
  style.textContent = text;
  document.head.append(style);
};

/**
 * Divides each table `data-divide` of the page at its rows, so that every sheet begins with the table's own head. The
 * page says how high a sheet is (`data-sheet-height`, pixels); 0 is one sheet as large as the page, plus what it asks for
 * around (`data-around`, `"<width> <height>"`). Gives false where no sheet is that long.
 */
export async function layPages(page) {
  const said = await page.locator('[data-print-page]').evaluate((article) => ({ ...article.dataset }));
  const height = Number(said.sheetHeight);
  if (height > 0) {
    const tables = await page.evaluate(measureTables);
    const sheets = tables.map(({ above, head, rows }, at) => {
      const usual = height - slack - head;
      // Every table but the first begins a sheet.
      return divideRows(rows, at === 0 ? usual - above : usual, usual);
    });
    await page.evaluate(putOntoSheets, sheets);
    return true;
  }
  const box = await page.locator('[data-print-page]').boundingBox();
  const [beside = 0, aboveAndBelow = 0] = (said.around ?? '').split(' ').map(Number);
  const size = { width: (box?.width ?? 0) + beside, height: (box?.height ?? 0) + aboveAndBelow + slack };
  if (Math.max(size.width, size.height) > longestSheet) return false;
  await page.evaluate(addStyle, `@page { size: ${Math.ceil(size.width)}px ${Math.ceil(size.height)}px }`);
  return true;
}

/** Of a picture: pixels on its longer side, and all of them. Its bytes stand in memory several times. */
const longestSide = 16_000;
const mostPixels = 60_000_000;
const around = 24;

/** The page as a picture with two pixels to one of CSS, with fewer where it is large; null where it would not be legible. */
export async function takePicture(page) {
  await page.evaluate(addStyle, `[data-print-page] { padding: ${around}px; box-sizing: content-box }`);
  const box = await page.locator('[data-print-page]').boundingBox();
  if (!box) return null;
  const fitting = Math.min(
    2,
    longestSide / Math.max(box.width, box.height),
    Math.sqrt(mostPixels / (box.width * box.height)),
  );
  if (fitting < 1) return null;
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    clip: { ...box, scale: fitting },
    captureBeyondViewport: true,
  });
  return Buffer.from(data, 'base64');
}

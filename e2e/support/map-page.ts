import { expect, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { unpackMap } from '@/lib/journeys/core/pack-map';
import { readGrid } from '@/lib/journeys/core/read-map';
import type { OpenMap } from '@/lib/journeys/types';
import { enterAs, type Person } from './people';

/** The cell where a lane and a step cross, by their names. */
export const cellOf = (page: Page, lane: string, step: string) =>
  page.getByRole('gridcell', { name: new RegExp(`^${lane} ${step} `) });

/** The text that stands in a cell. */
export const textOf = (page: Page, lane: string, step: string) =>
  cellOf(page, lane, step).locator('.map-clip');

/** The field of the cell that is edited. */
export const fieldOf = (page: Page) => page.locator('td textarea');

export const savedMap = (page: Page) => expect(page.locator('[data-save-state="saved"]')).toBeVisible();

/** All that an open map may need is there, and works without a connection too. */
export const warmMap = (page: Page) => expect(page.locator('.map-scroll[data-warm]')).toBeVisible();

/** Opens a map in a browser of its own. */
export async function openMapAs(
  browser: Browser,
  person: Person,
  path: string,
): Promise<{ page: Page; context: BrowserContext }> {
  const { page, context } = await enterAs(browser, person);
  await page.goto(path);
  await expect(page.getByRole('grid')).toBeVisible();
  return { page, context };
}

/** Writes a text into a cell in the place of what stands there. */
export async function writeInto(page: Page, lane: string, step: string, text: string): Promise<void> {
  await cellOf(page, lane, step).dblclick();
  await expect(fieldOf(page)).toBeFocused();
  await fieldOf(page).fill(text);
  await page.keyboard.press('Control+Enter');
}

/** Pastes as the browser does at Ctrl+V; `data` by type, as another program has put it on the clipboard. */
export const pasteData = (page: Page, data: Record<string, string>) =>
  page.evaluate((texts) => {
    const transfer = new DataTransfer();
    for (const [type, text] of Object.entries(texts)) transfer.setData(type, text);
    const event = new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, data);

/** What Ctrl+C, or Ctrl+X, puts on the clipboard, by type. */
export const copyData = (page: Page, how: 'copy' | 'cut' = 'copy') =>
  page.evaluate((type) => {
    const transfer = new DataTransfer();
    const event = new ClipboardEvent(type, { clipboardData: transfer, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return Object.fromEntries(transfer.types.map((one) => [one, transfer.getData(one)]));
  }, how);

/** Finds cells by the kind of their lane and their column, in whatever language the page is. */
export async function cellsOf(page: Page, path: string): Promise<(kind: string, column: number) => Locator> {
  const answer = await page.request.get(`/api${path}`);
  const { lanes, steps } = readGrid(unpackMap(((await answer.json()) as OpenMap).map));
  return (kind, column) => {
    const lane = lanes.find((one) => one.kind === kind);
    return page.locator(`[data-place="${lane?.id}:${steps[column]?.id}"]`);
  };
}

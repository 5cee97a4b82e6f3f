import { expect, type Locator, type Page } from '@playwright/test';
import { readGrid } from '@/lib/journeys/core/read-map';
import { readMapOf } from './map-calls';

/** Names the nth stage or step by F2. */
export async function nameHead(page: Page, kind: 'stage' | 'step', at: number, name: string): Promise<void> {
  await page.locator(`thead [data-place^="${kind}:"]`).nth(at).click();
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

/** Puts a step behind the nth one and names it. */
export async function addStepBehind(page: Page, at: number, name: string): Promise<void> {
  await page.locator('thead [data-place^="step:"]').nth(at).click();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Insert after' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

export const mapSaved = (page: Page) => expect(page.locator('[data-save-state="saved"]')).toBeVisible();

/** Ways to the cells of an open map by kind of lane and column, as the map is by now. */
export async function cellsOf(page: Page, brand: string): Promise<(kind: string, column: number) => Locator> {
  await mapSaved(page);
  const map = await readMapOf(page, brand, page.url().slice(-36));
  const { lanes, steps } = readGrid(map);
  return (kind, column) =>
    page.locator(`[data-place="${lanes.find((lane) => lane.kind === kind)?.id}:${steps[column]?.id}"]`);
}

/** Pastes a table as the browser does at Ctrl+V, from a cell on. */
export async function pasteAt(
  page: Page,
  cell: Locator,
  rows: readonly (readonly string[])[],
): Promise<void> {
  await cell.focus();
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    rows.map((row) => row.join('\t')).join('\n'),
  );
}

/** Chooses a channel of the brand in a cell. */
export async function chooseChannel(page: Page, cell: Locator, name: string): Promise<void> {
  await cell.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Choose channels' }).fill(name);
  await page.getByRole('option', { name, exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await expect(cell).toContainText(name);
  await page.keyboard.press('Escape');
  await expect(cell).toBeFocused();
}

/** Makes a touchpoint in the inventory and links it, in the channel of its column. */
export async function makeTouchpoint(page: Page, cell: Locator, name: string): Promise<void> {
  await cell.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Link a touchpoint' }).fill(name);
  await page.getByRole('option', { name: `Make “${name}”` }).click();
  await page.getByRole('button', { name: 'Make and link' }).click();
  await expect(cell.locator('[data-card]')).toContainText(name);
  await page.keyboard.press('Escape');
}

/** Sets a point of the curve by keys. */
export async function setPoint(page: Page, cell: Locator, value: string): Promise<void> {
  await cell.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('slider')).toBeFocused();
  await page.keyboard.type(value);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
}

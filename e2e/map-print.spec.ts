import fs from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { setCell } from '@/lib/journeys/core/edits-cells';
import { readGrid } from '@/lib/journeys/core/read-map';
import { readPdf } from '../testing/read-pdf';
import { expectAccessible } from './support/axe';
import { cellIn, editMap, makeMapOf } from './support/map-calls';
import { demoOwner, enterAs } from './support/people';

const brand = '/o/northlight/kestrel';

async function openDialog(page: Page) {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Print and export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Print and export' });
  await expect(dialog.getByRole('radiogroup', { name: 'Format' })).toBeVisible();
  return dialog;
}

async function download(page: Page) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: 'Download' }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await fs.readFile(await file.path()) };
}

test('a map is printed and exported, after it was said what comes out', async ({ browser }) => {
  test.setTimeout(180_000);
  const { page, context } = await enterAs(browser, demoOwner());
  await page.goto(brand);
  const map = await makeMapOf(page, brand, 'Wypożyczam rower: съёмка');
  await editMap(
    page,
    brand,
    map,
    readGrid(map).steps.flatMap((_, at) => [
      ...setCell(cellIn(map, 'actions', at), 'text', `Szukam stacji ${at}, żółć ăâîșț ř`),
      ...setCell(cellIn(map, 'thoughts', at), 'text', 'word '.repeat(at === 0 ? 380 : 3)),
    ]),
  );
  await page.goto(`${brand}/maps/${map.id}`);

  await test.step('the estimate follows the paper, the lanes and the format', async () => {
    const dialog = await openDialog(page);
    await dialog.getByRole('radio', { name: 'A4' }).check({ force: true });
    const status = dialog.getByRole('status');
    await expect(status).toContainText(/About \d+ pages?, smallest type [\d.]+ pt/);
    await expect(status).toContainText('1 lane is higher than a page');
    await expectAccessible(page);
    await dialog.getByRole('checkbox', { name: 'Thoughts and questions' }).click();
    await expect(status).not.toContainText('higher than a page');
    await dialog.getByRole('button', { name: 'None' }).click();
    await expect(dialog.getByText('Choose at least one lane.')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Download' })).toBeDisabled();
    await dialog.getByRole('button', { name: 'All', exact: true }).click();
    await dialog.getByRole('radio', { name: 'A1' }).check({ force: true });
    await expect(status).toContainText('About 1 page,');
    await dialog.getByRole('radio', { name: 'Picture (PNG)' }).check({ force: true });
    await expect(status).toContainText('pixels');
    await expect(dialog.getByRole('radio', { name: 'A1' })).toHaveCount(0);
  });

  await test.step('four files', async () => {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'PDF' }).check({ force: true });
    await dialog.getByRole('combobox', { name: 'Language' }).selectOption('pl');
    const pdf = await download(page);
    expect(pdf.name).toBe('Wypożyczam rower съёмка.pdf');
    const read = readPdf(pdf.bytes);
    expect(read).toMatchObject({ language: 'pl', pages: 1 });
    const text = read.text.replace(/\s+/gu, '');
    expect(text).toContain('Szukamstacji0,żółćăâîșțř');
    expect(text).toContain('Wypożyczamrower:съёмка');
    expect(text).toContain('Strona1z1');
    await expect(dialog).toBeHidden();

    // What was chosen last is chosen again.
    const again = await openDialog(page);
    await expect(again.getByRole('radio', { name: 'A1' })).toBeChecked();
    await expect(again.getByRole('combobox', { name: 'Language' })).toHaveValue('pl');
    await again.getByRole('radio', { name: 'Picture (PNG)' }).check({ force: true });
    const png = await download(page);
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1_000);

    for (const [format, starts] of [
      ['XLSX', 'PK'],
      ['CSV', '\uFEFF;'],
    ] as const) {
      const dialog = await openDialog(page);
      await dialog.getByRole('radio', { name: format }).check({ force: true });
      const file = await download(page);
      expect(file.name).toBe(`Wypożyczam rower съёмка.${format.toLowerCase()}`);
      expect(file.bytes.toString('utf8').startsWith(starts)).toBe(true);
    }
  });

  await test.step('what cannot be printed is refused in a sentence', async () => {
    const ask = (query: string) => page.request.get(`/api${brand}/maps/${map.id}/pdf?${query}`);
    for (const [query, status, says] of [
      ['lanes=', 422, 'Choose at least one lane.'],
      ['paper=a0', 422, ''],
      [`lanes=${crypto.randomUUID()}`, 422, 'A chosen lane is no longer on the map.'],
    ] as const) {
      const answer = await ask(query);
      expect(answer.status()).toBe(status);
      const { error } = (await answer.json()) as { error: { message: string } };
      expect(error.message).toContain(says);
    }
    expect((await page.request.get(`${brand}/maps/${map.id}/print?paper=a0`)).status()).toBe(404);
  });
  await context.close();
});

test('the page of a map on paper is white in the dark, and says nothing that only colour tells', async ({
  browser,
}) => {
  const { page, context } = await enterAs(browser, demoOwner());
  await page.goto(brand);
  const map = await makeMapOf(page, brand, 'In the dark');
  await context.addCookies([{ name: 'theme', value: 'dark', url: page.url() }]);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(`${brand}/maps/${map.id}/print?paper=a3&evidence=1&language=cs`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'cs');
  const article = page.locator('[data-print-page]');
  await expect(article).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(article).toHaveCSS('color', 'rgb(20, 24, 31)');
  await expectAccessible(page);
  await context.close();
});

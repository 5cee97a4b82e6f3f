import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { signUp } from './support/newcomer';

// Two quarters from a spreadsheet, as a manager brings them in on the production build.

const rows = [
  'Date;Place;Auditor;Touchpoint;Score;Note',
  '2025-01-20;North;Ann;Till;4;slow',
  '2025-01-20;North;Ann;Shop;6;',
  '2025-02-03;North;Bob;Till;5;',
  '2025-02-03;North;Bob;Shop;7;',
  '2025-03-01;South;Ann;Till;5;',
  '2025-03-01;South;Ann;Shop;8;',
  '2025-04-20;North;Ann;Till;7;',
  '2025-04-20;North;Ann;Shop;7;',
  '2025-05-03;North;Bob;Till;8;',
  '2025-05-03;North;Bob;Shop;7;',
  '2025-06-01;South;Ann;Till;8;',
  '2025-06-01;South;Ann;Shop;10;',
  '2025-06-01;South;Ann;Door;12;',
];

async function upload(page: Page, base: string, name: string) {
  await page.goto(`${base}/audits/former/new`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) });
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}
const preview = (page: Page) => page.getByRole('button', { name: 'Show what will come out' }).click();

test('two quarters of a spreadsheet become closed cycles, and go again', async ({ page }) => {
  test.setTimeout(120_000);
  const base = await signUp(page, 'Petra', 'Shoes');
  await page.goto(`${base}/audits`);
  await page.getByRole('link', { name: 'Bring in former audits' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bring in former audits' })).toBeVisible();
  await expectAccessible(page);
  await upload(page, base, 'quarters.csv');
  await expect(page.getByRole('combobox', { name: 'Score', exact: false }).first()).toBeVisible();
  await expectAccessible(page);
  await preview(page);
  const first = page.getByRole('row', { name: /Audit Q1 2025/ });
  const second = page.getByRole('row', { name: /Audit Q2 2025/ });
  // (14/3 + 7) / 2 and (23/3 + 8) / 2.
  await expect(first).toContainText('5.8');
  await expect(second).toContainText('7.8');
  await expect(page.getByText('Outside the scale')).toBeVisible();
  await expect(page.getByText(/14.*Score.*12/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bring in 2 cycles' }).click();
  await expect(page.getByText('6 visits, 12 ratings')).toBeVisible();
  await expectAccessible(page);
  const record = page.url();

  await page.getByRole('link', { name: 'Audit Q2 2025' }).click();
  await expect(page.getByText('Brought in', { exact: true })).toBeVisible();
  await expect(page.getByText(/Compared with: Audit Q1 2025/)).toBeVisible();
  const till = page.getByRole('row', { name: /^Till/ }).first();
  await expect(till).toContainText('7.7');
  await expect(till).toContainText('+3.00');
  await expect(page.getByRole('button', { name: 'Reopen' })).toHaveCount(0);
  await expectAccessible(page);

  await upload(page, base, 'the same.csv');
  await preview(page);
  await expect(page.getByText('This file was brought in already')).toBeVisible();

  await page.goto(`${base}/audits`);
  await expect(page.getByRole('link', { name: /Audit Q\d 2025/ })).toHaveCount(2);
  await page.goto(record);
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByText('Undone', { exact: true })).toBeVisible();
  await page.goto(`${base}/audits`);
  await expect(page.getByText('No audit cycle yet')).toBeVisible();
});

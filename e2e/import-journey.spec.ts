import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { sharedData } from '../testing/shared-data';
import { expectAccessible } from './support/axe';
import { signUp } from './support/newcomer';

const shoes = {
  version: 1,
  title: 'Buying shoes',
  stages: [
    { name: 'Look', touchpoints: [{ name: 'Shop window', channel: 'Pavement' }, { name: 'Online shop' }] },
    { name: 'Try and buy', touchpoints: [{ name: 'Fitting', channel: 'Shop' }] },
    { name: 'Wear', touchpoints: [{ name: 'Repair', channel: 'Shop', cost: 'from 15 EUR' }] },
  ],
};

async function upload(page: Page, base: string, name: string, content: string) {
  await page.goto(`${base}/imports/new`);
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  });
}

test('a journey is shown, made, and taken back', async ({ page }) => {
  const base = await signUp(page, 'Olga', 'Oxford');
  await upload(page, base, 'broken.json', '{"version": 1, "title": "x", "stages": []}');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('stages');

  await upload(page, base, 'shoes.json', JSON.stringify(shoes));
  await expect(page.getByRole('heading', { level: 1, name: 'shoes.json' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Buying shoes' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Repair' }).last()).toContainText(
    /from 15 EUR.*Shop.*new/,
  );
  await expect(page.getByRole('combobox', { name: 'Phase of Try and buy' })).toHaveText('During purchase');
  await page.getByRole('combobox', { name: 'Phase of Try and buy' }).click();
  await page.getByRole('option', { name: 'Before purchase' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Make 4 touchpoints' }).click();
  await expect(page.getByText('The inventory has these touchpoints from now on.')).toBeVisible();
  await expectAccessible(page);
  const record = page.url();
  await page.goto(`${base}/imports`);
  await expect(page.getByRole('row', { name: /shoes\.json/ })).toContainText('4 touchpoints made');
  await page.goto(`${base}/touchpoints`);
  await expect(page.getByText('Fitting', { exact: true })).toBeVisible();

  // A second time there is nothing to make.
  await upload(page, base, 'again.json', JSON.stringify(shoes));
  await expect(page.getByText('there already').first()).toBeVisible();
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await page.getByRole('button', { name: 'Discard the file' }).click();
  await page.waitForURL(`**${base}/imports`);

  await page.goto(record);
  await page.getByRole('button', { name: 'Undo the import of shoes.json' }).click();
  await page.getByRole('button', { name: 'Undo the import', exact: true }).click();
  await expect(page.getByText('the touchpoints are in the trash')).toBeVisible();
  await page.goto(`${base}/touchpoints`);
  await expect(page.getByText('Fitting', { exact: true })).toHaveCount(0);
});

const files = ['learn_to_drive_a_car', 'step_by_step_nav'].map((name) =>
  sharedData(`govuk-step-by-step/${name}.json`),
);

test('two journeys of a public service become an inventory', async ({ page }) => {
  test.skip(files.includes(null), 'The published journeys are not here.');
  const base = await signUp(page, 'Petra', 'Portal');
  for (const [file, stages] of [
    [files[0], ["Check you're allowed to drive", 'When you pass']],
    [files[1], ['Get support and advice', 'Check if you can get divorced']],
  ] as const) {
    const name = path.basename(file ?? '');
    await upload(page, base, name, readFileSync(file ?? '', 'utf8'));
    for (const stage of stages) await expect(page.getByRole('heading', { name: stage })).toBeVisible();
    await page.getByRole('button', { name: /^Make \d+ touchpoints$/ }).click();
    await expect(page.getByText('The inventory has these touchpoints from now on.')).toBeVisible();
  }
  // One of the 22 of learning to drive is named by two steps.
  await page.goto(`${base}/imports`);
  await expect(page.getByRole('row', { name: /learn_to_drive/ })).toContainText('21 touchpoints made');
  await expect(page.getByRole('row', { name: /step_by_step_nav/ })).toContainText('11 touchpoints made');
});

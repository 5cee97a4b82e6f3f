import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { sharedData } from '../testing/shared-data';
import { signUp } from './support/newcomer';

const years = [2013, 2014, 2015, 2016, 2017] as const;
const waves = years.map((year) => sharedData(`sfo-customer-survey/raw/${year}_SFO_Customer_Survey.csv`));
const hospitals = sharedData('hcahps-state/state_results.csv');

async function addMapping(page: Page, base: string, name: string) {
  await page.goto(`${base}/imports`);
  const added = page.getByText('Mapping added');
  const before = await added.count();
  await page
    .getByLabel('Add a mapping file')
    .first()
    .setInputFiles(path.join('docs/examples/mappings', `${name}.json`));
  await expect(added).toHaveCount(before + 1);
}

async function uploadAndFollow(page: Page, base: string, file: string, mapping: string) {
  await page.goto(`${base}/imports/new`);
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('heading', { level: 1, name: path.basename(file) })).toBeVisible();
  await page.getByRole('combobox', { name: 'Follow a former file' }).click();
  await page.getByRole('option', { name: new RegExp(`^${mapping}`) }).click();
  await expect(page.getByText(`Read as in “${mapping}”`, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Continue to the columns' }).click();
}

test('five waves of an airport’s survey become its figures', async ({ page }) => {
  test.skip(waves.includes(null), 'The published survey is not here.');
  test.setTimeout(300_000);
  const base = await signUp(page, 'Quentin', 'Airport');
  // The mappings can be added once there is a list; the first one goes in by the same door.
  const [first = ''] = waves as string[];
  await page.goto(`${base}/imports/new`);
  await page.locator('input[type=file]').setInputFiles(first);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2013');
  for (const year of years) await addMapping(page, base, `sfo-${year}`);
  for (const [at, year] of years.entries()) {
    await uploadAndFollow(page, base, waves[at] ?? '', `SFO customer survey ${year}`);
    await expect(page.getByRole('combobox', { name: 'Year' })).toHaveText(String(year));
    await page.getByRole('button', { name: 'Show the figures' }).click();
    const figures = page.getByRole('region', { name: 'Figures that come out' });
    await expect(figures.getByRole('row', { name: /Restaurants/ }).first()).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Bring in', exact: true }).click();
    await expect(page.getByText('The dashboard shows these figures from now on.')).toBeVisible({
      timeout: 60_000,
    });
  }
  await page.goto(base);
  // The published figures are in docs/figures.md: 23 touchpoints, weighted 7.6813 in 2017; NPS 40.4.
  await expect(page.getByText(/Overall 7\.7.*of 23 touchpoints/)).toBeVisible();
  await expect(
    page.getByRole('grid').getByRole('link', { name: /^Restaurants, 2015.*: 6\.8, n 2,460/ }),
  ).toBeVisible();
  await expect(page.getByText('Cleanliness overall')).toHaveCount(0);
});

test('a hospital survey by state has figures without n, and so no interval', async ({ page }) => {
  test.skip(hospitals === null, 'The published survey is not here.');
  test.setTimeout(180_000);
  const base = await signUp(page, 'Rosa', 'States');
  await page.goto(`${base}/imports/new`);
  await page.locator('input[type=file]').setInputFiles(hospitals ?? '');
  await expect(page.getByRole('radio', { name: /Published shares/ })).toBeChecked();
  await addMapping(page, base, 'hcahps-state');
  await page.getByRole('link', { name: 'Continue', exact: true }).click();
  await expect(page.getByText(/Recognized by its columns: read as in “HCAHPS/)).toBeVisible();
  await page.getByRole('button', { name: 'Continue to the columns' }).click();
  await page.getByRole('button', { name: 'Show the figures' }).click();
  const figures = page.getByRole('region', { name: 'Figures that come out' });
  await expect(figures.getByRole('row').nth(1)).toContainText('no n', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Bring in', exact: true }).click();
  await expect(page.getByText('The dashboard shows these figures from now on.')).toBeVisible({
    timeout: 60_000,
  });
  await page.goto(`${base}/imports`);
  await expect(page.getByRole('row', { name: /state_results/ })).toContainText('4,580 published figures');
  await page.goto(base);
  await expect(page.getByRole('grid')).toBeVisible();
});

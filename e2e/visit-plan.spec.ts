import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { demoOwner, enterAs } from './support/people';

const brand = '/o/northlight/linden';
const [jan, marta] = ['Jan Horak', 'Marta Zielinska'];
const place = 'Kraków Mall';

/** Creates a cycle of one touchpoint with two auditors. */
async function createCycle(page: Page): Promise<void> {
  await page.goto(`${brand}/audits/cycles/new`);
  await page.getByLabel('Name', { exact: true }).fill('Two auditors');
  await page.getByLabel('Due date').fill('2031-03-31');
  await page.getByRole('button', { name: 'Remove shown' }).click();
  await page.getByRole('main').getByRole('listitem').getByRole('checkbox').first().check();
  for (const name of [jan, marta]) await page.getByRole('checkbox', { name }).check();
  await page.getByRole('button', { name: 'Create cycle' }).click();
  await page.waitForURL(/\/audits\/cycles\/[0-9a-f-]{36}$/);
}

test('the plan of visits is made by boxes, by drag, and from a list where there is no room for a table', async ({
  browser,
}) => {
  const { page, context } = await enterAs(browser, demoOwner());
  await createCycle(page);
  const box = (name: string) => page.getByRole('checkbox', { name: `${name}: ${place}` });
  const cell = (name: string) => page.getByRole('cell').filter({ has: box(name) });
  const save = async () => {
    await page.getByRole('button', { name: 'Save plan' }).click();
    await expect(page.getByText('not saved yet')).toHaveCount(0);
  };

  await test.step('a visit is dragged from one auditor to the other', async () => {
    await box(jan).check();
    await save();
    await cell(jan).getByText('Planned').dragTo(cell(marta));
    await expect(box(marta)).toBeChecked();
    await expect(box(jan)).not.toBeChecked();
    await save();
    await page.reload();
    await expect(box(marta)).toBeChecked();
    await expect(box(jan)).not.toBeChecked();
  });

  await test.step('a place gets days of its own', async () => {
    await page.getByRole('button', { name: `Days of the visits: ${place}: Any day` }).click();
    await page.getByLabel('First day').fill('2031-03-01');
    await page.getByLabel('Last day').fill('2031-03-15');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Apply' }).click();
    await save();
    await page.reload();
    await expect(
      page.getByRole('button', { name: `Days of the visits: ${place}: 1 Mar 2031 – 15 Mar 2031` }),
    ).toBeVisible();
  });

  await test.step('an earlier due date says beforehand whose days it takes', async () => {
    const cycle = page.url();
    await page.goto(`${cycle}/edit`);
    await page.getByLabel('Due date').fill('2031-03-15');
    await expect(page.getByText('days of its own after this date')).toHaveCount(0);
    await page.getByLabel('Due date').fill('2031-03-10');
    await expect(page.getByText('1 visit has days of its own after this date.')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL(cycle);
    await expect(page.getByText('1 visit lost days of its own').first()).toBeVisible();
    await expect(
      page.getByRole('button', { name: `Days of the visits: ${place}: from 1 Mar 2031` }),
    ).toBeVisible();
  });

  await test.step('on a phone auditors are chosen from a list', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const list = page.getByRole('listitem').filter({ hasText: place });
    await list.getByRole('combobox').click();
    await page.getByRole('option', { name: jan }).click();
    await page.keyboard.press('Escape');
    await save();
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(box(jan)).toBeChecked();
    await expect(box(marta)).toBeChecked();
  });
  await context.close();
});

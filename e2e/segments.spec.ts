import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { demoOwner, enterAs } from './support/people';
import { demoBrand } from './support/screens';

const list = `${demoBrand}/segments`;
const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });
const condition = (page: Page, number: number) =>
  page.getByRole('group', { name: `Condition ${number}`, exact: true });
const found = (page: Page) => page.getByRole('region', { name: 'What the rules find' });

/** Chooses in a list that is searched, by keys alone. */
async function choose(page: Page, field: ReturnType<Page['locator']>, text: string): Promise<void> {
  await field.focus();
  await page.keyboard.press('Enter');
  const search = page.getByPlaceholder('Search');
  await expect(search).toBeFocused();
  await search.fill(text);
  await expect(page.getByRole('option', { name: new RegExp(text) })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(search).toHaveCount(0);
}

async function enter(browser: Parameters<typeof enterAs>[0]): Promise<Page> {
  const { page } = await enterAs(browser, demoOwner());
  await page.goto(list);
  return page;
}

test('the demo’s segments are told, with the one that is heard too little', async ({ browser }) => {
  const page = await enter(browser);
  await expectAccessible(page);
  const young = row(page, 'Leisure travellers under 35');
  await expect(young).toContainText('Purpose of the trip: Leisure · Age: Under 35');
  await expect(young).toContainText('55.0%');
  await expect(young).toContainText('Under-covered');
  await expect(row(page, 'Business travellers').getByText('Covered')).toBeVisible();
  await expect(page.getByText(/Under-covered: Leisure travellers under 35\./)).toBeVisible();

  await page.getByRole('button', { name: 'Customers' }).click();
  await expect(page.getByRole('columnheader', { name: 'Customers' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(page.getByRole('rowheader').first()).toContainText('Leisure travellers under 35');

  await page.getByLabel('Period', { exact: true }).selectOption({ label: '2015' });
  await expect(page).toHaveURL(/period=/);
  await expect(page.getByText(/Survey, Bay Airport, 2015: \d/)).toBeVisible();

  await page.getByRole('link', { name: 'Show on the dashboard: Business travellers' }).click();
  await expect(page).toHaveURL(/segment=[0-9a-f-]{36}/);
  const chips = page.getByRole('list', { name: 'Filters in force' });
  await expect(chips.getByText('Business travellers')).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Touchpoints by period' })).toBeVisible();
  await page.getByRole('button', { name: 'Filters' }).click();
  const panel = page.getByRole('dialog', { name: 'Filters' });
  await panel.getByLabel('Travellers of 55 and over').check();
  await expect(page).toHaveURL(/segment=.*segment=/);
  await expect(chips.getByText('Travellers of 55 and over')).toBeVisible();
});

test('a segment is made by rules, which say at once whom they find', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await enter(browser);
  await page.getByRole('button', { name: 'New segment' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Middle-aged on business');
  await page.getByLabel(/^Share of all customers/).fill('12,5');
  await page.getByRole('button', { name: 'Add rules' }).click();
  await expect(found(page)).toContainText('Complete a condition to see whom it finds.');
  await expectAccessible(page);

  await test.step('by keys, with the counts beside', async () => {
    await choose(page, condition(page, 1).getByLabel('Attribute'), 'Purpose');
    await choose(page, condition(page, 1).getByLabel('Value'), 'Business');
    await expect(found(page)).toContainText(/\d+ of 570 respondents \(\d/);
    await expect(found(page)).toContainText('Bay Airport');
    await expect(found(page)).toContainText(/Business travellers: \d+ respondents/);
    await page.getByRole('button', { name: 'Add a condition' }).click();
    await choose(page, condition(page, 2).getByLabel('Attribute'), 'Age');
    await choose(page, condition(page, 2).getByLabel('Value'), '35–54');
    await expect(found(page)).toContainText(/Covered: \d/);
    await expect(found(page).getByRole('status')).toHaveAttribute('aria-busy', 'false');
    await expectAccessible(page);
  });

  await test.step('rules that exclude each other find nobody, and that is said', async () => {
    await page.getByRole('button', { name: 'Add a condition' }).click();
    await choose(page, condition(page, 3).getByLabel('Attribute'), 'Age');
    await choose(page, condition(page, 3).getByLabel('Value'), 'Under 35');
    await expect(found(page)).toContainText('Nobody fits these rules in 2017.');
    await expect(found(page)).toContainText('The conditions may exclude each other.');
    await page.getByRole('button', { name: 'Remove condition 3' }).click();
    await expect(found(page)).toContainText(/\d+ of 570 respondents/);
  });

  await test.step('an unfinished condition is not saved', async () => {
    await page.getByRole('button', { name: 'Add a condition' }).click();
    await page.getByRole('button', { name: 'Create segment' }).click();
    await expect(page.getByText('Complete each condition, or remove it.')).toBeVisible();
    await page.getByRole('button', { name: 'Remove condition 3' }).click();
    await page.getByRole('button', { name: 'Create segment' }).click();
  });

  const made = row(page, 'Middle-aged on business');
  await expect(made).toContainText('Purpose of the trip: Business · Age: 35–54');
  await expect(made).toContainText('12.5%');

  await test.step('into the archive and back, into the trash and back', async () => {
    const act = async (name: string) => {
      await page.getByRole('button', { name: 'More about “Middle-aged on business”' }).click();
      await page.getByRole('menuitem', { name }).click();
    };
    await act('Archive');
    await expect(made.getByText('Archived')).toBeVisible();
    await act('Restore from the archive');
    await expect(made.getByText('Archived')).toHaveCount(0);
    await act('Delete');
    await expect(made).toHaveCount(0);
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Moved to the trash: Middle-aged on business' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(made).toHaveCount(1);
  });
});

test('of two people who have a segment open the second is told who was first', async ({ browser }) => {
  const first = await enter(browser);
  await first.getByRole('button', { name: 'New segment' }).click();
  await first.getByLabel('Name', { exact: true }).fill('Crews');
  await first.getByRole('button', { name: 'Create segment' }).click();
  await expect(row(first, 'Crews')).toBeVisible();

  const second = await enter(browser);
  for (const page of [first, second]) {
    await page.getByRole('button', { name: 'Crews', exact: true }).click();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Crews');
  }
  await second.getByLabel(/^Note/).fill('Fly for a living.');
  await second.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(second.getByText('Saved: Crews').first()).toBeVisible();
  await first.getByLabel('Name', { exact: true }).fill('Flight crews');
  await first.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(first.getByText(/^Meanwhile changed by: /)).toBeVisible();
  await expect(first.getByLabel('Name', { exact: true })).toHaveValue('Flight crews');
  await first.keyboard.press('Escape');
  await expect(row(first, 'Flight crews')).toHaveCount(0);
});

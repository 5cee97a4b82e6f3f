import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { openRound } from './support/open-round';
import { signIn, type Person } from './support/people';

const password = 'river lantern sturdy 41';

/** Somebody new with an empty brand, as their browser stands after signing up. */
async function openBrand(page: Page): Promise<{ person: Person; base: string }> {
  const id = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
  const person = { email: `ines.${id}@example.test`, password };
  await page.goto('/sign-up');
  for (const [name, value] of [
    ['name', 'Ines'],
    ['email', person.email],
    ['password', password],
    ['organizationName', `Ines ${id}`],
    ['brandName', 'Kiosk'],
  ] as const) {
    await page.locator(`input[name=${name}]`).fill(value);
  }
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/\/kiosk$/);
  return { person, base: new URL(page.url()).pathname };
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Touchpoints' });
const row = (page: Page, name: string) =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const cell = (page: Page, name: string, column: string): Locator =>
  row(page, name).locator(`[data-column="${column}"]`);
const names = (page: Page) =>
  grid(page).locator('[data-row]:not([data-row="header"]) [data-column="name"]').allTextContents();
/** A message that pops up; screen readers get it a second time. */
const told = (page: Page, text: string) =>
  expect(page.getByText(text, { exact: true }).first()).toBeVisible();
const saved = (page: Page) => expect(page.locator('[data-save-state="saved"]')).toBeVisible();

async function pasteText(page: Page, target: Locator, text: string): Promise<void> {
  await target.focus();
  await page.evaluate((clip) => {
    const data = new DataTransfer();
    data.setData('text/plain', clip);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

async function bringIn(page: Page, base: string, list: string): Promise<void> {
  await page.goto(`${base}/touchpoints`);
  await page
    .getByRole('button', { name: /^Paste a list/ })
    .first()
    .click();
  await page.getByLabel('Names, one a line').fill(list);
  await page.getByRole('button', { name: /^Add \d+ touchpoints?$/ }).click();
  await expect(grid(page)).toBeVisible();
}

test('an inventory begins with a pasted list, and is worked in by keys alone', async ({ page }) => {
  const { base } = await openBrand(page);
  await page.goto(`${base}/touchpoints`);
  await expect(page.getByRole('heading', { name: 'Where do customers meet the brand?' })).toBeVisible();
  await expectAccessible(page);
  await bringIn(page, base, 'Window\nCounter\nReceipt\nParcel');
  await expect(page.getByTestId('inventory-count')).toHaveText('4 touchpoints');
  await expectAccessible(page);

  await test.step('one more, typed below the table', async () => {
    await page.getByLabel('Name of the new touchpoint').fill('Greeting');
    await page.keyboard.press('Enter');
    await expect(row(page, 'Greeting')).toBeVisible();
  });

  await test.step('typing replaces a name, Enter goes down, Escape takes back', async () => {
    await cell(page, 'Window', 'name').click();
    await page.keyboard.type('Shop window');
    await page.keyboard.press('Enter');
    await expect(cell(page, 'Counter', 'name')).toBeFocused();
    await page.keyboard.press('F2');
    await page.keyboard.type(' wrong');
    await page.keyboard.press('Escape');
    await expect(row(page, 'Counter')).toBeVisible();
    await saved(page);
    await page.reload();
    await expect(row(page, 'Shop window')).toBeVisible();
  });

  await test.step('a choice is narrowed by typing and committed with Tab', async () => {
    await cell(page, 'Counter', 'phase').click();
    await page.keyboard.type('dur');
    await page.keyboard.press('Enter');
    await expect(cell(page, 'Counter', 'phase')).toHaveText('During purchase');
    await expect(cell(page, 'Counter', 'phase')).toBeFocused();
  });

  await test.step('undo and redo', async () => {
    await page.keyboard.press('Control+z');
    await expect(cell(page, 'Counter', 'phase')).toHaveText('Before purchase');
    await page.keyboard.press('Control+Shift+z');
    await expect(cell(page, 'Counter', 'phase')).toHaveText('During purchase');
    await saved(page);
  });

  await test.step('a range is pasted from a spreadsheet, and what does not fit is said', async () => {
    await pasteText(page, cell(page, 'Receipt', 'phase'), 'After purchase\nSometime');
    const dialog = page.getByRole('dialog', { name: 'Paste into the table' });
    await expect(dialog).toContainText('1 cell does not fit');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Paste', exact: true }).click();
    await expect(cell(page, 'Receipt', 'phase')).toHaveText('After purchase');
  });

  await test.step('Delete empties, and never what must not be empty', async () => {
    await cell(page, 'Receipt', 'phase').click();
    await page.keyboard.press('Delete');
    await expect(cell(page, 'Receipt', 'phase')).toHaveText('After purchase');
  });
});

test('rows are sorted, filtered, grouped and found', async ({ page }) => {
  const { base } = await openBrand(page);
  await bringIn(
    page,
    base,
    'Name\tPhase\nWindow\tBefore purchase\nŁódka\tAfter purchase\nCounter\tDuring purchase\nZebra\tBefore purchase',
  );

  await grid(page).getByRole('columnheader', { name: 'Touchpoint' }).getByRole('button').first().click();
  expect(await names(page)).toEqual(['Counter', 'Łódka', 'Window', 'Zebra']);
  await expect(grid(page).getByRole('columnheader', { name: 'Touchpoint' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(page).toHaveURL(/sort=name/);

  await page.getByRole('searchbox', { name: 'Search touchpoints' }).fill('lodka');
  await expect(page.getByTestId('inventory-count')).toHaveText('1 of 4');
  expect(await names(page)).toEqual(['Łódka']);
  await page.getByRole('searchbox', { name: 'Search touchpoints' }).fill('');

  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('group').filter({ hasText: 'Phase' }).first().locator('summary').click();
  await page.getByLabel('Before purchase').check();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('inventory-count')).toHaveText('2 of 4');
  await page.getByRole('button', { name: /^Remove filter Phase/ }).click();
  await expect(page.getByTestId('inventory-count')).toHaveText('4 touchpoints');

  await page.getByRole('combobox', { name: 'Group by' }).click();
  await page.getByRole('option', { name: 'Phase', exact: true }).click();
  const heading = grid(page).getByRole('rowheader', { name: /^Before purchase/ });
  await expect(heading).toHaveAttribute('aria-expanded', 'true');
  await heading.click();
  await expect(row(page, 'Window')).toBeHidden();
  await expectAccessible(page);
});

test('many rows are changed at once and put back', async ({ page }) => {
  const { base } = await openBrand(page);
  await bringIn(page, base, Array.from({ length: 60 }, (_, at) => `Touchpoint ${at + 1}`).join('\n'));
  await cell(page, 'Touchpoint 1', 'name').click();
  await page.keyboard.press('Control+a');
  const bar = page.getByRole('region', { name: 'Selected touchpoints' });
  await expect(bar).toContainText('60 selected');
  await bar.getByRole('button', { name: 'Phase', exact: true }).click();
  await page.getByRole('dialog', { name: 'Phase' }).getByRole('combobox').click();
  await page.getByRole('option', { name: 'After purchase' }).click();
  await page.getByRole('button', { name: 'Set', exact: true }).click();
  const allAre = async (phase: string) => {
    for (const name of ['Touchpoint 1', 'Touchpoint 2', 'Touchpoint 12'])
      await expect(cell(page, name, 'phase')).toHaveText(phase);
  };
  await allAre('After purchase');
  await told(page, 'Phase set for 60 touchpoints');
  await page.keyboard.press('Control+z');
  await allAre('Before purchase');
  await page.keyboard.press('Control+Shift+z');
  await allAre('After purchase');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await allAre('Before purchase');
  await saved(page);
  await page.reload();
  await allAre('Before purchase');
});

async function second(browser: Browser, person: Person): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await signIn(page, person);
  return page;
}

test('what one person changes appears at the other, who keeps their own step back', async ({
  page,
  browser,
}) => {
  const { base, person } = await openBrand(page);
  await bringIn(page, base, 'Window\nCounter');
  const other = await second(browser, person);
  await other.goto(`${base}/touchpoints`);
  await expect(row(other, 'Counter')).toBeVisible();

  await cell(page, 'Window', 'name').click();
  await page.keyboard.type('Shop window');
  await page.keyboard.press('Enter');
  await expect(row(other, 'Shop window')).toBeVisible();

  await cell(other, 'Shop window', 'name').click();
  await other.keyboard.type('Front window');
  await other.keyboard.press('Enter');
  await expect(row(page, 'Front window')).toBeVisible();

  // Their change is newer, so taking mine back does not touch it.
  await page.keyboard.press('Control+z');
  await told(page, 'Somebody else has changed this since. Their change stays.');
  await expect(row(page, 'Front window')).toBeVisible();
  await other.context().close();
});

test('nothing is lost while the server is out of reach', async ({ page, context }) => {
  const { base } = await openBrand(page);
  await bringIn(page, base, 'Window\nCounter');
  await context.setOffline(true);
  await cell(page, 'Window', 'name').click();
  await page.keyboard.type('Shop window');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-save-state="offline"]')).toHaveText(
    'Offline: 1 change is waiting on this page',
  );
  await expect(row(page, 'Shop window')).toBeVisible();
  await context.setOffline(false);
  await saved(page);
  await page.reload();
  await expect(row(page, 'Shop window')).toBeVisible();
});

test('the tree, coverage and freshness tell of the same touchpoints, and each opens its passport', async ({
  page,
}) => {
  const { base } = await openBrand(page);
  await bringIn(
    page,
    base,
    'Name\tPhase\tChannel\nShop\tDuring purchase\tShop\nTill\tDuring purchase\tShop\nNewsletter\tAfter purchase\tE-mail',
  );

  await test.step('tree: a part is moved by keys', async () => {
    await page.goto(`${base}/touchpoints?view=tree`);
    const till = page.getByRole('treeitem', { name: /Till/ });
    await till.focus();
    // Selected by the focus: from here on the page listens to keys.
    await expect(till).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await expect(till).toHaveAttribute('aria-level', '2');
    await expectAccessible(page);
  });

  await test.step('coverage: an empty cell stands out, a full one opens its rows', async () => {
    await page.goto(`${base}/touchpoints?view=coverage`);
    await expect(page.getByRole('row', { name: /^E-mail/ })).toContainText('Empty');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Show 2 touchpoints: Shop, During purchase' }).click();
    await expect(page.getByTestId('inventory-count')).toHaveText('2 of 3');
  });

  await test.step('freshness: what is missing is counted and narrows the list', async () => {
    await page.goto(`${base}/touchpoints?view=freshness`);
    await expectAccessible(page);
    await page.getByRole('button', { name: /^No owner/ }).click();
    await expect(page).toHaveURL(/neglect=no-owner/);
    await page.getByRole('button', { name: 'Newsletter' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Newsletter' })).toBeVisible();
    await expect(page).toHaveTitle(/^Newsletter/);
  });

  await test.step('passport: attributes are edited in place and kept in the history', async () => {
    await page.getByRole('button', { name: /^Wow factor/ }).click();
    await page.getByRole('textbox', { name: 'Wow factor' }).fill('A joke in every issue');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Humour' }).click();
    await saved(page);
    await expect(page.getByText('Wow factor: nothing → A joke in every issue')).toBeVisible();
    await expectAccessible(page);
    await page.reload();
    await expect(page.getByText('A joke in every issue').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Humour' })).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('passport: a standard is measured', async () => {
    await page.getByRole('button', { name: 'Add a standard' }).click();
    await page.getByLabel('What is measured').fill('Time to reply');
    await page.getByLabel('Target').fill('24');
    await page.getByRole('combobox', { name: 'Unit' }).click();
    await page.getByRole('option', { name: 'Hours' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('at most 24 hours')).toBeVisible();
    await page.getByRole('button', { name: 'Add measurement' }).click();
    await page.getByLabel('Measured value').fill('30,5');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Missed', { exact: true })).toBeVisible();
  });
});

test('staff suggest through a link without an account, and the trash gives back what was deleted', async ({
  page,
  browser,
}) => {
  const { base } = await openBrand(page);
  const link = await openRound(page, base, 'Branch staff');
  await expect(page.getByRole('heading', { level: 1, name: /Branch staff/ })).toBeVisible();
  await expectAccessible(page);

  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'cs-CZ',
    reducedMotion: 'reduce',
  });
  const phone = await context.newPage();
  await phone.goto(new URL(link).pathname);
  await expect(phone.getByRole('button', { name: 'Navrhnout' })).toBeVisible();
  await expectAccessible(phone);
  await phone.getByRole('textbox', { name: 'Touchpoint' }).fill('Queue ticket');
  await phone.getByRole('button', { name: 'Navrhnout' }).click();
  await expect(phone.getByRole('button', { name: /Queue ticket/ })).toBeVisible();
  await context.close();

  await expect(page.getByText('Queue ticket')).toBeVisible();
  await page.getByRole('button', { name: 'Accept as existing' }).click();
  const dialog = page.getByRole('dialog', { name: 'Accept “Queue ticket”' });
  await dialog.getByRole('combobox', { name: 'Phase' }).click();
  await page.getByRole('option', { name: 'During purchase' }).click();
  await dialog.getByRole('button', { name: 'Accept' }).click();
  await told(page, 'In the inventory: Queue ticket');

  await page.goto(`${base}/touchpoints`);
  await cell(page, 'Queue ticket', 'name').click();
  await page.keyboard.press('Shift+Space');
  await page
    .getByRole('region', { name: 'Selected touchpoints' })
    .getByRole('button', { name: 'Delete' })
    .click();
  await saved(page);
  await page.goto(`${base}/trash`);
  await expectAccessible(page);
  await page
    .getByRole('row', { name: /Queue ticket/ })
    .getByRole('button', { name: 'Restore' })
    .click();
  await expect(page.getByText('The trash is empty')).toBeVisible();
  await page.goto(`${base}/touchpoints`);
  await expect(row(page, 'Queue ticket')).toBeVisible();
});

test('a library fills the inventory, and its channels can be renamed everywhere', async ({ page }) => {
  const { base } = await openBrand(page);
  await page.goto(`${base}/libraries?library=bank`);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Select none' }).click();
  const boxes = page.getByRole('region', { name: 'Bank' }).getByRole('listitem').getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('button', { name: 'Add 2 touchpoints' }).click();
  await told(page, '2 touchpoints added');
  await expect(page.getByText('In the inventory')).toHaveCount(2);

  await page.goto(`${base}/channels`);
  await expectAccessible(page);
  const first = page.getByRole('row').nth(1);
  await first.getByRole('button', { name: /^More about/ }).click();
  await page.getByRole('menuitem', { name: 'Change…' }).click();
  await expect(page.getByRole('dialog')).toContainText('The new name shows there at once.');
  await page.getByLabel('Name').fill('Renamed channel');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('link', { name: 'Renamed channel' })).toBeVisible();
  await page.goto(`${base}/touchpoints`);
  await expect(grid(page).getByText('Renamed channel').first()).toBeVisible();
});

test('brands have objects, and an arrangement of the table is kept as a view', async ({ page }) => {
  const { base } = await openBrand(page);
  await page.goto(`${base}/brands`);
  await page.getByRole('button', { name: 'Add a brand' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Kiosk');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: /^Kiosk/ })).toBeVisible();
  await page.getByRole('button', { name: 'Add an object' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Main station');
  await page.getByRole('dialog').getByLabel('Region').fill('North');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name: /^Main station Place North/ })).toBeVisible();
  await expectAccessible(page);

  await bringIn(page, base, 'Window\nCounter');
  await page.goto(`${base}/touchpoints?sort=-name&phase=before`);
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Save this view…' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('From the end');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.goto(`${base}/touchpoints`);
  await expect.poll(() => names(page)).toEqual(['Window', 'Counter']);
  await page.goto(`${base}/touchpoints?sort=name`);
  await expect.poll(() => names(page)).toEqual(['Counter', 'Window']);
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'From the end' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Show', exact: true }).click();
  await expect.poll(() => names(page)).toEqual(['Window', 'Counter']);
  await expect(page).toHaveURL(/phase=before/);
});

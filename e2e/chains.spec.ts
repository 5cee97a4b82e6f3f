import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { addMember } from './support/member';
import { demoOwner, enterAs } from './support/people';

const brand = '/o/northlight/linden';
const chainPage = /\/chains\/[0-9a-f-]{36}$/;

const lines = (page: Page) => page.getByRole('list', { name: 'Order' }).getByRole('listitem');
const order = (page: Page) => lines(page).locator('a').allTextContents();
/** Takes back what a message says was done; messages of before may still stand beside it. */
const undo = (page: Page, said: string) =>
  page.getByRole('listitem').filter({ hasText: said }).getByRole('button', { name: 'Undo' }).click();

/** The touchpoints of the demo's chain, to make others of. */
async function touchpointNames(page: Page): Promise<string[]> {
  await page.goto(`${brand}/chains`);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'First visit to payment' }).click();
  await page.waitForURL(chainPage);
  await expect(lines(page)).toHaveCount(8);
  await expectAccessible(page);
  return order(page);
}

/** A new chain with touchpoints pasted as a list. */
async function makeChain(page: Page, name: string, names: readonly string[]): Promise<void> {
  await page.goto(`${brand}/chains`);
  await page.getByRole('button', { name: 'New chain' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Create chain' }).click();
  await page.waitForURL(chainPage);
  await page.getByRole('button', { name: 'Add touchpoints' }).click();
  const list = names.map((one, at) => `${at + 1}. ${one.toUpperCase()}`);
  await page.getByLabel('Or paste names, one a line').fill([...list, 'Nothing of ours'].join('\n'));
  await expect(page.getByText('Not in the inventory: Nothing of ours')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: `Add ${names.length} touchpoints` }).click();
  await expect(lines(page)).toHaveCount(names.length);
}

test('a chain is made of a list, arranged by keys, and taken back', async ({ browser }) => {
  test.setTimeout(120_000);
  const { page, context } = await enterAs(browser, demoOwner());
  const [first = '', second = '', third = ''] = await touchpointNames(page);
  await makeChain(page, 'A quick errand', [first, second, third]);

  await test.step('by buttons and keys, with the focus going along', async () => {
    await page.getByRole('button', { name: `Move up: ${third}` }).click();
    await expect.poll(() => order(page)).toEqual([first, third, second]);
    await expect(page.getByRole('button', { name: `Move up: ${third}` })).toBeFocused();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect.poll(() => order(page)).toEqual([third, first, second]);
    await expect(page.getByRole('status').filter({ hasText: `${third}: place 1 of 3` })).toBeAttached();
  });

  await test.step('by drag', async () => {
    await lines(page).nth(2).getByTitle('Drag to another place').dragTo(lines(page).nth(0));
    await expect.poll(() => order(page)).toEqual([second, third, first]);
    await undo(page, `${second}: place 1 of 3`);
    await expect.poll(() => order(page)).toEqual([third, first, second]);
  });

  await test.step('what is removed comes back to its place', async () => {
    await page.getByRole('button', { name: `Remove from the chain: ${first}` }).click();
    await expect.poll(() => order(page)).toEqual([third, second]);
    await undo(page, `Removed from the chain: ${first}`);
    await expect.poll(() => order(page)).toEqual([third, first, second]);
    await page.reload();
    await expect.poll(() => order(page)).toEqual([third, first, second]);
  });

  await test.step('the passport says where it stands', async () => {
    await lines(page).nth(0).getByRole('link').click();
    await page.waitForURL(/\/touchpoints\//);
    await expect(page.getByRole('link', { name: 'A quick errand' })).toBeVisible();
  });

  await test.step('a copy, into the trash and back', async () => {
    await page.goto(`${brand}/chains`);
    await page.getByRole('button', { name: 'More about “A quick errand”' }).click();
    await page.getByRole('menuitem', { name: 'Duplicate…' }).click();
    await page.getByRole('button', { name: 'Duplicate', exact: true }).click();
    await page.waitForURL(chainPage);
    await expect(page.getByRole('heading', { name: 'A quick errand (copy)' })).toBeVisible();
    await expect(lines(page)).toHaveCount(3);
    await page.getByRole('button', { name: 'More about “A quick errand (copy)”' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.waitForURL(/\/chains$/);
    await expect(page.getByRole('link', { name: 'A quick errand (copy)' })).toHaveCount(0);
    await undo(page, 'Moved to the trash: A quick errand (copy)');
    await expect(page.getByRole('link', { name: 'A quick errand (copy)' })).toBeVisible();
  });

  await test.step('a cycle takes its touchpoints and says so', async () => {
    await page.goto(`${brand}/audits/cycles/new`);
    await page.getByLabel('Name', { exact: true }).fill('Errands');
    await page.getByLabel('Choose touchpoints').click();
    await page.getByRole('option', { name: 'By a chain' }).click();
    await page.getByRole('combobox', { name: 'Chain', exact: true }).click();
    await page.getByRole('option', { name: 'A quick errand', exact: true }).click();
    await expect(page.getByText('3 touchpoints of the chain “A quick errand”')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('main').getByRole('listitem').getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Create cycle' }).click();
    await page.waitForURL(/\/audits\/cycles\/[0-9a-f-]{36}$/);
    await expect(page.getByText('3 touchpoints of the chain “A quick errand”')).toBeVisible();
  });
  await context.close();
});

test('a reader looks at chains and changes nothing', async ({ browser }) => {
  const { page, context } = await enterAs(browser, await addMember('linden', 'Ola Reader', 'viewer'));
  await touchpointNames(page);
  for (const name of ['Add touchpoints', 'New chain']) {
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  }
  await expect(page.getByRole('button', { name: /^(Move|Remove|More about)/ })).toHaveCount(0);
  await context.close();
});

test('a closed cycle shows competitors side by side and hands its results out', async ({ browser }) => {
  const { page, context } = await enterAs(browser, demoOwner());
  await page.goto(`${brand}/audits`);
  await page.getByRole('link', { name: 'Shops, third quarter' }).click();
  const chart = page.getByRole('figure', { name: /best competitor/ });
  await expect(chart).toBeVisible();
  await expectAccessible(page);
  await chart.getByRole('button', { name: /table/i }).first().click();
  await expect(chart.getByRole('columnheader', { name: 'Oakline' })).toBeVisible();
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download as a spreadsheet' }).click();
  expect((await coming).suggestedFilename()).toBe('linden-audit-2026-07-01.xlsx');
  await page.goto(`${brand}/audits`);
  await page.getByRole('link', { name: 'Shops, fourth quarter' }).click();
  await expect(page.getByRole('heading', { name: /Shops, fourth quarter/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Download as a spreadsheet' })).toHaveCount(0);
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const answer = await page.request.get(`/api${brand}/audits/cycles/${id}/export`);
  expect(answer.status()).toBe(404);
  await context.close();
});

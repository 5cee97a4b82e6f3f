import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { demoOwner, enterAs } from './support/people';

const brand = '/o/northlight/linden';
const chainPage = /\/chains\/[0-9a-f-]{36}$/;

const row = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'Links' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });

async function openLink(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Edit link: ${name}` }).click();
  await expect(page.getByRole('dialog', { name: `Link: ${name}` })).toBeVisible();
}

test('a chain branches, tells its figures, and shows what its marks would save', async ({ browser }) => {
  test.setTimeout(120_000);
  const { page, context } = await enterAs(browser, demoOwner());
  await page.goto(`${brand}/chains`);
  await page.getByRole('link', { name: 'First visit to payment' }).click();
  await page.waitForURL(chainPage);
  const all = await page
    .getByRole('list', { name: 'Order' })
    .getByRole('listitem')
    .locator('a')
    .allTextContents();
  const [first = '', second = '', third = ''] = all;

  await test.step('the chain of the demo branches, and the table says all that is drawn', async () => {
    await expect(page.getByText('4 routes')).toBeVisible();
    await expect(row(page, second)).toContainText('Data are lost');
    await expectAccessible(page);
  });

  await test.step('the network shows what it starts, and its table says the same', async () => {
    await page.goto(`${brand}/chains`);
    await page.getByRole('link', { name: 'Network', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Network of chains', level: 1 })).toBeVisible();
    const line = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: 'First visit to payment' }) });
    await expect(line.getByRole('link', { name: 'Payment to second visit' })).toBeVisible();
    await expect(line).toContainText('Payment to second visit: 2 touchpoints');
    await expect(page.getByRole('region', { name: 'Drawing of the network' })).toContainText(
      'Payment to second visit',
    );
    await expectAccessible(page);
  });

  await test.step('chains that start each other in a circle are refused with the way', async () => {
    await page.goto(`${brand}/chains`);
    await page.getByRole('button', { name: 'More about “Payment to second visit”' }).click();
    await page.getByRole('menuitem', { name: 'Change…' }).click();
    await page.getByLabel('Next chain').click();
    await page.getByRole('option', { name: 'First visit to payment' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('These chains would start each other in a circle:')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  const names = all.slice(0, 4);
  await test.step('a new chain is a line', async () => {
    await page.goto(`${brand}/chains`);
    await page.getByRole('button', { name: 'New chain' }).click();
    await page.getByLabel('Name', { exact: true }).fill('A shorter visit');
    await page.getByLabel('What sets it off').fill('I am in a hurry');
    await page.getByRole('button', { name: 'Create chain' }).click();
    await expect(page.getByRole('heading', { name: 'A shorter visit', level: 1 })).toBeVisible();
    await page.getByRole('button', { name: 'Add touchpoints' }).click();
    await page.getByLabel('Or paste names, one a line').fill(names.join('\n'));
    await page.getByRole('button', { name: 'Add 4 touchpoints' }).click();
    await expect(page.getByText('1 route', { exact: true })).toBeVisible();
    await expect(page.getByText('Nothing follows this chain')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a link leads to two', async () => {
    await openLink(page, first);
    await page.getByLabel('What comes next').click();
    await page.getByRole('option', { name: third, exact: true }).click();
    await page.keyboard.press('Escape');
    await page.getByLabel(`Data on the way to: ${third}`).selectOption('no');
    await page.getByLabel('Minutes of the customer').fill('12');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(row(page, first)).toContainText(`${third} · Data are lost`);
    await expect(page.getByText('2 routes')).toBeVisible();
  });

  await test.step('links that lead back are refused with the way', async () => {
    await openLink(page, third);
    await page.getByLabel('What comes next').click();
    await page.getByRole('option', { name: first, exact: true }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('The links would lead back to themselves:')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a dropped link is a touch saved', async () => {
    await openLink(page, second);
    await page.getByLabel('What should become of it').click();
    await page.getByRole('option', { name: 'Drop' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText(`${names.length} touches now, ${names.length - 1} then`)).toBeVisible();
    await expect(page.getByText('unknown: 1 link has no figure').first()).toBeVisible();
    await expectAccessible(page);
  });
  await context.close();
});

import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { addMember } from './support/member';
import { demoOwner, enterAs } from './support/people';

const brand = '/o/northlight/bay-airport';

test('a stage is set with its reason, and the passport keeps the life', async ({ browser }) => {
  test.setTimeout(90_000);
  const { page, context } = await enterAs(browser, demoOwner());
  await page.goto(`${brand}/lifecycle`);
  await expect(page.getByRole('heading', { name: 'Lifecycle', level: 1 })).toBeVisible();
  await expect(page.getByText('What should die?')).toBeVisible();
  await expectAccessible(page);

  const move = page.getByRole('button', { name: /^Move to another stage: / }).first();
  const name = ((await move.getAttribute('aria-label')) ?? '').replace('Move to another stage: ', '');
  await move.click();
  const dialog = page.getByRole('dialog', { name: `Lifecycle: ${name}` });
  await dialog.getByLabel('Stage').click();
  await page.getByRole('option', { name: 'Growth' }).click();
  await dialog.getByLabel('Reason').fill('More people ask for it every month');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.getByText(`Moved: ${name}`)).toBeVisible();
  await expect(page.getByText('More people ask for it every month')).toBeVisible();

  await test.step('contacts are typed for a period', async () => {
    await page.getByRole('button', { name: `Type in contacts: ${name}` }).click();
    const contacts = page.getByRole('dialog', { name: `Contacts: ${name}` });
    await contacts.getByRole('textbox').last().fill('1200');
    await expectAccessible(page);
    await contacts.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText(`Contacts saved: ${name}`)).toBeVisible();
  });

  await test.step('the passport tells the life', async () => {
    await page.getByRole('link', { name, exact: true }).first().click();
    await page.waitForURL(/\/touchpoints\//);
    await expect(page.getByRole('heading', { name: 'Life so far' })).toBeVisible();
    await expect(page.getByText('More people ask for it every month')).toBeVisible();
  });
  await context.close();
});

test('a reader looks at the board and moves nothing', async ({ browser }) => {
  const { page, context } = await enterAs(browser, await addMember('bay-airport', 'Ola Reader', 'viewer'));
  await page.goto(`${brand}/lifecycle`);
  await expect(page.getByText('What should die?')).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Move to|Type in)/ })).toHaveCount(0);
  await context.close();
});

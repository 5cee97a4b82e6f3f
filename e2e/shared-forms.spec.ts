import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { addMember } from './support/member';
import { enterAs } from './support/people';

const [source, target] = ['/o/northlight/bay-airport', '/o/northlight/kestrel'];
const name = 'Help line, called twice';

const button = (page: Page, label: string) => page.getByRole('button', { name: label, exact: true });
const templateLink = (page: Page) => page.getByRole('main').getByRole('link', { name, exact: true });

async function confirm(page: Page, label: string): Promise<void> {
  await button(page, label).first().click();
  const asked = page.getByRole('alertdialog');
  await expectAccessible(page);
  await asked.getByRole('button', { name: label, exact: true }).click();
  await expect(asked).toHaveCount(0);
}

async function publish(page: Page): Promise<void> {
  await button(page, 'Publish').click();
  await expect(page.getByText('Form published', { exact: true }).last()).toBeVisible();
  await expect(button(page, 'Publish')).toBeDisabled();
}

test('a brand shares a form, another makes its own of it, and is offered what changed since', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { page: theirs, context: first } = await enterAs(
    browser,
    await addMember('bay-airport', 'Nora Lind', 'manager'),
  );
  const { page: ours, context: second } = await enterAs(
    browser,
    await addMember('kestrel', 'Piotr Sowa', 'editor'),
  );

  await theirs.goto(`${source}/audits/forms`);
  await button(theirs, 'Create form').first().click();
  const dialog = theirs.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Begin with').click();
  await theirs.getByRole('option', { name: 'Phone line' }).click();
  await dialog.getByRole('button', { name: 'Create form' }).click();
  await theirs.waitForURL(/\/audits\/forms\/[0-9a-f-]{36}$/);
  // A draft is nobody else's yet.
  await expect(button(theirs, 'Share with other brands')).toHaveCount(0);
  await publish(theirs);
  await confirm(theirs, 'Share with other brands');
  await expect(theirs.getByText(/Version 1 can be taken over by all brands/)).toBeVisible();
  await expectAccessible(theirs);

  await ours.goto(`${target}/audits/forms`);
  await button(ours, 'Create form').first().click();
  await expect(ours.getByRole('dialog').getByRole('link', { name })).toBeVisible();
  await expectAccessible(ours);
  await ours.keyboard.press('Escape');
  await templateLink(ours).click();
  await expect(ours.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(ours.getByText('From the brand Bay Airport into the brand Kestrel Bikes')).toBeVisible();
  await expectAccessible(ours);
  await button(ours, 'Take over').click();
  await ours.waitForURL(/\/audits\/forms\/(?!templates)[0-9a-f-]{36}$/);
  await expect(ours.getByText('Made from the template')).toBeVisible();
  // The offer opens nothing else of the brand that made it.
  expect((await ours.request.get(`${source}/audits/forms`)).status()).toBe(404);
  const own = ours.url();

  const question = theirs.getByRole('textbox', { name: 'Question' });
  await question.nth(0).fill('Is the first call answered?');
  await question.nth(1).fill('Is the second call answered?');
  await button(theirs, 'Save draft').click();
  await expect(theirs.getByText('Changes are not saved yet')).toHaveCount(0);
  await publish(theirs);

  await ours.goto(`${target}/audits/forms`);
  await expect(ours.getByText('Template has a new version')).toBeVisible();
  await ours.goto(own);
  await expect(ours.getByText(`Version 2 of the template “${name}” is there`)).toBeVisible();
  await ours.getByRole('link', { name: 'See what changed' }).click();
  await ours.waitForURL(/\/update$/);
  await expect(ours.getByText('2 changes since version 1')).toBeVisible();
  await expect(ours.getByText('Is the second call answered?')).toBeVisible();
  await expectAccessible(ours);
  await ours.getByRole('checkbox').nth(1).click();
  await expect(ours.getByText('1 change chosen')).toBeVisible();
  await button(ours, 'Take into the draft').click();
  await ours.waitForURL(own);
  const taken = ours.getByRole('textbox', { name: 'Question' });
  await expect(taken.nth(0)).toHaveValue('Is the first call answered?');
  await expect(taken.nth(1)).not.toHaveValue('Is the second call answered?');
  await publish(ours);

  // What was not chosen is still on offer, until the version is declined.
  await ours.getByRole('link', { name: 'See what changed' }).click();
  await expect(ours.getByText('1 change since version 1')).toBeVisible();
  await confirm(ours, 'Decline this version');
  await ours.waitForURL(own);
  await expect(ours.getByText('Looked through up to version 2')).toBeVisible();
  await expect(ours.getByRole('link', { name: 'See what changed' })).toHaveCount(0);

  await confirm(theirs, 'Stop sharing');
  await expect(button(theirs, 'Share with other brands')).toBeVisible();
  await ours.reload();
  await expect(ours.getByText('which is no longer shared')).toBeVisible();
  await ours.goto(`${target}/audits/forms`);
  await expect(templateLink(ours)).toHaveCount(1);
  expect(await templateLink(ours).getAttribute('href')).toBe(new URL(own).pathname);
  await Promise.all([first.close(), second.close()]);
});

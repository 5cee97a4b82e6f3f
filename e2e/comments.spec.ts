import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { addMember } from './support/member';
import { demoOwner, enterAs } from './support/people';

const brand = '/o/northlight/kestrel';

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Comments' });
const discussion = (page: Page, text: string) => sheet(page).getByRole('article').filter({ hasText: text });
// An open sheet hides the page around it from roles.
const bell = (page: Page) => page.locator('header button[aria-label^="Mentions"]');

/** A touchpoint of its own, opened. */
async function openTouchpoint(page: Page, name: string): Promise<void> {
  const origin = process.env.BASE_URL ?? '';
  const answer = await page.request.post(`/api${brand}/inventory`, {
    headers: { origin },
    data: { items: [{ name }], defaults: { phase: 'before' }, parentId: null },
  });
  const { rows } = (await answer.json()) as { rows: { id: string }[] };
  await page.goto(`${brand}/touchpoints/${rows[0]?.id}`);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test('two people talk about a touchpoint: a mention, its bell, an answer that is there at once, the end', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const name = `Z${randomUUID().slice(0, 6)} Hofer`;
  const member = await addMember('kestrel', name, 'viewer');
  const owner = await enterAs(browser, demoOwner());
  const reader = await enterAs(browser, member);
  const question = `Is the till still slow ${Date.now()}?`;

  await test.step('a colleague is named by keys alone', async () => {
    await openTouchpoint(owner.page, 'Bicycle till');
    const button = owner.page.getByRole('button', { name: /^Comments/ });
    await button.focus();
    await owner.page.keyboard.press('Enter');
    await expect(sheet(owner.page)).toBeVisible();
    await expectAccessible(owner.page);
    const field = sheet(owner.page).getByRole('textbox', { name: 'New comment' });
    await field.focus();
    await owner.page.keyboard.type(`${question} @${name.slice(0, 5)}`);
    const option = owner.page.getByRole('option', { name });
    await expect(option).toHaveAttribute('aria-selected', 'true');
    await expectAccessible(owner.page);
    // Esc closes the list and leaves the sheet open; the next letter opens it again.
    await owner.page.keyboard.press('Escape');
    await expect(option).toBeHidden();
    await expect(sheet(owner.page)).toBeVisible();
    await owner.page.keyboard.type(name.slice(5, 7));
    await owner.page.keyboard.press('Enter');
    await expect(field).toHaveValue(`${question} @${name} `);
    await owner.page.keyboard.press('Control+Enter');
    await expect(discussion(owner.page, question).getByText(`@${name}`)).toBeVisible();
    await expect(field).toHaveValue('');
  });

  await test.step('the bell leads to it', async () => {
    await reader.page.goto(`${brand}/personas`);
    await expect(bell(reader.page)).toHaveAttribute('aria-label', 'Mentions, 1 unread');
    await bell(reader.page).click();
    const line = reader.page.getByRole('link', { name: question });
    await expect(line).toBeVisible();
    await expectAccessible(reader.page);
    await line.click();
    await expect(sheet(reader.page)).toBeVisible();
    await expect(discussion(reader.page, question)).toBeFocused();
    await expect(bell(reader.page)).toHaveAttribute('aria-label', 'Mentions', { timeout: 10_000 });
  });

  await test.step('the answer is on the other screen at once', async () => {
    await discussion(reader.page, question).getByRole('button', { name: 'Reply' }).click();
    await reader.page.keyboard.type('Not since the new one came.');
    await reader.page.keyboard.press('Control+Enter');
    await expect(discussion(owner.page, question).getByText('Not since the new one came.')).toBeVisible();
    // A viewer neither settles what others began nor deletes what they wrote.
    const card = discussion(reader.page, question);
    await expect(card.getByRole('button', { name: 'Resolve' })).toHaveCount(0);
    await expect(card.getByRole('button', { name: /^More about the comment/ })).toHaveCount(1);
  });

  await test.step('it is given to somebody, settled, and found again', async () => {
    const card = discussion(owner.page, question);
    await card.getByRole('button', { name: 'Assign' }).click();
    await card.getByRole('combobox', { name: 'For', exact: true }).click();
    await owner.page.getByRole('option', { name }).click();
    await card.getByLabel('Due').fill('2020-01-31');
    await card.getByRole('button', { name: 'Save' }).click();
    await expect(card.getByText('Was due 31 Jan 2020')).toBeVisible();
    await expect(bell(reader.page)).toHaveAttribute('aria-label', 'Mentions, 1 unread');
    await reader.page.keyboard.press('Escape');
    await bell(reader.page).click();
    const given = reader.page.getByRole('link', { name: 'Given to you to take care of' });
    await expect(given).toContainText(question);
    await expectAccessible(reader.page);
    await given.click();
    await expect(discussion(reader.page, question)).toBeFocused();
    await expect(bell(reader.page)).toHaveAttribute('aria-label', 'Mentions', { timeout: 10_000 });
    await card.getByRole('button', { name: 'Resolve' }).click();
    await expect(discussion(owner.page, question)).toHaveCount(0);
    await expect(discussion(reader.page, question)).toHaveCount(0);
    await sheet(owner.page)
      .getByText(/^Resolved \(/)
      .click();
    await expect(discussion(owner.page, question).getByText(/^Resolved by/)).toBeVisible();
    await expectAccessible(owner.page);
    await discussion(owner.page, question).getByRole('button', { name: 'Open again', exact: true }).click();
    await sheet(owner.page)
      .getByText(/^Open \(/)
      .click();
    await expect(discussion(owner.page, question)).toBeVisible();
  });

  await owner.context.close();
  await reader.context.close();
});

test('what is begun is kept, what cannot be sent comes back, arrows walk from one discussion to the next', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { page, context } = await enterAs(browser, demoOwner());
  await openTouchpoint(page, 'Bicycle stand');
  const button = page.getByRole('button', { name: /^Comments/ });
  const field = sheet(page).getByRole('textbox', { name: 'New comment' });
  const [first, second] = [`First thought ${Date.now()}`, `Second thought ${Date.now()}`];

  // One comment is sent at a time, and what the server answers is drawn anew.
  const send = async () => {
    const kept = page.waitForResponse(
      (response) =>
        response.request().method() === 'POST' && /comments$/.test(response.url()) && response.ok(),
    );
    await field.press('Control+Enter');
    await kept;
  };

  await button.click();
  await field.fill(first);
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();
  await expect(button).toBeFocused();
  await button.click();
  await expect(field).toHaveValue(first);
  await page.reload();
  await button.click();
  await expect(field).toHaveValue(first);
  await send();
  await expect(discussion(page, first)).toBeVisible();

  await page.route('**/comments', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await field.fill(second);
  await field.press('Control+Enter');
  await expect(sheet(page).getByRole('alert')).toContainText('could not be reached');
  await expect(field).toHaveValue(second);
  await expect(discussion(page, second)).toHaveCount(0);
  await page.unroute('**/comments');
  await send();
  await expect(discussion(page, second)).toHaveCount(1);

  await discussion(page, second).focus();
  await page.keyboard.press('ArrowDown');
  await expect(discussion(page, first)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(discussion(page, second)).toBeFocused();

  await discussion(page, second)
    .getByRole('button', { name: /^More about the comment/ })
    .click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  const edited = sheet(page).getByRole('textbox', { name: 'Edit' });
  await edited.fill(`${second}, reworded`);
  await edited.press('Control+Enter');
  await expect(discussion(page, 'reworded').getByText('edited')).toBeVisible();
  await discussion(page, 'reworded')
    .getByRole('button', { name: /^More about the comment/ })
    .click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(discussion(page, 'reworded')).toHaveCount(0);
  await context.close();
});

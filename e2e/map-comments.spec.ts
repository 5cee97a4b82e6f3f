import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { makeMap } from './support/make-map';
import { addMember } from './support/member';
import { demoOwner, enterAs } from './support/people';

const brand = '/o/northlight/kestrel';

const cell = (page: Page, lane: string, step: string) =>
  page.getByRole('gridcell', { name: new RegExp(`^${lane} ${step} `) });
const side = (page: Page) => page.getByRole('complementary', { name: 'Comments' });
const discussion = (page: Page, text: string) => side(page).getByRole('article').filter({ hasText: text });

test('a cell of a map is talked about by two people', async ({ browser }) => {
  test.setTimeout(120_000);
  const owner = await enterAs(browser, demoOwner());
  const reader = await enterAs(browser, await addMember('kestrel', 'Ulf Berg', 'viewer'));
  const path = await makeMap(owner.page, brand, 'Talking about a bicycle');
  for (const { page } of [owner, reader]) await page.goto(path);
  const place = (page: Page) => cell(page, 'Customer actions', 'Step 2');

  await test.step('Shift+F2 talks about the cell that has the focus; viewers may, too', async () => {
    await place(reader.page).click();
    await reader.page.keyboard.press('Shift+F2');
    const field = side(reader.page).getByRole('textbox', { name: 'New comment' });
    await expect(field).toBeFocused();
    await reader.page.keyboard.type('Is this what they do?');
    await reader.page.keyboard.press('Control+Enter');
    await expect(discussion(reader.page, 'Is this what they do?')).toBeVisible();
    await expectAccessible(reader.page);
  });

  await test.step('so it does out of a cell that is being written, which keeps its words', async () => {
    const goals = cell(owner.page, 'Goals and expectations', 'Step 1');
    await goals.click();
    await owner.page.keyboard.type('Rides to work');
    await owner.page.keyboard.press('Shift+F2');
    const field = side(owner.page).getByRole('textbox', { name: 'New comment' });
    await expect(field).toBeFocused();
    await expect(side(owner.page).getByText('Goals and expectations · Step 1')).toBeVisible();
    await expect(goals.locator('.map-clip')).toHaveText('Rides to work');
    await side(owner.page).getByRole('heading', { name: 'Comments' }).focus();
    await owner.page.keyboard.press('Escape');
    await expect(goals).toBeFocused();
    await cell(owner.page, 'Pain points', 'Step 1').focus();
    await owner.page.keyboard.press('Enter');
    await expect(owner.page.getByRole('textbox', { name: 'New pain point' })).toBeFocused();
    await owner.page.keyboard.press('Shift+F2');
    await expect(side(owner.page).getByText('Pain points · Step 1')).toBeVisible();
    await expect(field).toBeFocused();
    await side(owner.page).getByRole('heading', { name: 'Comments' }).focus();
    await owner.page.keyboard.press('Escape');
    await expect(side(owner.page)).toBeHidden();
  });

  await test.step('the cell says so on the other screen, and leads there', async () => {
    await expect(place(owner.page)).toHaveAccessibleName(/1 open discussion/);
    await owner.page.getByRole('button', { name: 'Comments, 1 open discussion' }).click();
    const card = discussion(owner.page, 'Is this what they do?');
    await card.getByRole('button', { name: 'Customer actions · Step 2' }).click();
    await expect(place(owner.page)).toHaveAttribute('tabindex', '0');
    await card.getByRole('button', { name: 'Reply' }).click();
    await owner.page.keyboard.type('In most shops.');
    await owner.page.keyboard.press('Control+Enter');
    await expect(discussion(reader.page, 'In most shops.')).toBeVisible();
  });

  await test.step('a resolved one marks nothing; Esc gives the grid the focus back', async () => {
    await discussion(owner.page, 'In most shops.').getByRole('button', { name: 'Resolve' }).click();
    await expect(place(owner.page)).not.toHaveAccessibleName(/open discussion/);
    await expect(place(reader.page)).not.toHaveAccessibleName(/open discussion/);
    await side(owner.page).getByRole('heading', { name: 'Comments' }).focus();
    await owner.page.keyboard.press('Escape');
    await expect(side(owner.page)).toBeHidden();
    await expect(place(owner.page)).toBeFocused();
  });
  await owner.context.close();
  await reader.context.close();
});

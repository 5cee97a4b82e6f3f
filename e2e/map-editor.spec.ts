import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { fillMap, makeMap } from './support/make-map';
import { addMember } from './support/member';
import { demoOwner, enterAs } from './support/people';

const brand = '/o/northlight/kestrel';

const head = (page: Page, name: string) => page.getByRole('columnheader', { name });
const laneHead = (page: Page, name: string) => page.getByRole('rowheader', { name, exact: true });
const cell = (page: Page, lane: string, step: string) =>
  page.getByRole('gridcell', { name: new RegExp(`^${lane} ${step} `) });
const stages = async (page: Page) =>
  (await page.locator('thead [data-place^="stage:"] .truncate:first-child').allTextContents()).map((text) =>
    text.trim(),
  );
const saved = (page: Page) => expect(page.locator('[data-save-state="saved"]')).toBeVisible();
const press = (page: Page, ...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

test('a map is written, arranged and taken back by keys alone', async ({ browser }) => {
  test.setTimeout(180_000);
  const { page, context } = await enterAs(browser, demoOwner());
  const path = await makeMap(page, brand, 'Buying a bicycle');
  await page.goto(path);

  await test.step('an empty map hints at what to write', async () => {
    await expect(page.getByRole('grid', { name: 'Journey map: Buying a bicycle' })).toBeVisible();
    await expect(page.locator('[data-hint="What does the customer do?"]')).toHaveCount(1);
    await expectAccessible(page);
  });

  await test.step('typing replaces, Tab goes on, Enter is a new line, Esc leaves all as it was', async () => {
    const goals = cell(page, 'Goals and expectations', 'Step 1');
    await goals.click();
    await page.keyboard.type('Ride to work');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Two lines');
    await page.keyboard.press('Enter');
    await page.keyboard.type('of text');
    await page.keyboard.press('Control+Enter');
    await expect(cell(page, 'Goals and expectations', 'Step 2')).toBeFocused();
    await expect(cell(page, 'Goals and expectations', 'Step 2')).toContainText('Two lines of text');
    await press(page, 'ArrowLeft', 'F2');
    await page.keyboard.type(' and back');
    await page.keyboard.press('Escape');
    await expect(goals).toBeFocused();
    await expect(goals.locator('.map-clip')).toHaveText('Ride to work');
    await expect(page.locator('[data-hint]')).toHaveCount(0);
    await saved(page);
  });

  await test.step('ranges grow by Shift and are cleared at once', async () => {
    await press(page, 'Home', 'Shift+ArrowRight', 'Shift+ArrowDown');
    await expect(page.locator('td[aria-selected="true"]')).toHaveCount(4);
    await page.keyboard.press('Delete');
    await expect(cell(page, 'Goals and expectations', 'Step 1').locator('.map-clip')).toHaveText('');
    await page.keyboard.press('Control+z');
    await expect(cell(page, 'Goals and expectations', 'Step 1').locator('.map-clip')).toHaveText(
      'Ride to work',
    );
    await press(page, 'Escape', 'Control+a');
    const all = await page.locator('tbody td[data-place]').count();
    await expect(page.locator('td[aria-selected="true"]')).toHaveCount(all);
    await page.keyboard.press('Escape');
    await expect(page.locator('td[aria-selected="true"]')).toHaveCount(0);
  });

  await test.step('a stage is added from its neighbour, named at once, and leads to its first cell', async () => {
    await head(page, 'Choosing').click();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Insert after' }).click();
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await page.keyboard.type('Paying');
    await page.keyboard.press('Enter');
    await expect(page.locator('tbody td:focus')).toHaveCount(1);
    await expect
      .poll(() => stages(page))
      .toEqual(['Becoming aware', 'Choosing', 'Paying', 'Using', 'Afterwards']);
  });

  await test.step('it is moved by keys and by the menu, and the focus goes along', async () => {
    await head(page, 'Paying').click();
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await expect
      .poll(() => stages(page))
      .toEqual(['Becoming aware', 'Choosing', 'Using', 'Paying', 'Afterwards']);
    await expect(head(page, 'Paying')).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: 'Paying: now 4 of 5' })).toHaveCount(1);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Move to a position' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click();
    await expect
      .poll(() => stages(page))
      .toEqual(['Paying', 'Becoming aware', 'Choosing', 'Using', 'Afterwards']);
    await press(page, 'Control+z', 'Control+z');
    await expect
      .poll(() => stages(page))
      .toEqual(['Becoming aware', 'Choosing', 'Paying', 'Using', 'Afterwards']);
    await page.keyboard.press('Control+Shift+z');
    await expect
      .poll(() => stages(page))
      .toEqual(['Becoming aware', 'Choosing', 'Using', 'Paying', 'Afterwards']);
  });

  await test.step('it is renamed, merged, and taken away with a way back', async () => {
    await head(page, 'Paying').click();
    await page.keyboard.press('F2');
    await page.keyboard.type('Checkout');
    await page.keyboard.press('Enter');
    await expect(head(page, 'Checkout')).toBeFocused();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Merge into the stage before' }).click();
    await expect.poll(() => stages(page)).toEqual(['Becoming aware', 'Choosing', 'Using', 'Afterwards']);
    await expect(page.locator('thead [data-place^="step:"]')).toHaveCount(5);
    await head(page, 'Becoming aware').click();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Delete the stage' }).click();
    await expect(
      page.getByText('Stage deleted: Becoming aware (1 filled cell)', { exact: true }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect.poll(() => stages(page)).toEqual(['Becoming aware', 'Choosing', 'Using', 'Afterwards']);
    await expect(cell(page, 'Goals and expectations', 'Step 1').locator('.map-clip')).toHaveText(
      'Ride to work',
    );
  });

  await test.step('lanes come from a list that is searched, and take a height', async () => {
    await laneHead(page, 'Customer actions').click();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Insert below' }).click();
    await page.getByRole('searchbox', { name: 'Search lanes' }).fill('context');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await page.keyboard.type('Where it happens');
    await page.keyboard.press('Enter');
    await expect(page.locator('tbody td:focus')).toHaveCount(1);
    await expect(laneHead(page, 'Where it happens')).toBeVisible();
    await saved(page);
  });

  await test.step('all of it is there after the page is opened anew', async () => {
    await page.reload();
    await expect.poll(() => stages(page)).toEqual(['Becoming aware', 'Choosing', 'Using', 'Afterwards']);
    await expect(laneHead(page, 'Where it happens')).toBeVisible();
    await expect(cell(page, 'Goals and expectations', 'Step 1').locator('.map-clip')).toHaveText(
      'Ride to work',
    );
  });

  await test.step('a search walks through what it finds, and shortcuts are told', async () => {
    await page.keyboard.press('Control+f');
    await page.getByRole('searchbox', { name: 'Search the map' }).fill('two lines');
    await expect(page.getByText('1 of 1')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(cell(page, 'Goals and expectations', 'Step 2')).toBeFocused();
    await page.keyboard.press('Control+/');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  });

  await test.step('what the map is about is written beside it', async () => {
    await page.getByRole('button', { name: 'About the map' }).first().click();
    await page.getByLabel('Scenario').fill('The old bicycle was stolen.');
    await page.getByLabel('Review due').fill('2027-03-01');
    await saved(page);
    await expectAccessible(page);
    await page.getByRole('radio', { name: 'List' }).check();
    await expect(page.getByRole('region', { name: 'Choosing' })).toContainText('Two lines');
    await expectAccessible(page);
  });
  await context.close();
});

test('two people see what the other one does, and nothing is written over unseen', async ({ browser }) => {
  test.setTimeout(90_000);
  const first = await enterAs(browser, demoOwner());
  const second = await enterAs(browser, await addMember('kestrel', 'Iris Mendez', 'editor'));
  const reader = await enterAs(browser, await addMember('kestrel', 'Ulf Berg', 'viewer'));
  const path = await makeMap(first.page, brand, 'Renting a bicycle');
  for (const { page } of [first, second, reader]) await page.goto(path);
  const actions = (page: Page) => cell(page, 'Customer actions', 'Step 1');

  await actions(first.page).click();
  await first.page.keyboard.type('Asks for a bicycle');
  await first.page.keyboard.press('Control+Enter');
  await expect(actions(second.page)).toContainText('Asks for a bicycle');

  // Somebody who has begun to write keeps it, and is told of the other text.
  await expect(second.page.locator('.map-person svg')).toHaveCount(0);
  await actions(second.page).click();
  await second.page.keyboard.press('Enter');
  await expect(second.page.locator('td textarea')).toBeFocused();
  await second.page.keyboard.type(', twice');
  await saved(second.page);
  await expect(actions(first.page)).toContainText('Asks for a bicycle, twice');
  await expect(first.page.locator('.map-person svg')).toBeVisible();
  await first.page.keyboard.press('Enter');
  await first.page.getByRole('button', { name: 'Edit anyway' }).click();
  await first.page.locator('td textarea').fill('Sends a message');
  await first.page.keyboard.press('Control+Enter');
  await expect(second.page.getByText('Both texts are kept')).toBeVisible();
  await second.page.keyboard.type(' and more');
  await second.page.keyboard.press('Control+Enter');
  await expect(second.page.locator('[data-save-state="conflict"]')).toBeVisible();
  for (const { page } of [first, second]) await expect(actions(page)).toContainText('Sends a message');

  // Readers read.
  await expect(reader.page.locator('[data-save-state="readOnly"]')).toHaveText('Read only');
  await expect(reader.page.getByRole('grid')).toHaveAttribute('aria-readonly', 'true');
  await actions(reader.page).click();
  await reader.page.keyboard.type('x');
  await expect(reader.page.locator('td textarea')).toHaveCount(0);
  await expectAccessible(reader.page);
  for (const { context } of [first, second, reader]) await context.close();
});

test('a header is drawn to its place by its handle, and Esc leaves it where it was', async ({ browser }) => {
  const { page, context } = await enterAs(browser, demoOwner());
  await page.goto(await makeMap(page, brand, 'Drawing'));
  await expect(head(page, 'Choosing')).toBeVisible();
  const draw = async (to: string, end: () => Promise<void>) => {
    await head(page, 'Becoming aware').hover();
    const grip = await page.getByRole('button', { name: 'Move: Becoming aware' }).boundingBox();
    const box = await head(page, to).boundingBox();
    if (!grip || !box) throw new Error('There is no handle');
    await page.mouse.move(grip.x + 8, grip.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 10, { steps: 4 });
    await page.mouse.move(box.x + box.width * 0.8, box.y + 10, { steps: 2 });
    await expect(page.locator('.map-drop')).toHaveCount(1);
    await end();
    await page.mouse.up();
    await expect(page.locator('.map-drop')).toHaveCount(0);
  };
  await draw('Choosing', () => page.keyboard.press('Escape'));
  expect(await stages(page)).toEqual(['Becoming aware', 'Choosing', 'Using', 'Afterwards']);
  await draw('Choosing', () => Promise.resolve());
  await expect.poll(() => stages(page)).toEqual(['Choosing', 'Becoming aware', 'Using', 'Afterwards']);
  await context.close();
});

test('a map of 800 texts stays within its nodes, and the focus is never below a header', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const { page, context } = await enterAs(browser, demoOwner());
  const path = await makeMap(page, brand, 'A long journey');
  await fillMap(page, path, { steps: 40, lanes: 20 });
  await page.goto(path);
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  await expect(grid).toHaveAttribute('aria-rowcount', '22');
  expect(await page.locator('*').count()).toBeLessThanOrEqual(8_000);
  const hidden = () =>
    page.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect();
      const corner = document.querySelector('[data-corner]')?.getBoundingClientRect();
      if (!box || !corner) return 'nothing has the focus';
      return box.left < corner.right - 1 || box.top < corner.bottom - 1 ? 'below a header' : 'in sight';
    });
  await page.locator('tbody td[data-place]').first().click();
  for (const key of [
    'Control+End',
    'ArrowUp',
    'ArrowLeft',
    'PageUp',
    'PageUp',
    'Alt+PageUp',
    'Home',
    'Control+Home',
  ]) {
    await page.keyboard.press(key);
    expect(`${key}: ${await hidden()}`).toBe(`${key}: in sight`);
  }
  await context.close();
});

test('a blueprint draws its lines between zones, and a phone reads it stage by stage', async ({
  browser,
}) => {
  const { page, context } = await enterAs(browser, demoOwner());
  const path = await makeMap(page, brand, 'On the way', 'service-blueprint');
  await fillMap(page, path, { steps: 5, lanes: 10 });
  await page.goto(path);
  await expect(page.getByText('Line of visibility')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('region', { name: 'Choosing' })).toContainText('Customer actions');
  await expect(page.getByRole('grid')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);
  await context.close();
});

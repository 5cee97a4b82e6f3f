import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { cellOf, fieldOf, savedMap, textOf } from './support/map-page';
import { demoOwner, enterAs, signIn } from './support/people';

const brand = '/o/northlight/kestrel';
const mapPage = /\/maps\/[0-9a-f-]{36}$/;
const actions = 'Customer actions';
const feelings = 'Emotions';

const stages = async (page: Page) =>
  (await page.locator('thead [data-place^="stage:"] .truncate:first-child').allTextContents()).map((text) =>
    text.trim(),
  );
const side = (page: Page) => page.getByRole('complementary', { name: 'Comments' });

/** Everything that was made is in the file. */
async function expectExported(page: Page, start: () => Promise<void>, title: string): Promise<void> {
  const download = page.waitForEvent('download');
  await start();
  const text = readFileSync(await (await download).path(), 'utf8');
  for (const part of [title, 'Hears of it', 'Compares', 'Rides']) expect(text).toContain(part);
}

test('a map is made from nothing to its file by keyboard alone', async ({ browser }) => {
  test.setTimeout(120_000);
  const { page, context } = await enterAs(browser, demoOwner());
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Walks on with Tab until something has the focus. */
  const walkTo = async (target: Locator, key = 'Tab') => {
    await target.waitFor();
    const isThere = () => target.evaluate((element) => element === document.activeElement);
    for (let n = 0; n < 120 && !(await isThere()); n += 1) await page.keyboard.press(key);
    await expect(target).toBeFocused();
  };
  const title = `By keys ${Date.now()}`;

  await test.step('it is made', async () => {
    await page.goto(`${brand}/maps`);
    await walkTo(page.getByRole('main').locator('a[href$="/maps/new"]').first());
    await press('Enter');
    await page.waitForURL(/\/maps\/new$/);
    await walkTo(page.getByRole('radio', { name: 'Template', exact: true }));
    await press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Blank', exact: true })).toBeChecked();
    await walkTo(page.getByLabel('Title of the map'));
    await press('Control+a');
    await page.keyboard.type(title);
    await press('Enter');
    await page.waitForURL(mapPage);
    await expect(page.getByRole('grid')).toBeVisible();
  });

  await test.step('three stages are filled, and one goes on by one', async () => {
    await walkTo(cellOf(page, 'Goals and expectations', 'Step 1'));
    await press('ArrowDown');
    await page.keyboard.type('Hears of it');
    await press('Tab');
    await page.keyboard.type('Compares');
    await press('Tab');
    await page.keyboard.type('Rides');
    await press('Control+Enter');
    await expect(textOf(page, actions, 'Step 3')).toHaveText('Rides');
    await press('ArrowUp', 'ArrowUp', 'ArrowUp', 'Alt+Shift+ArrowRight');
    await expect.poll(() => stages(page)).toEqual(['Becoming aware', 'Choosing', 'Afterwards', 'Using']);
  });

  await test.step('the curve is set', async () => {
    await press('Control+Home');
    const feeling = cellOf(page, feelings, 'Step 1');
    const isThere = () => feeling.evaluate((element) => element === document.activeElement);
    for (let n = 0; n < 20 && !(await isThere()); n += 1) await press('ArrowDown');
    for (const value of ['1', '-2', '0']) {
      await page.keyboard.type(value.charAt(0));
      await expect(page.getByRole('slider')).toBeFocused();
      await page.keyboard.type(value.slice(1));
      await press('Control+Enter', 'ArrowRight');
    }
    for (const [step, value] of [
      ['Step 1', '+1'],
      ['Step 2', '−2'],
      ['Step 3', '0, neutral'],
    ] as const)
      await expect(cellOf(page, feelings, step)).toContainText(value);
  });

  await test.step('it is talked about', async () => {
    await press('Control+Home', 'Shift+F2');
    await expect(side(page).getByRole('textbox', { name: 'New comment' })).toBeFocused();
    await page.keyboard.type('Is it so?');
    await press('Control+Enter');
    await expect(side(page).getByRole('article').filter({ hasText: 'Is it so?' })).toBeVisible();
    await savedMap(page);
  });

  await test.step('and taken along as a file', async () => {
    await expectExported(
      page,
      async () => {
        await walkTo(page.getByRole('button', { name: 'More', exact: true }), 'Shift+Tab');
        await press('Enter');
        const entry = page.getByRole('menuitem', { name: 'Download as JSON' });
        const isThere = () => entry.evaluate((element) => element === document.activeElement);
        for (let n = 0; n < 20 && !(await isThere()); n += 1) await press('ArrowDown');
        await press('Enter');
      },
      title,
    );
  });
  await context.close();
});

for (const hand of ['clicks', 'taps'] as const) {
  test(`a map is made from nothing to its file by single ${hand}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({ reducedMotion: 'reduce', hasTouch: hand === 'taps' });
    await context.addCookies([{ name: 'locale', value: 'en', url: process.env.BASE_URL ?? '' }]);
    const page = await context.newPage();
    await signIn(page, demoOwner());
    const press = (target: Locator) => (hand === 'taps' ? target.tap() : target.click());
    /** By the menu of what was chosen with the press before. */
    const choose = async (place: Locator, entry: string) => {
      await press(place);
      await press(page.getByRole('button', { name: 'Menu of the chosen place' }));
      await press(page.getByRole('menuitem', { name: entry }));
    };
    const title = `By ${hand} ${Date.now()}`;

    await test.step('it is made', async () => {
      await page.goto(`${brand}/maps`);
      await press(page.getByRole('main').locator('a[href$="/maps/new"]').first());
      await page.waitForURL(/\/maps\/new$/);
      await press(page.getByText('Blank', { exact: true }));
      await page.getByLabel('Title of the map').fill(title);
      await press(page.getByRole('button', { name: 'Create map' }));
      await page.waitForURL(mapPage);
      await expect(page.getByRole('grid')).toBeVisible();
    });

    await test.step('three stages are filled, and one goes on by one', async () => {
      for (const [step, text] of [
        ['Step 1', 'Hears of it'],
        ['Step 2', 'Compares'],
        ['Step 3', 'Rides'],
      ] as const) {
        await choose(cellOf(page, actions, step), 'Edit');
        await expect(fieldOf(page)).toBeFocused();
        await page.keyboard.type(text);
      }
      await choose(page.getByRole('columnheader', { name: 'Using' }), 'Move right');
      await expect.poll(() => stages(page)).toEqual(['Becoming aware', 'Choosing', 'Afterwards', 'Using']);
      await expect(textOf(page, actions, 'Step 4')).toHaveText('Rides');
    });

    await test.step('the curve is set', async () => {
      await choose(cellOf(page, feelings, 'Step 1'), 'Edit');
      await press(page.getByRole('button', { name: '+1 pleased' }));
      await expect(cellOf(page, feelings, 'Step 1')).toContainText('+1');
      // A press beside it closes the window, which for fingers is large and lies over other cells.
      await press(page.getByRole('columnheader', { name: 'Afterwards' }));
      await expect(page.getByRole('group', { name: 'Levels' })).toBeHidden();
    });

    await test.step('it is talked about', async () => {
      await choose(cellOf(page, actions, 'Step 1'), 'Comment on the cell');
      await side(page).getByRole('textbox', { name: 'New comment' }).fill('Is it so?');
      await press(side(page).getByRole('button', { name: 'Comment', exact: true }));
      await expect(side(page).getByRole('article').filter({ hasText: 'Is it so?' })).toBeVisible();
      await savedMap(page);
    });

    await test.step('and taken along as a file', async () => {
      await expectExported(
        page,
        async () => {
          await press(page.getByRole('button', { name: 'More', exact: true }));
          await press(page.getByRole('menuitem', { name: 'Download as JSON' }));
        },
        title,
      );
    });
    await context.close();
  });
}

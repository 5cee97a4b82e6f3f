import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { makeMap } from './support/make-map';
import { cellOf, fieldOf, openMapAs, savedMap, textOf, writeInto } from './support/map-page';
import { addMember } from './support/member';
import { demoOwner, enterAs } from './support/people';

const brand = '/o/northlight/kestrel';
const actions = 'Customer actions';

/** One's own page and that of Anna, both on a new map. */
async function twoOn(browser: Parameters<typeof enterAs>[0], title: string) {
  const mine = await enterAs(browser, demoOwner());
  const path = await makeMap(mine.page, brand, title);
  await mine.page.goto(path);
  const anna = await openMapAs(browser, await addMember('kestrel', 'Anna Lindqvist', 'editor'), path);
  const end = async () => {
    await anna.context.close();
    await mine.context.close();
  };
  return { mine, anna, page: mine.page, end };
}

/** Somebody else is seen to type, or to type no more. */
const someoneTypes = (page: Page, isSo = true) =>
  expect(page.locator('.map-person svg')).toHaveCount(isSo ? 1 : 0);

test('people on one map see each other and follow', async ({ browser }) => {
  test.setTimeout(120_000);
  const { anna, page, end } = await twoOn(browser, 'Together');

  await test.step('each sees where the other is', async () => {
    await cellOf(page, actions, 'Step 1').click();
    await cellOf(anna.page, actions, 'Step 2').click();
    await expect(page.getByRole('button', { name: 'Follow Anna Lindqvist' })).toBeVisible();
    const frame = page.locator('.map-person', { hasText: 'Anna Lindqvist' });
    await expect(frame).toBeVisible();
    const [around, under] = [await frame.boundingBox(), await cellOf(page, actions, 'Step 2').boundingBox()];
    expect(Math.abs((around?.x ?? 0) - (under?.x ?? 99))).toBeLessThan(2);
    expect(Math.abs((around?.y ?? 0) - (under?.y ?? 99))).toBeLessThan(2);
    await expectAccessible(page);
    // Nothing in the grid itself is drawn anew when somebody moves.
    await page.evaluate(() => {
      const table = document.querySelector('.map-table');
      const seen = { changes: 0 };
      if (table) {
        const watch = new MutationObserver((changes) => (seen.changes += changes.length));
        watch.observe(table, { subtree: true, childList: true, attributes: true, characterData: true });
      }
      Object.assign(window, { seen });
    });
    await anna.page.keyboard.press('ArrowRight');
    const next = await cellOf(page, actions, 'Step 3').boundingBox();
    await expect
      .poll(async () => Math.round((await frame.boundingBox())?.x ?? 0))
      .toBe(Math.round(next?.x ?? 1));
    expect(await page.evaluate(() => (window as unknown as { seen: { changes: number } }).seen.changes)).toBe(
      0,
    );
  });

  await test.step('somebody who moves leads whoever follows, until Esc', async () => {
    await page.getByRole('button', { name: 'Follow Anna Lindqvist' }).click();
    await expect(page.getByRole('button', { name: 'Following Anna Lindqvist – Esc' })).toBeVisible();
    await cellOf(anna.page, actions, 'Step 2').focus();
    await anna.page.keyboard.press('Control+End');
    const last = page.locator('.map-person', { hasText: 'Anna Lindqvist' });
    await expect
      .poll(() => page.locator('.map-scroll').evaluate((root) => root.scrollTop))
      .toBeGreaterThan(0);
    await expect(last).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Following Anna Lindqvist – Esc' })).toHaveCount(0);
  });
  await end();
});

test('a cell in which somebody types asks first, and keeps what is typed meanwhile', async ({ browser }) => {
  test.setTimeout(120_000);
  const { anna, page, end } = await twoOn(browser, 'Asked');
  const place = (on: Page) => cellOf(on, actions, 'Step 1');
  const notice = page.getByRole('dialog', { name: 'Anna Lindqvist is editing.' });
  const typed = notice.getByRole('textbox', { name: 'Your text' });
  await writeInto(anna.page, actions, 'Step 1', 'Asks');
  await expect(textOf(page, actions, 'Step 1')).toHaveText('Asks');
  const annaTypes = async () => {
    await place(anna.page).dblclick();
    await expect(fieldOf(anna.page)).toBeFocused();
    await someoneTypes(page);
  };

  await test.step('waiting is the first choice, and one is told when the cell is free', async () => {
    await annaTypes();
    await place(page).click();
    await page.keyboard.press('Enter');
    await expect(notice.getByRole('button', { name: 'Wait' })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(notice).toHaveCount(0);
    await expect(place(page)).toBeFocused();
    await anna.page.keyboard.press('Escape');
    await expect(
      page.getByText('Anna Lindqvist is no longer editing the cell', { exact: true }),
    ).toBeVisible();
  });

  await test.step('keys that come while it asks go on at the caret for whoever edits anyway', async () => {
    await annaTypes();
    await place(page).click();
    await page.keyboard.press('Enter');
    await expect(notice).toBeVisible();
    await page.keyboard.type(', twice a');
    await expect(typed).toHaveValue(', twice a');
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type(' day');
    await expect(fieldOf(page)).toHaveValue('Asks, twice a day');
    await page.keyboard.press('Escape');
    await expect(textOf(page, actions, 'Step 1')).toHaveText('Asks');
    await anna.page.keyboard.press('Escape');
    await someoneTypes(page, false);
  });

  await test.step('the key that began it is kept too; waiting shows once more what goes nowhere', async () => {
    await annaTypes();
    await place(page).click();
    await page.keyboard.type('Pays by card');
    await expect(typed).toHaveValue('Pays by card');
    await page.keyboard.press('Escape');
    await expect(notice).toHaveCount(0);
    await expect(page.getByText('Not written into the cell', { exact: true })).toBeVisible();
    await expect(page.getByText('Pays by card', { exact: true })).toBeVisible();
    await expect(textOf(page, actions, 'Step 1')).toHaveText('Asks');
  });

  await test.step('a cell that becomes free while it asks opens with both texts', async () => {
    await page.keyboard.type('Pays in cash');
    await expect(typed).toHaveValue('Pays in cash');
    await fieldOf(anna.page).fill('Asks the till');
    await anna.page.keyboard.press('Control+Enter');
    await expect(fieldOf(page)).toHaveValue('Asks the till\nPays in cash');
    await page.keyboard.type('.');
    await page.keyboard.press('Control+Enter');
    await expect(textOf(anna.page, actions, 'Step 1')).toHaveText('Asks the till\nPays in cash.', {
      useInnerText: true,
    });
    await savedMap(page);
  });
  await end();
});

test('two who write in one cell lose nothing, nor does who writes in a stage that is deleted', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { mine, anna, page, end } = await twoOn(browser, 'Both at once');
  const [own, other] = ['Looks at bicycles in the shop', 'Looks at bicycles online'];
  const dialog = page.getByRole('dialog', { name: '1 change needs your decision' });

  for (const [step, choice, text] of [
    ['Step 1', 'Join', `${other}\n${own}`],
    ['Step 2', 'Keep mine', own],
    ['Step 3', 'Keep theirs', other],
  ] as const) {
    await test.step(`both texts are offered: ${choice}`, async () => {
      // Neither page hears of the other before it has written.
      await mine.context.setOffline(true);
      await writeInto(page, actions, step, own);
      await writeInto(anna.page, actions, step, other);
      await savedMap(anna.page);
      await mine.context.setOffline(false);
      await page.getByRole('button', { name: 'Decide (1)' }).click({ timeout: 30_000 });
      await expect(dialog.locator('mark').first()).toHaveText('in the shop');
      await expect(dialog.locator('mark').last()).toHaveText('online');
      await expect(dialog.getByText('Changed by: Anna Lindqvist')).toBeVisible();
      if (choice === 'Join') await expectAccessible(page);
      await dialog.getByRole('button', { name: choice }).click();
      await expect(dialog).toHaveCount(0);
      for (const on of [page, anna.page])
        await expect(textOf(on, actions, step)).toHaveText(text, { useInnerText: true });
      await savedMap(page);
    });
  }

  await test.step('what is written into a stage that somebody deletes is kept, and brings it back', async () => {
    await cellOf(anna.page, actions, 'Step 4').dblclick();
    await fieldOf(anna.page).fill('Comes back for service');
    await expect(textOf(page, actions, 'Step 4')).toHaveText('Comes back for service');
    await someoneTypes(page);
    await page.getByRole('columnheader', { name: 'Afterwards' }).click();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Delete the stage' }).click();
    await page.getByRole('button', { name: 'Delete anyway' }).click();
    await expect(page.locator('thead [data-place^="step:"]')).toHaveCount(3);
    await anna.page.getByRole('button', { name: 'Decide (1)' }).click();
    const theirs = anna.page.getByRole('dialog', { name: '1 change needs your decision' });
    await expect(theirs.getByText('Comes back for service')).toBeVisible();
    await expect(theirs.getByText('The place was deleted meanwhile')).toBeVisible();
    await theirs.getByRole('button', { name: 'Bring the place back' }).click();
    await expect(theirs).toHaveCount(0);
    await expect(textOf(page, actions, 'Step 4')).toHaveText('Comes back for service');
  });
  await end();
});

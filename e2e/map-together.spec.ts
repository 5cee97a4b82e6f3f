import { expect, test, type Browser, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { makeMap } from './support/make-map';
import { addMember } from './support/member';
import { demoOwner, enterAs, type Person } from './support/people';

const brand = '/o/northlight/kestrel';

const cell = (page: Page, lane: string, step: string) =>
  page.getByRole('gridcell', { name: new RegExp(`^${lane} ${step} `) });
const textOf = (page: Page, lane: string, step: string) => cell(page, lane, step).locator('.map-clip');

/** Opens a map in a browser of its own and waits until it hears of the others. */
async function openAs(browser: Browser, person: Person, path: string) {
  const { page, context } = await enterAs(browser, person);
  await page.goto(path);
  await expect(page.getByRole('grid')).toBeVisible();
  return { page, context };
}

/** Pastes as the browser does at Ctrl+V. */
const paste = (page: Page, data: Record<string, string>) =>
  page.evaluate((texts) => {
    const transfer = new DataTransfer();
    for (const [type, text] of Object.entries(texts)) transfer.setData(type, text);
    const event = new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, data);

test('people on one map see each other, follow, and are asked before they meet in a cell', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const mine = await enterAs(browser, demoOwner());
  const path = await makeMap(mine.page, brand, 'Together');
  await mine.page.goto(path);
  const anna = await openAs(browser, await addMember('kestrel', 'Anna Lindqvist', 'editor'), path);
  const page = mine.page;

  await test.step('each sees where the other is', async () => {
    await cell(page, 'Customer actions', 'Step 1').click();
    await cell(anna.page, 'Customer actions', 'Step 2').click();
    await expect(page.getByRole('button', { name: 'Follow Anna Lindqvist' })).toBeVisible();
    const frame = page.locator('.map-person', { hasText: 'Anna Lindqvist' });
    await expect(frame).toBeVisible();
    const [around, under] = [
      await frame.boundingBox(),
      await cell(page, 'Customer actions', 'Step 2').boundingBox(),
    ];
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
    const next = await cell(page, 'Customer actions', 'Step 3').boundingBox();
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
    await cell(anna.page, 'Customer actions', 'Step 2').focus();
    await anna.page.keyboard.press('Control+End');
    const last = page.locator('.map-person', { hasText: 'Anna Lindqvist' });
    await expect
      .poll(() => page.locator('.map-scroll').evaluate((root) => root.scrollTop))
      .toBeGreaterThan(0);
    await expect(last).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Following Anna Lindqvist – Esc' })).toHaveCount(0);
  });

  await test.step('a cell in which somebody types asks first', async () => {
    await anna.page.keyboard.press('Control+Home');
    await cell(anna.page, 'Customer actions', 'Step 1').dblclick();
    await expect(anna.page.locator('td textarea')).toBeFocused();
    await expect(page.locator('.map-person svg')).toBeVisible();
    await cell(page, 'Customer actions', 'Step 1').click();
    await page.keyboard.press('Enter');
    const notice = page.getByRole('dialog', { name: 'Anna Lindqvist is editing.' });
    await expect(notice.getByRole('button', { name: 'Wait' })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(notice).toHaveCount(0);
    await anna.page.keyboard.press('Escape');
    await expect(
      page.getByText('Anna Lindqvist is no longer editing the cell', { exact: true }),
    ).toBeVisible();
  });
  await anna.context.close();
  await mine.context.close();
});

test('tables of spreadsheets are pasted', async ({ browser }) => {
  test.setTimeout(150_000);
  const { page, context } = await enterAs(browser, demoOwner());
  const path = await makeMap(page, brand, 'From a spreadsheet');
  await page.goto(path);
  const goals = 'Goals and expectations';

  await test.step('what fits goes in at once and is one step to undo', async () => {
    await cell(page, goals, 'Step 1').click();
    const html = '<table><tr><td>A<br>B</td><td onclick="x()">C<script>x()</script></td></tr></table>';
    await paste(page, { 'text/html': html, 'text/plain': 'not this' });
    await expect(textOf(page, goals, 'Step 1')).toHaveText('A\nB', { useInnerText: true });
    await expect(textOf(page, goals, 'Step 2')).toHaveText('C');
    await page.keyboard.press('Control+z');
    await expect(textOf(page, goals, 'Step 1')).toHaveText('');
    await expect(textOf(page, goals, 'Step 2')).toHaveText('');
  });

  await test.step('what has more is shown before it adds anything', async () => {
    await cell(page, goals, 'Step 3').click();
    await paste(page, { 'text/plain': '1\t2\t3\t4\t5\n"a\nb"\tc\td\te\tf' });
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('Adds 3 steps.')).toBeVisible();
    await expect(dialog.getByRole('cell', { name: 'a b' })).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Add and paste' }).click();
    await expect(page.locator('thead [data-place^="step:"]')).toHaveCount(7);
    await expect(textOf(page, goals, 'Step 7')).toHaveText('5');
    await page.keyboard.press('Control+z');
    await expect(page.locator('thead [data-place^="step:"]')).toHaveCount(4);
  });
  await context.close();
});

import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { makeMap } from './support/make-map';
import { cellOf, cellsOf, copyData, pasteData, savedMap, textOf } from './support/map-page';
import { demoOwner, enterAs } from './support/people';
import { wordsOf } from './support/words';

const brand = '/o/northlight/kestrel';
const goals = 'Goals and expectations';
const actions = 'Customer actions';

const columns = (page: Page) => page.locator('thead [data-place^="step:"]');
const rows = (page: Page) => page.locator('tbody [data-place^="lane:"]');
const undo = (page: Page) => page.keyboard.press('Control+z');

/** Copies or cuts what is chosen; the code for it comes with the first look at the grid. */
async function copied(page: Page, how?: 'copy' | 'cut'): Promise<Record<string, string>> {
  let data: Record<string, string> = {};
  await expect.poll(async () => Object.keys((data = await copyData(page, how)))).toContain('text/plain');
  return data;
}

test('tables of spreadsheets are pasted', async ({ browser }) => {
  test.setTimeout(180_000);
  const { page, context } = await enterAs(browser, demoOwner());
  await page.goto(await makeMap(page, brand, 'From a spreadsheet'));
  const dialog = page.getByRole('dialog');
  const lanes = await rows(page).count();

  await test.step('what fits goes in at once, without scripts, and is one step to undo', async () => {
    await cellOf(page, goals, 'Step 1').click();
    const html =
      '<table><tr><td>A<br>B</td><td onclick="window.ran=1">C<script>window.ran=1</script>' +
      '<img src=x onerror="window.ran=1"></td></tr></table>';
    await pasteData(page, { 'text/html': html, 'text/plain': 'not this' });
    await expect(textOf(page, goals, 'Step 1')).toHaveText('A\nB', { useInnerText: true });
    await expect(textOf(page, goals, 'Step 2')).toHaveText('C');
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    await undo(page);
    await expect(textOf(page, goals, 'Step 1')).toHaveText('');
    await expect(textOf(page, goals, 'Step 2')).toHaveText('');
  });

  const wide = '1\t2\t3\t4\t5\n"a\nb"\tc\td\te\tf';
  await test.step('what has more is shown before it adds steps', async () => {
    await cellOf(page, goals, 'Step 3').click();
    await pasteData(page, { 'text/plain': wide });
    await expect(dialog.getByText('Adds 3 steps.')).toBeVisible();
    await expect(dialog.getByRole('cell', { name: 'a b' })).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Add and paste' }).click();
    await expect(columns(page)).toHaveCount(7);
    await expect(textOf(page, goals, 'Step 7')).toHaveText('5');
    await undo(page);
    await expect(columns(page)).toHaveCount(4);
    await expect(textOf(page, goals, 'Step 3')).toHaveText('');
  });

  await test.step('or fills what is there and leaves the rest', async () => {
    await cellOf(page, goals, 'Step 3').click();
    await pasteData(page, { 'text/plain': wide });
    await dialog.getByRole('button', { name: 'Only fill existing' }).click();
    await expect(textOf(page, goals, 'Step 4')).toHaveText('2');
    await expect(columns(page)).toHaveCount(4);
    await undo(page);
    await expect(textOf(page, goals, 'Step 4')).toHaveText('');
  });

  await test.step('it adds lanes as well', async () => {
    await page.keyboard.press('Control+End');
    await pasteData(page, { 'text/plain': 'Signs\nLights\nFlags' });
    await expect(dialog.getByText('Adds 2 lanes.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Add and paste' }).click();
    await expect(rows(page)).toHaveCount(lanes + 2);
    await undo(page);
    await expect(rows(page)).toHaveCount(lanes);
  });

  await test.step('names of stages and lanes are recognised, wherever the focus is', async () => {
    await cellOf(page, goals, 'Step 4').click();
    await pasteData(page, {
      'text/plain': `\tChoosing\tUsing\n${actions}\tCompares\tRides\n${goals}\tThe right one\tFun`,
    });
    await expect(
      dialog.getByRole('checkbox', { name: 'The first row has the names of steps' }),
    ).toBeChecked();
    await expect(
      dialog.getByRole('checkbox', { name: 'The first column has the names of lanes' }),
    ).toBeChecked();
    await expect(dialog.getByText('Everything goes into cells that are there.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Paste', exact: true }).click();
    await expect(textOf(page, actions, 'Step 2')).toHaveText('Compares');
    await expect(textOf(page, goals, 'Step 3')).toHaveText('Fun');
    await undo(page);
    await expect(textOf(page, actions, 'Step 2')).toHaveText('');
    await expect(textOf(page, goals, 'Step 3')).toHaveText('');
  });

  await test.step('far too much is told with a count, and the part that fits is offered', async () => {
    await cellOf(page, goals, 'Step 1').click();
    const huge = Array.from({ length: 1_000 }, () => Array<string>(200).fill('x').join('\t')).join('\n');
    await pasteData(page, { 'text/plain': huge });
    await expect(dialog.getByText('The table has 1,000 × 200 cells, more than the map takes')).toBeVisible();
    await expect(dialog.getByText(/The part that fits writes [\d,]+ cells/)).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(columns(page)).toHaveCount(4);
    await expect(cellOf(page, goals, 'Step 1')).toBeFocused();
    const large = Array.from({ length: 3 }, () => Array<string>(80).fill('x').join('\t')).join('\n');
    await pasteData(page, { 'text/plain': large });
    await dialog.getByRole('button', { name: 'Paste the part that fits' }).click();
    await expect(columns(page)).toHaveCount(60);
    await undo(page);
    await expect(columns(page)).toHaveCount(4);
    await savedMap(page);
  });
  await context.close();
});

test('figures are pasted as their reader writes decimals, and what is none is listed', async ({
  browser,
}) => {
  test.setTimeout(60_000);
  const { page, context } = await enterAs(browser, demoOwner());
  const path = await makeMap(page, brand, 'I ride next year', 'future-state');
  await context.addCookies([{ name: 'locale', value: 'pl', url: process.env.BASE_URL ?? '' }]);
  await page.goto(path);
  const t = wordsOf('pl', 'mapClip');
  const cell = await cellsOf(page, path);
  await cell('metric', 0).click();
  await expect(cell('metric', 0)).toBeFocused();
  await pasteData(page, { 'text/plain': '7,5\t1 250\tdużo\t12' });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(t('notTaken', { count: 1 }))).toBeVisible();
  await expect(dialog.getByText(t('rejected.number', { text: 'dużo' }))).toBeVisible();
  await dialog.getByRole('button', { name: t('paste'), exact: true }).click();
  await expect(cell('metric', 0)).toContainText('7,5');
  await expect(cell('metric', 1)).toContainText(/1\s?250/u);
  await expect(cell('metric', 2)).not.toContainText('dużo');
  await expect(cell('metric', 3)).toContainText('12');
  await context.close();
});

test('cells, stages and lanes are copied, cut and filled, in a map and across maps and brands', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { page, context } = await enterAs(browser, demoOwner());
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const [path, other] = [await makeMap(page, brand, 'Copied'), await makeMap(page, brand, 'Copied into')];
  await page.goto(path);

  await test.step('a cell goes elsewhere with all that is in it', async () => {
    await cellOf(page, goals, 'Step 1').click();
    await page.keyboard.type('One');
    await page.keyboard.press('Control+Enter');
    const data = await copied(page);
    expect(data['text/plain']).toBe('One');
    await page.keyboard.press('ArrowRight');
    await pasteData(page, data);
    await expect(textOf(page, goals, 'Step 2')).toHaveText('One');
  });

  await test.step('it fills to the right and down', async () => {
    await cellOf(page, goals, 'Step 2').click();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+d');
    await expect(textOf(page, goals, 'Step 4')).toHaveText('One');
    await undo(page);
    await expect(textOf(page, goals, 'Step 4')).toHaveText('');
    await cellOf(page, goals, 'Step 2').click();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+r');
    await expect(textOf(page, goals, 'Step 3')).toHaveText('One');
    await undo(page);
    await expect(textOf(page, goals, 'Step 3')).toHaveText('');
  });

  await test.step('cutting empties, and pastes what was cut', async () => {
    await cellOf(page, goals, 'Step 2').click();
    const data = await copied(page, 'cut');
    await expect(textOf(page, goals, 'Step 2')).toHaveText('');
    await cellOf(page, actions, 'Step 2').click();
    await pasteData(page, data);
    await expect(textOf(page, actions, 'Step 2')).toHaveText('One');
  });

  await test.step('Ctrl+Shift+V takes the text alone', async () => {
    await page.evaluate(async () => {
      const part = (type: string, text: string) => [type, new Blob([text], { type })] as const;
      await navigator.clipboard.write([
        new ClipboardItem(
          Object.fromEntries([
            part('text/html', '<table><tr><td>Not</td><td>this</td></tr></table>'),
            part('text/plain', 'Plain words'),
          ]),
        ),
      ]);
    });
    await cellOf(page, actions, 'Step 3').click();
    await page.keyboard.press('Control+Shift+v');
    await expect(textOf(page, actions, 'Step 3')).toHaveText('Plain words');
    await expect(textOf(page, actions, 'Step 4')).toHaveText('');
    await expect(cellOf(page, actions, 'Step 3')).toBeFocused();
  });

  await test.step('the menu copies and pastes too', async () => {
    await cellOf(page, goals, 'Step 1').click();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Copy' }).click();
    await cellOf(page, actions, 'Step 1').click();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Paste' }).click();
    await expect(textOf(page, actions, 'Step 1')).toHaveText('One');
    await savedMap(page);
  });

  await test.step('a stage goes to another map by keys', async () => {
    await page.getByRole('columnheader', { name: 'Choosing' }).click();
    await copied(page);
    await page.keyboard.press('Control+c');
    await page.goto(other);
    await cellOf(page, goals, 'Step 1').click();
    await page.keyboard.press('Control+v');
    await expect(page.locator('thead [data-place^="stage:"]')).toHaveCount(5);
    await expect(textOf(page, actions, 'Step 2')).toHaveText('One');
    await savedMap(page);
  });

  await test.step('into another brand nothing comes before both are named', async () => {
    await page.getByRole('columnheader', { name: 'Choosing' }).first().click();
    const data = await copied(page);
    await page.goto(await makeMap(page, '/o/northlight/linden', 'Elsewhere'));
    await cellOf(page, goals, 'Step 1').click();
    await expect(cellOf(page, goals, 'Step 1')).toBeFocused();
    await pasteData(page, data);
    const dialog = page.getByRole('dialog', { name: /^Paste from .*Kestrel.* into .*Linden.*\?$/ });
    await expect(dialog).toBeVisible();
    await expectAccessible(page);
    await expect(page.locator('thead [data-place^="stage:"]')).toHaveCount(4);
    await dialog.getByRole('button', { name: /^Paste into/ }).click();
    await expect(page.locator('thead [data-place^="stage:"]')).toHaveCount(5);
    await savedMap(page);
  });
  await context.close();
});

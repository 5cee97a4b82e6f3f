import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { makeMap } from './support/make-map';
import { demoOwner, enterAs } from './support/people';

const brand = '/o/northlight/kestrel';

const cell = (page: Page, lane: string, step: string) =>
  page.getByRole('gridcell', { name: new RegExp(`^${lane} ${step} `) });
const menu = (page: Page) => page.getByRole('listbox', { name: 'Make or insert' });
const saved = (page: Page) => expect(page.locator('[data-save-state="saved"]')).toBeVisible();
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** What a copy of the chosen cells puts on the clipboard, by type. */
const copied = (page: Page) =>
  page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return { html: data.getData('text/html'), text: data.getData('text/plain') };
  });

test('bold words and lists are written by keys, read as such, and go along with the clipboard', async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const { page, context } = await enterAs(browser, demoOwner());
  await page.goto(await makeMap(page, brand, 'Buying a lock'));
  const goals = cell(page, 'Goals and expectations', 'Step 1');

  await test.step('Enter goes on with a list and ends it, Mod+B makes bold, Tab goes to the next cell', async () => {
    await goals.click();
    await page.keyboard.type('Wants:');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- a light one');
    await page.keyboard.press('Enter');
    await page.keyboard.type('strong');
    await press(page, 'Control+Shift+ArrowLeft', 'Control+b', 'End', 'Enter', 'Enter');
    await page.keyboard.type('and soon');
    await expect(page.locator('textarea.map-field')).toHaveValue(
      'Wants:\n- a light one\n- **strong**\nand soon',
    );
    await page.keyboard.press('Tab');
    await expect(cell(page, 'Goals and expectations', 'Step 2')).toBeFocused();
    await expect(goals.getByRole('listitem')).toHaveText(['a light one', 'strong']);
    await expect(goals.locator('strong')).toHaveText('strong');
    await expectAccessible(page);
  });

  await test.step('numbers count on, and the browser takes back what the key did', async () => {
    await page.keyboard.type('1. one');
    await press(page, 'Enter');
    await page.keyboard.type('three');
    await press(page, 'Home', 'ArrowUp', 'End', 'Enter');
    await page.keyboard.type('two');
    await expect(page.locator('textarea.map-field')).toHaveValue('1. one\n2. two\n3. three');
    await press(page, 'Control+a', 'Control+b', 'Control+z');
    await expect(page.locator('textarea.map-field')).toHaveValue('1. one\n2. two\n3. three');
    await press(page, 'Control+Enter');
    await expect(cell(page, 'Goals and expectations', 'Step 2').locator('ol li')).toHaveText([
      'one',
      'two',
      'three',
    ]);
  });

  await test.step('a copy has the looks as HTML and the marks as text; HTML comes in with its marks', async () => {
    await press(page, 'ArrowLeft');
    const { html, text } = await copied(page);
    expect(html).toContain('<ul><li>a light one</li><li><b>strong</b></li></ul>');
    expect(text).toContain('- **strong**');
    await cell(page, 'Goals and expectations', 'Step 3').click();
    await press(page, 'Enter');
    await page.locator('textarea.map-field').evaluate((field) => {
      const data = new DataTransfer();
      data.setData('text/html', '<p>Needs <b>help</b></p><ul><li>today<script>alert(1)</script></li></ul>');
      data.setData('text/plain', 'Needs help today');
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await expect(page.locator('textarea.map-field')).toHaveValue('Needs **help**\n\n- today');
    await press(page, 'Control+Enter');
    await saved(page);
  });

  await test.step('the list to read has them too', async () => {
    await page
      .getByRole('radio', { name: 'List' })
      .or(page.getByRole('button', { name: 'List' }))
      .first()
      .click();
    await expect(page.getByRole('region', { name: /Buying a lock/ }).locator('li strong')).toHaveText(
      'strong',
    );
    await expectAccessible(page);
  });
  await context.close();
});

test('“/” makes things of a text, one step to undo each', async ({ browser }) => {
  test.setTimeout(150_000);
  const { page, context } = await enterAs(browser, demoOwner());
  await page.goto(await makeMap(page, brand, 'Returning a lock'));
  const actions = cell(page, 'Customer actions', 'Step 1');
  const field = page.locator('textarea.map-field');

  await test.step('a pain point of the words behind it, at the same step', async () => {
    await actions.click();
    await page.keyboard.type('Waits at the desk');
    await page.keyboard.press('Home');
    await page.keyboard.type('/');
    await expect(menu(page).getByRole('option')).toHaveCount(7);
    await expectAccessible(page);
    await page.keyboard.type('pain');
    await expect(menu(page).getByRole('option')).toHaveText(['Make a pain point']);
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue('Waits at the desk');
    await expect(field).toBeFocused();
    await expect(cell(page, 'Pain points', 'Step 1')).toContainText('Waits at the desk');
    await press(page, 'Control+Enter', 'Control+z');
    await expect(cell(page, 'Pain points', 'Step 1')).not.toContainText('Waits');
    await expect(actions).toContainText('Waits at the desk');
  });

  await test.step('Esc leaves it as text, and so does what fits no command', async () => {
    await cell(page, 'Customer actions', 'Step 2').click();
    await page.keyboard.type('/');
    await expect(menu(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(menu(page)).toHaveCount(0);
    await expect(field).toHaveValue('/');
    await page.keyboard.type('usr');
    await press(page, 'Enter');
    await page.keyboard.type('/xyz');
    await expect(menu(page)).toHaveCount(0);
    await press(page, 'Control+Enter');
    await expect(cell(page, 'Customer actions', 'Step 2')).toContainText('/usr');
    await expect(cell(page, 'Customer actions', 'Step 2')).toContainText('/xyz');
  });

  await test.step('a list of the line, by the arrows', async () => {
    await cell(page, 'Customer actions', 'Step 3').click();
    await page.keyboard.type('/');
    await press(page, 'ArrowUp', 'ArrowUp', 'ArrowUp');
    await expect(menu(page).getByRole('option', { selected: true })).toHaveText('Bulleted list');
    await press(page, 'Enter');
    await page.keyboard.type('asks');
    await expect(field).toHaveValue('- asks');
    await press(page, 'Control+Enter');
  });

  await test.step('what is chosen becomes an opportunity, the whole cell a pain point by the menu of the cell', async () => {
    await actions.dblclick();
    await press(page, 'End', 'Control+Shift+ArrowLeft');
    await page.getByRole('button', { name: 'Make something of the selected text' }).click();
    await page.getByRole('option', { name: 'Make an opportunity' }).click();
    await expect(cell(page, 'Opportunities', 'Step 1')).toContainText('desk');
    await expect(field).toHaveValue('Waits at the desk');
    await press(page, 'Control+Enter', 'Shift+F10');
    await page.getByRole('menuitem', { name: 'Make a pain point' }).click();
    await expect(cell(page, 'Pain points', 'Step 1')).toContainText('Waits at the desk');
  });

  await test.step('a lane that the map has not is added, and its cell opened', async () => {
    await cell(page, 'Customer actions', 'Step 4').click();
    await page.keyboard.type('/picture');
    await expect(menu(page).getByRole('option')).toHaveText('Add a pictureadds the lane');
    await press(page, 'Enter');
    await expect(page.getByRole('dialog', { name: 'Storyboard, Step 4' })).toBeVisible();
    await press(page, 'Escape');
    await expect(cell(page, 'Storyboard', 'Step 4')).toBeFocused();
    await expect(cell(page, 'Customer actions', 'Step 4').locator('.map-clip')).toHaveText('');
    await press(page, 'Control+z');
    await expect(page.getByRole('rowheader', { name: 'Storyboard' })).toHaveCount(0);
  });
  await context.close();
});

import { expect, test, type Page } from '@playwright/test';
import { setCell } from '@/lib/journeys/core/edits-cells';
import { readGrid } from '@/lib/journeys/core/read-map';
import { expectAccessible } from './support/axe';
import { cellIn, editMap, makeMapOf, readMapOf } from './support/map-calls';
import { addMember } from './support/member';
import { demoOwner, enterAs } from './support/people';

const brand = '/o/northlight/kestrel';

const laneHead = (page: Page, name: string) => page.getByRole('rowheader', { name, exact: true });
const cell = (page: Page, id: string) => page.locator(`[data-place="${id}"]`);
const viewsButton = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const menuItem = (page: Page, name: string) =>
  page
    .getByRole('menuitem', { name, exact: true })
    .or(page.getByRole('menuitemcheckbox', { name, exact: true }));

test('a way of looking at a map is kept, shared and opened by its address', async ({ browser }) => {
  test.setTimeout(240_000);
  const { page, context } = await enterAs(browser, demoOwner());
  await page.goto(`${brand}/maps`);
  const map = await makeMapOf(page, brand, 'Seen in many ways');
  const path = `${brand}/maps/${map.id}`;
  const [actions, thoughts] = [cellIn(map, 'actions', 0), cellIn(map, 'thoughts', 0)];
  await editMap(page, brand, map, setCell(actions, 'text', 'Waits at the gate'));
  await page.goto(path);

  await test.step('lanes go out of sight, which is said, and come back', async () => {
    await page.getByRole('button', { name: 'Lanes', exact: true }).click();
    const panel = page.getByRole('dialog', { name: 'Lanes in sight' });
    await panel.getByRole('checkbox', { name: 'Touchpoints', exact: true }).click();
    await expect(laneHead(page, 'Touchpoints')).toHaveCount(0);
    await expectAccessible(page);
    await panel.getByRole('checkbox', { name: 'Channels', exact: true }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: '2 lanes hidden' })).toBeVisible();
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(laneHead(page, 'Touchpoints')).toBeVisible();
    for (const name of ['Touchpoints', 'Channels']) {
      await laneHead(page, name).click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Hide this lane' }).click();
      await expect(laneHead(page, name)).toHaveCount(0);
    }
  });

  await test.step('arrows, ranges, filling and pasting pass them', async () => {
    await cell(page, actions).click();
    await page.keyboard.press('ArrowDown');
    await expect(cell(page, thoughts)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    await expect(cell(page, thoughts)).toHaveText('Waits at the gate');
    await cell(page, actions).click();
    await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.setData('text/plain', 'Boards\nAm I late?');
      const event = new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    });
    await expect(cell(page, thoughts)).toHaveText('Am I late?');
    await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
    const now = await readMapOf(page, brand, map.id);
    expect(Object.keys(now.card)).toEqual([]);
    expect(now.cell[actions]?.text).toBe('Boards');
    expect(readGrid(now).lanes).toHaveLength(readGrid(map).lanes.length);
  });

  await test.step('what is seen is saved under a name and shared', async () => {
    await page.getByRole('radio', { name: 'Overview' }).click();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Words in the cell' }).fill('late');
    await page.keyboard.press('Escape');
    await viewsButton(page, 'Views').click();
    await menuItem(page, 'Save as a new view…').click();
    const dialog = page.getByRole('dialog', { name: 'Save view' });
    await dialog.getByLabel('Name').fill('What they think');
    await dialog.getByRole('checkbox').click();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(viewsButton(page, 'What they think')).toBeVisible();
    await expect(page).toHaveURL(/[?&]view=/);
  });
  const address = page.url();

  await test.step('a changed view says so, and goes back', async () => {
    await page.getByRole('radio', { name: 'Read', exact: true }).click();
    await expect(viewsButton(page, 'What they think (changed)')).toBeVisible();
    await expectAccessible(page);
    await viewsButton(page, 'What they think (changed)').click();
    await menuItem(page, 'Undo the changes').click();
    await expect(viewsButton(page, 'What they think')).toBeVisible();
    await expect(page.locator('.map-scroll')).toHaveAttribute('data-map-density', 'overview');
  });

  const sees = async (who: Page) => {
    await expect(who.getByRole('button', { name: '2 lanes hidden' })).toBeVisible();
    await expect(laneHead(who, 'Touchpoints')).toHaveCount(0);
    await expect(who.locator('.map-scroll')).toHaveAttribute('data-map-density', 'overview');
    await expect(who.getByRole('button', { name: 'Filter: 1' })).toBeVisible();
  };
  await test.step('the address opens it', async () => {
    await page.reload();
    await sees(page);
  });

  await test.step('a reader opens what is shared, and keeps views of their own', async () => {
    const reader = await enterAs(browser, await addMember('kestrel', 'Reader of views', 'viewer'));
    await reader.page.goto(address);
    await sees(reader.page);
    await viewsButton(reader.page, 'What they think').click();
    await expect(menuItem(reader.page, 'Delete this view')).toHaveCount(0);
    await menuItem(reader.page, 'Show the whole map').click();
    await expect(laneHead(reader.page, 'Touchpoints')).toBeVisible();
    await expect(reader.page).not.toHaveURL(/view=/);
    await reader.page.getByRole('radio', { name: 'Read', exact: true }).click();
    await viewsButton(reader.page, 'Views').click();
    await menuItem(reader.page, 'Save as a new view…').click();
    const dialog = reader.page.getByRole('dialog', { name: 'Save view' });
    await expect(dialog.getByRole('checkbox')).toHaveCount(0);
    await dialog.getByLabel('Name').fill('Mine');
    await reader.page.keyboard.press('Enter');
    await expect(viewsButton(reader.page, 'Mine')).toBeVisible();
    const own = reader.page.url();
    await reader.context.close();
    await page.goto(own);
    await expect(page.getByText('This view is not here', { exact: true })).toBeVisible();
    await expect(laneHead(page, 'Touchpoints')).toBeVisible();
  });

  await test.step('a view works on when a lane that it hides is deleted', async () => {
    const now = await readMapOf(page, brand, map.id);
    const lane = readGrid(now).lanes.find(({ kind }) => kind === 'channels');
    await editMap(page, brand, now, [{ type: 'remove', kind: 'lane', id: lane?.id ?? '' }]);
    await page.goto(address);
    await expect(page.getByRole('button', { name: '1 lane hidden' })).toBeVisible();
    await expect(viewsButton(page, 'What they think')).toBeVisible();
  });

  await test.step('it is renamed and deleted', async () => {
    await viewsButton(page, 'What they think').click();
    await menuItem(page, 'Rename or share…').click();
    await page.getByRole('dialog').getByLabel('Name').fill('Thoughts');
    await page.keyboard.press('Enter');
    await viewsButton(page, 'Thoughts').click();
    await menuItem(page, 'Delete this view').click();
    await expect(viewsButton(page, 'Views')).toBeVisible();
    await expect(page).not.toHaveURL(/view=/);
  });
  await context.close();
});

import { expect, test } from '@playwright/test';
import { setCell, setHeader } from '@/lib/journeys/core/edits-cells';
import { insertStep, removePart, rename } from '@/lib/journeys/core/edits-columns';
import { readGrid } from '@/lib/journeys/core/read-map';
import { expectAccessible } from './support/axe';
import { cellIn, editMap, makeMapOf, readMapOf } from './support/map-calls';
import { addMember } from './support/member';
import { demoOwner, enterAs } from './support/people';

const brand = '/o/northlight/kestrel';

test('versions of a map are named, looked at, compared and restored', async ({ browser }) => {
  test.setTimeout(120_000);
  const { page, context } = await enterAs(browser, demoOwner());
  await page.goto(brand);
  const map = await makeMapOf(page, brand, 'I rent a bicycle');
  const { id } = map;
  const versions = `${brand}/maps/${id}/versions`;

  await test.step('an empty history teaches', async () => {
    await page.goto(versions);
    await expect(page.getByText('No versions yet')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the map before its first change is kept, and the present state gets a name', async () => {
    await editMap(page, brand, map, [
      ...setCell(cellIn(map, 'actions', 0), 'text', 'Looks for a station'),
      ...setCell(cellIn(map, 'actions', 1), 'text', 'Compares tariffs'),
      ...setCell(cellIn(map, 'thoughts', 0), 'text', 'Is there one left?'),
    ]);
    await page.goto(versions);
    await expect(page.getByText('Before the first change')).toBeVisible();
    await page.getByRole('button', { name: 'Name the present state' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Agreed with the shops');
    await page.getByRole('button', { name: 'Save name' }).click();
    await expect(page.getByText('Agreed with the shops')).toBeVisible();
    await expect(page.getByText('3 filled cells')).toBeVisible();
    await expectAccessible(page);
  });

  const { stages } = readGrid(map);
  await editMap(page, brand, map, [
    ...setCell(cellIn(map, 'actions', 0), 'text', 'Opens the app'),
    ...setCell(cellIn(map, 'actions', 1), 'text', ''),
    ...setCell(cellIn(map, 'thoughts', 0), 'text', 'How far is it?'),
    ...setHeader(map, 'goal', 'A bicycle within five minutes'),
    ...rename('stage', stages[1]?.id ?? '', 'Deciding'),
    ...insertStep(map, { stageId: stages[2]?.id ?? '', title: 'Unlock' }).operations,
    ...removePart('stage', stages[3]?.id ?? ''),
  ]);

  await test.step('a version shows the map of its time, and what changed since', async () => {
    await page.goto(versions);
    const item = page.getByRole('listitem').filter({ hasText: 'Agreed with the shops' });
    await item.getByRole('link').click();
    await page.waitForURL(/\/versions\/[0-9a-f-]{36}$/);
    await expect(page.getByText(/^This is the map of \d/)).toBeVisible();
    await expect(page.getByRole('cell', { name: 'Looks for a station' })).toBeVisible();
    await expect(page.getByText('Opens the app')).toHaveCount(0);
    await page.getByRole('switch', { name: 'Changes' }).click();
    await page.waitForURL(/with=now/);
    const changed = page.getByRole('cell', { name: /Changed.*Looks for a station.*Opens the app/s });
    await expect(changed).toBeVisible();
    await expect(changed.locator('del')).toHaveText('Looks for a station');
    await expect(page.getByRole('cell', { name: /Removed.*Compares tariffs/s })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: /Changed.*Choosing.*Deciding/s })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: /Added.*Unlock/s })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: /Removed.*Afterwards/s })).toBeVisible();
    await expect(page.getByText('A bicycle within five minutes')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('one lane comes back, and the others keep what was written since', async () => {
    await page.getByRole('button', { name: 'Restore…' }).click();
    await page.getByLabel('One lane').check();
    await page.getByRole('combobox', { name: 'Lane' }).selectOption({ label: 'Customer actions' });
    await expect(page.getByText('1 thing comes back')).toBeVisible();
    await expect(page.getByText('1 thing changes')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(page.getByText(/^Restored as of/)).toBeVisible();
    const now = await readMapOf(page, brand, id);
    expect(now.cell[cellIn(map, 'actions', 0)]?.text).toBe('Looks for a station');
    expect(now.cell[cellIn(map, 'thoughts', 0)]?.text).toBe('How far is it?');
    expect(readGrid(now).stages.map(({ title }) => title)).toEqual(['Becoming aware', 'Deciding', 'Using']);
    await page.goto(versions);
    await expect(page.getByText('After a version was restored')).toBeVisible();
    await expect(page.getByText('Before a version was restored')).toBeVisible();
  });

  await test.step('two versions are laid beside each other, the earlier one first', async () => {
    const item = page.getByRole('listitem').filter({ hasText: 'Before a version was restored' });
    await item.getByRole('link').click();
    await page.waitForURL(/\/versions\/[0-9a-f-]{36}$/);
    await page.getByRole('switch', { name: 'Changes' }).click();
    const other = page.getByRole('combobox', { name: 'Compare with' });
    await other.selectOption(await other.locator('option', { hasText: 'Agreed with the shops' }).innerText());
    await expect(
      page.getByRole('status').filter({ hasText: /changes from “Agreed with the shops/ }),
    ).toBeVisible();
    await expect(page.getByRole('cell', { name: /Removed.*Compares tariffs/s })).toBeVisible();
  });

  await test.step('whoever only reads may look and compare', async () => {
    const reader = await enterAs(browser, await addMember('kestrel', 'Rea Reader', 'viewer'));
    await reader.page.goto(versions);
    await expect(reader.page.getByText('Agreed with the shops')).toBeVisible();
    await expect(reader.page.getByRole('button', { name: 'Name the present state' })).toHaveCount(0);
    await reader.page
      .getByRole('listitem')
      .filter({ hasText: 'Agreed with the shops' })
      .getByRole('link')
      .click();
    await expect(reader.page.getByRole('switch', { name: 'Changes' })).toBeVisible();
    await expect(reader.page.getByRole('button', { name: 'Restore…' })).toHaveCount(0);
    await reader.context.close();
  });
  await context.close();
});

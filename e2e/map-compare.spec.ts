import { expect, test } from '@playwright/test';
import { addCard, setCell, setEmotion, setHeader } from '@/lib/journeys/core/edits-cells';
import { expectAccessible } from './support/axe';
import { call, cellIn, editMap, makeMapOf, readMapOf } from './support/map-calls';
import { addMember } from './support/member';
import { demoOwner, enterAs } from './support/people';

const brand = '/o/northlight/kestrel';

test('a future state without a present is helped to one, and warned of what it rests on', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { page, context } = await enterAs(browser, demoOwner());
  await page.goto(brand);
  const today = await makeMapOf(page, brand, 'I return a bicycle');
  await editMap(page, brand, today, [
    ...setCell(cellIn(today, 'actions', 0), 'text', 'Looks for the shop'),
    ...setEmotion(cellIn(today, 'emotion', 0), 'current', -1),
    ...addCard(today, cellIn(today, 'pains', 0), { kind: 'pain', text: 'It is closed' }).operations,
    ...setHeader(today, 'reviewDue', '2026-01-15'),
  ]);
  const { id } = await call<{ id: string }>(page, `${brand}/maps`, 'POST', {
    type: 'future-state',
    title: 'I return it anywhere',
  });

  await test.step('linked on the page of the comparison', async () => {
    await page.goto(`${brand}/maps/${id}/compare`);
    await expect(page.getByText('No map of today is linked')).toBeVisible();
    await expectAccessible(page);
    await page
      .getByRole('combobox', { name: 'Starts from the current-state map' })
      .selectOption({ label: 'I return a bicycle' });
    await page.getByRole('button', { name: 'Link' }).click();
    await expect(page.getByText('The map of today is stale')).toBeVisible();
    await expect(page.getByText('Rests on assumptions')).toBeVisible();
    // Nobody answers the one pain point yet.
    await expect(page.getByText('0 of 1', { exact: true })).toBeVisible();
    await expect(page.getByText('No opportunity at this step yet')).toBeVisible();
  });

  await test.step('told in the details of the map and in the list', async () => {
    await page.goto(`${brand}/maps/${id}`);
    await page.getByRole('button', { name: 'About the map' }).first().click();
    const panel = page.getByRole('complementary');
    await expect(panel.getByText('Rests on assumptions')).toBeVisible();
    await expect(panel.getByRole('link', { name: 'Compare with today' })).toBeVisible();
    await expectAccessible(page);
    await page.goto(`${brand}/maps`);
    const title = page.locator('[data-map-link]').filter({ hasText: 'I return it anywhere' });
    const line = page.getByRole('row').filter({ has: title });
    await expect(line.getByRole('link', { name: 'Compare', exact: true })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a reader sees it and links nothing', async () => {
    const reader = await enterAs(browser, await addMember('kestrel', 'Rolf Reader', 'viewer'));
    await reader.page.goto(`${brand}/maps/${id}/compare`);
    await expect(reader.page.getByRole('table', { name: /^Mean emotion by stage/ })).toBeVisible();
    await expect(reader.page.getByRole('button', { name: 'Link' })).toHaveCount(0);
    await reader.context.close();
  });

  await test.step('the map of today in the trash is said', async () => {
    await call(page, `${brand}/maps/${today.id}`, 'DELETE');
    await page.goto(`${brand}/maps/${id}/compare`);
    await expect(page.getByText('The map of today is in the trash')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a step that leads into its own map is refused in words', async () => {
    const [above, below] = [
      await makeMapOf(page, brand, 'My week'),
      await makeMapOf(page, brand, 'My Monday'),
    ];
    const tie = (from: typeof above, to: string) => ({
      type: 'set' as const,
      kind: 'step' as const,
      id: Object.keys(from.step)[0] ?? '',
      field: 'subMapId' as const,
      value: to,
      base: 0,
    });
    const week = page.getByRole('option', { name: 'My week', exact: true });
    const choose = async () => {
      await page.locator('thead [data-place^="step:"]').first().click();
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menuitem', { name: 'Map in detail' }).click();
      await page.getByRole('combobox', { name: 'Map', exact: true }).click();
      await expect(page.getByRole('option').first()).toBeVisible();
    };
    await page.goto(`${brand}/maps/${below.id}`);
    await choose();
    await expect(week).toBeVisible();
    // Somebody else is faster.
    await editMap(page, brand, above, [tie(above, below.id)]);
    await week.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: /^Decide/ }).click();
    await expect(page.getByText('The map would lead back to itself')).toBeVisible();
    expect(
      (await readMapOf(page, brand, below.id)).step[Object.keys(below.step)[0] ?? '']?.subMapId,
    ).toBeNull();
    await page.goto(`${brand}/maps/${below.id}`);
    await choose();
    await expect(week).toHaveCount(0);
  });
  await context.close();
});

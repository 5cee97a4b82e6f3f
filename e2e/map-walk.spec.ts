import { expect, test } from '@playwright/test';
import { addCard } from '@/lib/journeys/core/edits-cells';
import { expectAccessible } from './support/axe';
import { call, cellIn, editMap, makeMapOf } from './support/map-calls';
import { demoOwner, enterAs } from './support/people';

const brand = '/o/northlight/linden';

test('a cycle takes its touchpoints from a journey map and says so', async ({ browser }) => {
  const { page, context } = await enterAs(browser, demoOwner());
  await page.goto(brand);
  const { rows } = await call<{ rows: { id: string; archived?: boolean; presence?: string }[] }>(
    page,
    `${brand}/inventory`,
  );
  const [first, second] = rows.filter(({ archived, presence }) => !archived && presence !== 'retired');
  const map = await makeMapOf(page, brand, 'I look for a lamp');
  await editMap(
    page,
    brand,
    map,
    [second, first].flatMap((touchpoint, column) => {
      const cell = cellIn(map, 'touchpoints', column);
      return addCard(map, cell, { kind: 'touchpoint', touchpointId: touchpoint?.id }).operations;
    }),
  );
  await page.goto(`${brand}/audits/cycles/new`);
  await page.getByLabel('Name', { exact: true }).fill('Along the map');
  await page.getByLabel('Choose touchpoints').click();
  await page.getByRole('option', { name: 'By a journey map' }).click();
  await page.getByRole('combobox', { name: 'Journey map', exact: true }).click();
  await page.getByRole('option', { name: 'I look for a lamp', exact: true }).click();
  const told = page.getByText('2 touchpoints of the journey map “I look for a lamp”');
  await expect(told).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('main').getByRole('listitem').getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Create cycle' }).click();
  await page.waitForURL(/\/audits\/cycles\/[0-9a-f-]{36}$/);
  await expect(told).toBeVisible();
  await context.close();
});

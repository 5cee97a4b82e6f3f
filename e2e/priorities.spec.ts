import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { addBrand } from './support/brand';
import { addMember } from './support/member';
import { demoOwner, enterAs } from './support/people';
import { demoBrand } from './support/screens';

const list = `${demoBrand}/priorities`;
const fixFirst = (page: Page) => page.getByRole('region', { name: 'Fix first' }).getByRole('table');
const box = (page: Page, part: string, name: string) =>
  page.getByRole('textbox', { name: `${part}: ${name}`, exact: true });

test('the list says what to fix first, why, and how sure that is', async ({ browser }) => {
  test.setTimeout(120_000);
  const { page } = await enterAs(browser, demoOwner());
  await page.goto(list);
  await expectAccessible(page);
  const rows = fixFirst(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
  await expect(rows.first().getByRole('cell').first()).toContainText('1');
  await expect(
    page.getByText(/^Scores: Customer survey, 2017\. Measured by the brand’s ideal of 10\.$/),
  ).toBeVisible();

  await test.step('each rank is explained so that it can be checked by hand', async () => {
    await page
      .getByRole('button', { name: /^Why this rank: / })
      .first()
      .click();
    const formula = page.getByText(
      /^100 × ∛\(deficit [\d.]+ × impact [\d.]+ × cost-effectiveness [\d.]+\) = [\d.]+\.$/,
    );
    const said = (await formula.innerText()).match(/[\d.]*\d/g)?.map(Number) ?? [];
    const [, deficit = 0, impact = 0, cost = 0, index = 0] = said;
    // The parts are rounded to two decimals on the page.
    expect(Math.abs(100 * Math.cbrt(deficit * impact * cost) - index)).toBeLessThan(2);
    await expectAccessible(page);
  });

  await test.step('what lacks a part is named with what it needs', async () => {
    const rest = page.locator('#not-ranked');
    const airTrain = rest
      .getByRole('listitem')
      .filter({ hasText: /AirTrain/ })
      .first();
    await expect(airTrain).toContainText('Cost-effectiveness');
    await expect(airTrain).not.toContainText('Impact');
  });

  await test.step('by the respondents of a segment', async () => {
    await page.getByLabel('Segment', { exact: true }).selectOption({ label: 'Business travellers' });
    await expect(page).toHaveURL(/segment=[0-9a-f-]{36}/);
    await expect(page.getByText(/segment: Business travellers/)).toBeVisible();
  });

  await test.step('against the best competitor nothing is ranked where none was scored', async () => {
    await page.goto(list);
    await page.getByLabel('Measured by').selectOption({ label: 'By the best competitor' });
    await expect(page).toHaveURL(/ideal=competitor/);
    await expect(page.getByText('Nothing can be ranked yet')).toBeVisible();
    await expect(page.locator('#not-ranked').getByText('Score of a competitor').first()).toBeVisible();
  });
});

test('the matrices move their lines and stand as tables', async ({ browser }) => {
  const { page } = await enterAs(browser, demoOwner());
  await page.goto(list);
  const importance = page.locator('#importance');
  await importance.scrollIntoViewIfNeeded();
  await expect(importance.locator('svg text', { hasText: 'Concentrate here' })).toBeVisible();
  await expect(importance.getByText(/Lines at the medians: score/)).toBeVisible();
  await importance.getByRole('radio', { name: 'Goal' }).check();
  await expect(importance.getByText(/Lines at the goal \(8\.0\)/)).toBeVisible();
  await importance.getByRole('checkbox', { name: 'Diagonal' }).uncheck();
  await expect(importance.getByText(/The diagonal is impact = score/)).toHaveCount(0);
  await importance.getByRole('button', { name: 'Show as table' }).click();
  await expect(importance.getByRole('columnheader', { name: 'Corner' })).toBeVisible();
  const effort = page.locator('#effort');
  await effort.scrollIntoViewIfNeeded();
  await expect(effort.locator('svg text', { hasText: 'Quick wins' })).toBeVisible();
  const quick = effort.getByRole('listitem').filter({ has: page.getByRole('link') });
  await expect(quick.first().getByRole('button', { name: /^Create action: / })).toBeVisible();
  await expectAccessible(page);
});

test('a line leads to an action in one step', async ({ browser }) => {
  const { page } = await enterAs(browser, demoOwner());
  await page.goto(list);
  const create = fixFirst(page)
    .getByRole('button', { name: /^Create action: / })
    .last();
  const name = ((await create.getAttribute('aria-label')) ?? '').replace('Create action: ', '');
  await create.click();
  const dialog = page.getByRole('dialog', { name: 'Create action' });
  await expect(dialog).toContainText(name);
  await dialog.getByLabel('What will be done').fill('Measure it every morning');
  await dialog.getByRole('button', { name: 'Create action' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(fixFirst(page).getByRole('row').filter({ hasText: name })).toContainText('1 action');
});

test('all are judged in one sitting, by keys', async ({ browser }) => {
  const { page } = await enterAs(browser, demoOwner());
  const brand = await addBrand('northlight', `Judged${Date.now() % 100_000}`);
  await page.request.post(`/api${brand}/inventory`, {
    headers: { origin: process.env.BASE_URL ?? '' },
    data: { items: [{ name: 'Till' }, { name: 'Door' }], defaults: { phase: 'before' }, parentId: null },
  });
  await page.goto(`${brand}/priorities`);
  await page.getByRole('link', { name: 'Judge impact and cost' }).first().click();
  await expect(page.getByText('Fully judged: 0 of 2')).toBeVisible();
  await expectAccessible(page);

  await box(page, 'Impact', 'Till').focus();
  await page.keyboard.type('10');
  await expect(box(page, 'Impact', 'Till')).toHaveValue('10');
  await page.keyboard.press('ArrowRight');
  await expect(box(page, 'Cost-effectiveness', 'Till')).toBeFocused();
  await page.keyboard.type('7.');
  await page.keyboard.press('ArrowDown');
  await expect(box(page, 'Cost-effectiveness', 'Door')).toBeFocused();
  await page.keyboard.type('3');
  await page.keyboard.press('Delete');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('x');
  await page.keyboard.press('ArrowUp');
  await expect(box(page, 'Impact', 'Till')).toBeFocused();
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
  await expect(page.getByText('Fully judged: 1 of 2')).toBeVisible();

  await page.reload();
  await expect(box(page, 'Impact', 'Till')).toHaveValue('10');
  await expect(box(page, 'Cost-effectiveness', 'Till')).toHaveValue('7.5');
  await expect(box(page, 'Impact', 'Door')).toHaveValue('10');
  await expect(box(page, 'Cost-effectiveness', 'Door')).toHaveValue('');
  await page.getByRole('radio', { name: 'Not fully judged' }).check();
  await expect(box(page, 'Impact', 'Till')).toHaveCount(0);

  await page.getByRole('main').getByRole('link', { name: 'Priorities' }).click();
  const door = page.locator('#not-ranked').getByRole('listitem').filter({ hasText: 'Door' });
  await expect(door).toContainText('Score');
  await expect(door).toContainText('Cost-effectiveness');
});

test('whoever only reads sees the list and judges nothing', async ({ browser }) => {
  const reader = await addMember('bay-airport', 'Vera Reader', 'viewer');
  const { page } = await enterAs(browser, reader);
  await page.goto(`${list}?view=judge`);
  await expect(fixFirst(page)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Judge impact and cost' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Create action: / })).toHaveCount(0);
  const answer = await page.request.post(`/api${demoBrand}/priorities/judgements`, {
    headers: { origin: process.env.BASE_URL ?? '' },
    data: { of: 'touchpoint', judgements: [] },
  });
  expect(answer.status()).toBe(403);
});

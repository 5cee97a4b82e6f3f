import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { addMember } from './support/member';
import { demoOwner, enterAs } from './support/people';

const brand = '/o/northlight/bay-airport';

test('a stage is set with its reason, and the passport keeps the life', async ({ browser }) => {
  test.setTimeout(90_000);
  const { page, context } = await enterAs(browser, demoOwner());
  await page.goto(`${brand}/lifecycle`);
  await expect(page.getByRole('heading', { name: 'Lifecycle', level: 1 })).toBeVisible();
  await expect(page.getByText('What should die?')).toBeVisible();
  await expectAccessible(page);

  const move = page.getByRole('button', { name: /^Move to another stage: / }).first();
  const name = ((await move.getAttribute('aria-label')) ?? '').replace('Move to another stage: ', '');
  await move.click();
  const dialog = page.getByRole('dialog', { name: `Lifecycle: ${name}` });
  await dialog.getByLabel('Stage').click();
  await page.getByRole('option', { name: 'Growth' }).click();
  await dialog.getByLabel('Reason').fill('More people ask for it every month');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.getByText(`Moved: ${name}`, { exact: true })).toBeVisible();
  await expect(page.getByText('More people ask for it every month')).toBeVisible();

  await test.step('contacts are typed for a period', async () => {
    await page.getByRole('button', { name: `Type in contacts: ${name}` }).click();
    const contacts = page.getByRole('dialog', { name: `Contacts: ${name}` });
    await contacts.getByRole('textbox').last().fill('1200');
    await expectAccessible(page);
    await contacts.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText(`Contacts saved: ${name}`, { exact: true })).toBeVisible();
  });

  await test.step('the passport tells the life', async () => {
    await page.getByRole('link', { name, exact: true }).first().click();
    await page.waitForURL(/\/touchpoints\//);
    await expect(page.getByRole('heading', { name: 'Life so far' })).toBeVisible();
    await expect(page.getByText('More people ask for it every month')).toBeVisible();
  });
  await context.close();
});

const boardCard = (page: Page, name: string) =>
  page.locator('li[draggable="true"]').filter({ has: page.getByRole('link', { name, exact: true }) });

/** Touchpoints of its own, so that no other test misses one. */
async function makeTouchpoints(page: Page, names: readonly string[]): Promise<void> {
  const answer = await page.request.post(`/api${brand}/inventory`, {
    headers: { Origin: new URL(page.url()).origin },
    data: {
      items: names.map((name) => ({ name, presence: 'existing', lifecycleStage: 'decline' })),
      defaults: { phase: 'during' },
    },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

test('a touchpoint is dragged to its last stage, and retired with what replaces it', async ({ browser }) => {
  test.setTimeout(90_000);
  const { page, context } = await enterAs(browser, demoOwner());
  await makeTouchpoints(page, ['Paper timetable', 'Timetable on screens']);
  await page.goto(`${brand}/lifecycle`);

  await test.step('dropped on a column, the move opens with its stage and asks day and reason', async () => {
    const dialog = page.getByRole('dialog', { name: 'Lifecycle: Paper timetable' });
    // A card can be dragged once the page's code is there.
    await expect(async () => {
      await boardCard(page, 'Paper timetable').dragTo(page.getByRole('heading', { name: 'Death', level: 2 }));
      await expect(dialog.getByLabel('Stage')).toContainText('Death', { timeout: 2_000 });
    }).toPass();
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(dialog).toBeVisible();
    await dialog.getByLabel('Reason').fill('Nobody takes one along');
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(page.getByText('Moved: Paper timetable', { exact: true })).toBeVisible();
    await expect(boardCard(page, 'Paper timetable')).toContainText('Nobody takes one along');
  });

  await test.step('contacts of several come from a sheet, and what cannot be told is named', async () => {
    await page.getByRole('button', { name: 'Bring in contacts…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Bring in contacts' });
    await dialog
      .getByLabel('Touchpoints and contacts')
      .fill('Touchpoint\tContacts\nPaper timetable\t1 200\nTimetable on screens\t-4\nCarrier pigeon\t3');
    await expect(dialog.getByText('1 touchpoint found.')).toBeVisible();
    await expect(dialog.getByText('left out: Timetable on screens')).toBeVisible();
    await expect(dialog.getByText('Not on the board, left out: Carrier pigeon')).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Save contacts of 1 touchpoint' }).click();
    await expect(page.getByText('Contacts of 1 touchpoint saved', { exact: true })).toBeVisible();
  });

  await test.step('what should die is retired with its replacement', async () => {
    await page.getByRole('button', { name: 'Retire: Paper timetable' }).click();
    const dialog = page.getByRole('dialog', { name: 'Retire “Paper timetable”' });
    await dialog.getByLabel('What replaces it').click();
    await page.getByRole('option', { name: 'Timetable on screens' }).click();
    await dialog.getByLabel('Reason').fill('The screens show it all');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Retire', exact: true }).click();
    await expect(page.getByText('Retired: Paper timetable', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Retire: Paper timetable' })).toHaveCount(0);
  });

  await test.step('the shares over time stand beside their bars', async () => {
    const shares = page.getByRole('region', { name: 'Stages over time' });
    await expect(shares.getByRole('row').nth(1)).toContainText('Today');
    await expect(shares.getByRole('row')).toHaveCount(9);
    await expectAccessible(page);
  });
  await context.close();
});

test('a reader looks at the board and moves nothing', async ({ browser }) => {
  const { page, context } = await enterAs(browser, await addMember('bay-airport', 'Ola Reader', 'viewer'));
  await page.goto(`${brand}/lifecycle`);
  await expect(page.getByText('What should die?')).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Move to|Type in|Retire|Bring in)/ })).toHaveCount(0);
  await context.close();
});

import { expect, test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible } from './support/axe';
import { addMember } from './support/member';
import { demoOwner, enterAs } from './support/people';
import { wordsOf } from './support/words';

const brand = '/o/northlight/linden';
const auditor = 'Eva Novotna';
const place = 'Brno Centre';
/** Stands in a note of the visit and nowhere else. */
const canary = 'The bell rang twice';

const stepButton = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true });

/** Answers the window that asks whether it is meant. */
async function confirm(page: Page, name: string): Promise<void> {
  await stepButton(page, name).click();
  await page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
}

/** Plans a cycle of the first three touchpoints and one visit; gives its address and the touchpoints' names. */
async function plan(page: Page, name: string): Promise<{ address: string; names: string[] }> {
  await page.goto(`${brand}/audits/cycles/new`);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Remove shown' }).click();
  const boxes = page.getByRole('main').getByRole('listitem').getByRole('checkbox');
  const names: string[] = [];
  for (const at of [0, 1, 2]) {
    await boxes.nth(at).check();
    names.push((await boxes.nth(at).getAttribute('aria-label')) ?? '');
  }
  await page.getByRole('checkbox', { name: auditor }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create cycle' }).click();
  await page.waitForURL(/\/audits\/cycles\/[0-9a-f-]{36}$/);
  await page.getByRole('checkbox', { name: `${auditor}: ${place}` }).check();
  await page.getByRole('button', { name: 'Save plan' }).click();
  await expect(page.getByText('not saved yet')).toHaveCount(0);
  await expectAccessible(page);
  await stepButton(page, 'Open for scoring').click();
  await expect(page.getByText('Visits sent in: 0 of 1').first()).toBeVisible();
  return { address: page.url(), names };
}

const scale = (page: Page, name: string) => page.getByRole('radiogroup', { name });
const chosen = (page: Page, name: string) => scale(page, name).getByRole('radio', { checked: true });
const saved = (page: Page) => expect(page.locator('[data-save-state="saved"]')).toBeVisible();

async function sendIn(page: Page): Promise<void> {
  await saved(page);
  await page.getByRole('button', { name: 'Send the visit in' }).click();
  await expect(page.getByText('This visit was sent in').first()).toBeVisible();
}

test('a quarter from the plan to the dashboard, by a manager and an auditor', async ({ browser }) => {
  test.setTimeout(180_000);
  const eva = await addMember('linden', auditor, 'auditor');
  const manager = await enterAs(browser, demoOwner());
  const scorer = await enterAs(browser, eva);
  const { address, names } = await plan(manager.page, 'Three touchpoints');
  const [first = '', second = '', third = ''] = names;

  await test.step('the manager moves the due date of the open cycle', async () => {
    const { page } = manager;
    await page.goto(address);
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await page.waitForURL(/\/edit$/);
    await page.getByLabel('Due date').fill('2031-03-31');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL(address);
    await expect(page.getByText('Due: 31 Mar 2031').first()).toBeVisible();
  });

  await test.step('the auditor scores with the keyboard', async () => {
    const { page } = scorer;
    await page.goto(`${brand}/audits/visits`);
    await expectAccessible(page);
    await page.getByRole('link', { name: new RegExp(place) }).click();
    await page.waitForURL(/\/audits\/visits\/[0-9a-f-]{36}$/);
    await scale(page, first).locator('[tabindex="0"]').focus();
    await page.keyboard.press('7');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('n');
    await expect(chosen(page, first)).toHaveAccessibleName('7 of 10');
    await expect(chosen(page, second)).toHaveAccessibleName('10 of 10');
    await expect(chosen(page, third)).toHaveAccessibleName('Not applicable');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.keyboard.type(canary);
    await saved(page);
    await expectAccessible(page);
  });

  const photoOf = await test.step('the auditor adds photos, and takes one away and back', async () => {
    const { page } = scorer;
    const colour = { create: { width: 900, height: 600, channels: 3 as const, background: '#88b0d0' } };
    const jpeg = { name: 'shop.jpg', mimeType: 'image/jpeg', buffer: await sharp(colour).jpeg().toBuffer() };
    const html = { name: 'page.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<!doctype html>') };
    await page.getByLabel(`Add photos: ${first}`).setInputFiles([jpeg, html]);
    await expect(page.getByText('Photo not added: page.jpg', { exact: true })).toBeVisible();
    const photos = page.getByRole('list', { name: `Photos: ${first}` });
    await expect(photos.getByRole('button', { name: 'Remove' })).toHaveCount(1);
    await expectAccessible(page);
    const src = (await photos.locator('img').getAttribute('src')) ?? '';
    expect((await page.request.get(src)).headers()['content-type']).toBe('image/jpeg');
    await photos.getByRole('button', { name: 'Remove' }).click();
    await expect(photos).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(photos.getByRole('listitem')).toHaveCount(1);
    expect((await manager.page.request.get(src)).status()).toBe(404);
    await sendIn(page);
    return src;
  });

  await test.step('what the auditor wrote is told to nobody while the cycle is open', async () => {
    const { page } = manager;
    const id = address.split('/').at(-1) ?? '';
    for (const path of [
      `/audits/cycles/${id}`,
      '/audits',
      '/activity',
      '',
      '?source=auditors',
      '/touchpoints',
      '/audits/forms',
      '/audits/visits',
      '/members',
    ]) {
      const answer = await page.request.get(`${brand}${path}`);
      expect(answer.ok(), path).toBe(true);
      expect(await answer.text(), path).not.toContain(canary);
    }
    for (const path of ['/export', '/dashboard/export?source=auditors', '/inventory', '/search?q=bell']) {
      const answer = await page.request.get(`/api${brand}${path}`);
      expect(answer.ok(), path).toBe(true);
      expect(await answer.text(), path).not.toContain(canary);
    }
    await page.goto(address);
    await expect(page.getByText('Visits sent in: 1 of 1').first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the manager sends a rating back', async () => {
    const { page } = manager;
    await confirm(page, 'Start review');
    await page.getByText('3 ratings').click();
    await expect(page.getByText(canary)).toBeVisible();
    await page.getByLabel(`Question to the auditor: ${first}`).fill('Was it really open?');
    await page
      .getByRole('listitem')
      .filter({ hasText: first })
      .getByRole('button', { name: 'Send back' })
      .last()
      .click();
    await expect(page.getByText('1 returned visit waits for an answer')).toBeVisible();
    await expect(stepButton(page, 'Close cycle')).toBeDisabled();
    await expectAccessible(page);
  });

  await test.step('the auditor answers', async () => {
    const { page } = scorer;
    await page.reload();
    await expect(page.getByText('Was it really open?')).toBeVisible();
    await scale(page, first).locator('[tabindex="0"]').focus();
    await page.keyboard.press('3');
    await expect(chosen(page, first)).toHaveAccessibleName('3 of 10');
    await sendIn(page);
  });

  await test.step('the manager answers the stop and closes', async () => {
    const { page } = manager;
    await page.goto(address);
    await expect(page.getByText('1 touchpoint at stop has neither action nor reason')).toBeVisible();
    await page.getByRole('button', { name: 'Add action' }).click();
    const dialog = page.getByRole('dialog', { name: 'Create action' });
    await dialog.getByLabel('What will be done').fill('Open on time');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Create action' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText('Every touchpoint at stop has an action or a reason')).toBeVisible();
    await confirm(page, 'Close cycle');
    const row = (name: string) =>
      page.getByRole('table', { name: 'By touchpoint' }).getByRole('row').filter({ hasText: name });
    await expect(row(first)).toContainText('3.0');
    await expect(row(second)).toContainText('10.0');
    await expectAccessible(page);
  });

  await test.step('the photo shows with the results, and can be filtered away and back', async () => {
    const { page } = manager;
    expect((await page.request.get(photoOf)).status()).toBe(200);
    const gallery = page.getByRole('search', { name: 'Filter the photos' });
    await expect(page.getByRole('button', { name: `Enlarge the photo: ${first}` })).toBeVisible();
    await gallery.getByLabel('Level').selectOption({ label: 'Wow' });
    await expect(page.getByText('No photo matches')).toBeVisible();
    await page.getByRole('button', { name: 'Show everything' }).click();
    await gallery.getByLabel('Touchpoint').selectOption({ label: first });
    await page.getByRole('button', { name: `Enlarge the photo: ${first}` }).click();
    await expect(page.getByRole('dialog', { name: first })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the dashboard of the source of auditors shows the figures', async () => {
    const { page } = manager;
    await page.goto(`${brand}?source=auditors`);
    const grid = page.getByRole('grid', { name: 'Touchpoints by period' });
    await expect(grid.getByRole('row').filter({ hasText: first })).toContainText('3.0');
    await expectAccessible(page);
  });
  await manager.context.close();
  await scorer.context.close();
});

test('the same screens in Russian', async ({ browser }) => {
  const t = wordsOf('ru', 'audits');
  const { context, page } = await enterAs(browser, demoOwner());
  await context.addCookies([{ name: 'locale', value: 'ru', url: process.env.BASE_URL ?? '' }]);
  await page.goto(`${brand}/audits`);
  await expect(page.getByRole('heading', { level: 1, name: t('title') })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Shops, third quarter' }).click();
  await expect(
    page.getByRole('table', { name: wordsOf('ru', 'auditResults')('byTouchpoint') }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${brand}/audits/cycles/new`);
  await expect(page.getByRole('heading', { level: 1, name: t('create') })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${brand}/audits/forms`);
  await expect(
    page.getByRole('heading', { level: 1, name: wordsOf('ru', 'auditForms')('title') }),
  ).toBeVisible();
  await expectAccessible(page);
  await context.close();
});

test('a form begins with a template, and its criteria are put in order by dragging and by keys', async ({
  browser,
}) => {
  const { context, page } = await enterAs(browser, demoOwner());
  await page.goto(`${brand}/audits/forms`);
  await page.getByRole('button', { name: 'Create form' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('From the drive to the till');
  await dialog.getByRole('button', { name: 'Create form' }).click();
  await page.waitForURL(/\/audits\/forms\/[0-9a-f-]{36}$/);
  const add = page.getByRole('button', { name: 'Add criterion' });
  for (const question of ['Is it clean?', 'Is it quick?', 'Is it kind?']) {
    await add.click();
    await page.getByRole('textbox', { name: 'Question' }).last().fill(question);
  }
  const questions = async () =>
    page
      .getByRole('textbox', { name: 'Question' })
      .evaluateAll((list) => list.map((one) => (one as HTMLTextAreaElement).value));
  const lines = page.getByRole('listitem', { name: /^Criterion/ });
  await page.setViewportSize({ width: 1280, height: 2_000 });
  await lines.nth(2).getByTitle('Drag to move').hover();
  await page.mouse.down();
  // A drag begins with the first move; the place under the pointer hears of it with the second one.
  const target = await lines.nth(0).boundingBox();
  for (const down of [12, 20])
    await page.mouse.move((target?.x ?? 0) + 60, (target?.y ?? 0) + down, { steps: 4 });
  await page.mouse.up();
  await expect.poll(questions).toEqual(['Is it kind?', 'Is it clean?', 'Is it quick?']);
  await page.getByRole('textbox', { name: 'Question' }).nth(0).focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(questions).toEqual(['Is it clean?', 'Is it kind?', 'Is it quick?']);
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('Changes are not saved yet')).toHaveCount(0);
  await page.reload();
  expect(await questions()).toEqual(['Is it clean?', 'Is it kind?', 'Is it quick?']);
  await expectAccessible(page);
  await context.close();
});

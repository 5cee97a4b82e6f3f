import { expect, test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible } from './support/axe';
import { stageAudit, type AuditStage } from './support/audit-visit';
import { addMember } from './support/member';
import { enterAs } from './support/people';

const question = 'Can the customer pay in the way they want to?';
const anchor = 'Three ways to pay, all of them named at the counter';

let audit: AuditStage;
test.beforeEach(async () => {
  audit = await stageAudit();
});
test.afterEach(() => audit.sql.end());

const saved = (page: Page) => expect(page.locator('[data-save-state="saved"]')).toBeVisible();

async function addCase(page: Page, at: number) {
  await page.getByRole('button', { name: 'Add case' }).click();
  const one = page.getByRole('listitem', { name: `Case ${at}`, exact: true });
  await one.getByLabel('Title of the case').fill(`Counter ${at}`);
  await one
    .getByLabel('Text', { exact: true })
    .fill('A guest holds up a card; the barista points at the till.');
  await one.getByLabel('Asks').selectOption({ label: question });
  return one;
}

/** Scores all five cases by the keys of the scale and hands them in. */
async function scoreAll(page: Page, brand: string, name: string, scores: readonly number[]) {
  await page.goto(`${brand}/audits/visits`);
  await page.getByRole('link', { name: new RegExp(name) }).click();
  await expect(page.getByText('0 of 5 scored').first()).toBeVisible();
  const scales = page.getByRole('radiogroup', { name: question });
  for (const [at, score] of scores.entries()) {
    await scales.nth(at).locator('[tabindex="0"]').first().focus();
    await page.keyboard.press(String(score));
  }
  await expect(page.getByText('5 of 5 scored').first()).toBeVisible();
  await page.getByLabel('Note').first().fill(`Note of somebody at ${scores[0]}`);
  await page.getByLabel('Note').first().blur();
  await saved(page);
}

test('auditors score alone, the lead shows the results, an anchor goes into the draft', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const name = 'Before the spring';
  const { organization, workspace } = audit.slugs;
  const brand = `/o/${organization}/${workspace}`;
  const { context, page } = await enterAs(browser, audit.manager);
  const second = await addMember(workspace, 'Ben Second', 'auditor', organization);

  await test.step('the lead makes five cases and invites two', async () => {
    await page.goto(`${brand}/audits`);
    await page.getByRole('link', { name: 'Calibrations' }).click();
    await expect(page.getByText('No calibrations yet')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'New calibration' }).click();
    const dialog = page.getByRole('dialog', { name: 'New calibration' });
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByLabel('Audit form').click();
    await page
      .getByRole('option', { name: /^Shop visit, version/ })
      .first()
      .click();
    await dialog.getByRole('button', { name: 'New calibration' }).click();
    await page.waitForURL(/\/calibrations\/[0-9a-f-]{36}$/);
    for (let at = 1; at <= 5; at += 1) await addCase(page, at);
    const colour = { create: { width: 600, height: 400, channels: 3 as const, background: '#c0a080' } };
    const buffer = await sharp(colour).jpeg().toBuffer();
    const photos = page.getByRole('listitem', { name: 'Case 1', exact: true }).locator('input[type=file]');
    await photos.last().setInputFiles({ name: 'counter.jpg', mimeType: 'image/jpeg', buffer });
    const link = page
      .getByRole('listitem', { name: 'Case 2', exact: true })
      .getByLabel('Link to a video or page');
    await link.fill('javascript:alert(1)');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText(/Case 2: Enter a web address/)).toBeVisible();
    await link.fill('https://example.com/video');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Calibration saved', { exact: true })).toBeVisible();
    for (const auditor of ['Anna', 'Ben Second']) await page.getByRole('checkbox', { name: auditor }).click();
    await page.getByRole('button', { name: 'Save auditors' }).click();
    await expect(page.getByText('Auditors saved', { exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Open for scoring' }).click();
    await expect(page.getByText('0 of 2 handed in')).toBeVisible();
    await expectAccessible(page);
  });
  const path = new URL(page.url()).pathname;

  const anna = await enterAs(browser, audit.auditor);
  const ben = await enterAs(browser, second);
  await test.step('two score, and nothing is told before', async () => {
    await scoreAll(anna.page, brand, name, [1, 3, 5, 7, 9]);
    await expectAccessible(anna.page);
    await anna.page.reload();
    await expect(anna.page.getByText('5 of 5 scored').first()).toBeVisible();
    await anna.page.getByRole('button', { name: 'Hand in my scores' }).click();
    await expect(anna.page.getByText('Scores handed in', { exact: true })).toBeVisible();
    await expect(anna.page.getByRole('button', { name: 'Take back' })).toBeVisible();
    await scoreAll(ben.page, brand, name, [2, 3, 9, 8, 9]);
    await expect(page.getByText('1 of 2 handed in')).toBeVisible();
    for (const secret of ['Note of somebody at 1', 'Note of somebody at 2']) {
      expect(await page.content()).not.toContain(secret);
    }
    await ben.page.setViewportSize({ width: 390, height: 844 });
    const fits = await ben.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
    expect(fits).toBe(true);
    await expectAccessible(ben.page);
    const other = await enterAs(
      browser,
      await addMember(workspace, 'Una Uninvited', 'auditor', organization),
    );
    expect((await other.page.goto(path))?.status()).toBe(404);
    await other.context.close();
  });

  await test.step('the lead shows the results', async () => {
    await page.getByRole('button', { name: 'Show results' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Show results' }).click();
    const table = page.getByRole('region', { name: 'Scores by case' });
    const third = table.getByRole('row', { name: /Counter 3/ });
    await expect(third.getByText('apart')).toHaveCount(2);
    await expect(third).toContainText('5–9');
    await expect(table.getByRole('row', { name: /Counter 2/ }).getByText('apart')).toHaveCount(0);
    await expect(page.getByText('5 shared cases, 2 auditors')).toBeVisible();
    await expect(page.getByText('Note of somebody at 1')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a score too late is refused, and an auditor sees no names', async () => {
    await ben.page.goto(`${path}/score`);
    await expect(ben.page).toHaveURL(new RegExp(`${path}$`));
    await expect(ben.page.getByText(/Fewer than two others have scored/)).toBeVisible();
    const content = await ben.page.content();
    for (const secret of ['Anna', 'Note of somebody at 1']) expect(content).not.toContain(secret);
    await expectAccessible(ben.page);
  });

  await test.step('what is agreed on stays, and the anchor goes into the draft', async () => {
    const third = page.locator('#case-3');
    await third.getByLabel('Discussion').fill('Is a card enough?');
    await third.getByLabel('Score agreed on').fill('6');
    await third.getByLabel('5 should say').fill(anchor);
    await third.getByRole('button', { name: 'Save' }).click();
    await expect(third.getByText(/has no draft: one is made/)).toBeVisible();
    await third.getByRole('button', { name: 'Take over into the draft' }).click();
    await expect(third.getByText(/They go into the draft/)).toBeVisible();
    await expect(
      page
        .getByRole('row', { name: /Counter 3/ })
        .getByRole('cell')
        .last(),
    ).toHaveText('6');
    await third.getByRole('link', { name: 'Open the form' }).click();
    await expect(page.getByText(/^Draft of version/)).toBeVisible();
    const texts = page.locator('textarea');
    const values = await texts.evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
    expect(values).toContain(anchor);
  });

  await test.step('closed, deleted and restored', async () => {
    await page.goto(path);
    await page.getByRole('button', { name: 'Close calibration' }).click();
    await expect(page.getByRole('button', { name: 'Reopen', exact: true })).toBeVisible();
    await expect(page.locator('#case-3').getByLabel('Discussion')).toBeDisabled();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await page.waitForURL(new RegExp(`${brand}/audits/calibrations$`));
    await expect(page.getByText('No calibrations yet')).toBeVisible();
    await page.goto(`${brand}/trash`);
    const deleted = page.getByRole('row', { name: new RegExp(name) });
    await deleted.getByRole('button', { name: 'Restore' }).click();
    await expect(deleted).toHaveCount(0);
    await page.goto(path);
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  });
  for (const one of [anna.context, ben.context, context]) await one.close();
});

import { expect, test } from '@playwright/test';
import { stageAudit, type AuditStage } from './support/audit-visit';
import { expectAccessible } from './support/axe';
import { enterAs } from './support/people';

let audit: AuditStage;
test.beforeAll(async () => {
  audit = await stageAudit();
});
test.afterAll(() => audit.sql.end());

test('visits of one cycle are scored side by side with the keyboard', async ({ browser }) => {
  const { context, page } = await enterAs(browser, audit.auditor);
  const visits = `/o/${audit.slugs.organization}/${audit.slugs.workspace}/audits/visits`;
  await page.goto(visits);
  await page.getByRole('link', { name: 'Score side by side: Autumn round' }).click();
  await page.waitForURL(/side-by-side\?cycle=/);
  const [market, station] = ['Linden Coffee · Old Market 4', 'Linden Coffee · Central Station'];
  const box = (brand: string, name: string) =>
    page.getByRole('textbox', { name: `${brand}: ${name}`, exact: true });
  await expectAccessible(page);

  await box(market, 'Facade and entrance').focus();
  for (const key of ['8', 'ArrowRight', 'x', 'ArrowDown', 'n', 'ArrowLeft', '1', '0', 'Enter', '2'])
    await page.keyboard.press(key);
  await expect(box(market, 'Facade and entrance')).toHaveValue('8');
  await expect(box(station, 'Facade and entrance')).toHaveValue('10');
  await expect(box(station, 'Parking')).toHaveValue('N/A');
  await expect(box(market, 'Parking')).toHaveValue('10');
  await expect(box(market, 'Greeting')).toHaveValue('2');
  await page.keyboard.press('9');
  await page.keyboard.press('Control+z');
  await expect(box(market, 'Greeting')).toHaveValue('2');
  await page.keyboard.press('q');
  await expect(page.getByText('Not understood')).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByLabel(`Note: Greeting, ${market}`)).toBeFocused();
  await page.keyboard.type('Nobody looked up');
  await page.keyboard.press('Enter');
  await expect(box(market, 'Greeting')).toBeFocused();
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();

  await page.reload();
  await expect(box(station, 'Facade and entrance')).toHaveValue('10');
  await expect(page.getByText('3 of 9 typed')).toBeVisible();
  await box(market, 'Greeting').focus();
  await expect(page.getByLabel(`Note: Greeting, ${market}`)).toHaveValue('Nobody looked up');
  await page.getByRole('link', { name: station }).click();
  await page.waitForURL(new RegExp(`${visits}/[0-9a-f-]{36}$`));

  // A cycle of nobody's is none.
  await page.goto(`${visits}/side-by-side?cycle=${audit.workspaceId}`);
  await expect(page.getByText('Nothing to score here')).toBeVisible();
  expect((await page.goto(`${visits}/side-by-side?cycle=x`))?.status()).toBe(404);
  await context.close();
});

import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { stageAudit, type AuditStage } from './support/audit-visit';
import { enterAs } from './support/people';
import { wordsOf } from './support/words';

let audit: AuditStage;
test.beforeEach(async () => {
  audit = await stageAudit();
});
test.afterEach(() => audit.sql.end());

test('a worksheet is printed in a chosen language and size, one visit or all of a cycle', async ({
  browser,
}) => {
  const { context, page } = await enterAs(browser, audit.manager);
  const audits = `/o/${audit.slugs.organization}/${audit.slugs.workspace}/audits`;
  await page.goto(`${audits}/cycles/${audit.cycleId}`);
  await page.getByRole('link', { name: 'Worksheets' }).click();
  await page.waitForURL(/\/worksheets$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Worksheets to print' })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(2);
  await expectAccessible(page);

  await page.goto(`${audits}/visits/${audit.visitId}/worksheet`);
  const sheet = page.getByRole('article');
  await expect(sheet.getByRole('heading', { name: 'Linden Coffee · Old Market 4' })).toBeVisible();
  await expect(sheet.getByText('7.1 Can the customer pay in the way they want to?')).toBeVisible();
  const code = audit.visitId.slice(-6).toUpperCase();
  await expect(sheet.getByText(code).first()).toBeVisible();
  await expect(sheet.getByRole('img', { name: 'Opens this visit' })).toBeVisible();

  await page.getByRole('link', { name: 'polski' }).click();
  const polish = wordsOf('pl', 'auditWorksheets');
  await expect(sheet.getByText(polish('auditor'), { exact: true })).toBeVisible();
  await expect(sheet).toHaveAttribute('lang', 'pl');
  await page.getByRole('link', { name: 'Large print' }).click();
  await expect(sheet).toHaveAttribute('data-large', 'true');
  await expectAccessible(page);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0);
  await context.close();
});

test('a worksheet is for its auditor and for whoever runs the cycle', async ({ browser }) => {
  const { context, page } = await enterAs(browser, audit.auditor);
  const audits = `/o/${audit.slugs.organization}/${audit.slugs.workspace}/audits`;
  await page.goto(`${audits}/visits/${audit.visitId}`);
  await page.getByRole('link', { name: 'Worksheet' }).click();
  await expect(page.getByRole('article')).toHaveCount(1);
  await audit.sql`update audit_visits set auditor_id = (select id from workspace_people
    where workspace_id = ${audit.workspaceId} and name = 'Marek') where id = ${audit.visitId}`;
  const answer = await page.goto(`${audits}/visits/${audit.visitId}/worksheet`);
  expect(answer?.status()).toBe(404);
  await context.close();
});

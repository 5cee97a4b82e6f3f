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

test('a filled worksheet is typed in by its numbers, with the keyboard alone', async ({ browser }) => {
  const { context, page } = await enterAs(browser, audit.auditor);
  const path = `/o/${audit.slugs.organization}/${audit.slugs.workspace}/audits/visits/${audit.visitId}`;
  await page.goto(path);
  await page.getByRole('link', { name: 'Type in from paper' }).click();
  await page.waitForURL(/entry=1$/);
  await expect(page.getByText(`Worksheet ${audit.visitId.slice(-6).toUpperCase()}`)).toBeVisible();
  await expectAccessible(page);
  const box = (name: string) => page.getByRole('textbox', { name, exact: true });
  await box('1 Facade and entrance').focus();
  const keys = ['8', 'Enter', '1', '0', 'Enter', 'n', 'Enter', 'x', 'ArrowDown', '7', 'Enter', '9', 'Enter'];
  for (const key of [...keys, '6', 'Enter', '9', 'Enter', '3']) await page.keyboard.press(key);
  const questions = ['Can the customer pay in the way they want to?', 'Is the price what the menu said?'];
  await expect(box('2 Parking')).toHaveValue('10');
  await expect(box('3 Greeting')).toHaveValue('N/A');
  await expect(box(`7.1 ${questions[0]}`)).toHaveValue('6');
  await expect(box(`7.2 ${questions[1]}`)).toHaveValue('9');
  await expect(box('8 Receipt and farewell')).toHaveValue('3');
  await page.keyboard.press('4');
  await page.keyboard.press('Control+z');
  await expect(box('8 Receipt and farewell')).toHaveValue('3');
  await expect(page.getByText('9 of 9 typed').first()).toBeVisible();
  const number = page.getByLabel('Go to number');
  await number.fill('12');
  await number.press('Enter');
  await expect(page.getByText('The worksheet has no such number.')).toBeVisible();
  await number.fill('7,2');
  await number.press('Enter');
  await expect(box(`7.2 ${questions[1]}`)).toBeFocused();
  await page.keyboard.press('q');
  await expect(page.getByText('Not understood')).toBeVisible();
  await expect(box(`7.2 ${questions[1]}`)).toHaveValue('9');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Send the visit in' })).toBeDisabled();
  await page.keyboard.press('/');
  await page.keyboard.type('No receipt');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
  await page.getByLabel('From', { exact: true }).fill('10:40');
  await page.getByLabel('Until', { exact: true }).fill('10:05');
  await expect(page.getByText('The visit ends before it begins.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send the visit in' })).toBeDisabled();
  await page.getByLabel('Until', { exact: true }).fill('11:15');
  await page.getByRole('button', { name: 'Send the visit in' }).click();
  await expect(page.getByText('This visit was sent in').first()).toBeVisible();
  const [stay] = await audit.sql<{ from: string; until: string }[]>`
    select to_char(arrived_at, 'HH24:MI') as from, to_char(left_at, 'HH24:MI') as until
    from audit_visits where id = ${audit.visitId}`;
  expect(stay).toEqual({ from: '10:40', until: '11:15' });
  const rows = await audit.sql<{ score: number | null; note: string }[]>`
    select r.score::float8 as score, r.note from audit_ratings r
    join touchpoints t on t.workspace_id = r.workspace_id and t.id = r.touchpoint_id
    where r.visit_id = ${audit.visitId} order by t.position`;
  expect(rows.map(({ score }) => score)).toEqual([8, 10, null, 10, 7, 9, null, 3]);
  expect(rows.at(-1)?.note).toBe('No receipt');
  await context.close();
});

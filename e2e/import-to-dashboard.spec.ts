import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe';

// Website: mean 4 of 1–5 = 7.5; Staff: 4.67 = 9.2; so 8.3 overall. The question about the whole stays apart.
const file = {
  name: 'spring 2026.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Respondent,Website,Staff,Overall satisfaction',
      'r1,4,5,4',
      'r2,5,5,5',
      'r3,3,4,1',
      'r4,4,5,2',
      'r5,5,5,5',
      'r6,3,4,seven',
    ].join('\n'),
  ),
};

test('a survey file becomes figures on the dashboard, and can be taken back', async ({ page }) => {
  const id = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
  await page.goto('/sign-up');
  for (const [name, value] of [
    ['name', 'Edda'],
    ['email', `edda.${id}@example.test`],
    ['password', 'river lantern sturdy 41'],
    ['organizationName', `Edda ${id}`],
    ['brandName', 'Kiosk'],
  ] as const) {
    await page.locator(`input[name=${name}]`).fill(value);
  }
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/\/kiosk$/);
  await expect(page.getByText('No ratings yet')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Bring in ratings' }).click();

  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('heading', { level: 1, name: file.name })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'r1' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Continue to the columns' }).click();
  await page.getByRole('combobox', { name: 'Role of Website' }).click();
  await page.getByRole('option', { name: 'Touchpoint' }).click();
  await expect(page.getByRole('combobox', { name: 'Role of Overall satisfaction' })).toHaveText(
    'Question about the whole',
  );
  for (const column of ['Website', 'Staff', 'Overall satisfaction']) {
    await page.getByRole('button', { name: `Scale and codes of ${column}` }).click();
    await page.getByRole('button', { name: '1–5', exact: true }).click();
    await page.keyboard.press('Escape');
  }
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show the figures' }).click();

  const figures = page.getByRole('region', { name: 'Figures that come out' });
  await expect(figures.getByRole('row', { name: /Website/ })).toContainText('4.00');
  await expect(figures.getByRole('row', { name: /Staff/ })).toContainText('9.2');
  await expect(page.getByText('row 7, column “Overall satisfaction”: seven')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bring in', exact: true }).click();
  await expect(page.getByText('The dashboard shows these figures from now on.')).toBeVisible();
  const record = page.url();

  await page.getByRole('link', { name: 'Open the dashboard' }).click();
  await expect(page.getByText('Overall 8.3, goal\u00a08.0; none of 2 touchpoints at stop.')).toBeVisible();
  const cell = page.getByRole('grid').getByRole('link', { name: /^Website, .*: 7\.5, n 6/ });
  await expect(cell).toBeVisible();
  await expectAccessible(page);
  await cell.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('grid').getByRole('link', { name: /^Staff, .*: 9\.2, n 6/ })).toBeFocused();
  await cell.click();
  await expect(page.getByRole('heading', { level: 2, name: '6 answers' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Back to the dashboard' }).click();
  await expect(page.getByRole('grid')).toBeVisible();

  await page.goto(record);
  await page.getByRole('button', { name: 'Undo the import of spring 2026.csv' }).click();
  await page.getByRole('button', { name: 'Undo the import', exact: true }).click();
  await expect(page.getByText('none of it counts any more')).toBeVisible();
  await page.getByRole('link', { name: 'Dashboard' }).first().click();
  await expect(page.getByText('No ratings yet')).toBeVisible();
});

test('a picture with the name of a table is refused with the reason', async ({ page }) => {
  const id = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
  await page.goto('/sign-up');
  for (const [name, value] of [
    ['name', 'Finn'],
    ['email', `finn.${id}@example.test`],
    ['password', 'river lantern sturdy 41'],
    ['organizationName', `Finn ${id}`],
    ['brandName', 'Booth'],
  ] as const) {
    await page.locator(`input[name=${name}]`).fill(value);
  }
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/\/booth$/);
  await page.goto(`${new URL(page.url()).pathname}/imports/new`);
  await page.locator('input[type=file]').setInputFiles({
    name: 'survey.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'),
  });
  await expect(page.getByRole('main').getByRole('alert')).toContainText('picture');
});

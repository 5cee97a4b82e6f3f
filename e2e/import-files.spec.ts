import { expect, test, type Page } from '@playwright/test';
import writeXlsxFile from 'write-excel-file/node';
import { expectAccessible } from './support/axe';
import { signUp } from './support/newcomer';

// Every layout and both formats through the wizard of the production build, as a person does it.

type Cell = string | number;

const csv = (name: string, rows: readonly (readonly Cell[])[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(rows.map((row) => row.join(',')).join('\r\n')),
});

async function workbook(
  name: string,
  sheets: readonly { sheet: string; rows: readonly (readonly Cell[])[] }[],
) {
  const buffer = await writeXlsxFile(
    sheets.map(({ sheet, rows }) => ({
      sheet,
      data: rows.map((row) =>
        row.map((value) => ({ value, type: typeof value === 'number' ? Number : String })),
      ),
    })),
  ).toBuffer();
  return { name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer };
}

async function upload(page: Page, base: string, file: { name: string; mimeType: string; buffer: Buffer }) {
  await page.goto(`${base}/imports/new`);
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('heading', { level: 1, name: file.name })).toBeVisible();
}

async function choose(page: Page, control: string, option: string | RegExp) {
  await page.getByRole('combobox', { name: control, exact: true }).click();
  await page.getByRole('option', { name: option }).click();
}

const toColumns = (page: Page) => page.getByRole('button', { name: 'Continue to the columns' }).click();
const toFigures = (page: Page) => page.getByRole('button', { name: 'Show the figures' }).click();
const figures = (page: Page) => page.getByRole('region', { name: 'Figures that come out' });
const bringIn = async (page: Page) => {
  await page.getByRole('button', { name: 'Bring in', exact: true }).click();
  await expect(page.getByText('The dashboard shows these figures from now on.')).toBeVisible();
};

const header = ['Respondent', 'Window', 'Counter', 'Overall satisfaction'];
const people = [
  ['r1', 4, 5, 4],
  ['r2', 5, 4, 5],
  ['r3', 3, 4, 1],
  ['r4', 4, 3, 2],
  ['r5', 1, 2, 3],
] as const;

test('a workbook of several sheets: the sheet is chosen, and the next wave is read like this one', async ({
  page,
}) => {
  const base = await signUp(page, 'Ines', 'Bakery');
  await upload(
    page,
    base,
    await workbook('survey 2025.xlsx', [
      { sheet: 'About', rows: [['Survey of the bakery'], ['Five people']] },
      { sheet: 'Answers', rows: [[...header, 'Age'], ...people.map((row, at) => [...row, 1 + (at % 2)])] },
    ]),
  );
  await expect(page.getByRole('cell', { name: 'Five people' })).toBeVisible();
  await choose(page, 'Sheet', 'Answers');
  await expect(page.getByRole('columnheader', { name: 'Counter' })).toBeVisible();
  await expectAccessible(page);
  await toColumns(page);
  await expect(page.getByRole('combobox', { name: 'Role of Window' })).toHaveText('Touchpoint');
  await expect(page.getByRole('combobox', { name: 'Role of Counter' })).toHaveText('Touchpoint');
  await page.getByRole('button', { name: 'Words for the codes of Age' }).click();
  await page.getByRole('textbox', { name: 'Word for 1' }).fill('under 40');
  await page.getByRole('textbox', { name: 'Word for 2' }).fill('40 and over');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Words for the codes of Age' })).toHaveText('2 words');
  await page.getByRole('button', { name: 'Scale and codes of Counter' }).click();
  await page.getByRole('button', { name: '1–5', exact: true }).click();
  await page.keyboard.press('Escape');
  await toFigures(page);
  // (4 + 5 + 3 + 4 + 1) / 5 = 3.4 on 1–5 is 6.0; (5 + 4 + 4 + 3 + 2) / 5 = 3.6 is 6.5.
  await expect(figures(page).getByRole('row', { name: /Window/ })).toContainText(/3\.40.*6\.0/);
  await expect(figures(page).getByRole('row', { name: /Counter/ })).toContainText(/3\.60.*6\.5/);
  await bringIn(page);
  await page.getByRole('button', { name: 'Save the mapping' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Bakery survey');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Mapping saved').first()).toBeVisible();

  // The next wave: recognized by its columns, a year later, with a question more and another that is gone.
  const next = people.map(([who, window, counter, whole]) => [who, window, whole, 5 - (counter % 2)]);
  const wave = csv('survey 2026.csv', [['Respondent', 'Window', 'Overall satisfaction', 'Terrace'], ...next]);
  await upload(page, base, wave);
  await expect(page.getByText('Recognized by its columns: read as in “Bakery survey”')).toBeVisible();
  await toColumns(page);
  await expect(page.getByText('Not in this file: Counter, Age.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Year' })).toHaveText('2026');
  await expect(page.getByRole('row', { name: /Terrace/ })).toContainText('check');
  await expect(page.getByRole('combobox', { name: 'Role of Terrace' })).toHaveText('Ignore');
  await expectAccessible(page);
  await choose(page, 'Follow a former file', 'None: only what is recognized');
  await expect(page.getByText('A former file can be followed')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Role of Terrace' })).toHaveText('Touchpoint');
  await choose(page, 'Follow a former file', /survey 2025\.xlsx/);
  await expect(page.getByText('Read as in “survey 2025.xlsx”', { exact: true })).toBeVisible();
  await toFigures(page);
  await expect(figures(page).getByRole('row', { name: /Window/ })).toContainText('3.40');
  await expect(figures(page).getByRole('row', { name: /Terrace/ })).toHaveCount(0);
  await bringIn(page);

  await page.goto(`${base}/imports`);
  await expect(page.getByRole('row', { name: /survey 2025\.xlsx/ })).toContainText(
    '15 answers of 5 respondents',
  );
  await expect(page.getByRole('button', { name: 'Download Bakery survey' })).toBeVisible();
  await expectAccessible(page);
});

test('a corrected file lists what it changes, and undoing puts the former answers back', async ({ page }) => {
  const base = await signUp(page, 'Karel', 'Cafe');
  const named = 'wave 2026.csv';
  await upload(page, base, csv(named, [header, ...people]));
  await toColumns(page);
  await toFigures(page);
  await bringIn(page);

  const corrected = [['r1', 5, 5, 4], ['r2', 5, '', 5], ...people.slice(2), ['r6', 2, 2, 2]];
  await upload(page, base, csv('wave 2026 corrected.csv', [header, ...corrected]));
  await expect(page.getByText(`Recognized by its columns: read as in “${named}”`)).toBeVisible();
  await toColumns(page);
  // The year in the file's name is that of the first file: the same period, the same people.
  await expect(page.getByRole('combobox', { name: 'Year' })).toHaveText('2026');
  await toFigures(page);
  const changes = page.getByRole('region', { name: /values that stood already will differ/ }).last();
  await expect(changes.getByRole('row', { name: /r1/ })).toContainText(/Window.*4.*5/);
  await expect(changes.getByRole('row', { name: /r2/ })).toContainText(/Counter.*4.*–/);
  await expect(changes.getByRole('row')).toHaveCount(3);
  await expectAccessible(page);
  await bringIn(page);
  const record = page.url();

  await page.goto(`${base}/imports`);
  await page.getByRole('button', { name: `Undo the import of ${named}` }).click();
  await page.getByRole('button', { name: 'Undo the import', exact: true }).click();
  await expect(page.getByRole('alertdialog')).toContainText('wave 2026 corrected.csv');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.goto(record);
  await page.getByRole('button', { name: 'Undo the import of wave 2026 corrected.csv' }).click();
  await page.getByRole('button', { name: 'Undo the import', exact: true }).click();
  await expect(page.getByText('none of it counts any more')).toBeVisible();
  await page.goto(base);
  await expect(page.getByRole('grid').getByRole('link', { name: /^Window, .*: 6\.0, n 5/ })).toBeVisible();
  await expect(page.getByRole('grid').getByRole('link', { name: /^Counter, .*: 6\.5, n 5/ })).toBeVisible();
});

test('a row an answer: names in a column, dates, and what each name stands for', async ({ page }) => {
  const base = await signUp(page, 'Lena', 'Library');
  const rows = [
    ['customer', 'date', 'touchpoint', 'score'],
    ...people.flatMap(([who, window, counter], at) => [
      [who, `2026-0${1 + (at % 3)}-14`, 'Window', window],
      [who, `2026-0${1 + (at % 3)}-14`, 'Counter', counter],
      [who, `2026-0${1 + (at % 3)}-14`, 'ALL', 3],
    ]),
  ];
  await upload(page, base, csv('long.csv', rows));
  await expect(page.getByRole('radio', { name: /One row per answer/ })).toBeChecked();
  await toColumns(page);
  await expect(page.getByRole('combobox', { name: 'Role of customer' })).toHaveText('Respondent');
  await expect(page.getByRole('combobox', { name: 'Role of ALL' })).toHaveText('Question about the whole');
  await page.getByRole('button', { name: 'Scale and codes of score' }).click();
  await page.getByRole('button', { name: '1–5', exact: true }).click();
  await page.keyboard.press('Escape');
  await expectAccessible(page);
  await toFigures(page);
  await expect(figures(page).getByRole('row', { name: /Window/ })).toContainText(/5.*3\.40.*6\.0/);
  await expect(figures(page).getByRole('row', { name: /Question about the whole/ })).toContainText('apart');
  await bringIn(page);
  await page.goto(base);
  await expect(page.getByRole('grid').getByRole('link', { name: /^Counter, .*: 6\.5, n 5/ })).toBeVisible();
});

test('published means with n, and published shares in per cent', async ({ page }) => {
  const base = await signUp(page, 'Marek', 'Museum');
  await upload(
    page,
    base,
    csv('means.csv', [
      ['Touchpoint', 'Mean', 'N', 'SD', 'Period'],
      ['Entrance', 3.8, 120, 0.9, '2025'],
      ['Cloakroom', 2.6, '', '', '2025'],
    ]),
  );
  await expect(page.getByRole('radio', { name: /Published means/ })).toBeChecked();
  await toColumns(page);
  await page.getByRole('button', { name: 'Scale and codes of Mean' }).click();
  await page.getByRole('button', { name: '1–5', exact: true }).click();
  await page.keyboard.press('Escape');
  await toFigures(page);
  await expect(figures(page).getByRole('row', { name: /Entrance/ })).toContainText(/120.*3\.80.*7\.0/);
  await expect(figures(page).getByRole('row', { name: /Cloakroom/ })).toContainText(/no n.*2\.60.*4\.0/);
  await expectAccessible(page);
  await bringIn(page);

  await upload(
    page,
    base,
    csv('shares.csv', [
      ['Touchpoint', 'Per cent no', 'Per cent partly', 'Per cent yes', 'Period'],
      ['Entrance', '20%', '30%', '50%', '2026'],
      ['Cloakroom', '40%', '40%', '40%', '2026'],
    ]),
  );
  await expect(page.getByRole('radio', { name: /Published shares/ })).toBeChecked();
  await toColumns(page);
  await expectAccessible(page);
  await toFigures(page);
  // Steps 1, 2, 3: (0.2 · 1 + 0.3 · 2 + 0.5 · 3) = 2.3 on 1–3 is 6.5.
  await expect(figures(page).getByRole('row', { name: /Entrance/ })).toContainText(/no n.*2\.30.*6\.5/);
  await expect(page.getByText('The shares do not add up to 100 per cent')).toBeVisible();
  await expect(page.getByText(/row 3/)).toBeVisible();
  await bringIn(page);
  await page.goto(base);
  await expect(page.getByRole('grid').getByRole('link', { name: /^Entrance, 2026.*: 6\.5/ })).toBeVisible();
});

test('what cannot be read is refused with row and column, and the server goes on', async ({ page }) => {
  const base = await signUp(page, 'Nadia', 'Nursery');
  const refusals: [string, Buffer, RegExp][] = [
    ['photo.csv', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), /picture/],
    ['quote.csv', Buffer.from('a,b\n1,"2\n3,4\n'), /./],
    ['nul.csv', Buffer.from('a,b\n1,2\n3,\x004\n', 'latin1'), /Row 3, column 2/],
    ['bomb.xlsx', Buffer.from('PK\x03\x04[Content_Types].xml', 'latin1'), /damaged|workbook/],
    ['empty.csv', Buffer.alloc(0), /empty/],
  ];
  for (const [name, buffer, words] of refusals) {
    await page.goto(`${base}/imports/new`);
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
    await expect(page.getByRole('main').getByText(words).first()).toBeVisible();
  }
  const health = await page.request.get('/healthz');
  expect(health.status()).toBe(200);
});

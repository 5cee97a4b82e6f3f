import fs from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import postgres from 'postgres';
import type { Snapshot } from '../lib/audits/results/snapshot';
import { readPdf } from '../testing/read-pdf';
import { expectAccessible } from './support/axe';
import { demoOwner, enterAs } from './support/people';

const password = 'linden in spring';

async function openClosedCycle(page: Page): Promise<void> {
  await page.goto('/o/northlight/linden/audits');
  await page
    .getByRole('main')
    .getByRole('link', { name: /Shops, third quarter/ })
    .click();
  await page.waitForURL(/\/audits\/cycles\/[0-9a-f-]{36}$/);
}

/** What the PDF behind the button says, without the spaces, which a PDF has none of. */
async function downloadPdf(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const pdf = readPdf(await fs.readFile(await download.path()));
  return { ...pdf, name: download.suggestedFilename(), text: pdf.text.replace(/\s+/gu, '') };
}

test('the report of a closed cycle: read, in another language, as a PDF', async ({ browser }) => {
  const { context, page } = await enterAs(browser, demoOwner());
  await openClosedCycle(page);
  const score = await page
    .getByText(/^Overall score$/)
    .locator('xpath=following-sibling::*[1]')
    .innerText();
  await page.getByRole('link', { name: 'Report', exact: true }).click();
  await page.waitForURL(/\/report$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Touchpoints at stop: 2 of 14/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    /[\d.]+/.exec(score)?.[0] ?? 'no score',
  );
  await expect(page.getByRole('navigation', { name: 'Language of the report' })).toBeVisible();
  await expectAccessible(page);

  const english = await downloadPdf(page, 'Download PDF');
  expect(english).toMatchObject({ pages: 1, language: 'en', name: 'linden-audit-2026-07-01-en.pdf' });
  expect(english.title).toContain('Shops, third quarter');

  for (const [language, name, button, words] of [
    ['pl', 'Polski', 'Pobierz PDF', 'Najniżejocenionepunktystyku'],
    ['ru', 'Русский', 'Скачать PDF', 'Самыеслабыеточкиконтакта'],
    ['ro', 'Română', 'Descarcă PDF', 'Celemaislabepunctedecontactșiceseface'],
  ] as const) {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const pdf = await downloadPdf(page, button);
    expect(pdf).toMatchObject({ pages: 1, language });
    expect(pdf.text).toContain(words);
  }

  // Nothing is wider than a phone, and paper is the report alone.
  await page.setViewportSize({ width: 390, height: 844 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await context.close();
});

test('a link to the report: made once, opened with its password by somebody without an account, revoked', async ({
  browser,
}) => {
  const { context, page } = await enterAs(browser, demoOwner());
  await openClosedCycle(page);
  await page.getByRole('button', { name: 'Create link' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Password (optional)').fill(password);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Create link' }).click();
  const address = await dialog.getByLabel('Address').inputValue();
  expect(address).toMatch(/\/report\/[\w-]{43}\?language=en$/);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('Not opened yet')).toBeVisible();
  await page.reload();
  expect(await page.content()).not.toContain(new URL(address).pathname);

  const guest = await browser.newContext({ locale: 'cs-CZ' });
  const reader = await guest.newPage();
  const answer = await reader.goto(address);
  expect(answer?.headers()).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
    'cache-control': 'private, no-store',
  });
  await expect(reader.getByRole('heading', { name: 'This report is protected' })).toBeVisible();
  await expect(reader.getByText('Linden')).toHaveCount(0);
  await expectAccessible(reader);
  const pdfAddress = address.replace('/report/', '/api/report/');
  expect((await reader.request.get(pdfAddress)).status()).toBe(404);
  await reader.getByLabel('Password').fill('a wrong password');
  await reader.getByRole('button', { name: 'Open the report' }).click();
  await expect(reader.getByText('This password is not right.')).toBeVisible();
  await reader.getByLabel('Password').fill(password);
  await reader.getByRole('button', { name: 'Open the report' }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(/Touchpoints at stop: 2 of 14/);
  expect(await downloadPdf(reader, 'Download PDF')).toMatchObject({ pages: 1, language: 'en' });
  // Without a language in the address it is the link's, not the browser's.
  await reader.goto(address.replace('?language=en', ''));
  await expect(reader).toHaveURL(address);

  await page.reload();
  await expect(page.getByText(/Last opened: /)).toBeVisible();
  await page.getByRole('button', { name: /^Revoke the link of/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('Revoked')).toBeVisible();
  const gone = await reader.goto(address);
  expect(gone?.status()).toBe(404);
  await expect(reader.getByRole('heading', { name: 'This report is not available' })).toBeVisible();
  const unknown = await reader.goto(`/report/${'x'.repeat(43)}?language=en`);
  expect(unknown?.status()).toBe(404);
  await expect(reader.getByRole('heading', { name: 'This report is not available' })).toBeVisible();
  await guest.close();
  await context.close();
});

test('the change is told over what it is taken from, and the page stays one', async ({ browser }) => {
  const sql = postgres(process.env.TOUCHSTONE_OWNER_URL ?? '', { max: 1, onnotice: () => undefined });
  const [kept] = await sql<{ workspace_id: string; cycle_id: string; sha256: string; content: Snapshot }[]>`
    select s.workspace_id, s.cycle_id, s.sha256, s.content from audit_snapshots s
    join audit_cycles c on c.workspace_id = s.workspace_id and c.id = s.cycle_id
    where c.name = 'Shops, third quarter'`;
  if (!kept) throw new Error('The demo has no closed cycle.');
  const write = (sha256: string, content: Snapshot) => sql`
    update audit_snapshots set sha256 = ${sha256}, content = ${JSON.stringify(content)}::text::jsonb
    where workspace_id = ${kept.workspace_id} and cycle_id = ${kept.cycle_id}`;
  // As if a cycle before had been closed, in which two of the touchpoints were not scored and one that left was.
  const change = { difference: 0.3, margin: 0.2, verdict: 'clear', method: 'paired' } as const;
  const { results } = kept.content;
  const entered = results.touchpoints.slice(0, 2).map(({ id }) => id);
  const touchpoints = results.touchpoints.map((row) => ({
    ...row,
    change: entered.includes(row.id) ? null : change,
  }));
  const compared = touchpoints.length - entered.length;
  const overall = { ...results.overall, change, entered, left: [kept.cycle_id] };
  const before = { score: 5.9, level: 'ok', n: 5, low: 5.6, high: 6.2 } as const;
  await write('f'.repeat(64), {
    ...kept.content,
    previous: { id: kept.cycle_id, name: 'Shops, second quarter', overall: before, actions: [] },
    results: { ...results, overall, touchpoints, compared, expectedByChance: compared / 20 },
  });
  try {
    const { context, page } = await enterAs(browser, demoOwner());
    await openClosedCycle(page);
    const basis = `+0.30 over the ${compared} touchpoints that were scored in both cycles. Entered: 2, left: 1.`;
    await expect(page.getByText(basis)).toBeVisible();
    await page.getByRole('link', { name: 'Report', exact: true }).click();
    await page.waitForURL(/\/report$/);
    await expect(page.getByText(basis)).toBeVisible();
    await expectAccessible(page);
    for (const [name, button] of [
      ['Русский', 'Скачать PDF'],
      ['Română', 'Descarcă PDF'],
      ['Polski', 'Pobierz PDF'],
    ] as const) {
      await page.getByRole('link', { name, exact: true }).click();
      const pdf = await downloadPdf(page, button);
      expect(pdf.pages).toBe(1);
      expect(pdf.text).toContain('+0,30');
    }
    await context.close();
  } finally {
    await write(kept.sha256, kept.content);
    await sql.end();
  }
});

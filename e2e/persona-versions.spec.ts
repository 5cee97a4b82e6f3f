import { promises as fs } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { readPdf } from '../testing/read-pdf';
import { expectAccessible } from './support/axe';
import { demoOwner, enterAs } from './support/people';

// Another brand's gallery is looked at while it is empty.
const brand = '/o/northlight/linden';
const saved = (page: Page) => expect(page.locator('[data-save-state="saved"]')).toBeVisible();

async function write(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${label}`) }).click();
  const field = page.getByRole('textbox', { name: label });
  await field.fill(text);
  await field.press('Control+Enter');
  await saved(page);
}

test('a persona is kept, compared section by section, brought back and printed', async ({ browser }) => {
  test.setTimeout(150_000);
  const { page, context } = await enterAs(browser, demoOwner());
  await page.goto(`${brand}/personas`);
  await page.getByRole('button', { name: 'New persona' }).first().click();
  await page.getByLabel('Name', { exact: true }).fill('Jana Dvorakova');
  await page.getByLabel('A short portrait').check();
  await page.getByRole('button', { name: 'Create persona' }).click();
  await page.waitForURL(/\/personas\/[0-9a-f-]{36}$/);
  const address = page.url();

  await test.step('without a version the page teaches', async () => {
    await page.getByRole('link', { name: 'Version history' }).click();
    await expect(page.getByText('No versions yet')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the present state gets a name', async () => {
    await page.getByRole('button', { name: 'Name the present state' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Before the interviews');
    await page.getByRole('button', { name: 'Save name' }).click();
    await expect(page.getByText('Before the interviews', { exact: true })).toBeVisible();
  });

  await test.step('what has changed since is told section by section', async () => {
    await page.goto(address);
    await page.getByRole('button', { name: 'Add to “Goals”' }).click();
    await page.getByRole('textbox', { name: 'New line' }).fill('A lock that lasts');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await write(page, 'Quote', 'I only want it to hold.');
    await page.getByRole('link', { name: 'Version history' }).click();
    await page.getByRole('link', { name: /\d:\d/ }).click();
    await expect(page.getByText('2 changes since then')).toBeVisible();
    const changes = page.getByRole('region', { name: /^Changes since/ });
    await expect(changes.getByRole('heading', { level: 3 })).toHaveText(['About the persona', 'Goals']);
    await expect(changes).toContainText('Quote: I only want it to hold.');
    await expect(changes.getByText('A lock that lasts')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('it comes back, and the state before it is kept', async () => {
    await page.getByRole('button', { name: /^Actions for the version/ }).click();
    await page.getByRole('menuitem', { name: 'Restore…' }).click();
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(page.getByText('Before a version was restored')).toBeVisible();
    await expect(page.getByText('Nothing has changed since then')).toBeVisible();
    await page.goto(address);
    await expect(page.getByText('I only want it to hold.')).toHaveCount(0);
    await page.getByRole('link', { name: 'Version history' }).click();
    await page
      .getByRole('button', { name: /^Actions for the version/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Restore…' }).click();
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(page.getByText(/^Restored as of/)).toBeVisible();
  });

  await test.step('the card is one page, on the screen and as a PDF', async () => {
    await page.goto(address);
    await page.getByRole('link', { name: 'Wall card' }).click();
    await expect(page.getByRole('heading', { name: 'Jana Dvorakova' })).toBeVisible();
    await expectAccessible(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('linden-persona-jana-dvorakova.pdf');
    const pdf = readPdf(await fs.readFile(await file.path()));
    expect(pdf.pages).toBe(1);
    // A PDF has no spaces.
    expect(pdf.text.replace(/\s+/gu, '')).toContain('Alockthatlasts');
  });
  await context.close();
});

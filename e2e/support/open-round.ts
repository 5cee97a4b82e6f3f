import type { Page } from '@playwright/test';

/** Opens a round of collection through the page of rounds, ends on the round's own page, and gives its public link. */
export async function openRound(page: Page, base: string, name: string): Promise<string> {
  await page.goto(`${base}/collect`);
  await page.getByRole('button', { name: 'New round' }).click();
  await page.locator('input[name=name]').fill(name);
  await page.getByRole('button', { name: 'Open round' }).click();
  await page.waitForURL(/\/collect\/[0-9a-f-]{36}$/);
  return page.getByText(/\/collect\/[\w-]{20,}/).innerText();
}

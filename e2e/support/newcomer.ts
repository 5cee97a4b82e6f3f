import type { Page } from '@playwright/test';

/** Signs a new person up with an organization and a brand of their own; gives the brand's path. */
export async function signUp(page: Page, name: string, brandName: string): Promise<string> {
  const id = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
  await page.goto('/sign-up');
  for (const [field, value] of [
    ['name', name],
    ['email', `${name.toLowerCase()}.${id}@example.test`],
    ['password', 'river lantern sturdy 41'],
    ['organizationName', `${name} ${id}`],
    ['brandName', brandName],
  ] as const) {
    await page.locator(`input[name=${field}]`).fill(value);
  }
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(new RegExp(`/${brandName.toLowerCase()}$`));
  return new URL(page.url()).pathname;
}

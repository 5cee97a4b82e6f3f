import fs from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';

export interface Person {
  email: string;
  password: string;
}

/** The demo agency's owner on this stage. */
export function demoOwner(): Person {
  const file = path.join(process.env.TOUCHSTONE_DATA_DIR ?? '', 'demo.json');
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Person;
}

/** Signs in through the page, as a person does. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(person.email);
  await page.locator('input[name=password]').fill(person.password);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** A browser of its own with somebody signed in. */
export async function enterAs(
  browser: Browser,
  person: Person,
  locale = 'en',
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const url = process.env.BASE_URL ?? '';
  await context.addCookies([{ name: 'locale', value: locale, url }]);
  const page = await context.newPage();
  await signIn(page, person);
  return { context, page };
}

/** The newest link that the local outbox holds for an address. */
export async function linkFromOutbox(page: Page, email: string, part: string): Promise<string> {
  await page.goto('/outbox');
  const letter = page.locator('li', { hasText: email }).filter({ has: page.locator(`a[href*="${part}"]`) });
  const href = await letter.first().locator(`a[href*="${part}"]`).first().getAttribute('href');
  if (!href) throw new Error(`No letter to ${email} with a link to ${part}`);
  return href;
}

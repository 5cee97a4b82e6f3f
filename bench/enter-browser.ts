import type { Browser, BrowserContext } from '@playwright/test';
import { demoAccount, type Stage } from './stage-client';

/** A browser of its own in which somebody is signed in, the demo's account unless another one is named. */
export async function enterBrowser(
  browser: Browser,
  stage: Stage,
  { email, password } = demoAccount(stage),
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: stage.url,
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  await context.addCookies([{ name: 'locale', value: 'en', url: stage.url }]);
  // The programs given to the page were compiled with calls of this helper in them.
  await context.addInitScript('globalThis.__name = (named) => named');
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(/\/o\//);
  await page.close();
  return context;
}

import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { demoOwner, signIn } from './support/people';
import { demoBrand } from './support/screens';

test('a panel that fails says so alone, and comes back when asked again', async ({ page }) => {
  // The browser's own formatting of numbers fails while the page carries the mark, as a panel's code might.
  await page.addInitScript(() => {
    const own = Object.getOwnPropertyDescriptor(Intl.NumberFormat.prototype, 'format');
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
      configurable: true,
      get(this: Intl.NumberFormat) {
        if (document.documentElement.dataset.planted) throw new Error('A planted fault');
        return own?.get?.call(this) as unknown;
      },
    });
  });
  // News of the brand would draw the other panels anew, and they would fail as well.
  await page.route(/\/live(\?|$)/, (route) => route.abort());
  await signIn(page, demoOwner());
  await page.goto(demoBrand);
  const figures = page.getByRole('figure');
  const toggle = page.getByRole('button', { name: 'Show as table' }).first();
  await toggle.scrollIntoViewIfNeeded();
  // What is drawn a moment later must be there before the fault is planted, or it would fail as well.
  await expect(page.locator('.recharts-surface').first()).toBeVisible();
  const lines = page.getByRole('grid', { name: 'Touchpoints by period' }).getByRole('rowheader');
  await expect(lines.nth(20)).toBeAttached();
  const whole = await figures.count();

  await page.evaluate(() => (document.documentElement.dataset.planted = 'yes'));
  await toggle.click();
  const failure = page.getByRole('main').getByRole('alert');
  await expect(failure).toContainText('This part could not be shown');
  await expect(failure).toHaveCount(1);
  await expect(figures).toHaveCount(whole - 1);
  await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible();
  await expectAccessible(page);

  await page.evaluate(() => delete document.documentElement.dataset.planted);
  await failure.getByRole('button', { name: 'Try again' }).click();
  await expect(failure).toHaveCount(0);
  await expect(figures).toHaveCount(whole);
});

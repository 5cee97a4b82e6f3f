import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

async function findFaults(page: Page): Promise<string[]> {
  await expect(page).toHaveTitle(/./);
  // A colour on its way to another one has no contrast of its own.
  await page.evaluate(() => {
    const finished = Promise.all(
      document
        .getAnimations()
        .filter(
          ({ effect, playState }) =>
            playState === 'running' && effect?.getComputedTiming().iterations !== Infinity,
        )
        .map((animation) => animation.finished.catch(() => undefined)),
    );
    // One whose element was taken away meanwhile never ends.
    const aSecond = new Promise((resolve) => setTimeout(resolve, 1_000));
    return Promise.race([finished, aSecond]).then(() => undefined);
  });
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    // What a filter passes over recedes on purpose, as long as the filter stands.
    .exclude('[data-passed-over]')
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/** The page has no accessibility fault that axe can see (WCAG 2.2 A and AA). */
export async function expectAccessible(page: Page): Promise<void> {
  let found = await findFaults(page);
  // The router takes the title away for a moment while it reads a page anew, also in the middle of a search for faults.
  if (found.join() === 'document-title: html') found = await findFaults(page);
  expect(found).toEqual([]);
}

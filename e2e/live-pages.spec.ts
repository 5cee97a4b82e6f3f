import { expect, test } from '@playwright/test';
import { makeMap } from './support/make-map';
import { demoOwner, enterAs } from './support/people';

const brand = '/o/northlight/kestrel';

test('a page shows what changed between its making and its following', async ({ browser }) => {
  const { page, context } = await enterAs(browser, demoOwner());
  const witness = await enterAs(browser, demoOwner());
  const title = `Made in between ${Date.now()}`;
  await witness.page.goto(`${brand}/maps`);
  await page.goto(`${brand}/personas`);
  // The list is read, then a map is made and told of on the stream that is open already, and only then the list arrives.
  let isMade = false;
  await page.route(
    ({ pathname, searchParams }) => pathname === `${brand}/maps` && searchParams.has('_rsc'),
    async (route) => {
      const response = await route.fetch();
      const isAhead = (await route.request().headerValue('next-router-prefetch')) !== null;
      if (!isAhead && !isMade) {
        isMade = true;
        await makeMap(page, brand, title);
        await expect(witness.page.getByRole('link', { name: title })).toBeVisible();
      }
      await route.fulfill({ response });
    },
  );
  await page.getByRole('link', { name: 'Journey maps', exact: true }).click();
  await page.waitForURL(`**${brand}/maps`);
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  expect(isMade).toBe(true);
  await witness.context.close();
  await context.close();
});

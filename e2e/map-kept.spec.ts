import { expect, test, type Page } from '@playwright/test';
import { makeMap } from './support/make-map';
import { cellOf, fieldOf, openMapAs, savedMap, textOf, warmMap, writeInto } from './support/map-page';
import { addMember } from './support/member';
import { demoOwner, enterAs, signIn } from './support/people';

const brand = '/o/northlight/kestrel';
const actions = 'Customer actions';

const state = (page: Page, words: string) => page.locator('[data-save-state]', { hasText: words });

test('changes stay on the device without a connection and while signed out, and are sent after', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const mine = await enterAs(browser, demoOwner());
  const { page } = mine;
  const path = await makeMap(page, brand, 'On a train');
  await page.goto(path);
  const anna = await openMapAs(browser, await addMember('kestrel', 'Anna Lindqvist', 'editor'), path);

  await test.step('also over a reload of the page', async () => {
    const offline = state(page, 'Offline: 1 change is kept on this device');
    await mine.context.route('**/operations', (route) => route.abort('internetdisconnected'));
    // What a page sends while it is left goes past that.
    await page.evaluate(() => (window.fetch = () => Promise.reject(new TypeError('No connection'))));
    await writeInto(page, actions, 'Step 2', 'Written on a train');
    await expect(offline).toBeVisible();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await expect(offline).toBeVisible();
    await expect(textOf(page, actions, 'Step 2')).toHaveText('Written on a train');
    await mine.context.unroute('**/operations');
    await page.getByRole('button', { name: 'Try again' }).click();
    await savedMap(page);
    await expect(textOf(anna.page, actions, 'Step 2')).toHaveText('Written on a train');
  });

  await test.step('for ten minutes, while others go on', async () => {
    await warmMap(page);
    await page.clock.install();
    await mine.context.setOffline(true);
    await writeInto(page, actions, 'Step 1', 'First thought');
    await expect(state(page, 'Offline: 1 change is kept on this device')).toBeVisible();
    await page.clock.fastForward('05:00');
    await writeInto(page, actions, 'Step 3', 'Second thought');
    await writeInto(anna.page, actions, 'Step 4', 'Meanwhile');
    await savedMap(anna.page);
    await page.clock.fastForward('05:00');
    await expect(state(page, 'Offline: 2 changes are kept on this device')).toBeVisible();
    // What was never opened before opens all the same.
    await cellOf(page, 'Emotions', 'Step 1').focus();
    await page.keyboard.type('1');
    await expect(page.getByRole('slider')).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(cellOf(page, 'Emotions', 'Step 1')).toContainText('+1');
    await mine.context.setOffline(false);
    await savedMap(page);
    for (const on of [page, anna.page]) {
      await expect(textOf(on, actions, 'Step 1')).toHaveText('First thought');
      await expect(textOf(on, actions, 'Step 3')).toHaveText('Second thought');
      await expect(textOf(on, actions, 'Step 4')).toHaveText('Meanwhile');
      await expect(cellOf(on, 'Emotions', 'Step 1')).toContainText('+1');
    }
  });

  await test.step('signed out in the middle of a sentence: after signing in elsewhere nothing is lost', async () => {
    await cellOf(page, 'Thoughts and questions', 'Step 1').dblclick();
    await fieldOf(page).pressSequentially('Still ');
    await mine.context.clearCookies();
    await fieldOf(page).pressSequentially('here');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
    await expect(
      page.getByText(/^You are signed out\. \d changes? (is|are) kept on this device/),
    ).toBeVisible();
    await expect(textOf(page, 'Thoughts and questions', 'Step 1')).toHaveText('Still here');
    const tab = await mine.context.newPage();
    await signIn(tab, demoOwner());
    await tab.close();
    await page.getByRole('button', { name: 'Try again' }).click();
    await savedMap(page);
    await expect(textOf(anna.page, 'Thoughts and questions', 'Step 1')).toHaveText('Still here');
    // The page hears of others again, too.
    await writeInto(anna.page, 'Thoughts and questions', 'Step 2', 'Welcome back');
    await expect(textOf(page, 'Thoughts and questions', 'Step 2')).toHaveText('Welcome back', {
      timeout: 60_000,
    });
  });
  await anna.context.close();
  await mine.context.close();
});

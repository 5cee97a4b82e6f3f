import { expect, test, type Page } from '@playwright/test';
import { addCard, setCell, setEmotion, setMomentOfTruth } from '@/lib/journeys/core/edits-cells';
import { insertLane } from '@/lib/journeys/core/edits-lanes';
import { expectAccessible } from './support/axe';
import { cellIn, editMap, makeMapOf, readMapOf } from './support/map-calls';
import { demoOwner, enterAs } from './support/people';

const brand = '/o/northlight/kestrel';
const password = 'four words are enough';
const hidden = ['The kitchen is two people short', 'A plan of the rivals', 'Ask the owner first'];

/** A map with words in lanes of customers and in those that stand behind the line. */
async function makeScene(page: Page) {
  await page.goto(brand);
  const begun = await makeMapOf(page, brand, 'I rent a bicycle by link');
  const backstage = insertLane(begun, { kind: 'backstage' });
  await editMap(page, brand, begun, backstage.operations);
  const map = await readMapOf(page, brand, begun.id);
  await editMap(page, brand, map, [
    ...setCell(cellIn(map, 'actions', 0), 'text', 'Looks for a station'),
    ...setCell(cellIn(map, 'actions', 0), 'evidence', 'researched'),
    ...setCell(cellIn(map, 'actions', 1), 'text', 'Unlocks a bicycle'),
    ...setEmotion(cellIn(map, 'emotion', 0), 'current', -1),
    ...setEmotion(cellIn(map, 'emotion', 1), 'current', 1.5),
    ...setMomentOfTruth(cellIn(map, 'moment-of-truth', 1), true),
    ...addCard(map, cellIn(map, 'pains', 0), { kind: 'pain', text: 'No bicycle left' }).operations,
    ...setCell(cellIn(map, 'backstage', 0), 'text', hidden[0] ?? ''),
    ...setCell(cellIn(map, 'thoughts', 0), 'text', hidden[1] ?? ''),
    ...addCard(map, cellIn(map, 'opportunities', 0), { kind: 'opportunity', text: hidden[2] ?? '' })
      .operations,
  ]);
  return map;
}

test('a link to a map: made once, read with its password by somebody without an account, revoked', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { page, context } = await enterAs(browser, demoOwner());
  const map = await makeScene(page);
  await page.goto(`${brand}/maps/${map.id}`);
  const openShare = async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Share by link…' }).click();
  };
  await openShare();
  const dialog = page.getByRole('dialog');

  const address = await test.step('lanes behind the line are off at first, and one is needed', async () => {
    await expect(dialog.getByText('No link yet.')).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Create link' }).click();
    const lane = (name: string) => dialog.getByRole('checkbox', { name, exact: true });
    await expect(lane('Customer actions')).toBeChecked();
    await expect(lane('Backstage actions')).not.toBeChecked();
    await expectAccessible(page);
    for (const zone of ['Customer', 'Insight']) {
      await lane(zone).click();
      await expect(lane(zone)).not.toBeChecked();
    }
    await dialog.getByRole('button', { name: 'Create link' }).click();
    await expect(dialog.getByText('Choose at least 1 item.')).toBeVisible();
    for (const name of ['Customer actions', 'Emotions', 'Pain points', 'Moments of truth'])
      await lane(name).click();
    await dialog.getByLabel('Password (optional)').fill(password);
    await dialog.getByRole('button', { name: 'Create link' }).click();
    const made = await dialog.getByLabel('Address').inputValue();
    expect(made).toMatch(/\/map\/[\w-]{43}\?language=en$/);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(dialog.getByText('4 lanes', { exact: true })).toBeVisible();
    await expect(dialog.getByText(/Not opened yet/)).toBeVisible();
    return made;
  });

  const guest = await browser.newContext({ locale: 'cs-CZ', viewport: { width: 1280, height: 800 } });
  const reader = await guest.newPage();
  await test.step('a password that is wrong opens nothing', async () => {
    const answer = await reader.goto(address);
    expect(answer?.headers()).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      'cache-control': 'private, no-store',
    });
    await expect(reader.getByRole('heading', { name: 'This map is protected' })).toBeVisible();
    await expect(reader.getByText('bicycle')).toHaveCount(0);
    await expectAccessible(reader);
    await reader.getByLabel('Password').fill('a wrong password');
    await reader.getByRole('button', { name: 'Open the map' }).click();
    await expect(reader.getByText('This password is not right.')).toBeVisible();
    await reader.getByLabel('Password').fill(password);
    await reader.getByRole('button', { name: 'Open the map' }).click();
    await expect(reader.getByRole('heading', { level: 1, name: 'I rent a bicycle by link' })).toBeVisible();
  });

  await test.step('the map is a table with its lanes, and says what its curves draw', async () => {
    const table = reader.getByRole('table', { name: /I rent a bicycle by link/ });
    const lanes = [/^Customer actions/, /^Emotions/, /^Pain points/, /^Moments of truth/];
    await expect(table.getByRole('rowheader')).toHaveText(lanes);
    await expect(table.getByRole('cell', { name: /Looks for a station/ })).toBeVisible();
    await expect(table.getByText('−1, annoyed')).toBeVisible();
    await expectAccessible(reader);
  });

  await test.step('nothing that is hidden leaves the server, in no form', async () => {
    const html = await (await reader.request.get(address)).text();
    const data = await (await reader.request.get(address, { headers: { RSC: '1' } })).text();
    expect(html).toContain('Looks for a station');
    for (const text of [html, data]) {
      for (const secret of hidden) expect(text).not.toContain(secret);
      expect(text).not.toContain(map.header.ownerId ?? 'no owner');
    }
  });

  await test.step('a phone reads it stage by stage, and paper too', async () => {
    await reader.setViewportSize({ width: 390, height: 844 });
    await expect(reader.getByRole('table')).toBeHidden();
    await expect(reader.getByRole('img', { name: /−1, annoyed/ })).toBeVisible();
    await expect(reader.getByText('No bicycle left').last()).toBeVisible();
    expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectAccessible(reader);
    await reader.setViewportSize({ width: 1280, height: 800 });
    await reader.emulateMedia({ media: 'print' });
    await expect(reader.getByRole('table')).toBeHidden();
    await expect(reader.getByRole('navigation')).toBeHidden();
    await expect(reader.getByRole('img', { name: /−1, annoyed/ })).toBeVisible();
    await reader.emulateMedia({ media: 'screen' });
    await reader.getByRole('link', { name: 'Čeština' }).click();
    await expect(reader.getByRole('link', { name: 'Čeština' })).toHaveAttribute('aria-current', 'true');
  });

  await test.step('revoked, it is as if it had never been', async () => {
    await page.reload();
    await openShare();
    await expect(dialog.getByText(/Last opened: /)).toBeVisible();
    await dialog.getByRole('button', { name: /^Revoke the link of/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
    await expect(dialog.getByText('Revoked')).toBeVisible();
    for (const gone of [address, `/map/${'x'.repeat(43)}?language=en`]) {
      expect((await reader.goto(gone))?.status()).toBe(404);
      await expect(reader.getByRole('heading', { name: 'This map is not available' })).toBeVisible();
    }
  });
  await guest.close();
  await context.close();
});

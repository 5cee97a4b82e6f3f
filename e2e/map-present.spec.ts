import { expect, test, type Page } from '@playwright/test';
import { addCard, setCell, setEmotion, setMomentOfTruth } from '@/lib/journeys/core/edits-cells';
import { insertStep, rename } from '@/lib/journeys/core/edits-columns';
import type { MapState } from '@/lib/journeys/core/types';
import { readGrid } from '@/lib/journeys/core/read-map';
import { expectAccessible } from './support/axe';
import { cellIn, editMap, makeMapOf, readMapOf } from './support/map-calls';
import { demoOwner, enterAs } from './support/people';

const brand = '/o/northlight/kestrel';
const longWord = 'Höchstgeschwindigkeitsüberwachungsanlagenbetriebsgesellschaft';

/** A map with words, feelings, a moment of truth, a pain point and an opportunity. */
async function makeTold(page: Page, title: string): Promise<MapState> {
  const first = await makeMapOf(page, brand, title);
  const stage = readGrid(first).stages[0]?.id ?? '';
  await editMap(page, brand, first, [
    ...rename('stage', stage, 'At the airport'),
    ...insertStep(first, { stageId: stage, title: 'Looks for the gate' }).operations,
  ]);
  const map = await readMapOf(page, brand, first.id);
  await editMap(page, brand, map, [
    ...setCell(cellIn(map, 'actions', 0), 'text', 'Reads the departure board'),
    ...setCell(cellIn(map, 'actions', 0), 'evidence', 'assumption'),
    ...setCell(cellIn(map, 'thoughts', 1), 'text', `Where is ${longWord}? `.repeat(12)),
    ...setEmotion(cellIn(map, 'emotion', 0), 'current', -1),
    ...setEmotion(cellIn(map, 'emotion', 1), 'current', -2),
    ...setEmotion(cellIn(map, 'emotion', 2), 'current', 1.5),
    ...setMomentOfTruth(cellIn(map, 'moment-of-truth', 1), true),
    ...addCard(map, cellIn(map, 'pains', 1), { kind: 'pain', text: 'The gate changes at the last moment' })
      .operations,
    ...addCard(map, cellIn(map, 'opportunities', 1), {
      kind: 'opportunity',
      text: 'Tell the gate by message',
      metric: 'Missed flights',
    }).operations,
  ]);
  return map;
}

const stage = (page: Page) => page.locator('[data-slide]');
const number = (page: Page) => page.getByRole('status').filter({ hasText: 'Slide' });

/** Type that is smaller than 20 px, and what is wider than its slide. */
const unreadable = (page: Page, least: number) =>
  page.locator('[data-slide]').evaluate((root, smallest) => {
    const found: string[] = [];
    for (const element of root.querySelectorAll('*')) {
      const style = getComputedStyle(element);
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (!hasText || style.position === 'absolute' || element.closest('.sr-only, [aria-hidden]')) continue;
      if (Number.parseFloat(style.fontSize) < smallest)
        found.push(`${style.fontSize}: ${element.textContent}`);
      if (element.getBoundingClientRect().right > window.innerWidth + 1)
        found.push(`cut: ${element.textContent}`);
    }
    return found;
  }, least);

test('a map is presented by keys alone', async ({ browser }) => {
  test.setTimeout(240_000);
  const { page, context } = await enterAs(browser, demoOwner());
  await page.goto(`${brand}/maps`);
  const map = await makeTold(page, 'To the gate');
  const path = `${brand}/maps/${map.id}`;
  await page.goto(path);
  const slides = readGrid(map).stages.length + 3;

  await test.step('one press opens the choice, a second one starts', async () => {
    await page.getByRole('button', { name: 'Present', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Start' })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Presentation: To the gate' })).toBeVisible();
    await expect(number(page)).toHaveText(`Slide 1 of ${slides}: To the gate`);
    await expect(stage(page)).toContainText('Kestrel');
    expect(await unreadable(page, 20)).toEqual([]);
    await expectAccessible(page);
  });

  await test.step('a stage stands large, with its guesses called so', async () => {
    await page.keyboard.press('ArrowRight');
    await expect(number(page)).toHaveText(`Slide 2 of ${slides}: At the airport`);
    await expect(stage(page)).toContainText('Reads the departure board');
    await expect(stage(page).getByText('assumption', { exact: false }).first()).toBeVisible();
    expect(await unreadable(page, 20)).toEqual([]);
    await expectAccessible(page);
  });

  await test.step('what somebody else writes is on the slide at once', async () => {
    const other = await enterAs(browser, demoOwner());
    await other.page.goto(`${brand}/maps`);
    const now = await readMapOf(other.page, brand, map.id);
    await editMap(other.page, brand, now, setCell(cellIn(now, 'actions', 0), 'text', 'Asks at the desk'));
    await expect(stage(page)).toContainText('Asks at the desk');
    await expect(number(page)).toHaveText(`Slide 2 of ${slides}: At the airport`);
    await other.context.close();
  });

  await test.step('the curve is built point by point', async () => {
    await page.keyboard.press(String(slides - 1));
    await page.keyboard.press('Enter');
    await expect(stage(page)).toHaveAttribute('data-slide', 'curve');
    const drawn = stage(page).locator('[data-drawn]');
    await expect(drawn).toHaveAttribute('data-drawn', '1');
    await expect(stage(page)).toContainText('annoyed');
    await page.keyboard.press('Space');
    await expect(drawn).toHaveAttribute('data-drawn', '2');
    await expect(stage(page)).toContainText('The gate changes at the last moment');
    expect(await unreadable(page, 20)).toEqual([]);
    await expectAccessible(page);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await expect(stage(page)).toHaveAttribute('data-slide', 'summary');
    await page.keyboard.press('PageUp');
    await expect(drawn).toHaveAttribute('data-drawn', '3');
  });

  await test.step('what matters most comes last', async () => {
    await page.keyboard.press('End');
    await expect(number(page)).toHaveText(`Slide ${slides} of ${slides}: What matters most`);
    await expect(stage(page)).toContainText('Missed flights');
    await expect(stage(page)).toContainText('Moments of truth');
    expect(await unreadable(page, 20)).toEqual([]);
    await expectAccessible(page);
    await page.keyboard.press('ArrowRight');
    await expect(number(page)).toHaveText(`Slide ${slides} of ${slides}: What matters most`);
    await page.keyboard.press('Home');
    await expect(stage(page)).toHaveAttribute('data-slide', 'title');
  });

  await test.step('black, laser, keys, and nothing of the editor behind', async () => {
    await page.keyboard.press('b');
    await expect(page.locator('[data-black]')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('[data-black]')).toHaveCount(0);
    await expect(stage(page)).toHaveAttribute('data-slide', 'title');
    await page.keyboard.press('l');
    await page.mouse.move(300, 200);
    await expect(page.locator('[data-laser]')).toBeVisible();
    await page.keyboard.press('l');
    await page.keyboard.press('?');
    await expect(page.getByRole('region', { name: 'Keys' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Control+/');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('region', { name: 'Keys' })).toHaveCount(0);
    await expect(page.getByRole('dialog')).toHaveCount(1);
  });

  await test.step('the focus returns where it was', async () => {
    await page.keyboard.press('Escape');
    await expect(stage(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeFocused();
  });

  await test.step('with saved views, what their filter finds', async () => {
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Words in the cell' }).fill('gate changes');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Views', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Save as a new view…' }).click();
    await page.getByLabel('Name').fill('The gate');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'The gate', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Present', exact: true }).click();
    await page.getByRole('radio', { name: 'Saved views' }).click();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.keyboard.press('ArrowRight');
    await expect(number(page)).toHaveText('Slide 2 of 4: The gate: At the airport');
    await expect(stage(page)).toContainText('The gate changes at the last moment');
    await expect(stage(page)).not.toContainText('Asks at the desk');
    await page.keyboard.press('Escape');
  });
  await context.close();
});

test('on a phone the slides are turned by hand', async ({ browser }) => {
  const { page, context } = await enterAs(browser, demoOwner());
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${brand}/maps`);
  const map = await makeTold(page, 'To the gate by phone');
  await page.goto(`${brand}/maps/${map.id}`);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Present' }).click();
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(stage(page)).toHaveAttribute('data-slide', 'title');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(stage(page)).toContainText('Reads the departure board');
  await expectAccessible(page);
  const finger = (x: number) => ({ identifier: 0, clientX: x, clientY: 400 });
  const turn = async (from: number, to: number) => {
    await stage(page).dispatchEvent('touchstart', {
      touches: [finger(from)],
      changedTouches: [finger(from)],
    });
    await stage(page).dispatchEvent('touchend', { touches: [], changedTouches: [finger(to)] });
  };
  await turn(320, 60);
  await expect(stage(page)).toContainText('Looks for the gate');
  expect(await unreadable(page, 14)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await turn(60, 320);
  await expect(stage(page)).toContainText('Reads the departure board');
  await page.getByRole('button', { name: 'End the presentation' }).click();
  await expect(stage(page)).toHaveCount(0);
  await context.close();
});

import { expect, test, type Locator, type Page } from '@playwright/test';
import { makeImage } from '@/lib/files/testing/make-image';
import { unpackMap } from '@/lib/journeys/core/pack-map';
import { readGrid } from '@/lib/journeys/core/read-map';
import type { OpenMap } from '@/lib/journeys/types';
import { expectAccessible } from './support/axe';
import { makeMap } from './support/make-map';
import { demoOwner, enterAs } from './support/people';

const brand = '/o/northlight/bay-airport';

/** A new map of the demo brand, open, with a way to its cells by kind of lane and column. */
async function openMap(page: Page, title: string, type = 'current-state') {
  await page.goto(`${brand}/touchpoints`);
  const path = await makeMap(page, brand, title, type);
  const answer = await page.request.get(`/api${path}`);
  const { lanes, steps } = readGrid(unpackMap(((await answer.json()) as OpenMap).map));
  await page.goto(path);
  const cell = (kind: string, column: number) => {
    const lane = lanes.find((one) => one.kind === kind);
    return page.locator(`[data-place="${lane?.id}:${steps[column]?.id}"]`);
  };
  await expect(cell('touchpoints', 0)).toBeVisible();
  return { cell };
}

const saved = (page: Page) => expect(page.locator('[data-save-state="saved"]')).toBeVisible();
const cardsIn = (cell: Locator) => cell.locator('[data-card]');

test('touchpoints are found, made, moved and taken off by keyboard', async ({ browser }) => {
  const { page, context } = await enterAs(browser, demoOwner());
  const { cell } = await openMap(page, 'I fly to Vilnius');

  await test.step('one of the inventory comes with its score', async () => {
    await cell('touchpoints', 0).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Link a touchpoint' }).fill('security');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await expect(cardsIn(cell('touchpoints', 0))).toHaveCount(1);
    await expect(cardsIn(cell('touchpoints', 0)).getByText(/n \d/)).toBeVisible();
  });

  await test.step('one that is not there yet is made with the phase of its stage', async () => {
    await page.getByRole('combobox', { name: 'Link a touchpoint' }).fill('Pillow menu of the lounge');
    await page.getByRole('option', { name: 'Make “Pillow menu of the lounge”' }).waitFor();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Phase')).toHaveValue('before');
    await page.getByRole('button', { name: 'Make and link' }).click();
    await expect(cardsIn(cell('touchpoints', 0))).toHaveCount(2);
    await expectAccessible(page);
  });

  await test.step('a card goes to another step and off the map, and comes back', async () => {
    await page.getByRole('button', { name: 'More about “Pillow menu of the lounge”' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Move to' }).press('ArrowRight');
    await page.getByRole('menuitem', { name: 'Choosing' }).press('Enter');
    await expect(cardsIn(cell('touchpoints', 1))).toHaveText(/Pillow menu/);
    await page.keyboard.press('Escape');
    await expect(cell('touchpoints', 0)).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'More about “Pillow menu of the lounge”' }).click();
    await page.getByRole('menuitem', { name: 'Unlink from the map' }).click();
    await expect(cardsIn(cell('touchpoints', 1))).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect(cardsIn(cell('touchpoints', 1))).toHaveCount(1);
  });

  await test.step('a drag does the same', async () => {
    await cardsIn(cell('touchpoints', 1)).dragTo(cell('touchpoints', 2));
    await expect(cardsIn(cell('touchpoints', 2))).toHaveText(/Pillow menu/);
    await saved(page);
    await page.reload();
    await expect(cardsIn(cell('touchpoints', 2))).toHaveText(/Pillow menu/);
  });
  await context.close();
});

test('the mean of a column, paint and filter follow the touchpoints', async ({ browser }) => {
  const { page, context } = await enterAs(browser, demoOwner());
  const { cell } = await openMap(page, 'I wait for my bag');
  await cell('touchpoints', 1).focus();
  await page.keyboard.press('Enter');
  for (const name of ['security', 'parking']) {
    await page.getByRole('combobox', { name: 'Link a touchpoint' }).fill(name);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
  await expect(cell('score', 1).getByText('mean of 2 of 2')).toBeVisible();
  await page.getByRole('button', { name: 'Paint' }).click();
  await page.getByRole('radio', { name: 'Level' }).check();
  await expect(page.getByText('OK, from 4 to below 8')).toBeVisible();
  await expect(cardsIn(cell('touchpoints', 1)).first()).toHaveClass(/bg-score-/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('searchbox', { name: 'Words in the cell' }).fill('parking');
  await expect(cell('score', 1).locator('.opacity-30')).toBeVisible();
  await expect(cell('touchpoints', 1).locator('.opacity-30')).toHaveCount(0);
  await context.close();
});

test('emotions are set by keys and by the pointer, and drawn over the row', async ({ browser }) => {
  const { page, context } = await enterAs(browser, demoOwner());
  const { cell } = await openMap(page, 'I park my car');

  await test.step('typed, with the word read out', async () => {
    await cell('emotion', 0).focus();
    await page.keyboard.type('-');
    const slider = page.getByRole('slider', { name: 'Everybody, now' });
    await expect(slider).toBeFocused();
    await page.keyboard.type('1');
    await expect(slider).toHaveAttribute('aria-valuetext', '−1, annoyed');
    await page.keyboard.press('ArrowUp');
    await expect(slider).toHaveAttribute('aria-valuetext', '−0.5, between annoyed and neutral');
    await expectAccessible(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(cell('emotion', 0)).toContainText('−0.5, between annoyed and neutral');
  });

  await test.step('Esc brings back what stood there', async () => {
    await cell('emotion', 0).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await expect(cell('emotion', 0)).toContainText('+2, delighted');
    await page.keyboard.press('Escape');
    await expect(cell('emotion', 0)).toContainText('−0.5');
    await expect(cell('emotion', 0)).toBeFocused();
  });

  await test.step('a press on a height sets it, and a curve joins the points', async () => {
    const box = await cell('emotion', 1).boundingBox();
    if (!box) throw new Error('The cell has no place.');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.17);
    await expect(cell('emotion', 1)).toContainText('+2, delighted');
    await expect(page.locator('svg path[d*="C"]').first()).toBeAttached();
  });

  await test.step('large levels for single presses', async () => {
    await cell('emotion', 2).dblclick({ position: { x: 8, y: 8 } });
    await page.getByRole('button', { name: '0 neutral' }).click();
    await expect(cell('emotion', 2)).toContainText('0, neutral');
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(cell('emotion', 2)).not.toContainText('neutral');
  });
  await context.close();
});

test('pains, opportunities and moments of truth', async ({ browser }) => {
  const { page, context } = await enterAs(browser, demoOwner());
  const { cell } = await openMap(page, 'I miss my train');

  await test.step('one a line, by Enter', async () => {
    await cell('pains', 0).focus();
    await page.keyboard.type('N');
    await expect(page.getByRole('textbox', { name: 'New pain point' })).toBeFocused();
    await page.keyboard.type('o signs');
    await page.keyboard.press('Enter');
    await page.keyboard.type('No staff');
    await page.keyboard.press('Enter');
    await expect(cardsIn(cell('pains', 0))).toHaveCount(2);
    await page.keyboard.press('Escape');
    await expect(cell('pains', 0)).toBeFocused();
  });

  await test.step('an opportunity has an owner and a metric', async () => {
    await cell('opportunities', 0).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'New opportunity' }).fill('Signs in two languages');
    await page.keyboard.press('Enter');
    await page.getByLabel('Metric', { exact: true }).fill('questions at the desk');
    await page.getByLabel('Owner', { exact: true }).selectOption({ index: 1 });
    await expect(cell('opportunities', 0)).toContainText('questions at the desk');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  });

  await test.step('a diamond by one press', async () => {
    await cell('moment-of-truth', 1).hover();
    await cell('moment-of-truth', 1).getByRole('button').click();
    await expect(cell('moment-of-truth', 1)).toContainText('Moment of truth');
    await saved(page);
    await page.reload();
    await expect(cardsIn(cell('pains', 0))).toHaveText([/No signs/, /No staff/]);
    await expect(cell('moment-of-truth', 1)).toContainText('Moment of truth');
  });
  await context.close();
});

test('figures and pictures of a future map', async ({ browser }) => {
  const { page, context } = await enterAs(browser, demoOwner());
  const { cell } = await openMap(page, 'I fly next year', 'future-state');

  await test.step('a figure is typed as its reader writes decimals', async () => {
    await cell('metric', 0).focus();
    await page.keyboard.type('7');
    await expect(page.getByLabel('Value', { exact: true })).toBeFocused();
    await page.keyboard.type(',5');
    await page.getByLabel('Unit', { exact: true }).fill('min');
    await page.getByLabel('Target', { exact: true }).fill('5');
    await page.getByLabel('n (answers)').fill('many');
    await expect(page.getByText('Write a whole number from 0.')).toBeVisible();
    await page.getByLabel('n (answers)').fill('120');
    await expectAccessible(page);
    await page.getByLabel('Value', { exact: true }).press('Enter');
    await expect(cell('metric', 0)).toHaveText(/7\.5 min.*target 5 min.*n 120/);
  });

  await test.step('a picture is sent and described', async () => {
    await cell('storyboard', 0).focus();
    await page.keyboard.press('Enter');
    const choose = page.getByLabel('Choose a photo');
    const huge = Buffer.alloc(20_000_000, 7);
    await choose.setInputFiles({ name: 'huge.jpg', mimeType: 'image/jpeg', buffer: huge });
    await expect(page.getByText('huge.jpg is larger than 15 MB.', { exact: true }).first()).toBeVisible();
    await expect(cardsIn(cell('storyboard', 0))).toHaveCount(0);
    const picture = await makeImage({ width: 640, height: 400 });
    await choose.setInputFiles({ name: 'gate.jpg', mimeType: 'image/jpeg', buffer: picture });
    await page.getByLabel('What it shows').fill('The new gate');
    await expect(cell('storyboard', 0).getByRole('img', { name: 'The new gate' })).toBeVisible();
    await page.keyboard.press('Escape');
    await saved(page);
    await page.reload();
    await expect(cell('storyboard', 0).getByRole('img')).toBeVisible();
  });

  await test.step('the panel shows the cell that has the focus', async () => {
    await cell('metric', 0).focus();
    await page.keyboard.press('Control+Enter');
    const panel = page.getByRole('complementary', { name: 'Details of the cell' });
    await panel.getByLabel('Source').fill('Gate counters');
    await expect(cell('metric', 0)).toContainText('Gate counters');
    await cell('actions', 0).click();
    await panel.getByRole('textbox').fill('Walks to the gate');
    await expect(cell('actions', 0)).toHaveText('Walks to the gate');
    await expectAccessible(page);
  });
  await context.close();
});

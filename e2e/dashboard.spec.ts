import fs from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { demoOwner, enterAs, signIn } from './support/people';
import { demoBrand } from './support/screens';

/** Touchpoints in the table, without the headings of groups. */
const lines = (page: Page) =>
  grid(page)
    .getByRole('rowheader')
    .filter({ has: page.getByRole('link') });
const grid = (page: Page) => page.getByRole('grid', { name: 'Touchpoints by period' });

/** A CSV as the English file is written: commas, texts with commas in quotes. */
function parseCsv(text: string): string[][] {
  const rows = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
  return rows.map((row) =>
    [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
      .slice(0, -1)
      .map(([, cell = '']) => cell.replace(/^"|"$/g, '').replaceAll('""', '"')),
  );
}

async function save(page: Page, click: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: await fs.readFile(await download.path()) };
}

/** How far things jump while the page arrives: the browser's own score, 0 for not at all. */
async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let total = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) total += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(total), 1_000);
      }),
  );
}

test.beforeEach(async ({ page }) => {
  await signIn(page, demoOwner());
});

test('what is filtered stands in the address, and comes back from it', async ({ page }) => {
  await page.goto(demoBrand);
  await page.getByRole('button', { name: 'Filters' }).click();
  const panel = page.getByRole('dialog', { name: 'Filters' });
  await panel.getByLabel('Before purchase').check();
  await expect(page).toHaveURL(/phase=before/);
  await expect(grid(page).getByRole('button', { name: /^Before purchase/ })).toBeVisible();
  await expect(grid(page).getByRole('button', { name: /^During purchase/ })).toHaveCount(0);
  await panel.getByLabel('After purchase').check();
  await expect(page).toHaveURL(/phase=before&phase=after/);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();

  await page.reload();
  const chips = page.getByRole('list', { name: 'Filters in force' });
  await expect(chips.getByText('Before purchase')).toBeVisible();
  await chips.getByRole('button', { name: 'Remove filter Phase: After purchase' }).click();
  await expect(page).toHaveURL(/\?phase=before$/);
  await page.goBack();
  await expect(chips.getByText('After purchase')).toBeVisible();

  await page.getByLabel('Period', { exact: true }).selectOption({ label: '2015' });
  await expect(page).toHaveURL(/period=/);
  await expect(grid(page).getByRole('columnheader', { name: '2015 (chosen period)' })).toBeVisible();
  await page.getByRole('radio', { name: 'Unweighted' }).check();
  await expect(page).toHaveURL(/weighting=unweighted/);
});

test('each figure leads to what it counts', async ({ page }) => {
  await page.goto(demoBrand);
  const levels = page.getByRole('region', { name: 'Levels by period' });
  const row = levels.getByRole('row', { name: /^2017/ });
  const count = Number(await row.getByRole('cell').nth(1).textContent());
  await row.getByRole('link', { name: /at wow, 2017$/ }).click();
  await expect(page).toHaveURL(/show=wow.*#heatmap$/);
  await expect(page.getByText(`${count} touchpoint`, { exact: false }).first()).toBeVisible();
  await expect(lines(page)).toHaveCount(count);

  await page.goto(demoBrand);
  await page.getByRole('link', { name: 'Difference to the goal' }).click();
  await expect(page.getByLabel('Show', { exact: true })).toHaveValue('belowGoal');
  await page.getByLabel('Show', { exact: true }).selectOption('all');
  await expect(page).not.toHaveURL(/show=/);

  await page.getByRole('link', { name: 'NPS' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Recommendation question' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: /^\d+ answers$/ })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the dashboard' }).click();

  await page.getByRole('region', { name: 'Coverage' }).getByRole('link', { name: 'After purchase' }).click();
  await expect(page).toHaveURL(/touchpoints\?presence=existing&phase=after/);
});

test('the table of periods is walked with the arrows, its groups fold', async ({ page }) => {
  await page.goto(demoBrand);
  const group = grid(page).getByRole('button', { name: /^Before purchase/ });
  await group.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const first = grid(page).getByRole('link', { name: /^Getting to the airport, 2013: 7\.\d+, n / });
  await expect(first).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  const last = grid(page).getByRole('link', { name: /^Getting to the airport, 2017: / });
  await expect(last).toBeFocused();
  // Up over the heading of the group and back: the column stays.
  await page.keyboard.press('ArrowUp');
  await expect(group).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(last).toBeFocused();
  // One tab stop.
  expect(await grid(page).locator('[tabindex="0"]').count()).toBe(1);

  const rows = await lines(page).count();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(group).toHaveAttribute('aria-expanded', 'false');
  expect(await lines(page).count()).toBeLessThan(rows);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Getting to the airport' })).toBeVisible();
});

test('the files say what the screen shows', async ({ page }) => {
  await page.goto(`${demoBrand}?phase=before`);
  const shown = await grid(page)
    .getByRole('link', { name: /, 20\d\d: / })
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));
  expect(shown.length).toBeGreaterThan(10);
  await page.getByRole('button', { name: 'Download all figures' }).click();
  const csv = await save(page, () => page.getByRole('link', { name: 'CSV', exact: true }).click());
  expect(csv.name).toMatch(/^bay-airport-figures-[\d-]+\.csv$/);
  const [head = [], ...lines] = parseCsv(csv.bytes.toString('utf8'));
  const of = (line: string[], column: string) => line[head.indexOf(column)] ?? '';
  const touchpoints = lines.filter((line) => of(line, 'Figure') === 'Touchpoint');
  expect(touchpoints).toHaveLength(shown.length);
  for (const label of shown) {
    const [, name, period, score, n] = /^(.*), (\d{4}): ([\d.]+), n ([\d,]+)/.exec(label) ?? [];
    const line = touchpoints.find((one) => of(one, 'Touchpoint') === name && of(one, 'Period') === period);
    expect(line && of(line, 'n')).toBe(n?.replaceAll(',', ''));
    const decimals = score?.split('.')[1]?.length ?? 0;
    // Two decimals are cut where rounding would show another level.
    expect(Math.abs(Number(line && of(line, 'Value')) - Number(score))).toBeLessThan(10 ** -decimals);
  }
  expect(new Set(lines.map((line) => of(line, 'Filters')))).toEqual(new Set(['Phase: Before purchase']));

  await page.getByRole('button', { name: 'Download all figures' }).click();
  const xlsx = await save(page, () => page.getByRole('link', { name: /XLSX/ }).click());
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');

  const levels = page.getByRole('region', { name: 'Levels by period' });
  const small = await save(page, () => levels.getByRole('button', { name: 'Download CSV' }).click());
  const body = parseCsv(small.bytes.toString('utf8')).slice(1);
  for (const [period = '', ...counts] of body) {
    const cells = await levels
      .getByRole('row', { name: new RegExp(`^${period}`) })
      .getByRole('cell')
      .allTextContents();
    expect(cells.slice(-4)).toEqual(counts);
  }

  const trend = page.getByRole('figure', { name: /^Overall score/ });
  await trend.getByRole('button', { name: 'Show as table' }).click();
  await expect(trend.getByRole('row')).toHaveCount(6);
});

test('Ctrl+K opens at the first press and loses no letter', async ({ page }) => {
  await page.goto(demoBrand);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('trash', { delay: 0 });
  const palette = page.getByRole('dialog', { name: 'Search and commands' });
  await expect(palette.getByRole('combobox')).toHaveValue('trash');
  await expect(palette.getByRole('option')).toHaveText(['Trash']);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/trash$/);
  await expect(palette).toBeHidden();
});

test('nothing jumps, and no fault is found, in light and in dark', async ({ browser }) => {
  const { context, page } = await enterAs(browser, demoOwner());
  for (const theme of ['light', 'dark'] as const) {
    await context.addCookies([{ name: 'theme', value: theme, url: process.env.BASE_URL ?? '' }]);
    await page.goto(demoBrand);
    expect(await layoutShift(page)).toBe(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Filters' }).click();
    await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Account menu/ }).click();
    await expect(page.getByRole('link', { name: 'Profile' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  }
  await context.close();
});

test('a phone scrolls tables, not the page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const address of [
    demoBrand,
    `${demoBrand}/activity`,
    `${demoBrand}/members`,
    `${demoBrand}/settings`,
  ]) {
    await page.goto(address);
    await expect(page.locator('main h1').first()).toBeVisible();
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, address).toBe(0);
  }
  await page.getByRole('button', { name: 'Open navigation' }).click();
  await page
    .getByRole('dialog', { name: 'Main navigation' })
    .getByRole('link', { name: 'Dashboard' })
    .click();
  await expect(page).toHaveURL(new RegExp(`${demoBrand}$`));
  await expect(page.getByRole('dialog', { name: 'Main navigation' })).toBeHidden();
});

test('where nothing fits, the page says so and leads back', async ({ page }) => {
  await page.goto(`${demoBrand}?owner=019d0000-0000-7000-8000-000000000000`);
  await expect(page.getByText('Nothing fits these filters')).toBeVisible();
  await expect(page.getByText('Owner: deleted')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Show everything' }).click();
  await expect(grid(page)).toBeVisible();
});

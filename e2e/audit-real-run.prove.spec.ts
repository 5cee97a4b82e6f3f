import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import type { ClosedRun, LeftOfRun } from './support/make-real-run';
import { enterAs, signIn } from './support/people';
import { phone } from './support/phone';

const password = 'a password of a real run 27';
type Left = LeftOfRun['visits'][number];

/** The process that makes the quarters: it says a line, and goes on when it is told to. */
function startRun() {
  const program = ['--conditions=react-server', '--import', 'tsx', 'e2e/support/make-real-run.ts'];
  const child = spawn(process.execPath, program, {
    env: { ...process.env, REAL_RUN_PASSWORD: password },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let wrong = '';
  child.stderr.on('data', (chunk: Buffer) => (wrong += chunk.toString()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const hear = async (): Promise<unknown> => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`The quarters could not be made: ${wrong}`);
    return JSON.parse(value);
  };
  return {
    left: async () => (await hear()) as LeftOfRun,
    closed: async () => {
      child.stdin.write('\n');
      return (await hear()) as ClosedRun;
    },
    stop: async () => {
      if (child.exitCode === null && child.kill()) await once(child, 'exit');
    },
  };
}

const points = (root: Page | Locator, score: number | null) =>
  root.getByRole('radio', { name: score === null ? 'Not applicable' : `${score} of 10`, exact: true });

/** A visit on a phone whose network is gone from the sixth touchpoint to the eleventh, and while it is sent in. */
async function makeOnPhone(browser: Browser, email: string, visit: Left): Promise<void> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await signIn(page, { email, password });
  await page.goto('/phone');
  await expect(page.getByText('Ready without a network').first()).toBeVisible();
  await page.getByRole('link', { name: new RegExp(visit.place) }).tap();
  const heading = page.getByRole('heading', { level: 1 });
  const left = new Map(visit.answers.map((answer) => [answer.touchpoint, answer]));
  for (let at = 0; at < visit.answers.length; at += 1) {
    await expect.poll(async () => left.has(await heading.innerText())).toBe(true);
    const name = await heading.innerText();
    const answer = left.get(name);
    left.delete(name);
    if (at === 5) await context.setOffline(true);
    if (at === 11) await context.setOffline(false);
    for (const { question, score } of answer?.criteria ?? [])
      await points(page.getByRole('radiogroup', { name: question }), score).tap();
    if (answer?.criteria.length === 0) await points(page, answer.score).tap();
    if (left.size > 0) await page.getByRole('button', { name: 'Next' }).tap();
  }
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Finish' }).tap();
  await page.getByRole('button', { name: 'Send the visit in' }).tap();
  await expect(page.getByText('The visit is on its way')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('heading', { name: 'The visit was sent in' })).toBeVisible();
  await context.close();
}

async function makeAtDesk(browser: Browser, brand: string, email: string, visit: Left): Promise<void> {
  const { context, page } = await enterAs(browser, { email, password });
  await page.goto(`${brand}/audits/visits`);
  await page.getByRole('link', { name: new RegExp(`${visit.place} Quarter 3`) }).click();
  await page.waitForURL(/\/audits\/visits\/[0-9a-f-]{36}$/);
  for (const { touchpoint, score, criteria } of visit.answers) {
    if (criteria.length === 0)
      await points(page.getByRole('radiogroup', { name: touchpoint, exact: true }), score).click();
    for (const criterion of criteria)
      await points(page.getByRole('radiogroup', { name: criterion.question }), criterion.score).click();
  }
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
  await page.getByRole('button', { name: 'Send the visit in' }).click();
  await expect(page.getByText('This visit was sent in').first()).toBeVisible();
  await context.close();
}

/** The numbers that stand in a cell, a minus as people read it among them. */
async function numbersIn(cell: Locator): Promise<number[]> {
  const text = (await cell.innerText()).replaceAll('−', '-');
  return [...text.matchAll(/[+-]?\d+(?:\.\d+)?/gu)].map(([number]) => Number(number));
}

/** Rounded to the decimals that are printed. */
function expectPrinted(
  found: number | undefined,
  exact: number | null,
  decimals: number,
  what: string,
): void {
  expect(Math.abs((found ?? NaN) - (exact ?? NaN)), `${what}: ${found} for ${exact}`).toBeLessThanOrEqual(
    0.5 * 10 ** -decimals + 1e-9,
  );
}

test('three quarters of forty shops come out in browsers as they do by hand', async ({ browser }) => {
  test.setTimeout(300_000);
  const run = startRun();
  try {
    const { brand, emails, visits } = await run.left();
    expect(visits.map(({ auditor }) => auditor).sort()).toEqual([0, 1, 2]);
    for (const visit of visits) {
      await test.step(`auditor ${visit.auditor + 1} visits ${visit.place}`, async () => {
        const email = emails[visit.auditor] ?? '';
        if (visit.auditor === 2) await makeAtDesk(browser, brand, email, visit);
        else await makeOnPhone(browser, email, visit);
      });
    }
    const told = await test.step('the quarter is reviewed and closed', run.closed);
    const { context, page } = await enterAs(browser, { email: told.email, password });

    await test.step('the page of the third cycle says so', async () => {
      await page.goto(`${brand}/audits`);
      await page.getByRole('link', { name: 'Quarter 3' }).click();
      await page.waitForURL(`**/audits/cycles/${told.cycleId}`);
      const table = page.getByRole('table', { name: 'By touchpoint' });
      for (const { name, figure, change } of told.touchpoints) {
        const row = table
          .getByRole('row')
          .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
        const cells = row.getByRole('cell');
        const [score, n] = await numbersIn(cells.nth(0));
        expectPrinted(score, figure.score, 1, `${name}, score`);
        expect(n).toBe(figure.n);
        const [difference, margin] = await numbersIn(cells.nth(1));
        expectPrinted(difference, change.difference, 2, `${name}, change`);
        expectPrinted(margin, change.margin, 2, `${name}, margin of the change`);
        const rise = change.difference > 0 ? '▲' : '▼';
        const word = { clear: rise, 'seen-not-sure': '≈', 'no-clear-change': '=' }[change.word];
        await expect(cells.nth(1)).toContainText(word);
        const [low, high] = await numbersIn(cells.nth(2));
        expectPrinted(low, figure.low, 1, `${name}, interval from`);
        expectPrinted(high, figure.high, 1, `${name}, interval to`);
        expectPrinted((await numbersIn(cells.nth(4)))[0], figure.spread, 2, `${name}, spread`);
      }
      await expectAccessible(page);
    });

    await test.step('and the dashboard of the source of auditors', async () => {
      await page.goto(`${brand}?source=auditors`);
      const grid = page.getByRole('grid', { name: 'Touchpoints by period' });
      for (const { name, scores } of told.touchpoints) {
        const text = await grid.getByRole('row').filter({ hasText: name }).first().innerText();
        for (const score of scores) {
          const printed = [score.toFixed(1), score.toFixed(2)];
          expect(
            printed.some((one) => text.includes(one)),
            `${name}: ${score} in ${text}`,
          ).toBe(true);
        }
      }
    });
    await context.close();
  } finally {
    await run.stop();
  }
});

import { randomUUID } from 'node:crypto';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { stageAudit, type AuditStage } from '@/e2e/support/audit-visit';
import { findChromium } from '@/scripts/launch/chromium.mjs';
import { beginLife, end } from '@/scripts/launch/life.mjs';
import { setStage } from '@/scripts/launch/stage.mjs';
import { median } from './bench-server';

/*
 * A tap on the score pad of the phone screen, in a visit of 500 touchpoints, in a real browser of a phone's size without a
 * network: until it is painted, beside a bare page with the same twelve buttons, and until it is on the device. At full speed
 * and with the processor slowed down four times; both pages in turns.
 *
 *   npm run bench -- phone
 */
const rounds = 31;
const touchpoints = 500;
const wanted = { painted: 1.3, kept: 100 };

async function addTouchpoints({ sql, workspaceId, cycleId }: AuditStage): Promise<void> {
  const rows = Array.from({ length: touchpoints - 8 }, (_, at) => ({
    workspace_id: workspaceId,
    id: randomUUID(),
    name: `Touchpoint ${at}`,
    phase: 'after',
    position: `b${String(at).padStart(4, '0')}`,
  }));
  await sql`insert into touchpoints ${sql(rows)}`;
  await sql`insert into audit_cycle_touchpoints ${sql(
    rows.map(({ id }) => ({ workspace_id: workspaceId, cycle_id: cycleId, touchpoint_id: id })),
  )}`;
}

/** The pad alone: the same buttons with the same looks, and a handler that marks the chosen one. */
async function openBare(page: Page, pad: string, styles: string): Promise<void> {
  await page.setContent(`<style>${styles}</style><body>${pad}</body>`);
  await page.evaluate(() => {
    const radios = [...document.querySelectorAll('[role=radio]')];
    for (const radio of radios) {
      radio.addEventListener('click', () => {
        for (const other of radios) other.setAttribute('aria-checked', String(other === radio));
      });
    }
  });
}

/** Milliseconds from the tap on a score to the frame after it is shown, and until the device has it. */
async function tap(page: Page, at: number): Promise<{ painted: number; kept: number }> {
  const clock = await page.evaluateHandle((index) => {
    const radio = document.querySelectorAll('[role=radio]')[index];
    const elapsed = new Promise<{ painted: number; kept: number }>((resolve) => {
      addEventListener(
        'click',
        ({ timeStamp }) => {
          let painted = 0;
          const look = () => {
            const now = performance.now();
            if (painted === 0 && radio?.getAttribute('aria-checked') === 'true') {
              requestAnimationFrame(() => (painted = performance.now() - timeStamp));
            }
            const isKept = document.querySelector('[data-kept]')?.getAttribute('data-kept') !== 'false';
            if (painted > 0 && isKept) resolve({ painted, kept: now - timeStamp });
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
    });
    return { elapsed };
  }, at);
  await page.getByRole('radio').nth(at).tap();
  return clock.evaluate(({ elapsed }) => elapsed);
}

async function measure(pages: { screen: Page; bare: Page }, sessions: CDPSession[], slower: number) {
  for (const session of sessions) await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const times = { screen: [] as number[], bare: [] as number[], kept: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['screen', 'bare'] as const) {
      await pages[name].bringToFront();
      const { painted, kept } = await tap(pages[name], round % 11);
      // The first ones meet code that was not compiled yet.
      if (round < 5) continue;
      times[name].push(painted);
      if (name === 'screen') times.kept.push(kept);
    }
  }
  const [screen, bare, kept] = [median(times.screen), median(times.bare), median(times.kept)];
  console.log(
    `${slower}× slowed: tap to painted ${screen.toFixed(1)} ms, bare page ${bare.toFixed(1)} ms, ratio ${(screen / bare).toFixed(2)} ` +
      `(wanted ${wanted.painted} at most); kept on the device after ${kept.toFixed(1)} ms (wanted ${wanted.kept} at most)`,
  );
  return screen / bare <= wanted.painted && kept <= wanted.kept;
}

async function run(): Promise<number> {
  const stage = await setStage();
  process.env.TOUCHSTONE_OWNER_URL = stage.env.TOUCHSTONE_OWNER_URL;
  const audit = await stageAudit();
  await addTouchpoints(audit);
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  });
  // The programs given to the page were compiled with calls of this helper in them.
  await context.addInitScript('globalThis.__name = (named) => named');
  const screen = await context.newPage();
  await screen.goto(`${stage.url}/sign-in`);
  await screen.locator('input[name=email]').fill(audit.auditor.email);
  await screen.locator('input[name=password]').fill(audit.auditor.password);
  await screen.locator('form button[type=submit]').click();
  await screen.waitForURL(/\/o\//);
  await screen.goto(`${stage.url}/phone`);
  await screen.getByText('Ready without a network').first().waitFor();
  await screen.goto(`${stage.url}/phone#/visit/${audit.visitId}`);
  const pad = screen.getByRole('radiogroup');
  await pad.waitFor();
  const bare = await context.newPage();
  const styles = await screen.evaluate(() =>
    [...document.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
      .join('\n'),
  );
  await openBare(bare, await pad.evaluate((element) => element.outerHTML), styles);
  await context.setOffline(true);
  const pages = { screen, bare };
  const sessions = [await context.newCDPSession(screen), await context.newCDPSession(bare)];
  const results = [await measure(pages, sessions, 1), await measure(pages, sessions, 4)];
  await browser.close();
  await audit.sql.end();
  return results.every(Boolean) ? 0 : 1;
}

beginLife();
await run().then(end, (error) => {
  console.error(error);
  return end(1);
});

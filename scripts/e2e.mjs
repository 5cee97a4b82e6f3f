// npm run e2e [-- Playwright's arguments]: the production build in a real browser.
import { ensureInstalled } from './launch/install.mjs';
import { beginLife, end } from './launch/life.mjs';
import { ensureNode } from './launch/own-node.mjs';
import { describe, step } from './launch/report.mjs';
import { run } from './launch/run.mjs';

beginLife();
try {
  await ensureInstalled();
  await ensureNode();
  const { findChromium } = await import('./launch/chromium.mjs');
  const { setStage } = await import('./launch/stage.mjs');
  const chromium = await step('Finding a browser', findChromium);
  const stage = await setStage();
  const args = process.argv.slice(2);
  const project = args.some((arg) => arg.startsWith('--project')) ? [] : ['--project=e2e'];
  await run('playwright', ['test', ...project, ...args], {
    env: { ...stage.env, BASE_URL: stage.url, CHROMIUM_PATH: chromium },
    show: true,
    what: 'Playwright',
  });
  await end(0);
} catch (error) {
  console.error(describe(error));
  await end(1);
}

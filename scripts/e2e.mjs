// npm run e2e [-- Playwright's arguments]: the production build in a real browser.
import { findChromium } from './launch/chromium.mjs';
import { ensureInstalled, ensureNode } from './launch/install.mjs';
import { describe } from './launch/report.mjs';
import { run } from './launch/run.mjs';
import { setStage } from './launch/stage.mjs';

try {
  await ensureInstalled();
  ensureNode();
  const chromium = await findChromium();
  const stage = await setStage();
  try {
    await run('playwright', ['test', ...process.argv.slice(2)], {
      env: { ...stage.env, BASE_URL: stage.url, CHROMIUM_PATH: chromium.path },
      show: true,
      what: 'Playwright',
    });
  } finally {
    await stage.stop();
  }
} catch (error) {
  console.error(describe(error));
  process.exit(1);
}

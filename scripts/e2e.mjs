// npm run e2e [-- Playwright's arguments]: the production build in a real browser.
import { ensureInstalled } from './launch/install.mjs';
import { beginLife, end } from './launch/life.mjs';
import { ensureNode } from './launch/own-node.mjs';
import { describe } from './launch/report.mjs';
import { run } from './launch/run.mjs';

beginLife();
try {
  await ensureInstalled();
  await ensureNode();
  const { setStages } = await import('./launch/stage.mjs');
  const args = process.argv.slice(2);
  const project = args.some((arg) => arg.startsWith('--project')) ? [] : ['--project=e2e'];
  // One file is one worker's work, and so is the long proof.
  const isOne =
    args.filter((arg) => arg.endsWith('.spec.ts')).length === 1 || args.includes('--project=prove');
  const { env } = await setStages(isOne ? 1 : 2);
  await run('playwright', ['test', ...project, ...args], { env, show: true, what: 'Playwright' });
  await end(0);
} catch (error) {
  console.error(describe(error));
  await end(1);
}

// npm run verify: what can be known in seconds, without a database or a browser.
import { ensureInstalled } from './launch/install.mjs';
import { beginLife, end } from './launch/life.mjs';
import { ensureNode } from './launch/own-node.mjs';
import { describe, stepsTogether } from './launch/report.mjs';
import { staticChecks } from './launch/static-checks.mjs';
import { run } from './launch/run.mjs';

beginLife();
try {
  await ensureInstalled();
  await ensureNode();
  const unit = () =>
    run('vitest', ['run', '--project', 'unit', '--reporter=dot'], { what: 'The unit tests' });
  const results = await stepsTogether([['Unit tests', unit], ...staticChecks()]);
  const failed = results.filter(({ error }) => error);
  for (const { what, error } of failed) console.error(`\n── ${what}\n${describe(error)}`);
  await end(failed.length > 0 ? 1 : 0);
} catch (error) {
  console.error(describe(error));
  await end(1);
}

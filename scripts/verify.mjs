// npm run verify: what can be known in seconds, without a database or a browser.
import { ensureInstalled, ensureNode } from './launch/install.mjs';
import { describe, step } from './launch/report.mjs';
import { run } from './launch/run.mjs';

const checks = [
  ['Format', 'prettier', ['--check', '--cache', '--log-level', 'warn', '.']],
  ['Types', 'tsc', ['--noEmit']],
  ['Lint', 'eslint', ['--cache', '--max-warnings', '0', '.']],
  ['Unit tests', 'vitest', ['run', '--project', 'unit', '--reporter=dot']],
];

await ensureInstalled();
ensureNode();
let failed = false;
for (const [what, command, args] of checks) {
  try {
    await step(what, () => run(command, args, { what }));
  } catch (error) {
    failed = true;
    console.error(describe(error));
  }
}
process.exit(failed ? 1 : 0);

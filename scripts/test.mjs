// npm test [-- --strict]: everything, from a fresh clone; the last line says how many passed and failed.
// A test in the browser is tried once more where it failed, and then named; --strict tries none twice.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureInstalled } from './launch/install.mjs';
import { atEnd, beginLife, end } from './launch/life.mjs';
import { ensureNode } from './launch/own-node.mjs';
import { describe, step, stepsTogether } from './launch/report.mjs';
import { run } from './launch/run.mjs';
import { staticChecks } from './launch/static-checks.mjs';
import { readPlaywrightReport, readVitestReport } from './launch/test-reports.mjs';

const counts = { passed: 0, failed: 0 };
const failures = [];
const unsteady = [];
const tries = process.argv.includes('--strict') ? 1 : 2;

/** Adds what one part has counted; a part that broke without a failed test counts as one failure. */
function add(what, { passed, failed, unsteady: found = [] }, error) {
  unsteady.push(...found);
  counts.passed += passed;
  counts.failed += error ? Math.max(1, failed) : failed;
  if (error || failed > 0) failures.push(`── ${what}\n${error ? describe(error) : `${failed} failed`}`);
}

async function checkSources() {
  for (const { what, error } of await stepsTogether(staticChecks()))
    add(what, { passed: error ? 0 : 1, failed: 0 }, error);
}

/** Runs a step that writes a report, and counts what the report says. */
async function runReported(what, work, readReport) {
  const error = await step(what, work).then(
    () => undefined,
    (thrown) => thrown,
  );
  add(what, readReport(), error);
}

function runVitest(project, what, folder) {
  const report = path.join(folder, `${project}.json`);
  const args = [
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  return runReported(
    what,
    () => run('vitest', args, { what }),
    () => readVitestReport(report),
  );
}

async function runEndToEnd(folder) {
  const { setStages } = await import('./launch/stage.mjs');
  const report = path.join(folder, 'playwright.json');
  const stages = await setStages(2);
  const env = { ...stages.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const args = ['test', '--project=e2e', '--reporter=line,json', `--retries=${tries - 1}`];
  await runReported(
    'End-to-end tests',
    () => run('playwright', args, { env, what: 'Playwright' }),
    () => readPlaywrightReport(report),
  );
  await stages.stop();
}

async function main() {
  await ensureInstalled();
  await ensureNode();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-reports-'));
  atEnd(() => fs.rmSync(folder, { recursive: true, force: true }));
  await checkSources();
  await runVitest('unit', 'Unit tests', folder);
  await runVitest('db', 'Database tests', folder);
  await runEndToEnd(folder);
}

beginLife();
await main().catch((error) => add('The run', { passed: 0, failed: 0 }, error));
if (failures.length > 0) console.log(`\n${failures.join('\n\n')}\n`);
if (!fs.existsSync(path.resolve('../shared/data'))) {
  console.log('Cases on the shared survey files were not run: the folder is absent.');
}
for (const name of unsteady) console.log(`Passed at the second try: ${name}`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
await end(counts.failed > 0 ? 1 : 0);

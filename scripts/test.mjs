// npm test: everything, from a fresh clone; the last line says how many passed and failed.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from './launch/chromium.mjs';
import { ensureInstalled, ensureNode } from './launch/install.mjs';
import { describe, step } from './launch/report.mjs';
import { run } from './launch/run.mjs';
import { setStage } from './launch/stage.mjs';

const counts = { passed: 0, failed: 0 };
const complaints = [];

function failure(what, error) {
  complaints.push(`── ${what}\n${describe(error)}`);
}

/** A check that counts as one: it passes or it does not. */
async function check(what, command, args) {
  try {
    await step(what, () => run(command, args, { what }));
    counts.passed += 1;
  } catch (error) {
    counts.failed += 1;
    failure(what, error);
  }
}

function readJson(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
}

async function vitest(project, what, folder) {
  const report = path.join(folder, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  let error;
  await step(what, () => run('vitest', args, { what })).catch((thrown) => (error = thrown));
  const result = readJson(report);
  counts.passed += result?.numPassedTests ?? 0;
  counts.failed += result?.numFailedTests ?? 0;
  // A file that could not even be loaded has no tests to count, and is a failure all the same.
  if (error && !result?.numFailedTests) counts.failed += 1;
  if (error) failure(what, error);
}

async function endToEnd(folder) {
  const report = path.join(folder, 'playwright.json');
  const chromium = await step('Finding a browser', findChromium);
  const stage = await setStage();
  let error;
  await step('End-to-end tests', () =>
    run('playwright', ['test', '--reporter=line,json'], {
      env: { ...stage.env, BASE_URL: stage.url, CHROMIUM_PATH: chromium.path, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
      what: 'Playwright',
    }),
  ).catch((thrown) => (error = thrown));
  await stage.stop();
  const stats = readJson(report)?.stats;
  counts.passed += stats?.expected ?? 0;
  counts.failed += (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
  if (error && !stats?.unexpected) counts.failed += 1;
  if (error) failure('End-to-end tests', error);
}

async function main() {
  await ensureInstalled();
  ensureNode();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-reports-'));
  await check('Format', 'prettier', ['--check', '--cache', '--log-level', 'warn', '.']);
  await check('Types', 'tsc', ['--noEmit']);
  await check('Lint', 'eslint', ['--cache', '--max-warnings', '0', '.']);
  await vitest('unit', 'Unit tests', folder);
  await vitest('db', 'Database tests', folder);
  try {
    await endToEnd(folder);
  } catch (error) {
    counts.failed += 1;
    failure('End-to-end tests', error);
  }
  fs.rmSync(folder, { recursive: true, force: true });
}

await main().catch((error) => {
  counts.failed += 1;
  failure('npm test', error);
});
if (complaints.length > 0) console.log(`\n${complaints.join('\n\n')}\n`);
if (!fs.existsSync(path.resolve('../shared/data'))) {
  console.log('Cases on the shared survey files were not run: the folder is absent.');
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);

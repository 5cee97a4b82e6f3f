import fs from 'node:fs';

const nothing = { passed: 0, failed: 0 };

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** How many tests of a Vitest JSON report passed and failed; a file that could not be loaded counts as one failure. */
export function readVitestReport(file) {
  const report = readJson(file);
  if (!report) return nothing;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

const testsIn = (suite) => [
  ...(suite.specs ?? []).flatMap(({ title, file, tests }) => tests.map((test) => ({ ...test, title, file }))),
  ...(suite.suites ?? []).flatMap(testsIn),
];

/** How many tests of a Playwright JSON report passed and failed, and the names of those that passed at the second try. */
export function readPlaywrightReport(file) {
  const report = readJson(file);
  if (!report?.stats) return { ...nothing, unsteady: [] };
  const { expected, unexpected, flaky } = report.stats;
  const unsteady = testsIn(report).filter(({ status }) => status === 'flaky');
  return {
    passed: expected + flaky,
    failed: unexpected,
    unsteady: unsteady.map(({ file: spec, title }) => `${spec}: ${title}`),
  };
}

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

/** How many tests of a Playwright JSON report passed and failed; one that passed at the second try has failed. */
export function readPlaywrightReport(file) {
  const stats = readJson(file)?.stats;
  return stats ? { passed: stats.expected, failed: stats.unexpected + stats.flaky } : nothing;
}

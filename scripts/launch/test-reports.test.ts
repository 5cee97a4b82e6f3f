import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPlaywrightReport, readVitestReport } from './test-reports.mjs';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-reports-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

function reportOf(content: unknown): string {
  const file = path.join(folder, 'report.json');
  fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('the report of Vitest', () => {
  it('counts tests, and a file that could not be loaded as a failure', () => {
    const testResults = [
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ];
    const file = reportOf({ numPassedTests: 3, numFailedTests: 1, testResults });
    expect(readVitestReport(file)).toEqual({ passed: 3, failed: 2 });
  });
});

describe('the report of Playwright', () => {
  it('names a test that passed at the second try', () => {
    const spec = (title: string, status: string) => ({ title, file: 'maps.spec.ts', tests: [{ status }] });
    const suites = [
      { specs: [spec('opens', 'expected')], suites: [{ specs: [spec('closes', 'flaky')] }] },
      { specs: [spec('ends', 'unexpected')] },
    ];
    const file = reportOf({ stats: { expected: 7, unexpected: 2, flaky: 1, skipped: 0 }, suites });
    expect(readPlaywrightReport(file)).toEqual({ passed: 8, failed: 2, unsteady: ['maps.spec.ts: closes'] });
  });
});

describe('a run that broke off', () => {
  it.each([
    ['no report', () => path.join(folder, 'absent.json')],
    ['half a report', () => reportOf('{"numPassedTests": 3')],
  ])('has counted nothing where there is %s', (_case, file) => {
    expect(readVitestReport(file())).toEqual({ passed: 0, failed: 0 });
    expect(readPlaywrightReport(file())).toEqual({ passed: 0, failed: 0, unsteady: [] });
  });
});

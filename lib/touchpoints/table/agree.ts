import { AppError } from '@/lib/errors';
import type { TablePlan } from './types';

interface Agreement {
  skipErrors: boolean;
  expected?: { create: number; update: number };
}

/**
 * Makes sure that what is done is what was shown: throws VALIDATION at the first cell with an error unless such rows are
 * to be skipped, and CONFLICT where the counts are not those of the preview any more.
 */
export function requireAgreement(plan: TablePlan, { skipErrors, expected }: Agreement): void {
  const wrong = skipErrors ? undefined : plan.rows.find(({ state }) => state === 'error');
  const issue = wrong?.issues.find(({ level }) => level === 'error');
  if (wrong && issue) {
    const field = ['rows', wrong.line, ...(issue.field ? [issue.field] : [])].join('.');
    throw new AppError('VALIDATION', { field, key: 'tableRow', values: { line: wrong.line } });
  }
  if (expected && (expected.create !== plan.counts.create || expected.update !== plan.counts.update)) {
    throw new AppError('CONFLICT', { key: 'importChanged' });
  }
}

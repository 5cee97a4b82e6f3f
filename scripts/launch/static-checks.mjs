import { run } from './run.mjs';

/**
 * The checks that read the sources and run nothing; the longest first.
 * @returns {[what: string, work: () => Promise<unknown>][]}
 */
export function staticChecks() {
  return [
    [
      'Lint',
      () =>
        run('eslint', ['--cache', '--cache-location', '.cache/eslint', '--max-warnings', '0', '.'], {
          what: 'Lint',
        }),
    ],
    // Apart from the others: ESLint's rule for the same takes a hundred times as long.
    [
      'Cycles of imports',
      () => run('oxlint', ['--tsconfig', 'tsconfig.json'], { what: 'The check of imports' }),
    ],
    ['Types', () => run('tsc', ['--noEmit'], { what: 'The check of types' })],
    [
      'Format',
      () =>
        run('prettier', ['--check', '--cache', '--log-level', 'warn', '.'], { what: 'The check of format' }),
    ],
  ];
}

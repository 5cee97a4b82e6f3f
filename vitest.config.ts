import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname);
const alias = {
  'server-only': path.join(root, 'testing/server-only.ts'),
  '@': root,
};

/** Tests on a database of their own, as the application's role. */
const onPostgres = {
  environment: 'node',
  pool: 'forks' as const,
  maxWorkers: 2,
  globalSetup: ['db/testing/global-setup.ts'],
  setupFiles: ['db/testing/setup-worker.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{app,components,lib,db,scripts,testing,messages}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.{db,browser,prove}.test.ts', '**/node_modules/**'],
          environment: 'node',
          // Pure functions leave nothing behind; a worker for each of a hundred files took longer than the tests.
          isolate: false,
        },
      },
      {
        resolve: { alias },
        test: {
          // And what needs a browser alone: `verify` waits for neither.
          name: 'db',
          include: ['{app,components,lib,db,scripts}/**/*.{db,browser}.test.ts'],
          ...onPostgres,
        },
      },
      {
        resolve: { alias },
        test: {
          // What takes too long for every run: `npm run prove`.
          name: 'prove',
          include: ['lib/**/*.prove.test.ts'],
          ...onPostgres,
        },
      },
    ],
  },
});

import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname);
const alias = {
  'server-only': path.join(root, 'testing/server-only.ts'),
  '@': root,
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
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          environment: 'node',
          // Pure functions leave nothing behind; a worker for each of a hundred files took longer than the tests.
          isolate: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          include: ['{app,components,lib,db,scripts}/**/*.db.test.ts'],
          environment: 'node',
          pool: 'forks',
          maxWorkers: 2,
          globalSetup: ['db/testing/global-setup.ts'],
          setupFiles: ['db/testing/setup-worker.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

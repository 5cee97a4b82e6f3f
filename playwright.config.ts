import { defineConfig } from '@playwright/test';

// Run through `npm run e2e`, which sets a stage for each worker; a worker reads this file too, and plays on its own.
const stages = JSON.parse(process.env.STAGES ?? '[{}]') as Record<string, string>[];
Object.assign(process.env, stages[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]);

export default defineConfig({
  testDir: 'e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  workers: stages.length,
  forbidOnly: true,
  retries: 0,
  reporter: 'line',
  projects: [
    { name: 'e2e', testIgnore: '**/*.prove.spec.ts' },
    // What takes too long for every run: `npm run prove`.
    { name: 'prove', testMatch: '**/*.prove.spec.ts' },
  ],
  use: {
    baseURL: process.env.BASE_URL,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
      ],
    },
  },
});

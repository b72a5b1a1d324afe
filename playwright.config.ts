import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Each test starts real Electron processes; two cores carry two of them.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 300_000,
  // Speed is measured by the benchmarks; here a busy machine must not make a test fail.
  expect: { timeout: 20_000 },
  projects: [
    { name: 'e2e', testMatch: '**/*.test.ts' },
    { name: 'screenshots', testMatch: '**/screenshots.ts' },
  ],
});

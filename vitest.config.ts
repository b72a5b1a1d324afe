import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // By itself Vitest leaves one core to others, and two cores would run one file at a time.
    maxWorkers: '100%',
    projects: [
      // Speed is measured by the benchmarks; a busy machine must not make a test fail.
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/integration/plainNode.ts', 'tests/component/dom.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/integration/plainNode.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});

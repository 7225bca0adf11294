import { defineConfig } from 'vitest/config';

// Three kinds of test: pure ones beside the rooms that they mirror, promises of the repository, and real browsers one at a time.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/repository/**'],
          // Some replay hours of calls: on a busy machine that takes its time.
          testTimeout: 60_000,
        },
      },
      { test: { name: 'repository', include: ['tests/repository/**/*.test.ts'] } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/machine/build-extensions.ts',
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

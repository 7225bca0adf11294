import { defineConfig } from 'vitest/config';

// Three kinds of test: pure ones beside the rooms that they mirror, promises of the repository, and real browsers, at another time than those.
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
          // They mostly wait: two files at a time keep two cores busy, and more make calls stumble.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

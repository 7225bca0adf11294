import { defineConfig } from 'vitest/config';

/**
 * Files that run side by side: as many as there are cores where these tests must pass. The same for each kind, so that a lane which has
 * no browser's tests left goes on with the others.
 */
const maxWorkers = 2;

// Three kinds of test: pure ones beside the rooms that they mirror, promises of the repository, and real browsers.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/repository/**'],
          maxWorkers,
          // Some replay hours of calls: on a busy machine that takes its time.
          testTimeout: 60_000,
        },
      },
      { test: { name: 'repository', include: ['tests/repository/**/*.test.ts'], maxWorkers } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/machine/build-extensions.ts',
          maxWorkers,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

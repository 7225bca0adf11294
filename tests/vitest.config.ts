import { defineConfig } from 'vitest/config';
import type { BrowserName } from './machine/browsers';

declare module 'vitest' {
  interface ProvidedContext {
    /** the browsers in which the extension's own pages are tried */
    pagesIn: BrowserName[];
  }
}

/**
 * Files that run side by side: as many as there are cores where these tests must pass. The same for each kind, so that a lane which has
 * no browser's tests left goes on with the others.
 */
const maxWorkers = 2;

const IN_BROWSERS = {
  globalSetup: 'tests/machine/build-extensions.ts',
  maxWorkers,
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

// What `npm test` runs: pure tests beside the rooms that they mirror, promises of the repository, what browsers do (in both of them),
// and the extension's own pages (in one). `long` is the rest: those pages in the other one, and practice calls in real time.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          exclude: ['browser', 'pages', 'long', 'repository'].map((folder) => `tests/${folder}/**`),
          maxWorkers,
          // Some replay hours of calls: on a busy machine that takes its time.
          testTimeout: 60_000,
        },
      },
      { test: { name: 'repository', include: ['tests/repository/**/*.test.ts'], maxWorkers } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts', 'tests/pages/**/*.test.ts'],
          provide: { pagesIn: ['chromium'] },
          ...IN_BROWSERS,
        },
      },
      {
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts', 'tests/pages/**/*.test.ts'],
          provide: { pagesIn: ['firefox'] },
          ...IN_BROWSERS,
          // What two calls on one machine do to each other is not what is tried.
          maxWorkers: 1,
          // People talk for two minutes; a busy machine takes longer to find that they have finished.
          testTimeout: 300_000,
        },
      },
    ],
  },
});

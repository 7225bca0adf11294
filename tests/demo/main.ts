import { parseArgs } from 'node:util';
import type { BrowserName } from '../machine/browsers.ts';
import { findBrowser } from '../machine/find-browsers.mjs';
import { runAlone } from './run-alone.ts';
import { showToPerson } from './show-to-person.ts';

const USAGE = 'npm start -- [--browser chromium|firefox] [--headless] [--out DIR]';

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** @throws when they are not as they are to be */
function readOptions(): { wanted: BrowserName | undefined; isAlone: boolean; out: string } {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string' },
      headless: { type: 'boolean', default: false },
      out: { type: 'string', default: 'demo-output' },
    },
  });
  const wanted = values.browser;
  if (wanted !== undefined && wanted !== 'chromium' && wanted !== 'firefox')
    throw new Error(`--browser is chromium or firefox, not ${wanted}.`);
  return { wanted, isAlone: values.headless || !hasDisplay(), out: values.out };
}

function chooseBrowser(wanted: BrowserName | undefined): BrowserName {
  const browser = wanted ?? (findBrowser('chromium') ? 'chromium' : 'firefox');
  if (findBrowser(browser)) return browser;
  const other = browser === 'firefox' ? 'chromium' : 'firefox';
  throw new Error(
    `No ${browser === 'firefox' ? 'Firefox' : 'Chrome, Edge or Chromium'} is installed. Install it, say where it is with ${browser.toUpperCase()}_PATH, or try --browser ${other}.`,
  );
}

function fail(error: unknown, usage = ''): never {
  console.error(`\n${error instanceof Error ? error.message : error}${usage}`);
  process.exit(1);
}

let options: ReturnType<typeof readOptions>;
try {
  options = readOptions();
} catch (error) {
  fail(error, `\n\nUsage: ${USAGE}`);
}
try {
  const browser = chooseBrowser(options.wanted);
  if (options.isAlone) await runAlone(browser, options.out);
  else await showToPerson(browser);
} catch (error) {
  // Whoever reads this has asked rightly: how to ask would send them looking in the wrong place.
  fail(error);
}

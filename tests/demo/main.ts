import { parseArgs } from 'node:util';
import type { BrowserName } from '../machine/browsers.ts';
import { findBrowser } from '../machine/find-browsers.mjs';
import { runAlone } from './run-alone.ts';
import { showToPerson } from './show-to-person.ts';

const USAGE = 'npm start -- [--browser chromium|firefox] [--headless] [--out DIR]';

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

function chooseBrowser(wanted: string | undefined): BrowserName {
  if (wanted !== undefined && wanted !== 'chromium' && wanted !== 'firefox') {
    throw new Error(`--browser is chromium or firefox, not ${wanted}.`);
  }
  const browser = wanted ?? (findBrowser('chromium') ? 'chromium' : 'firefox');
  if (findBrowser(browser)) return browser;
  const other = browser === 'firefox' ? 'chromium' : 'firefox';
  throw new Error(
    `No ${browser === 'firefox' ? 'Firefox' : 'Chrome, Edge or Chromium'} is installed. Install it, say where it is with ${browser.toUpperCase()}_PATH, or try --browser ${other}.`,
  );
}

try {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string' },
      headless: { type: 'boolean', default: false },
      out: { type: 'string', default: 'demo-output' },
    },
  });
  const browser = chooseBrowser(values.browser);
  if (values.headless || !hasDisplay()) await runAlone(browser, values.out);
  else await showToPerson(browser);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}\n\nUsage: ${USAGE}`);
  process.exitCode = 1;
}

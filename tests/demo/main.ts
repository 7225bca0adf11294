import { parseArgs } from 'node:util';
import type { BrowserName } from '../machine/browsers.ts';
import { chooseBrowser, fail, hasDisplay } from '../machine/command-line.ts';
import { runAlone } from './run-alone.ts';
import { showToPerson } from './show-to-person.ts';

const USAGE = 'npm start -- [--browser chromium|firefox] [--headless] [--out DIR]';

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

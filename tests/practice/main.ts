import { parseArgs } from 'node:util';
import { SCENARIOS } from '../../utils/coaching/scenarios.ts';
import type { BrowserName } from '../machine/browsers.ts';
import { findBrowser } from '../machine/find-browsers.mjs';
import { practiseAlone } from './practise-alone.ts';
import { openForPerson } from './open-for-person.ts';

const USAGE = `npm run practice -- [--browser chromium|firefox] [--headless --scenario ID --out DIR]

Scenarios:
${SCENARIOS.map(({ id, title }) => `  ${id.padEnd(20)} ${title}`).join('\n')}`;

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** @throws when they are not as they are to be */
function readOptions() {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string' },
      headless: { type: 'boolean', default: false },
      scenario: { type: 'string', default: SCENARIOS[0]!.id },
      out: { type: 'string', default: 'practice-output' },
    },
  });
  const { browser: wanted, scenario: id, out } = values;
  if (wanted !== undefined && wanted !== 'chromium' && wanted !== 'firefox')
    throw new Error(`--browser is chromium or firefox, not ${wanted}.`);
  const scenario = SCENARIOS.find((each) => each.id === id);
  if (!scenario) throw new Error(`There is no scenario ${id}.`);
  return { wanted: wanted as BrowserName | undefined, isAlone: values.headless || !hasDisplay(), scenario, out };
}

function chooseBrowser(wanted: BrowserName | undefined): BrowserName {
  const browser = wanted ?? (findBrowser('chromium') ? 'chromium' : 'firefox');
  if (findBrowser(browser)) return browser;
  throw new Error(
    `No ${browser === 'firefox' ? 'Firefox' : 'Chrome, Edge or Chromium'} is installed. Install it, or say where it is with ${browser.toUpperCase()}_PATH.`,
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
  if (options.isAlone) await practiseAlone(browser, options.scenario, options.out);
  else await openForPerson(browser);
} catch (error) {
  fail(error);
}

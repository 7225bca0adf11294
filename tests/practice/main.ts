import { parseArgs } from 'node:util';
import { SCENARIOS } from '../../utils/coaching/scenarios.ts';
import type { BrowserName } from '../machine/browsers.ts';
import { chooseBrowser, fail, hasDisplay } from '../machine/command-line.ts';
import { practiseAlone } from './practise-alone.ts';
import { openForPerson } from './open-for-person.ts';

const USAGE = `npm run practice -- [--browser chromium|firefox] [--headless --scenario ID --out DIR]

Scenarios:
${SCENARIOS.map(({ id, title }) => `  ${id.padEnd(20)} ${title}`).join('\n')}`;

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

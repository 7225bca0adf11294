/**
 * Records calls in the lab, with the truth beside them:
 *   npm run lab -- [--browser chromium|firefox] [--scenario ID]... [--out DIR]
 * Needs Linux with PulseAudio (pulseaudio, pulseaudio-utils), espeak-ng and sox; says so when one is missing. Each call is
 * written to DIR/<scenario>-<browser>.jsonl.gz; see recording.ts. About a minute a call.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../machine/browsers.ts';
import { bundleTap, recordCall } from './record-call.ts';
import { writeRecording } from './recording.ts';
import { SCENARIOS } from './scenarios.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', multiple: true, default: ['chromium', 'firefox'] },
    scenario: { type: 'string', multiple: true },
    out: { type: 'string', default: 'lab-output' },
  },
});
const wanted = SCENARIOS.filter(({ id }) => values.scenario?.includes(id) ?? true);
const unknown = values.scenario?.filter((id) => !SCENARIOS.some((each) => each.id === id)) ?? [];
if (unknown.length > 0)
  throw new Error(`No such scenario: ${unknown.join(', ')}. There are ${SCENARIOS.map(({ id }) => id).join(', ')}.`);
mkdirSync(values.out, { recursive: true });
const tap = await bundleTap();
let failed = 0;
for (const name of values.browser as BrowserName[]) {
  for (const scenario of wanted) {
    try {
      const recording = await recordCall(name, scenario, tap);
      writeRecording(join(values.out, `${scenario.id}-${name}.jsonl.gz`), recording);
      const truths = recording.lines.flatMap((line) => ('truth' in line ? [line.truth] : []));
      const told = (['toClinician', 'toPatient'] as const).map((direction) => {
        const all = truths.filter((truth) => truth.direction === direction).map(({ latencyMs }) => latencyMs);
        const middle = all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)];
        return `${direction} ${all.length} measured${middle === undefined ? '' : `, median ${Math.round(middle)} ms`}`;
      });
      const messages = recording.lines.filter((line) => 'message' in line).length;
      console.log(`${scenario.id} ${name}: ${messages} messages; ${told.join('; ')}; load ${recording.head.load}`);
    } catch (error) {
      failed += 1;
      console.error(`${scenario.id} ${name}: ${String(error)}`);
    }
  }
}
process.exitCode = failed > 0 ? 1 : 0;

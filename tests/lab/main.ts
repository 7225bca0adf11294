/**
 * Records calls in the lab, with the truth beside them:
 *   npm run lab -- [--browser chromium|firefox] [--scenario ID]... [--out DIR] [--peers]
 * Needs Linux with PulseAudio (pulseaudio, pulseaudio-utils), espeak-ng and sox; says so when one is missing. Each call is
 * written to DIR/<scenario>-<browser>.jsonl.gz (see recording.ts), and what the engine makes of it is printed. About a minute
 * a call. With --peers the peers' libraries watch the same calls, and what they say is recorded too.
 *   npm run lab -- --from DIR
 * records nothing, and tells what the engine as it is now makes of what was recorded.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../machine/browsers.ts';
import { recordCall } from './record-call.ts';
import { readRecording, writeRecording } from './recording.ts';
import { OUTAGE_SCENARIOS, type Scenario, SCENARIOS } from './scenarios.ts';
import { type Judged, tell, tellAll } from './tell.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', multiple: true, default: ['chromium', 'firefox'] },
    scenario: { type: 'string', multiple: true },
    peers: { type: 'boolean', default: false },
    from: { type: 'string' },
    out: { type: 'string', default: 'lab-output' },
  },
});
const all = [...SCENARIOS, ...OUTAGE_SCENARIOS];
const wanted = all.filter(({ id }) => values.scenario?.includes(id) ?? true);
const unknown = values.scenario?.filter((id) => !all.some((each) => each.id === id)) ?? [];
if (unknown.length > 0)
  throw new Error(`No such scenario: ${unknown.join(', ')}. There are ${all.map(({ id }) => id).join(', ')}.`);
const judged: Judged[] = [];
let failed = 0;
if (values.from) {
  for (const name of readdirSync(values.from)) judged.push(tell(readRecording(join(values.from, name))));
} else {
  mkdirSync(values.out, { recursive: true });
  for (const name of values.browser as BrowserName[]) {
    for (const scenario of wanted) await record(name, scenario);
  }
}
tellAll(judged);
process.exitCode = failed > 0 ? 1 : 0;

async function record(name: BrowserName, scenario: Scenario): Promise<void> {
  try {
    const recording = await recordCall(name, scenario, values.peers);
    writeRecording(join(values.out, `${scenario.id}-${name}.jsonl.gz`), recording);
    judged.push(tell(recording));
  } catch (error) {
    failed += 1;
    console.error(`${scenario.id} ${name}: ${String(error)}`);
  }
}

/**
 * Records calls in the lab, with the truth beside them:
 *   npm run lab -- [--browser chromium|firefox] [--scenario ID]... [--out DIR] [--peers]
 * Needs Linux with PulseAudio (pulseaudio, pulseaudio-utils), espeak-ng and sox; says so when one is missing. Each call is
 * written to DIR/<scenario>-<browser>.jsonl.gz (see recording.ts), and what the engine makes of it is printed. About a minute
 * a call. With --peers the peers' libraries watch the same calls, and what they say is recorded too.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../machine/browsers.ts';
import { recordCall } from './record-call.ts';
import { findingsOf, judgeLatency, summarise } from './judge.ts';
import { type Recording, writeRecording } from './recording.ts';
import { median } from './quantile.ts';
import { replay } from './replay.ts';
import { SCENARIOS } from './scenarios.ts';

/** What the engine makes of a recorded call, beside the truth. */
function report(recording: Recording): void {
  const told = replay(recording);
  const judged = judgeLatency(recording, told);
  for (const direction of ['toClinician', 'toPatient'] as const) {
    const accuracy = summarise(judged.filter((each) => each.direction === direction));
    if (!accuracy) continue;
    const { measured, truthMs, medianErrorMs, medianAbsErrorMs, p95AbsErrorMs, rightBandPercent } = accuracy;
    console.log(
      `  ${direction}: ${measured} measured, truth ${truthMs} ms, error ${medianErrorMs} ms, absolute ${medianAbsErrorMs} ms (95 %: ${p95AbsErrorMs} ms), band right ${Math.round(rightBandPercent)} %`,
    );
  }
  const ages = recording.lines.flatMap((line) => ('pictureMs' in line ? [line.pictureMs] : []));
  if (ages.length > 0)
    console.log(`  picture: ${median(ages)} ms old when it was seen, ${ages.length} times looked at`);
  for (const line of recording.lines) {
    if ('outage' in line)
      console.log(
        `  outage: ${line.outage.direction}, ${inSeconds(line.outage.fromMs)} to ${inSeconds(line.outage.toMs)}`,
      );
    if (!('fault' in line)) continue;
    console.log(`  fault: ${line.fault.kind}, ${inSeconds(line.fault.fromMs)} to ${inSeconds(line.fault.toMs)}`);
  }
  for (const { way, from, lengthMs } of told.at(-1)?.gaps ?? [])
    console.log(`  gap: ${way}, ${inSeconds(from)}, ${lengthMs} ms`);
  for (const { kind, side, why, raisedAt, clearedAt } of findingsOf(told)) {
    const until = clearedAt === undefined ? 'not cleared' : `cleared ${inSeconds(clearedAt)}`;
    console.log(`  found: ${kind} (${side}: ${why}), raised ${inSeconds(raisedAt)}, ${until}`);
  }

  function inSeconds(atMs: number): string {
    return `${((atMs - recording.head.startedAtMs) / 1000).toFixed(1)} s`;
  }
}

const { values } = parseArgs({
  options: {
    browser: { type: 'string', multiple: true, default: ['chromium', 'firefox'] },
    scenario: { type: 'string', multiple: true },
    peers: { type: 'boolean', default: false },
    out: { type: 'string', default: 'lab-output' },
  },
});
const wanted = SCENARIOS.filter(({ id }) => values.scenario?.includes(id) ?? true);
const unknown = values.scenario?.filter((id) => !SCENARIOS.some((each) => each.id === id)) ?? [];
if (unknown.length > 0)
  throw new Error(`No such scenario: ${unknown.join(', ')}. There are ${SCENARIOS.map(({ id }) => id).join(', ')}.`);
mkdirSync(values.out, { recursive: true });
let failed = 0;
for (const name of values.browser as BrowserName[]) {
  for (const scenario of wanted) {
    try {
      const recording = await recordCall(name, scenario, values.peers);
      writeRecording(join(values.out, `${scenario.id}-${name}.jsonl.gz`), recording);
      console.log(`${scenario.id} ${name}, load ${recording.head.load}`);
      report(recording);
    } catch (error) {
      failed += 1;
      console.error(`${scenario.id} ${name}: ${String(error)}`);
    }
  }
}
process.exitCode = failed > 0 ? 1 : 0;

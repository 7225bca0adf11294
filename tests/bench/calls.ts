import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { recordCall } from '../lab/record-call.ts';
import { readRecording, type Recording } from '../lab/recording.ts';
import type { Scenario } from '../lab/scenarios.ts';
import type { Options } from './bench.ts';

/** Runs of the same scenario in the same browser. */
export interface Held {
  scenario: Scenario;
  browser: Options['browsers'][number];
  runs: Recording[];
}

/**
 * Holds calls in the lab, alternating: each scenario once in each browser, then all of it again. With `from`, takes recorded
 * ones instead.
 */
export async function holdCalls(scenarios: Scenario[], options: Options, hasPeers = false): Promise<Held[]> {
  const held: Held[] = options.browsers.flatMap((browser) =>
    scenarios.map((scenario) => ({ scenario, browser, runs: [] })),
  );
  if (options.from) {
    for (const name of readdirSync(options.from)) {
      const recording = readRecording(join(options.from, name));
      held.find((each) => isOf(each, recording))?.runs.push(recording);
    }
    return held.filter(({ runs }) => runs.length > 0);
  }
  for (let run = 0; run < options.runs; run += 1) {
    for (const { scenario, browser, runs } of held) {
      runs.push(await recordCall(browser, scenario, hasPeers));
      console.log(`${run + 1} of ${options.runs}: ${scenario.id} in ${browser}`);
    }
  }
  return held;
}

function isOf({ scenario, browser }: Held, { head }: Recording): boolean {
  return head.scenario === scenario.id && head.browser === browser;
}

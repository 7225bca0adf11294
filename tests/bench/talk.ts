import type { Recording } from '../lab/recording.ts';
import { replay } from '../lab/replay.ts';
import { TALK_SCENARIOS } from '../lab/scenarios.ts';
import { matchOverlaps } from '../lab/overlaps.ts';
import { type Case, type Figures, medians, type Options } from './bench.ts';
import { holdCalls } from './calls.ts';

/** Overlaps of 200 ms and more, and of 300 ms and more, against the script of the conversation. No peer knows of any. */
export async function talk(options: Options): Promise<Case[]> {
  const held = await holdCalls(TALK_SCENARIOS, options);
  return held.flatMap(({ scenario, browser, runs }) =>
    [200, 300].map((fromMs) => ({
      name: `${scenario.about}, overlaps from ${fromMs} ms, ${browser}`,
      webside: medians(runs.map((run) => figures(run, fromMs))),
      peers: {},
    })),
  );
}

function figures(recording: Recording, fromMs: number): Figures {
  const { precision, recall, medianTimeErrorMs } = matchOverlaps(recording, replay(recording), fromMs);
  return { precision, recall, medianTimeErrorMs };
}

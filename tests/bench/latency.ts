import { rateLatency } from '../../utils/call-quality/latency.ts';
import { isFollowed, judgeLatency, type Judged, summarise, type Way } from '../lab/judge.ts';
import type { Recording } from '../lab/recording.ts';
import { replay } from '../lab/replay.ts';
import { FAULT_SCENARIOS, LATENCY_SCENARIOS } from '../lab/scenarios.ts';
import { type Case, type Figures, medians, type Options } from './bench.ts';
import { holdCalls } from './calls.ts';
import { FORMULAS, readInputs } from './formulas.ts';

const WAYS: [Way, string][] = [
  ['toClinician', 'what the clinician hears'],
  ['toPatient', 'what the patient hears'],
];

/** Calls on whose line to the patient, or to us, so much goes wrong that nobody here can tell their buffer well. */
const BAD_LINES = new Set(['bursts', 'my-breaking-up', 'narrow', 'relay-tcp']);

/** Our estimate, RTT, RTT/2 and the peers' formulas, against the truth that was measured in the same calls. */
export async function latency(options: Options): Promise<Case[]> {
  const held = await holdCalls(LATENCY_SCENARIOS, options);
  const bad = await holdCalls(
    FAULT_SCENARIOS.filter(({ id }) => BAD_LINES.has(id)),
    options,
  );
  const cases = held.flatMap(({ scenario, browser, runs }) =>
    WAYS.map(([way, words]) => ({
      name: `${scenario.about}, ${words}, ${browser}`,
      webside: medians(runs.map((run) => figures(judged(run, way)))),
      peers: Object.fromEntries(
        Object.entries(FORMULAS).map(([peer, formula]) => [
          peer,
          medians(runs.map((run) => figures(judgedBy(formula, run, way)))),
        ]),
      ),
    })),
  );
  return [...cases, ...bad.map(onBadLine)];
}

/** How far off it is what they hear, and whether the range that is told says so. */
function onBadLine({ scenario, browser, runs }: Awaited<ReturnType<typeof holdCalls>>[number]): Case {
  return {
    name: `a bad line: ${scenario.about}, to the patient, ${browser}`,
    webside: medians(
      runs.map((run) => {
        const all = judged(run, 'toPatient');
        const inBand = all.filter(({ isBandTold }) => isBandTold);
        return {
          ...figures(all),
          rightBandPercent: summarise(inBand)?.rightBandPercent ?? null,
          inRangePercent: percentOf(all, ({ isInRange }) => isInRange),
          noBandPercent: percentOf(all, ({ isBandTold }) => !isBandTold),
        };
      }),
    ),
    peers: Object.fromEntries(
      Object.entries(FORMULAS).map(([peer, formula]) => [
        peer,
        medians(runs.map((run) => figures(judgedBy(formula, run, 'toPatient')))),
      ]),
    ),
  };
}

function percentOf(all: Judged[], is: (each: Judged) => boolean): number | null {
  return all.length === 0 ? null : Math.round((100 * all.filter(is).length) / all.length);
}

function judged(recording: Recording, way: Way): Judged[] {
  return judgeLatency(recording, replay(recording)).filter(
    (each) => each.direction === way && isFollowed(recording, each),
  );
}

/** The same for a formula: what it gave at the moment at which a chirp was heard. A formula knows of one latency only. */
function judgedBy(formula: (typeof FORMULAS)[string], recording: Recording, way: Way): Judged[] {
  const inputs = readInputs(recording);
  return judged(recording, way).map((each) => {
    const heardAtMs = recording.head.startedAtMs + each.afterMs + each.truthMs;
    const known = inputs.findLast(({ atMs }) => atMs <= heardAtMs);
    const estimateMs = known && formula(known);
    return { ...each, estimateMs, isBandRight: rateLatency(estimateMs) === rateLatency(each.truthMs) };
  });
}

function figures(all: Judged[]): Figures {
  const found = summarise(all);
  if (!found) return {};
  const { medianAbsErrorMs, p95AbsErrorMs, rightBandPercent } = found;
  return { medianAbsErrorMs, p95AbsErrorMs, rightBandPercent };
}

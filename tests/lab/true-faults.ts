import type { Side } from '../../utils/call-quality/bands.ts';
import type { FindingKind } from '../../utils/call-quality/finding.ts';
import { DISRUPTIVE_FROM_MS, LITTLE_EFFECT_UP_TO_MS, UNUSABLE_FROM_MS } from '../../utils/call-quality/latency.ts';
import { SHORTEST_GAP_MS } from '../../utils/call-quality/limits.ts';
import type { Way } from './judge.ts';
import { trueOverlaps } from './overlaps.ts';
import type { Recording } from './recording.ts';
import { OUTAGE_SCENARIOS, type Scenario, SCENARIOS } from './scenarios.ts';

/** Something that was truly wrong. Instants in ms since 1970; from -Infinity when it was before the recording began. */
export interface TrueFault {
  kind: FindingKind;
  fromMs: number;
  toMs: number;
  /** whose it was, where that is known: from what was done in the call, or because faults of that kind have one side only */
  side?: Side;
}

/** From here on a latency is each kind's fault. */
export const LATENCIES: [FindingKind, fromMs: number][] = [
  ['latency-noticeable', LITTLE_EFFECT_UP_TO_MS],
  ['latency-high', DISRUPTIVE_FROM_MS],
  ['latency-unusable', UNUSABLE_FROM_MS],
];
/** So near to a limit either is right. */
export const AT_LIMIT_MS = 20;
/** Rules wait up to 10 s before they raise a latency, and estimates follow within 3 s. */
const LATENCY_LASTS_MS = 15_000;
/** Chirps come every 1.6 s each way, spoken turns every 7 s; what is older says nothing. */
const TRUTHS_APART_MS = 8000;
const POLL_MS = 1000;
const CLEAR_OVERLAP_MS = 300;
const TWICE_WITHIN_MS = 30_000;
/** Where the call itself does not say whose a fault was: those kinds were made on the line only, and a microphone on our side. */
const SIDES: Partial<Record<FindingKind, Side>> = {
  'link-lost': 'the path',
  'link-reconnecting': 'the path',
  'link-relayed': 'the path',
  'sound-lost': 'the path',
  'sound-breaking-up': 'the path',
  'my-sound-breaking-up': 'the path',
  'my-sound-off': 'yours',
  'upload-limited': 'the path',
  'latency-noticeable': 'the path',
  'latency-high': 'the path',
  'latency-unusable': 'the path',
  'talking-over': 'the path',
};
/** What was done on their side shows here within this time. */
const SHOWN_WITHIN_MS = 3000;

/** So often lost for so long, each time soon after the other: what is said is not to be followed, however good it is between. */
const LOST_TIMES = 3;
const LOST_WITHIN_MS = 20_000;

/** What was truly wrong: faults that were made, pictures that stood still, and latencies as they were in the sound. */
export function faultsOf(recording: Recording): TrueFault[] {
  const { startedAtMs } = recording.head;
  const made = recording.lines.flatMap((line) =>
    'fault' in line && !isAsleep(recording, line.fault) ? [line.fault] : [],
  );
  const late = LATENCIES.flatMap(([kind, limitMs]) =>
    stretchesAbove(recording, limitMs + AT_LIMIT_MS)
      .filter(({ fromMs, toMs }) => toMs - fromMs >= LATENCY_LASTS_MS)
      .map((stretch) => ({ kind, ...stretch })),
  );
  const all: TrueFault[] = [...made, ...late, ...talkingOver(recording), ...lostAgain(recording)];
  return all.map((fault) => {
    const side = sideOf(fault, recording);
    // What was wrong from the start was so before the recording began, too.
    const fromMs = wasThereFromTheStart(fault, startedAtMs) ? -Infinity : fault.fromMs;
    return { ...fault, fromMs, ...(side && { side }) };
  });
}

/** A picture stands still because nothing comes on the line, or because of what they did. */
function sideOf({ kind, fromMs, toMs }: TrueFault, recording: Recording): Side | undefined {
  if (kind !== 'picture-frozen') return SIDES[kind];
  const isOut = outagesToUs(recording).some((outage) => outage.fromMs <= toMs && outage.toMs >= fromMs);
  if (isOut) return 'the path';
  const { startedAtMs } = recording.head;
  const steps = scenarioOf(recording)?.steps ?? [];
  const isTheirs = steps.some(
    (step) =>
      'party' in step && step.party === 'patient' && Math.abs(startedAtMs + step.atS * 1000 - fromMs) < SHOWN_WITHIN_MS,
  );
  return isTheirs ? 'theirs' : undefined;
}

function outagesToUs({ lines }: Recording): { fromMs: number; toMs: number }[] {
  return lines.flatMap((line) => ('outage' in line && line.outage.direction === 'toClinician' ? [line.outage] : []));
}

/** By the network's own account, from the first of three times within 20 s to the last that is followed by two more, or follows two. */
function lostAgain(recording: Recording): TrueFault[] {
  const outages = outagesToUs(recording).filter(({ fromMs, toMs }) => toMs - fromMs >= SHORTEST_GAP_MS);
  const stretches: TrueFault[] = [];
  for (const [index, { toMs }] of outages.entries()) {
    const first = outages[index + 1 - LOST_TIMES];
    if (!first || toMs - first.fromMs > LOST_WITHIN_MS) continue;
    const before = stretches.at(-1);
    if (before && first.fromMs <= before.toMs) before.toMs = toMs;
    else stretches.push({ kind: 'sound-breaking-up', fromMs: first.fromMs, toMs });
  }
  return stretches;
}

/** Where this computer itself slept, nobody saw the picture stand still. */
function isAsleep({ lines }: Recording, { kind, fromMs, toMs }: TrueFault): boolean {
  const isAwake = lines.some((line) => 'message' in line && line.atMs > fromMs + POLL_MS && line.atMs < toMs - POLL_MS);
  return kind === 'picture-frozen' && !isAwake;
}

/** From the second time within half a minute that both talk for 300 ms and more, on a line with latency. */
function talkingOver(recording: Recording): TrueFault[] {
  const overlaps = trueOverlaps(recording).filter(({ fromMs, toMs }) => toMs - fromMs >= CLEAR_OVERLAP_MS);
  const second = overlaps.find(({ toMs }, index) => index > 0 && toMs - overlaps[index - 1]!.toMs < TWICE_WITHIN_MS);
  if (!second || !wasAbove(recording, LITTLE_EFFECT_UP_TO_MS + AT_LIMIT_MS, second.toMs)) return [];
  return [{ kind: 'talking-over', fromMs: second.fromMs, toMs: second.toMs + TWICE_WITHIN_MS }];
}

function wasThereFromTheStart({ kind, fromMs }: TrueFault, startedAtMs: number): boolean {
  const isLatency = LATENCIES.some(([each]) => each === kind);
  return fromMs <= startedAtMs + (isLatency ? TRUTHS_APART_MS : 0);
}

export function scenarioOf({ head }: Recording): Scenario | undefined {
  return [...SCENARIOS, ...OUTAGE_SCENARIOS].find(({ id }) => id === head.scenario);
}

/** What was heard of either way, in the order in which it was heard. */
function heardIn({ lines }: Recording): { heardAtMs: number; direction: Way; latencyMs: number }[] {
  return lines
    .flatMap((line) => ('truth' in line ? [{ heardAtMs: line.atMs + line.truth.latencyMs, ...line.truth }] : []))
    .toSorted((one, other) => one.heardAtMs - other.heardAtMs);
}

/** Before the recording began the line was as it is at its beginning. */
export function wasAbove(recording: Recording, limitMs: number, atMs: number): boolean {
  const untilMs = Math.max(atMs, recording.head.startedAtMs + TRUTHS_APART_MS);
  return heardIn(recording).some(
    ({ heardAtMs, latencyMs }) =>
      latencyMs >= limitMs && heardAtMs <= untilMs && heardAtMs >= untilMs - LATENCY_LASTS_MS,
  );
}

/** Stretches in which the worse of the two ways stayed above a limit, by the sound itself. */
function stretchesAbove(recording: Recording, limitMs: number): { fromMs: number; toMs: number }[] {
  const stretches: { fromMs: number; toMs: number }[] = [];
  const latest: Partial<Record<Way, { heardAtMs: number; latencyMs: number }>> = {};
  let isAbove = false;
  for (const { direction, ...heard } of heardIn(recording)) {
    latest[direction] = heard;
    const known = Object.values(latest).filter(({ heardAtMs }) => heard.heardAtMs - heardAtMs <= TRUTHS_APART_MS);
    const wasAlready = isAbove;
    isAbove = known.some(({ latencyMs }) => latencyMs >= limitMs);
    if (!isAbove) continue;
    if (wasAlready) stretches.at(-1)!.toMs = heard.heardAtMs;
    else stretches.push({ fromMs: heard.heardAtMs, toMs: heard.heardAtMs });
  }
  return stretches;
}

import { type Finding, type FindingKind, weightOf } from '../../utils/call-quality/finding.ts';
import { DISRUPTIVE_FROM_MS, LITTLE_EFFECT_UP_TO_MS, UNUSABLE_FROM_MS } from '../../utils/call-quality/latency.ts';
import type { Snapshot } from '../../utils/call-quality/snapshot.ts';
import type { BrowserName } from '../machine/browsers.ts';
import { findingsOf, type Way } from './judge.ts';
import { trueOverlaps } from './overlaps.ts';
import type { Recording } from './recording.ts';
import { OUTAGE_SCENARIOS, SCENARIOS } from './scenarios.ts';

/** Something that was truly wrong. Instants in ms since 1970; from -Infinity when it was before the recording began. */
export interface TrueFault {
  kind: FindingKind;
  fromMs: number;
  toMs: number;
}

/**
 * Each true fault, with what of its kind was found; and each Finding: `right` when such a fault was there, `excused` when it is
 * true in part, or of what follows from a fault. Excused ones count neither way.
 */
export interface JudgedFindings {
  faults: { fault: TrueFault; found: Finding | undefined }[];
  findings: { finding: Finding; verdict: 'right' | 'excused' | 'wrong' }[];
}

/** From here on a latency is each kind's fault. */
const LATENCIES: [FindingKind, fromMs: number][] = [
  ['latency-noticeable', LITTLE_EFFECT_UP_TO_MS],
  ['latency-high', DISRUPTIVE_FROM_MS],
  ['latency-unusable', UNUSABLE_FROM_MS],
];
/** So near to a limit either is right. */
const AT_LIMIT_MS = 20;
/** Rules wait up to 10 s before they raise a latency, and estimates follow within 3 s. */
const LATENCY_LASTS_MS = 15_000;
/** Chirps come every 1.6 s each way, spoken turns every 7 s; what is older says nothing. */
const TRUTHS_APART_MS = 8000;
/** What went wrong may be noticed when it has just ended: reports come up to 5 s late. */
const AFTERWARDS_MS = 6000;

const POLL_MS = 1000;
const CLEAR_OVERLAP_MS = 300;
const TWICE_WITHIN_MS = 30_000;
/** A poll of theirs every 10 s, and what is made of it. */
export const PEERS_AFTERWARDS_MS = 12_000;

/** What else is truly wrong while a fault of that kind lasts, and need not be found. */
const ALSO_TRUE: Partial<Record<FindingKind, FindingKind[]>> = {
  'link-reconnecting': ['sound-lost', 'link-lost', 'link-unstable', 'sound-breaking-up', 'my-sound-breaking-up'],
  'sound-lost': ['sound-breaking-up'],
  // What the narrow point has no room for is lost, and so are the browser's checks of the link.
  'upload-limited': ['my-sound-breaking-up', 'link-reconnecting', 'link-unstable'],
  // The browser takes heavy loss for a narrow line, and then it is one.
  'my-sound-breaking-up': ['upload-limited'],
};

/** What a browser's statistics do not tell; README says so. */
const UNTOLD: Partial<Record<BrowserName, FindingKind[]>> = { firefox: ['upload-limited'] };

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
  const all = [...made, ...late, ...talkingOver(recording)];
  // What was wrong from the start was so before the recording began, too.
  return all.map((fault) => (wasThereFromTheStart(fault, startedAtMs) ? { ...fault, fromMs: -Infinity } : fault));
}

/** Holds every Finding that the clinician or the help desk was told against what was truly wrong. */
export function judgeFindings(recording: Recording, told: Snapshot[]): JudgedFindings {
  const faults = faultsOf(recording);
  const findings = findingsOf(told);
  return {
    faults: faults
      .filter(({ kind }) => !UNTOLD[recording.head.browser]?.includes(kind))
      .map((fault) => ({
        fault,
        found: findings.find((each) => each.kind === fault.kind && isFoundBy(each, fault)),
      })),
    findings: findings.map((finding) => ({ finding, verdict: verdictOn(finding, recording, faults) })),
  };
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

function isWithin({ raisedAt, clearedAt = Infinity }: Finding, { fromMs, toMs }: TrueFault): boolean {
  return raisedAt <= toMs + AFTERWARDS_MS && clearedAt >= fromMs;
}

// What was raised before anything was wrong has not found it; but a latency near its limit may be told on either side of it.
function isFoundBy(finding: Finding, fault: TrueFault): boolean {
  const isLatency = LATENCIES.some(([kind]) => kind === fault.kind);
  return isWithin(finding, fault) && (isLatency || finding.raisedAt >= fault.fromMs);
}

function verdictOn(
  finding: Finding,
  recording: Recording,
  faults: TrueFault[],
): JudgedFindings['findings'][number]['verdict'] {
  const limitMs = LATENCIES.find(([kind]) => kind === finding.kind)?.[1];
  const isLate = limitMs !== undefined && wasAbove(recording, limitMs - AT_LIMIT_MS, finding.raisedAt);
  const during = faults.filter((fault) => finding.raisedAt >= fault.fromMs && isWithin(finding, fault));
  if (isLate || during.some(({ kind }) => kind === finding.kind)) return 'right';
  const isExcused =
    mayTell(recording).includes(finding.kind) || during.some(({ kind }) => ALSO_TRUE[kind]?.includes(finding.kind));
  return isExcused ? 'excused' : 'wrong';
}

/** Whether anything at all was wrong then, or shortly before: for warnings of peers, whose kinds are others than ours. */
export function isAnythingWrongAt(recording: Recording, atMs: number): boolean {
  const isFault = faultsOf(recording).some(({ fromMs, toMs }) => atMs >= fromMs && atMs <= toMs + PEERS_AFTERWARDS_MS);
  return isFault || mayTell(recording).length > 0 || wasAbove(recording, LITTLE_EFFECT_UP_TO_MS - AT_LIMIT_MS, atMs);
}

/** What may be told of a whole call, since it is true in part. */
function mayTell({ head }: Recording): FindingKind[] {
  return [...SCENARIOS, ...OUTAGE_SCENARIOS].find(({ id }) => id === head.scenario)?.mayTell ?? [];
}

/** What was heard of either way, in the order in which it was heard. */
function heardIn({ lines }: Recording): { heardAtMs: number; direction: Way; latencyMs: number }[] {
  return lines
    .flatMap((line) => ('truth' in line ? [{ heardAtMs: line.atMs + line.truth.latencyMs, ...line.truth }] : []))
    .toSorted((one, other) => one.heardAtMs - other.heardAtMs);
}

/** Before the recording began the line was as it is at its beginning. */
function wasAbove(recording: Recording, limitMs: number, atMs: number): boolean {
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

/** Of all of these calls together. */
export interface Detection {
  faults: number;
  found: number;
  raised: number;
  right: number;
  /** found of all faults, right of all that was raised; 1 where there is none */
  recall: number;
  precision: number;
  /** from the fault's beginning until it was raised, of those that began within the call; ms */
  noticedAfterMs: number[];
}

export function sumUp(judged: JudgedFindings[], kind?: FindingKind): Detection {
  const faults = judged.flatMap((each) => each.faults).filter(({ fault }) => !kind || fault.kind === kind);
  const findings = judged
    .flatMap((each) => each.findings)
    .filter(({ finding, verdict }) => verdict !== 'excused' && (!kind || finding.kind === kind));
  const found = faults.filter((each) => each.found);
  const right = findings.filter(({ verdict }) => verdict === 'right');
  return {
    faults: faults.length,
    found: found.length,
    raised: findings.length,
    right: right.length,
    recall: faults.length === 0 ? 1 : found.length / faults.length,
    precision: findings.length === 0 ? 1 : right.length / findings.length,
    noticedAfterMs: faults.flatMap(({ fault, found: one }) =>
      one && fault.fromMs !== -Infinity && one.raisedAt >= fault.fromMs ? [one.raisedAt - fault.fromMs] : [],
    ),
  };
}

/** What is shown to the clinician, and not only to the help desk. */
export function isShown({ kind }: { kind: FindingKind }): boolean {
  return weightOf(kind) !== 'help desk';
}

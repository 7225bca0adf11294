import { type Finding, type FindingKind, weightOf } from '../../utils/call-quality/finding.ts';
import { LITTLE_EFFECT_UP_TO_MS } from '../../utils/call-quality/latency.ts';
import type { Snapshot } from '../../utils/call-quality/snapshot.ts';
import type { BrowserName } from '../machine/browsers.ts';
import { findingsOf } from './judge.ts';
import type { Recording } from './recording.ts';
import { AT_LIMIT_MS, faultsOf, LATENCIES, scenarioOf, type TrueFault, wasAbove } from './true-faults.ts';

/**
 * Each true fault, with what of its kind was found; and each Finding: `right` when such a fault was there, `excused` when it is
 * true in part, or of what follows from a fault. Excused ones count neither way.
 */
export interface JudgedFindings {
  faults: { fault: TrueFault; found: Finding | undefined }[];
  findings: { finding: Finding; verdict: 'right' | 'excused' | 'wrong' }[];
}

/** What went wrong may be noticed when it has just ended: reports come up to 5 s late. */
const AFTERWARDS_MS = 6000;

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
function mayTell(recording: Recording): FindingKind[] {
  return scenarioOf(recording)?.mayTell ?? [];
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
  /** of those that were found and whose side is known: how many, and on which side they were told */
  sides: { known: number; right: number; unknown: number };
}

export function sumUp(judged: JudgedFindings[], kind?: FindingKind): Detection {
  const faults = judged.flatMap((each) => each.faults).filter(({ fault }) => !kind || fault.kind === kind);
  const findings = judged
    .flatMap((each) => each.findings)
    .filter(({ finding, verdict }) => verdict !== 'excused' && (!kind || finding.kind === kind));
  const found = faults.filter((each) => each.found);
  const sided = found.filter(({ fault }) => fault.side);
  const right = findings.filter(({ verdict }) => verdict === 'right');
  return {
    faults: faults.length,
    found: found.length,
    raised: findings.length,
    right: right.length,
    recall: faults.length === 0 ? 1 : found.length / faults.length,
    precision: findings.length === 0 ? 1 : right.length / findings.length,
    sides: {
      known: sided.length,
      right: sided.filter(({ fault, found: one }) => one?.side === fault.side).length,
      unknown: sided.filter(({ found: one }) => one?.side === 'unknown').length,
    },
    noticedAfterMs: faults.flatMap(({ fault, found: one }) =>
      one && fault.fromMs !== -Infinity && one.raisedAt >= fault.fromMs ? [one.raisedAt - fault.fromMs] : [],
    ),
  };
}

/** What is shown to the clinician, and not only to the help desk. */
export function isShown({ kind }: { kind: FindingKind }): boolean {
  return weightOf(kind) !== 'help desk';
}

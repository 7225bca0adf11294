import type { Finding } from '../../utils/call-quality/finding.ts';
import { rateLatency } from '../../utils/call-quality/latency.ts';
import type { Snapshot } from '../../utils/call-quality/snapshot.ts';
import { quantile } from './quantile.ts';
import type { Recording, Truth } from './recording.ts';

export type Way = Truth['direction'];

/** What the engine said of one way at the moment at which a chirp was heard, and the truth. All in ms. */
export interface Judged {
  direction: Way;
  /** since the recording began */
  afterMs: number;
  truthMs: number;
  /** undefined: told as unknown */
  estimateMs: number | undefined;
  isBandRight: boolean;
  isBandTold: boolean;
  /** the truth lies in the range that is told */
  isInRange: boolean;
  /** so near to a band's limit that either band would do */
  isAtLimit: boolean;
}

/** Bands' limits, and how near to them either band is right: twice as far for the way whose buffer nobody here can see. */
const LIMITS_MS = [200, 500];
const AT_LIMIT_MS: Record<Way, number> = { toClinician: 20, toPatient: 40 };

export const WAYS = { toClinician: 'hear', toPatient: 'heard' } as const;

/** Holds what the engine told against what was measured in the sound itself. */
export function judgeLatency({ head, lines }: Recording, told: Snapshot[]): Judged[] {
  return lines.flatMap((line) => {
    if (!('truth' in line)) return [];
    const { direction, latencyMs: truthMs } = line.truth;
    const snapshot = told.findLast(({ at }) => at <= line.atMs + truthMs);
    if (!snapshot) return [];
    const { valueMs, band, lowMs = Infinity, highMs = 0 } = snapshot.latency[WAYS[direction]];
    return [
      {
        direction,
        afterMs: line.atMs - head.startedAtMs,
        truthMs,
        estimateMs: valueMs,
        isBandRight: band === rateLatency(truthMs),
        isBandTold: band !== 'unknown',
        isInRange: truthMs >= lowMs && truthMs <= highMs,
        isAtLimit: LIMITS_MS.some((limit) => Math.abs(truthMs - limit) < AT_LIMIT_MS[direction]),
      },
    ];
  });
}

/** A step is followed within this time. */
const FOLLOWED_WITHIN_MS = 3000;

/** Whether what was heard then came so long after the line was last changed that the change must have been followed. */
export function isFollowed({ head, lines }: Recording, { afterMs, truthMs }: Judged): boolean {
  return lines.every((line) => {
    if (!('network' in line) || line.atMs <= head.startedAtMs) return true;
    const sinceStepMs = head.startedAtMs + afterMs + truthMs - line.atMs;
    return sinceStepMs < 0 || sinceStepMs >= FOLLOWED_WITHIN_MS;
  });
}

export interface Accuracy {
  measured: number;
  truthMs: number;
  /** medians and 95th percentile of the absolute error; the signed one tells which way it leans */
  medianAbsErrorMs: number;
  p95AbsErrorMs: number;
  medianErrorMs: number;
  /** outside of 20 ms of a limit */
  rightBandPercent: number;
}

/** @returns undefined when nothing was measured */
export function summarise(judged: Judged[]): Accuracy | undefined {
  const known = judged.filter((each) => each.estimateMs !== undefined);
  if (known.length === 0) return undefined;
  const errors = known.map(({ estimateMs = 0, truthMs }) => estimateMs - truthMs);
  const clear = judged.filter(({ isAtLimit }) => !isAtLimit);
  return {
    measured: judged.length,
    truthMs: Math.round(
      quantile(
        judged.map(({ truthMs }) => truthMs),
        0.5,
      ),
    ),
    medianAbsErrorMs: Math.round(quantile(errors.map(Math.abs), 0.5)),
    p95AbsErrorMs: Math.round(quantile(errors.map(Math.abs), 0.95)),
    medianErrorMs: Math.round(quantile(errors, 0.5)),
    rightBandPercent:
      clear.length === 0 ? 100 : (100 * clear.filter(({ isBandRight }) => isBandRight).length) / clear.length,
  };
}

/** Every Finding of a replayed call in its last state. */
export function findingsOf(told: Snapshot[]): Finding[] {
  const last = new Map(told.flatMap(({ findings }) => findings.map((finding) => [finding.id, finding])));
  return [...last.values()].toSorted((one, other) => one.raisedAt - other.raisedAt);
}

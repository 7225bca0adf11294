import type { TakenReport } from './reading';

/**
 * The network's two ways by themselves: theirs to us (`here`) and ours to them (`there`). A round trip tells their sum only.
 * What a sender report took to come here tells `here`, off by the difference of two clocks; see {@link followWays}.
 */

/** How the two ways were told apart. */
export const WAY_BASES = ['half', 'clocks', 'changes'] as const;
export type WayBasis = (typeof WAY_BASES)[number];

export interface Ways {
  roundTripMs?: number;
  hereMs?: number;
  thereMs?: number;
  basis: WayBasis;
  /** what the latest sender report took, by both clocks */
  tookMs?: number;
  /** sender reports in a row that lay within the round trip */
  plausible: number;
  /** since when they have lain outside of it; undefined while they lie within */
  implausibleSinceMs?: number;
  /** the clocks have been seen to disagree */
  isApart: boolean;
  /** whose clock the reports are by */
  clock?: string;
  /** the smallest round trip of late, and what a report took then, less half of it: the clocks' difference if that path was even */
  least?: { roundTripMs: number; differenceMs: number; atMs: number };
  /** since when this way has been longer than the round trip; undefined while it is not */
  overSinceMs?: number;
}

export const NO_WAYS: Ways = { basis: 'half', plausible: 0, isApart: false };

/** Timer resolution and rounding of two computers. */
const TOLERANCE_MS = 10;
/** A report comes at once, the round trip is measured a few seconds later: for so long the one may seem to exceed the other. */
const LAG_MS = 10_000;
/** What a way can have grown by since the round trip was measured; what lies further out is another clock. */
const MOST_GROWTH_MS = 2000;
/**
 * Clocks that are not set drift apart by some 50 ppm, 15 ms in this time; what was learnt of their difference is older after it.
 */
const LEAST_HOLDS_MS = 300_000;
/** One report may lie within the round trip by chance. */
const FEWEST_REPORTS = 2;
/** The share of a new number in the one carried on: one odd poll moves little, and a step is followed by the second. */
const NEW_SHARE = 0.8;

export interface WayEvidence {
  atMs: number;
  /** freshly measured */
  roundTripMs: number | undefined;
  /** that has just come */
  report: TakenReport | undefined;
}

/**
 * Three ways to tell the ways apart, the best that the evidence allows:
 * - `clocks`: reports always took between nothing and a round trip, so that the two computers' clocks agree, and what a
 *   report took is the way (within 5 ms of the truth on even and uneven paths, facts of the lab);
 * - `changes`: the clocks do not agree. Where the round trip was the smallest the path is taken to have been even, and what
 *   came on top since then is put on the way on which the reports saw it;
 * - `half`: no report yet. The path is taken to be even.
 */
export function followWays(ways: Ways, { atMs, roundTripMs, report }: WayEvidence): Ways {
  const next = report && report.clock !== ways.clock ? forgetClock(ways, report.clock) : { ...ways };
  if (roundTripMs !== undefined) next.roundTripMs = blend(ways.roundTripMs, roundTripMs);
  if (report) judgeReport(next, report.tookMs, atMs);
  const { roundTripMs: total, tookMs } = next;
  if (total === undefined) return next;
  if (next.isApart && tookMs !== undefined && roundTripMs !== undefined) {
    const { least } = next;
    // A path that has grown since is not as even as the one on which it was learnt.
    const isOld = least && atMs - least.atMs > LEAST_HOLDS_MS && total <= least.roundTripMs + TOLERANCE_MS;
    if (!least || total <= least.roundTripMs || isOld)
      next.least = { roundTripMs: total, differenceMs: tookMs - total / 2, atMs };
  }
  next.basis = basisOf(next);
  next.hereMs = hereOf(next, total);
  // A way is never longer than the round trip, but for as long as that is measured later.
  const isOver = next.hereMs > total + TOLERANCE_MS;
  if (!isOver) delete next.overSinceMs;
  else if (atMs - (next.overSinceMs ??= atMs) >= LAG_MS) {
    delete next.least;
    next.basis = 'half';
    next.hereMs = total / 2;
  }
  // Only a fresh round trip says what the other way took: ours is not in their reports.
  if (next.basis === 'half' || roundTripMs !== undefined || next.thereMs === undefined)
    next.thereMs = Math.max(0, total - next.hereMs);
  return next;
}

/** Reports by another clock: what was learnt of the one before says nothing of it. */
function forgetClock({ roundTripMs, hereMs, thereMs }: Ways, clock: string): Ways {
  const kept = { ...(roundTripMs !== undefined && { roundTripMs, hereMs: hereMs!, thereMs: thereMs! }) };
  return { ...NO_WAYS, ...kept, clock };
}

function judgeReport(ways: Ways, tookMs: number, atMs: number): void {
  const { roundTripMs } = ways;
  if (roundTripMs === undefined) return;
  const isWithin = tookMs >= -TOLERANCE_MS && tookMs <= roundTripMs + TOLERANCE_MS;
  if (isWithin) {
    ways.plausible += 1;
    delete ways.implausibleSinceMs;
  } else {
    ways.implausibleSinceMs ??= atMs;
    const isFar = tookMs < -TOLERANCE_MS || tookMs > roundTripMs + MOST_GROWTH_MS;
    if (isFar || atMs - ways.implausibleSinceMs >= LAG_MS) {
      ways.isApart = true;
      ways.plausible = 0;
    }
  }
  const isJump = ways.tookMs !== undefined && Math.abs(tookMs - ways.tookMs) > MOST_GROWTH_MS;
  // A clock that was set: what was learnt of the difference is void.
  if (isJump) delete ways.least;
  ways.tookMs = isJump ? tookMs : blend(ways.tookMs, tookMs);
}

function basisOf({ isApart, plausible, least, tookMs }: Ways): WayBasis {
  if (tookMs === undefined) return 'half';
  if (isApart) return least ? 'changes' : 'half';
  return plausible >= FEWEST_REPORTS ? 'clocks' : 'half';
}

function hereOf({ basis, tookMs = 0, least }: Ways, totalMs: number): number {
  if (basis === 'half') return totalMs / 2;
  return Math.max(0, basis === 'clocks' ? tookMs : tookMs - (least?.differenceMs ?? 0));
}

function blend(before: number | undefined, value: number): number {
  return before === undefined ? value : before + NEW_SHARE * (value - before);
}

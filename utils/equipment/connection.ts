import type { LatencyBand, QualityBand } from '../call-quality/bands';
import type { FindingKind } from '../call-quality/finding';
import { rateLatency } from '../call-quality/latency';
import type { Snapshot } from '../call-quality/snapshot';

/** What Chromium guesses of the line from the pages that were opened lately; other browsers guess nothing. */
export interface Estimate {
  megabitsPerSecond: number;
  roundTripMs: number;
}

export interface ConnectionEvidence {
  /** the browser has some network; that it leads anywhere is not said */
  isOnline: boolean;
  estimate?: Estimate | undefined;
  /** the latest Snapshot of each tab that has had a call */
  calls: Snapshot[];
  /** ms since 1970: calls that were over before are of another day */
  since: number;
}

/** How one call of today went. */
export interface CallFact {
  at: number;
  isOver: boolean;
  band: QualityBand;
  latency: LatencyBand;
  isToServerOnly: boolean;
  isLinkBroken: boolean;
  isRelayed: boolean;
  isTcp: boolean;
}

export type ConnectionAdvice = 'get online' | 'move nearer' | 'close others' | 'leave the detour';

export interface ConnectionRating {
  /** never good unless a call of today was; what no call has shown is not known */
  band: QualityBand;
  isOnline: boolean;
  estimate?: Estimate & { band: QualityBand };
  /** the latest first */
  calls: CallFact[];
  advice: ConnectionAdvice[];
}

/** Enough to see whether it was one bad call or the line. */
const MOST_CALLS = 3;

/** In the lab a line of 0.5 Mbit/s made a call's sound three times as late (facts: 254 ms for 81); below twice that it is near. */
const NARROW_BELOW_MBIT = 0.5;
const TIGHT_BELOW_MBIT = 1;
/**
 * Half of the round trip, and the 150 to 220 ms that buffers and devices added in the lab: from 300 ms on a call is noticeably
 * late, from 600 ms it is disruptive.
 */
const LATE_FROM_MS = 300;
const VERY_LATE_FROM_MS = 600;

const BROKEN = new Set<FindingKind>(['link-lost', 'link-reconnecting', 'link-unstable']);

const OF_LATENCY: Record<LatencyBand, QualityBand> = {
  'little effect': 'good',
  noticeable: 'fair',
  disruptive: 'poor',
  unknown: 'unknown',
};

/** What can be known of the line without asking any server. */
export function rateConnection({ isOnline, estimate, calls, since }: ConnectionEvidence): ConnectionRating {
  const facts = calls
    .filter(({ at }) => at >= since)
    .toSorted((one, other) => other.at - one.at)
    .slice(0, MOST_CALLS)
    .map(toFact);
  const guess = estimate && { ...estimate, band: rateEstimate(estimate) };
  const latest = facts.find(({ band }) => band !== 'unknown')?.band ?? 'unknown';
  const band = isOnline ? worse(latest, guess?.band ?? 'unknown') : 'poor';
  return {
    band,
    isOnline,
    ...(guess && { estimate: guess }),
    calls: facts,
    advice: adviceOn(band, isOnline, facts[0]),
  };
}

function toFact(call: Snapshot): CallFact {
  const latency = usualLatency(call);
  const isToServerOnly = call.measuredTo === 'server';
  const isLinkBroken = call.findings.some(({ kind }) => BROKEN.has(kind));
  const band = OF_LATENCY[latency];
  return {
    at: call.at,
    isOver: call.endedAt !== undefined,
    // What is little as far as the server is not known to be little.
    band: isLinkBroken ? 'poor' : isToServerOnly && band === 'good' ? 'unknown' : band,
    latency,
    isToServerOnly,
    isLinkBroken,
    isRelayed: call.isRelayed === true,
    isTcp: call.protocol === 'tcp',
  };
}

/** Of the last five minutes the middle one: the last second alone may be that in which they hung up. */
function usualLatency({ trace, latency }: Snapshot): LatencyBand {
  const known = trace.filter((value) => value !== null).toSorted((one, other) => one - other);
  return known.length > 0 ? rateLatency(known[Math.floor(known.length / 2)]) : latency.band;
}

/** A guess from web pages can warn; that a call will go well it cannot say. */
function rateEstimate({ megabitsPerSecond, roundTripMs }: Estimate): QualityBand {
  if (megabitsPerSecond < NARROW_BELOW_MBIT || roundTripMs >= VERY_LATE_FROM_MS) return 'poor';
  return megabitsPerSecond < TIGHT_BELOW_MBIT || roundTripMs >= LATE_FROM_MS ? 'fair' : 'unknown';
}

function worse(one: QualityBand, other: QualityBand): QualityBand {
  const order: QualityBand[] = ['unknown', 'good', 'fair', 'poor'];
  return order.indexOf(one) >= order.indexOf(other) ? one : other;
}

function adviceOn(band: QualityBand, isOnline: boolean, latest: CallFact | undefined): ConnectionAdvice[] {
  if (!isOnline) return ['get online'];
  const isDetour = latest?.isRelayed === true || latest?.isTcp === true;
  return [
    ...(band === 'poor' || band === 'fair' ? (['move nearer', 'close others'] as const) : []),
    ...(isDetour ? (['leave the detour'] as const) : []),
  ];
}

import type { LatencyBand } from './bands';
import type { WayBasis } from './ways';

/** "Up to around 200 ms have little or no effect": Shaw, Wherton, Greenhalgh et al., BMJ Leader 2020 (one way). */
export const LITTLE_EFFECT_UP_TO_MS = 200;
/** "Around 500 ms and above can interfere with the conversational flow": the same. */
export const DISRUPTIVE_FROM_MS = 500;

/** "Too slow for conversation": phone for the sound (content model 8.2, L4). */
export const UNUSABLE_FROM_MS = 1000;

/** Loudspeaker's own buffer where the browser does not count it: 30 ms, as Chromium's counted one on the lab's machine. */
export const ASSUMED_PLAYOUT_MS = 30;

/** The unseen devices differ between machines by about this much. */
const DEVICES_RANGE_MS = 25;

/** Half of the round trip may be wrong by half of it again: 3 to 1 between the ways. */
const ASYMMETRY_SHARE = 0.25;

/** What one-way latency is made of. */
export interface LatencyParts {
  networkMs: number;
  jitterBufferMs: number;
  playoutMs: number;
  /** microphone, encoder, decoder and sound cards: stated, not counted */
  allowanceMs: number;
}

/** Why a latency is unknown that was known, or its band is. */
export const LATENCY_DOUBTS = ['nothing comes', 'nothing goes', 'link is down', 'too unsure'] as const;
export type LatencyDoubt = (typeof LATENCY_DOUBTS)[number];

/** Mouth-to-ear, one way, estimated. Without `valueMs` it is unknown. */
export interface Latency {
  band: LatencyBand;
  doubt?: LatencyDoubt;
  valueMs?: number;
  lowMs?: number;
  highMs?: number;
  parts?: LatencyParts;
  /** how this way was told from the other */
  basis?: WayBasis;
}

export const UNKNOWN_LATENCY: Latency = { band: 'unknown' };

export interface LatencyEvidence {
  roundTripMs: number | undefined;
  /** the network's part of this way */
  wayMs: number | undefined;
  basis: WayBasis;
  /** the smallest round trip of late, on which nothing tells the ways apart; where they are told by changes */
  leastRoundTripMs?: number | undefined;
  /** of whoever hears it */
  jitterBufferMs: number | undefined;
  /** where it cannot be seen: between what it may be */
  jitterBufferRange?: { lowMs: number; highMs: number };
  playoutMs: number | undefined;
  devicesMs: number | undefined;
}

/** What I hear from the other side: their way to me, through the buffer and loudspeaker of this computer. */
export function estimateHear(evidence: LatencyEvidence): Latency {
  return estimate(evidence);
}

/**
 * What they hear from me. Their buffer and loudspeaker cannot be seen from here; they are taken to be like ours, and the
 * range says so.
 */
export function estimateHeard(evidence: LatencyEvidence): Latency {
  return estimate(evidence);
}

function estimate(evidence: LatencyEvidence): Latency {
  const { roundTripMs, wayMs, jitterBufferMs, playoutMs, devicesMs } = evidence;
  if (roundTripMs === undefined || wayMs === undefined || devicesMs === undefined) return UNKNOWN_LATENCY;
  if (jitterBufferMs === undefined || playoutMs === undefined) return UNKNOWN_LATENCY;
  const valueMs = wayMs + jitterBufferMs + playoutMs + devicesMs;
  const { lowMs: leastMs, highMs: mostMs } = evidence.jitterBufferRange ?? {
    lowMs: jitterBufferMs,
    highMs: jitterBufferMs,
  };
  const unsureMs = DEVICES_RANGE_MS + unevenness(evidence, roundTripMs, wayMs);
  const lowMs = Math.max(0, valueMs - (jitterBufferMs - leastMs) - unsureMs);
  const highMs = valueMs + (mostMs - jitterBufferMs) + unsureMs;
  // A range that reaches from one end of the bands to the other tells nothing of the one between.
  const isTold = lowMs > LITTLE_EFFECT_UP_TO_MS || highMs < DISRUPTIVE_FROM_MS;
  return {
    ...(isTold ? { band: rateLatency(valueMs) } : { band: 'unknown', doubt: 'too unsure' }),
    valueMs,
    lowMs,
    highMs,
    parts: { networkMs: wayMs, jitterBufferMs, playoutMs, allowanceMs: devicesMs },
    basis: evidence.basis,
  };
}

function unevenness({ basis, leastRoundTripMs = 0 }: LatencyEvidence, roundTripMs: number, wayMs: number): number {
  if (basis === 'half') return roundTripMs * ASYMMETRY_SHARE;
  // Clocks may agree by chance, so that the even path stays within the range.
  const awayFromEvenMs = Math.abs(wayMs - roundTripMs / 2);
  return basis === 'clocks' ? awayFromEvenMs : Math.max(awayFromEvenMs, leastRoundTripMs * ASYMMETRY_SHARE);
}

/** A band is left only when its limit is passed by this much, so that a latency at the limit does not flicker. */
const HOLD_MS = 15;

/** The band of a latency that was in another band a moment ago. */
export function holdBand(before: LatencyBand, { valueMs, band }: Latency): LatencyBand {
  if (valueMs === undefined || [before, band].includes('unknown') || before === band) return band;
  const [lower, upper] = [rateLatency(valueMs - HOLD_MS), rateLatency(valueMs + HOLD_MS)];
  return lower === before || upper === before ? before : band;
}

export function rateLatency(valueMs: number | undefined): LatencyBand {
  if (valueMs === undefined || !Number.isFinite(valueMs)) return 'unknown';
  if (valueMs <= LITTLE_EFFECT_UP_TO_MS) return 'little effect';
  return valueMs < DISRUPTIVE_FROM_MS ? 'noticeable' : 'disruptive';
}

const SEVERITY: Record<LatencyBand, number> = { unknown: 0, 'little effect': 1, noticeable: 2, disruptive: 3 };

/** The worse of two ways; an unknown one does not hide a known one. */
export function worseLatency(one: Latency, other: Latency): Latency {
  if (SEVERITY[one.band] !== SEVERITY[other.band]) return SEVERITY[one.band] > SEVERITY[other.band] ? one : other;
  return (one.valueMs ?? 0) >= (other.valueMs ?? 0) ? one : other;
}

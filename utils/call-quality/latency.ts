import type { LatencyBand } from './bands';

/** "Up to around 200 ms have little or no effect": Shaw, Wherton, Greenhalgh et al., BMJ Leader 2020 (one way). */
export const LITTLE_EFFECT_UP_TO_MS = 200;
/** "Around 500 ms and above can interfere with the conversational flow": the same. */
export const DISRUPTIVE_FROM_MS = 500;

/** Loudspeaker's own buffer where the browser does not count it: 30 ms, as Chromium's counted one on the lab's machine. */
export const ASSUMED_PLAYOUT_MS = 30;

/**
 * Microphone, encoder, packetisation, decoder and sound cards, which no statistic sees. With it the estimate came within
 * 5 ms of mouth-to-ear on symmetric paths of 0, 100 and 250 ms (PulseAudio, Chromium).
 */
export const ALLOWANCE_MS = 45;

/** The unseen parts differ between machines by about this much: the allowance's own range. */
const ALLOWANCE_RANGE_MS = 25;

/** Half of the round trip may be wrong by half of it again before a path counts as broken: 3 to 1 between the ways. */
const ASYMMETRY_SHARE = 0.25;

/** A jitter buffer nobody here can see may be half or double of ours. */
const UNSEEN_BUFFER_SHARE = 0.5;

/** What one-way latency is made of. */
export interface LatencyParts {
  networkMs: number;
  jitterBufferMs: number;
  playoutMs: number;
  allowanceMs: number;
}

/** Mouth-to-ear, one way, estimated. Without `valueMs` it is unknown. */
export interface Latency {
  band: LatencyBand;
  valueMs?: number;
  lowMs?: number;
  highMs?: number;
  parts?: LatencyParts;
}

export const UNKNOWN_LATENCY: Latency = { band: 'unknown' };

export interface LatencyEvidence {
  roundTripMs: number | undefined;
  jitterBufferMs: number | undefined;
  playoutMs: number | undefined;
}

/** What I hear from the other side: their way to me, through the buffer and loudspeaker of this computer. */
export function estimateHear(evidence: LatencyEvidence): Latency {
  return estimate(evidence, 0);
}

/**
 * What they hear from me. Their buffer and loudspeaker cannot be seen from here; they are taken to be like ours, and the
 * range says so.
 */
export function estimateHeard(evidence: LatencyEvidence): Latency {
  return estimate(evidence, UNSEEN_BUFFER_SHARE);
}

function estimate({ roundTripMs, jitterBufferMs, playoutMs }: LatencyEvidence, bufferShare: number): Latency {
  if (roundTripMs === undefined || jitterBufferMs === undefined || playoutMs === undefined) return UNKNOWN_LATENCY;
  const networkMs = roundTripMs / 2;
  const valueMs = networkMs + jitterBufferMs + playoutMs + ALLOWANCE_MS;
  const spreadMs = roundTripMs * ASYMMETRY_SHARE + jitterBufferMs * bufferShare + ALLOWANCE_RANGE_MS;
  return {
    band: rateLatency(valueMs),
    valueMs,
    lowMs: Math.max(0, valueMs - spreadMs),
    highMs: valueMs + spreadMs,
    parts: { networkMs, jitterBufferMs, playoutMs, allowanceMs: ALLOWANCE_MS },
  };
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

import { NO_SECONDS } from '../../utils/call-quality/bands';
import type { Finding, FindingKind } from '../../utils/call-quality/finding';
import type { Latency } from '../../utils/call-quality/latency';
import { rateLatency } from '../../utils/call-quality/latency';
import type { Snapshot } from '../../utils/call-quality/snapshot';

/** A good call of a minute, with what a test wants otherwise. */
export function aSnapshot(but: Partial<Snapshot> = {}): Snapshot {
  const latency = aLatency(120);
  return {
    version: 1,
    callId: 'call-1',
    startedAt: 1_000_000,
    at: 1_060_000,
    isAfterReload: false,
    measuredTo: 'other side',
    media: 'rtp',
    latency: { hear: latency, heard: latency, band: latency.band },
    sound: 'good',
    picture: 'good',
    link: 'good',
    figures: {},
    silentForMs: 0,
    findings: [],
    briefs: [],
    gaps: [],
    gapsMade: { hear: 0, heard: 0 },
    bandSeconds: NO_SECONDS,
    trace: [],
    ...but,
  };
}

export function aLatency(valueMs: number): Latency {
  return { band: rateLatency(valueMs), valueMs };
}

export function aFinding(kind: FindingKind, but: Partial<Finding> = {}): Finding {
  return {
    id: `${kind}-1`,
    kind,
    side: 'unknown',
    why: 'nothing comes',
    firstSignAt: 1_010_000,
    raisedAt: 1_020_000,
    ...but,
  };
}

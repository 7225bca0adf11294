import { UNKNOWN_LATENCY } from './latency';
import { NO_DATA_AFTER_MS } from './limits';
import type { Snapshot } from './snapshot';

/** A frame that lives tells of its call each second, even of one without data: after this long without a word it is gone. */
const GONE_AFTER_MS = 15_000;

/** A Snapshot as it may be believed at an instant: what has not been heard of lately is unknown, never good. */
export function asSeenAt(snapshot: Snapshot, now: number): Snapshot {
  const silentForMs = now - snapshot.at + snapshot.silentForMs;
  if (snapshot.endedAt !== undefined || silentForMs < NO_DATA_AFTER_MS) return snapshot;
  const latency = { hear: UNKNOWN_LATENCY, heard: UNKNOWN_LATENCY, band: 'unknown' } as const;
  const unknown = { sound: 'unknown', picture: 'unknown', link: 'unknown', figures: {} } as const;
  return { ...snapshot, at: now, silentForMs, latency, ...unknown };
}

/** Whether a call still is: neither ended nor gone without a word. */
export function isLive(snapshot: Snapshot | undefined, now: number): snapshot is Snapshot {
  return snapshot !== undefined && snapshot.endedAt === undefined && Math.abs(now - snapshot.at) < GONE_AFTER_MS;
}

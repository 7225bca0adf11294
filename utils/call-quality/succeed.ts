import type { Snapshot } from './snapshot';

/** As much of a Snapshot as tells whether another may take its place. */
export type CallHead = Pick<Snapshot, 'callId' | 'at' | 'endedAt' | 'isCutOff' | 'previous'> & { media: string };

/** A frame that has said nothing for this long is gone, reloaded or asleep. */
const SILENT_AFTER_MS = 3000;

/**
 * Which Snapshot stands for a tab when several of its frames tell of calls: the one that already does, unless it is over or
 * silent, or has no media to measure while the other has.
 * @returns undefined when the incoming one is to be ignored
 */
export function succeed(current: CallHead | undefined, incoming: Snapshot): Snapshot | undefined {
  if (!current) return incoming;
  if (current.callId === incoming.callId) {
    return current.previous ? { ...incoming, previous: current.previous } : incoming;
  }
  // By a clock that was set back it would be of the future for long.
  const isLive = current.endedAt === undefined && Math.abs(incoming.at - current.at) < SILENT_AFTER_MS;
  const isBetter = current.media === 'outside rtp' && incoming.media === 'rtp';
  if (isLive && !isBetter) return undefined;
  // A call that is over does not take the place of another that is over too.
  if (incoming.endedAt !== undefined) return undefined;
  return { ...incoming, previous: { callId: current.callId, at: current.at, isCutOff: current.isCutOff === true } };
}

/** The last Snapshot of a call whose frame has gone without a word. */
export function cutOff(snapshot: Snapshot, atMs: number): Snapshot {
  const findings = snapshot.findings.map((finding) => ({ clearedAt: atMs, ...finding }));
  const gaps = snapshot.gaps.map((gap) => ({ ...gap, isOver: true }));
  return { ...snapshot, at: atMs, endedAt: atMs, isCutOff: true, findings, gaps };
}

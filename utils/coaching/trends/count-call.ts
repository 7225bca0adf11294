import { type Found, isRightByPhone } from '../faults-of';
import type { CallLog, Review } from '../review';

/** What counting by week takes of a call's log, beside what the list shows of it. */
export interface CallCounts {
  /** of the call when it was counted: one that goes on after all is another call to count */
  lengthMs: number;
  /** seconds with a latency in the disruptive band */
  disruptiveS: number;
  /** sound that was lost, on either way */
  gaps: number;
  /** each kind once, but each of those that are right by telephone: how they met may be told later */
  findings: Found[];
}

export function countCall({ lengthMs, bandSeconds, gapsMade, findings }: CallLog): CallCounts {
  const kinds = findings.map(({ kind }) => kind);
  const told = findings.filter(({ kind }, index) => isRightByPhone(kind) || kinds.indexOf(kind) === index);
  return {
    lengthMs,
    disruptiveS: bandSeconds.disruptive,
    gaps: gapsMade.hear + gapsMade.heard,
    findings: told.map(({ kind, toMs }) => ({ kind, ...(toMs !== undefined && { toMs }) })),
  };
}

/** A call as counting by week takes it: without its log. */
export type CountedCall = Pick<CallLog, 'callId' | 'startedAt' | 'lengthMs' | 'isOver' | 'platform' | 'scenario'> &
  Pick<Review, 'milestones' | 'earlierCalls'> & { counts: CallCounts };

export function toCounted({ log, milestones, earlierCalls }: Review): CountedCall {
  return { ...log, counts: countCall(log), ...(milestones && { milestones }), ...(earlierCalls && { earlierCalls }) };
}

/** By hand, and not by a schema: a thousand are read before the first chart is drawn. @param stored as it lies on the disk */
export function isCountOf(stored: unknown, { lengthMs }: Pick<CallLog, 'lengthMs'>): stored is CallCounts {
  const { disruptiveS, gaps, findings, ...counts } = (stored ?? {}) as Partial<CallCounts>;
  return (
    counts.lengthMs === lengthMs &&
    Number.isFinite(disruptiveS) &&
    Number.isFinite(gaps) &&
    Array.isArray(findings) &&
    findings.every((each: Partial<Found> | null) => typeof each?.kind === 'string')
  );
}

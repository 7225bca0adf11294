import type { FindingKind } from '../../call-quality/finding';
import type { CallLog, Milestones } from '../review';

/** What counting by week takes of a call's log, beside what the list shows of it. */
export interface CallCounts {
  /** seconds with a latency in the disruptive band */
  disruptiveS: number;
  /** sound that was lost, on either way */
  gaps: number;
  /** that there were, each once */
  kinds: FindingKind[];
}

export function countCall({ bandSeconds, gapsMade, findings }: CallLog): CallCounts {
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  return { disruptiveS: bandSeconds.disruptive, gaps: gapsMade.hear + gapsMade.heard, kinds };
}

/** A call as counting by week takes it: without its log. */
export interface CountedCall extends Pick<CallLog, 'startedAt' | 'lengthMs' | 'isOver' | 'platform' | 'scenario'> {
  counts: CallCounts;
  milestones?: Milestones;
}

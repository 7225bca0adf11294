import type { FindingKind } from '../../call-quality/finding';
import type { CallLog, Milestones } from '../review';

/** What counting by week takes of a call's log, beside what the list shows of it. */
export interface CallCounts extends Pick<CallLog, 'bandSeconds' | 'gapsMade'> {
  /** of its findings, each once */
  kinds: FindingKind[];
}

/** A call as counting by week takes it: without its log. */
export interface CountedCall extends Pick<CallLog, 'startedAt' | 'lengthMs' | 'isOver' | 'platform' | 'scenario'> {
  counts: CallCounts;
  milestones?: Milestones;
}

import { PRACTICE_SITE } from '../consultation/practice-site';
import type { CallLog } from './review';

/** What the list of reviews shows of one. */
export type ReviewHead = Pick<CallLog, 'callId' | 'startedAt' | 'lengthMs' | 'isOver' | 'platform' | 'scenario'>;

/** Which calls, and how many of the latest. */
export interface Which {
  of: 'all' | 'practice' | 'patients';
  latest: number;
}

/** A log that has not grown for so long is of a call that is over, however it ended. */
const OVER_AFTER_MS = 60_000;

/** @param now ms since 1970 */
export function asSeenAt(head: ReviewHead, now: number): ReviewHead {
  return { ...head, isOver: head.isOver || now - head.startedAt - head.lengthMs > OVER_AFTER_MS };
}

/** Finished calls of a kind, in the order in which they come. */
export function latestOf(heads: readonly ReviewHead[], { of, latest }: Which): ReviewHead[] {
  const isWanted = ({ platform }: ReviewHead): boolean =>
    of === 'all' || (platform === PRACTICE_SITE) === (of === 'practice');
  return heads.filter((head) => head.isOver && isWanted(head)).slice(0, latest);
}

/** What of these calls may have changed on the disk while their ids are the same: one that went on goes on, or has ended. */
export function stateOf(heads: readonly ReviewHead[]): string {
  return heads.map(({ callId, lengthMs, isOver }) => `${callId} ${lengthMs} ${isOver ? 'over' : 'on'}`).join('\n');
}

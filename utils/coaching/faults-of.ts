import { type FindingKind, weightOf } from '../call-quality/finding';
import type { CallLog, Review } from './review';

/** How long the delay was in which band is told by itself: told once more from first sign to clearing, it would be another number. */
const TOLD_AS_DELAY: ReadonlySet<FindingKind> = new Set(['latency-high', 'latency-noticeable']);

/** Who changes to the telephone switches the call's microphone off, and is right to. */
const RIGHT_BY_PHONE: ReadonlySet<FindingKind> = new Set(['my-sound-off', 'my-sound-silent']);

type Of = Pick<Review, 'log' | 'milestones'>;

/** What went wrong beside the delay, and is not for the help desk only. */
export function faultsOf(review: Of): CallLog['findings'] {
  return findingsOf(review).filter(({ kind }) => weightOf(kind) !== 'help desk' && !TOLD_AS_DELAY.has(kind));
}

/** What was found, without what is right in the way in which they met. */
export function findingsOf({ log, milestones }: Of): CallLog['findings'] {
  const modes = milestones?.modes ?? [];
  const isByVideo = (atMs: number): boolean =>
    (modes.findLast(({ fromMs }) => fromMs <= atMs)?.mode ?? 'video') === 'video';
  return log.findings.filter(({ kind, toMs = log.lengthMs }) => !RIGHT_BY_PHONE.has(kind) || isByVideo(toMs));
}

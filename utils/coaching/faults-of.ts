import { type FindingKind, weightOf } from '../call-quality/finding';
import type { CallLog, Milestones, Review } from './review';

/** How long the delay was in which band is told by itself: told once more from first sign to clearing, it would be another number. */
const TOLD_AS_DELAY: ReadonlySet<FindingKind> = new Set(['latency-high', 'latency-noticeable']);

type Of = Pick<Review, 'log' | 'milestones'>;

/** What is needed of a finding to know whether it is one in the way in which they met. */
export interface Found {
  kind: FindingKind;
  /** of the call, ms; left out where it lasted to its end */
  toMs?: number;
}

/** What went wrong beside the delay, and is not for the help desk only. */
export function faultsOf(review: Of): CallLog['findings'] {
  return findingsOf(review.log, review.milestones).filter(
    ({ kind }) => weightOf(kind) !== 'help desk' && !TOLD_AS_DELAY.has(kind),
  );
}

/** What was found, without what is right in the way in which they met. */
export function findingsOf<Finding extends Found>(
  { lengthMs, findings }: { lengthMs: number; findings: readonly Finding[] },
  milestones: Pick<Milestones, 'modes'> | undefined,
): Finding[] {
  const modes = milestones?.modes ?? [];
  const isByVideo = (atMs: number): boolean =>
    (modes.findLast(({ fromMs }) => fromMs <= atMs)?.mode ?? 'video') === 'video';
  return findings.filter(({ kind, toMs = lengthMs }) => !isRightByPhone(kind) || isByVideo(toMs));
}

/** Who changes to the telephone switches the call's microphone off, and is right to. */
export function isRightByPhone(kind: FindingKind): boolean {
  return kind === 'my-sound-off' || kind === 'my-sound-silent';
}

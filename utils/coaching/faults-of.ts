import { type FindingKind, weightOf } from '../call-quality/finding';
import type { CallLog } from './review';

/** How long the delay was in which band is told by itself: told once more from first sign to clearing, it would be another number. */
const TOLD_AS_DELAY: ReadonlySet<FindingKind> = new Set(['latency-high', 'latency-noticeable']);

/** What went wrong beside the delay, and is not for the help desk only. */
export function faultsOf({ findings }: CallLog): CallLog['findings'] {
  return findings.filter(({ kind }) => weightOf(kind) !== 'help desk' && !TOLD_AS_DELAY.has(kind));
}

import type { Snapshot } from '../call-quality/snapshot';
import type { LostSound } from './rechecks';

/** How the line was is written this seldom while a call goes on. */
const KEEP_LINE_EACH_S = 60;

/** Keeps how the line was, now and then, and when the call ends. @returns the same when there is nothing new */
export function keepLine(
  lost: LostSound,
  { endedAt, bandSeconds }: Pick<Snapshot, 'endedAt' | 'bandSeconds'>,
): LostSound {
  const total = (seconds: Record<string, number> = {}): number => Object.values(seconds).reduce((a, b) => a + b, 0);
  const isLater = total(bandSeconds) >= total(lost.line?.bandSeconds) + KEEP_LINE_EACH_S;
  const isOver = endedAt !== undefined && lost.line?.endedAt !== endedAt;
  if (!isLater && !isOver) return lost;
  return { ...lost, line: { bandSeconds, ...(endedAt !== undefined && { endedAt }) } };
}

/**
 * The other side's jitter buffer, which cannot be seen from here. It is taken to be like ours for as long as both ways lose
 * alike. Where theirs loses much more, it grows far beyond ours: the buffer of Chromium and Firefox stretches what it has to
 * bridge what is lost, and at 30 % never gets to shorten it again. Measured in the lab (my-breaking-up, breaking-up): at 30 %
 * from the sixth second on by 80 ms a second, to 1.3 s after 20 s; at 15 % by 40 ms a second, to some 250 ms; and back by
 * 75 ms a second when the loss is over.
 */
export interface TheirBuffer {
  /** more than ours */
  extraMs: number;
  /** what they lose, smoothed */
  lostPercent: number;
  /** since when that has been enough to matter; undefined while it is not */
  sinceMs?: number;
  atMs: number;
}

export const LIKE_OURS: TheirBuffer = { extraMs: 0, lostPercent: 0, atMs: 0 };

/** Below this much more than we lose, theirs behaves like ours. */
const FROM_PERCENT = 10;
/** No sooner did it grow. */
const ONSET_MS = 5000;
/** A line through what was measured at 15 and 30 %: ms a second for each per cent above 5, at which nothing grew. */
const GROWS_BY = 3.2;
const GROWS_FROM_PERCENT = 5;
/** A parabola through where it stopped at 15 %, and how far it had come at 30 %: ms for each per cent, squared. */
const MOST_PER_PERCENT_SQUARED = 1.4;
const SHRINKS_BY_MS_A_SECOND = 75;
/** A report tells of one second: single ones stray. */
const NEW_SHARE = 0.3;
const LONGEST_SPAN_MS = 2000;

/**
 * @param theirs percent lost of what we send, by a fresh report; undefined without one
 * @param ours percent of what we hear that is made up
 */
export function followTheirBuffer(
  before: TheirBuffer,
  { theirs, ours, atMs }: { theirs: number | undefined; ours: number; atMs: number },
): TheirBuffer {
  const seconds = Math.min(LONGEST_SPAN_MS, Math.max(0, atMs - before.atMs)) / 1000;
  const lostPercent =
    theirs === undefined ? before.lostPercent : before.lostPercent + NEW_SHARE * (theirs - before.lostPercent);
  const isMore = lostPercent - ours >= FROM_PERCENT;
  const next = { extraMs: before.extraMs, lostPercent, atMs, ...(isMore && { sinceMs: before.sinceMs ?? atMs }) };
  if (!isMore) next.extraMs = Math.max(0, before.extraMs - SHRINKS_BY_MS_A_SECOND * seconds);
  else if (atMs - (next.sinceMs ?? atMs) >= ONSET_MS) {
    const mostMs = MOST_PER_PERCENT_SQUARED * lostPercent ** 2;
    const grownMs = before.extraMs + GROWS_BY * (lostPercent - GROWS_FROM_PERCENT) * seconds;
    next.extraMs = Math.max(before.extraMs, Math.min(mostMs, grownMs));
  }
  return next;
}

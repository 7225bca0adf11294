/**
 * The other side's jitter buffer, which cannot be seen from here. It is taken to be like ours for as long as both ways lose
 * alike. Where one loses much more, its buffer grows far beyond the other: the buffer of Chromium and Firefox stretches what it
 * has to bridge what is lost, and at 30 % never gets to shorten it again. Measured in the lab (my-breaking-up, breaking-up): at
 * 30 % from the sixth second on by 80 ms a second, to 1.3 s after 20 s; at 15 % by 40 ms a second, to some 250 ms; and back by
 * 75 ms a second when the loss is over.
 */
export interface TheirBuffer {
  /** ours, as it was when both ways lost alike; undefined before ours was known */
  likeOursMs?: number;
  /** the least that ours was, lately */
  leastOursMs?: number;
  /** what theirs holds more, by its own loss */
  extraMs: number;
  /** what it may hold more beyond that: the line to them is bad, and nobody here sees what it makes of it */
  doubtMs: number;
  unsteadySinceMs?: number | undefined;
  /** what they lose, and what we do, smoothed */
  theirPercent: number;
  ourPercent: number;
  /** since when theirs, or ours, has been enough more to matter; undefined while it is not */
  theirsSinceMs?: number | undefined;
  oursSinceMs?: number | undefined;
  /** when ours last was, for so long that our buffer must have grown */
  oursGrewAtMs?: number | undefined;
  atMs: number;
}

export const LIKE_OURS: TheirBuffer = { extraMs: 0, doubtMs: 0, theirPercent: 0, ourPercent: 0, atMs: 0 };

/** Below this much more than the other loses, both behave alike. */
const FROM_PERCENT = 10;
/** No sooner did it grow than 5 s after the loss began, and the report on sound that tells of it is 2.5 s old in the mean. */
const ONSET_MS = 2500;
/** A line through what was measured at 15 and 30 %: ms a second for each per cent above 5, at which nothing grew. */
const GROWS_BY = 3.2;
const GROWS_FROM_PERCENT = 5;
/** A parabola through where it stopped at 15 %, and how far it had come at 30 %: ms for each per cent, squared. */
const MOST_PER_PERCENT_SQUARED = 1.4;
/** The most that was measured; what heavier loss does is not known. */
const MOST_MS = 1300;
const SHRINKS_BY_MS_A_SECOND = 75;
/** The steepest that was measured, and so soon: at 30 % between the tenth second and the fifteenth. */
const DOUBT_GROWS_BY_MS_A_SECOND = 110;
const UNSTEADY_FROM_MS = 1000;
/** What ours was is forgotten by so much a second, until it is what it is: 200 ms in a minute. */
const LEAST_RISES_BY_MS_A_SECOND = 3;
/** What cannot be seen may be half or double of ours. */
const UNSEEN_SHARE = 0.5;
/** Ours has shrunk again after so long: the most, by so much a second. */
const SHRUNK_AFTER_MS = (1000 * MOST_MS) / SHRINKS_BY_MS_A_SECOND;
/** A poll is not to move what reports of 5 s each tell. */
const NEW_SHARE = 0.3;
const LONGEST_SPAN_MS = 2000;

interface Range {
  lowMs: number;
  highMs: number;
}

export interface Losses {
  atMs: number;
  /** percent lost of the sound that we send, as far as two reports bear it out; undefined where there is none that is not old */
  theirs: number | undefined;
  /** percent of what we hear that is made up */
  ours: number;
  /** our own buffer now */
  ourBufferMs: number | undefined;
  /** the line to them is narrow or broken, or they report much loss of a picture: their buffer may be doing anything */
  isUnsteady: boolean;
}

/** Follows it from one second of the call to the next. */
export function followTheirBuffer(
  before: TheirBuffer,
  { atMs, theirs, ours, ourBufferMs, isUnsteady }: Losses,
): TheirBuffer {
  const seconds = Math.min(LONGEST_SPAN_MS, Math.max(0, atMs - before.atMs)) / 1000;
  const theirPercent = smooth(before.theirPercent, theirs ?? 0);
  const ourPercent = smooth(before.ourPercent, ours);
  const since = (isMore: boolean, sinceMs: number | undefined): number | undefined =>
    isMore && theirs !== undefined ? (sinceMs ?? atMs) : undefined;
  const theirsSinceMs = since(theirPercent - ourPercent >= FROM_PERCENT, before.theirsSinceMs);
  const oursSinceMs = since(ourPercent - theirPercent >= FROM_PERCENT, before.oursSinceMs);
  const lastsMs = (sinceMs: number | undefined): number => (sinceMs === undefined ? 0 : atMs - sinceMs);
  const oursGrewAtMs = lastsMs(oursSinceMs) >= ONSET_MS ? atMs : before.oursGrewAtMs;
  const isOursGrown = oursGrewAtMs !== undefined && Math.abs(atMs - oursGrewAtMs) < SHRUNK_AFTER_MS;
  const isHeld = isOursGrown || oursSinceMs !== undefined;
  const likeOursMs = isHeld ? (before.likeOursMs ?? ourBufferMs) : (ourBufferMs ?? before.likeOursMs);
  const isMore = isUnsteady || (theirs !== undefined && theirs - ourPercent >= FROM_PERCENT);
  const unsteadySinceMs = isMore ? (before.unsteadySinceMs ?? atMs) : undefined;
  const leastOursMs = least(before.leastOursMs, ourBufferMs, seconds);
  return {
    ...(likeOursMs !== undefined && { likeOursMs }),
    ...(leastOursMs !== undefined && { leastOursMs }),
    doubtMs: doubt(before.doubtMs, lastsMs(unsteadySinceMs), seconds),
    unsteadySinceMs,
    extraMs: grow(
      before.extraMs,
      theirsSinceMs === undefined ? undefined : lastsMs(theirsSinceMs),
      theirPercent,
      seconds,
    ),
    theirPercent,
    ourPercent,
    theirsSinceMs,
    oursSinceMs,
    oursGrewAtMs,
    atMs,
  };
}

function smooth(before: number, value: number): number {
  return before + NEW_SHARE * (value - before);
}

function grow(extraMs: number, lostForMs: number | undefined, lostPercent: number, seconds: number): number {
  if (lostForMs === undefined) return Math.max(0, extraMs - SHRINKS_BY_MS_A_SECOND * seconds);
  if (lostForMs < ONSET_MS) return extraMs;
  const mostMs = Math.min(MOST_MS, MOST_PER_PERCENT_SQUARED * lostPercent ** 2);
  const grownMs = extraMs + GROWS_BY * (lostPercent - GROWS_FROM_PERCENT) * seconds;
  return Math.max(extraMs, Math.min(mostMs, grownMs));
}

function least(before: number | undefined, ourMs: number | undefined, seconds: number): number | undefined {
  if (ourMs === undefined || before === undefined) return ourMs ?? before;
  return Math.min(ourMs, before + LEAST_RISES_BY_MS_A_SECOND * seconds);
}

function doubt(beforeMs: number, unsteadyForMs: number, seconds: number): number {
  if (unsteadyForMs >= UNSTEADY_FROM_MS) return Math.min(MOST_MS, beforeMs + DOUBT_GROWS_BY_MS_A_SECOND * seconds);
  return Math.max(0, beforeMs - SHRINKS_BY_MS_A_SECOND * seconds);
}

/** Between what it may hold, in ms. */
export function theirBufferRange({ likeOursMs = 0, leastOursMs = likeOursMs, extraMs, doubtMs }: TheirBuffer): Range {
  const lowMs = (1 - UNSEEN_SHARE) * (Math.min(likeOursMs, leastOursMs) + extraMs);
  return { lowMs, highMs: (1 + UNSEEN_SHARE) * (likeOursMs + extraMs) + Math.max(0, doubtMs - UNSEEN_SHARE * extraMs) };
}

/** What it is taken to hold, in ms; undefined where nothing is known. */
export function theirBufferMs({ likeOursMs, extraMs }: TheirBuffer): number | undefined {
  return likeOursMs === undefined ? undefined : likeOursMs + extraMs;
}

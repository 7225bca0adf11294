import type { AudioReading, Reading } from './reading';
import { followReach, NO_REACH, type Reach } from './reach';
import { followWays, NO_WAYS, type Ways } from './ways';

/** The share of a new number in the one carried on: playout hardly moves, and one odd poll is not to move a band. */
const NEW_SHARE = 0.6;
/**
 * What a poll tells of the jitter buffer is its mean over the last second, and so half a second old; while it grows or shrinks
 * half of its change leads to where it is now. (After steps of 250 and 500 ms it moved by 100 to 180 ms a second in the lab.)
 */
const MEAN_IS_OLD_BY = 0.5;
/** So far ahead at most, and only of a mean that follows the one before: one odd poll is no trend. */
const AHEAD_AT_MOST_MS = 60;
const NEXT_POLL_WITHIN_MS = 2000;

/** So many seconds of loudness are looked back on, to tell a faint voice from a pause. */
const LOUDNESS_SECONDS = 20;

/** A second, less what polls come early. */
const LOUDNESS_EVERY_MS = 900;

/** What is carried on of one connection, from one Reading to the next. */
export interface Carried {
  ways: Ways;
  /** of the sound that is heard, as it is now, by its last two means */
  jitterBufferMs?: number;
  /** of which stream, and over the span of the last poll that told it */
  jitterBufferMean?: { stream: string; ms: number };
  jitterBufferAtMs: number;
  playoutMs?: number;
  devicesMs?: number;
  /** a server has been recognised at the other end; that it is one does not pass */
  isServer: boolean;
  /** sound, and a picture, were to come from then on, and none ever has; undefined when one has, or is not to come */
  soundDueSinceMs?: number | undefined;
  pictureDueSinceMs?: number | undefined;
  hasHeard: boolean;
  hasSeen: boolean;
  pictureMovedAtMs: number;
  /** loudness of what came, one number a second, newest last */
  loudness: number[];
  loudnessAtMs: number;
  /** the microphone is on and has given nothing at all, not even noise, since then */
  mutedSinceMs?: number;
  /** its link has been down since then; undefined while it is up */
  brokenSinceMs?: number | undefined;
  /** when the other side last reported on anything that is sent */
  reportedAtMs?: number;
  lostByThem?: LostByThem | undefined;
  /** of our picture, by their latest report on it */
  pictureLost?: { atMs: number; percent: number };
  /** since when the browser says that the line has too little room for what is sent */
  narrowSinceMs?: number | undefined;
  reach: Reach;
}

/** Of our sound, lost on its way to them, by their latest report on it. */
export interface LostByThem {
  atMs: number;
  soundPercent: number;
  /** as far as a second report bears it out, on sound or, since, on a picture */
  confirmedPercent: number;
}

export const NOTHING_CARRIED: Carried = {
  ways: NO_WAYS,
  reach: NO_REACH,
  jitterBufferAtMs: 0,
  isServer: false,
  hasHeard: false,
  hasSeen: false,
  pictureMovedAtMs: 0,
  loudness: [],
  loudnessAtMs: 0,
};

/** Takes a connection's next Reading into what is carried on of it. */
export function carry(carried: Carried, reading: Reading): Carried {
  const { atMs, audio, video, uplink, roundTripMs, report, devicesMs } = reading;
  const next = { ...carried, devicesMs };
  if (reading.isCarrying) next.ways = followWays(carried.ways, { atMs, roundTripMs, report });
  next.isServer = carried.isServer || reading.isServer || reading.isSeveral;
  if (audio) carrySound(next, audio, atMs);
  next.hasHeard = carried.hasHeard || audio?.hasArrived === true;
  next.hasSeen = carried.hasSeen || video?.hasDecoded === true;
  next.soundDueSinceMs = reading.receivesAudio && !next.hasHeard ? (carried.soundDueSinceMs ?? atMs) : undefined;
  next.pictureDueSinceMs = reading.receivesVideo && !next.hasSeen ? (carried.pictureDueSinceMs ?? atMs) : undefined;
  // Where it is not known whether frames moved, they did not stand still either.
  if (!carried.pictureMovedAtMs || (video && video.framesPerSecond !== 0)) next.pictureMovedAtMs = atMs;
  if (uplink.microphone === 'on' && uplink.loudness === 0) next.mutedSinceMs = carried.mutedSinceMs ?? atMs;
  else delete next.mutedSinceMs;
  const isBroken = reading.state === 'disconnected' || reading.state === 'failed';
  next.brokenSinceMs = isBroken ? (carried.brokenSinceMs ?? atMs) : undefined;
  if (uplink.isReported) next.reportedAtMs = atMs;
  next.reach = followReach(carried.reach, reading, carried.ways.roundTripMs);
  if (uplink.pictureLostPercent !== undefined) next.pictureLost = { atMs, percent: uplink.pictureLostPercent };
  next.narrowSinceMs = uplink.limit === 'bandwidth' ? (carried.narrowSinceMs ?? atMs) : undefined;
  next.lostByThem = followLoss(carried.lostByThem, reading);
  return next;
}

/** After a sleep, or when the clock was set: nothing was waited for, and nothing was said, in a time that nobody lived through. */
export function forgetAtJump(carried: Carried, atMs: number): Carried {
  const {
    mutedSinceMs: _muted,
    pictureLost: _picture,
    narrowSinceMs: _narrow,
    lostByThem: _lost,
    reportedAtMs: _told,
    jitterBufferMean: _mean,
    ...kept
  } = carried;
  return {
    ...kept,
    reach: NO_REACH,
    pictureMovedAtMs: atMs,
    soundDueSinceMs: carried.soundDueSinceMs && atMs,
    pictureDueSinceMs: carried.pictureDueSinceMs && atMs,
    brokenSinceMs: carried.brokenSinceMs && atMs,
  };
}

function carrySound(next: Carried, { id, jitterBufferMs, playoutMs, loudness }: AudioReading, atMs: number): void {
  if (jitterBufferMs !== undefined) {
    const { stream, ms } = next.jitterBufferMean ?? { stream: id, ms: jitterBufferMs };
    // Another voice has a buffer of its own.
    const isNext = stream === id && Math.abs(atMs - next.jitterBufferAtMs) < NEXT_POLL_WITHIN_MS;
    const aheadMs = isNext ? MEAN_IS_OLD_BY * (jitterBufferMs - ms) : 0;
    const boundedMs = Math.min(AHEAD_AT_MOST_MS, Math.max(-AHEAD_AT_MOST_MS, aheadMs));
    next.jitterBufferMs = Math.max(0, jitterBufferMs + boundedMs);
    next.jitterBufferMean = { stream: id, ms: jitterBufferMs };
    next.jitterBufferAtMs = atMs;
  }
  if (playoutMs !== undefined) {
    const beforeMs = next.playoutMs ?? playoutMs;
    next.playoutMs = beforeMs + NEW_SHARE * (playoutMs - beforeMs);
  }
  // A clock may have been set back.
  if (loudness !== undefined && Math.abs(atMs - next.loudnessAtMs) >= LOUDNESS_EVERY_MS) {
    next.loudness = [...next.loudness, loudness].slice(-LOUDNESS_SECONDS);
    next.loudnessAtMs = atMs;
  }
}

/**
 * Their reports on sound come every 5 s, and one alone may tell of half a second that is over. Those on a picture come every
 * second and go the same way: one that loses as much since then bears the other out, but the picture alone says nothing of sound.
 */
function followLoss(before: LostByThem | undefined, { atMs, uplink }: Reading): LostByThem | undefined {
  const { soundLostPercent, pictureLostPercent } = uplink;
  if (soundLostPercent !== undefined) {
    const confirmedPercent = Math.min(soundLostPercent, before?.soundPercent ?? 0);
    return { atMs, soundPercent: soundLostPercent, confirmedPercent };
  }
  if (!before || pictureLostPercent === undefined) return before;
  const alsoPercent = Math.min(before.soundPercent, pictureLostPercent);
  return { ...before, confirmedPercent: Math.max(before.confirmedPercent, alsoPercent) };
}

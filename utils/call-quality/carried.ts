import type { Reading } from './reading';
import { followTheirBuffer, LIKE_OURS, type TheirBuffer } from './their-buffer';
import { followWays, NO_WAYS, type Ways } from './ways';

/** The share of a new number in the one carried on: playout hardly moves, and one odd poll is not to move a band. */
const NEW_SHARE = 0.6;
/**
 * What a poll tells of the jitter buffer is its mean over the last second, and so half a second old; while it grows or shrinks
 * (by up to 300 ms a second after a step) half of its change leads to where it is now.
 */
const MEAN_IS_OLD_BY = 0.5;

/** So many seconds of loudness are looked back on, to tell a faint voice from a pause. */
const LOUDNESS_SECONDS = 20;

/** A second, less what polls come early. */
const LOUDNESS_EVERY_MS = 900;

/** What is carried from one Moment of a call to the next. */
export interface Carried {
  ways: Ways;
  /** as it is now, by its last two means */
  jitterBufferMs?: number;
  /** over the span of the last poll that told it */
  jitterBufferMeanMs?: number;
  theirBuffer: TheirBuffer;
  playoutMs?: number;
  devicesMs?: number;
  jitterBufferAtMs: number;
  pictureMovedAtMs: number;
  /** the last time that a sleep, or a clock that was set, ended */
  awakeSinceMs: number;
  /** loudness of what came, one number a second, newest last */
  loudness: number[];
  loudnessAtMs: number;
  /** the microphone is on and has given nothing at all, not even noise, since then */
  mutedSinceMs?: number;
  /** of what we send, lost on its way, by their latest report */
  lostByThem?: { percent: number; atMs: number };
}

export const NOTHING_CARRIED: Carried = {
  ways: NO_WAYS,
  theirBuffer: LIKE_OURS,
  jitterBufferAtMs: 0,
  pictureMovedAtMs: 0,
  awakeSinceMs: 0,
  loudness: [],
  loudnessAtMs: 0,
};

/** Takes one connection's Reading into what is carried on. */
export function carry(carried: Carried, reading: Reading): Carried {
  const { atMs, audio, video, uplink, roundTripMs, reportTookMs, devicesMs } = reading;
  const next = { ...carried, devicesMs };
  // A page may keep an old connection open beside the one that carries the call; its way is not the call's.
  if (reading.isCarrying) next.ways = followWays(carried.ways, { atMs, roundTripMs, reportTookMs });
  if (audio?.jitterBufferMs !== undefined) {
    const meanMs = audio.jitterBufferMs;
    const changeMs = meanMs - (carried.jitterBufferMeanMs ?? meanMs);
    next.jitterBufferMs = Math.max(0, meanMs + MEAN_IS_OLD_BY * changeMs);
    next.jitterBufferMeanMs = meanMs;
    next.jitterBufferAtMs = atMs;
  }
  if (audio?.playoutMs !== undefined) {
    const beforeMs = carried.playoutMs ?? audio.playoutMs;
    next.playoutMs = beforeMs + NEW_SHARE * (audio.playoutMs - beforeMs);
  }
  // Where it is not known whether frames moved, they did not stand still either.
  if (!carried.pictureMovedAtMs || (video && video.framesPerSecond !== 0)) next.pictureMovedAtMs = atMs;
  // Several connections may bring sound; the first to tell in a second speaks for it. A clock may have been set back.
  if (audio?.loudness !== undefined && Math.abs(atMs - carried.loudnessAtMs) >= LOUDNESS_EVERY_MS) {
    next.loudness = [...carried.loudness, audio.loudness].slice(-LOUDNESS_SECONDS);
    next.loudnessAtMs = atMs;
  }
  if (reading.isCarrying) {
    const [theirs, ours] = [uplink.lostPercent, audio?.concealedPercent ?? 0];
    next.theirBuffer = followTheirBuffer(carried.theirBuffer, { theirs, ours, atMs });
  }
  if (uplink.lostPercent !== undefined) next.lostByThem = { percent: uplink.lostPercent, atMs };
  if (uplink.microphone === 'on' && uplink.loudness === 0) next.mutedSinceMs = carried.mutedSinceMs ?? atMs;
  else if (uplink.microphone !== 'none') delete next.mutedSinceMs;
  return next;
}

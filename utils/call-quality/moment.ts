import { estimateHear, estimateHeard, type Latency } from './latency';
import { NO_DATA_AFTER_MS } from './limits';
import type { AudioReading, Reading, VideoReading } from './reading';

/**
 * The share of a new number in the one carried on, so that one odd poll does not move a band. A round trip is measured only
 * every few seconds, so it counts for more than the jitter buffer, which is known each second.
 */
const NEW_SHARE = { roundTripMs: 0.8, jitterBufferMs: 0.5, playoutMs: 0.5 };

/** What a whole call looks like at one instant: all of its connections together. */
export interface Moment {
  atMs: number;
  /** how long ago the last Report came, of whichever connection */
  silentForMs: number;
  /** since the call was first connected */
  ageMs: number;
  link: 'connected' | 'connecting' | 'lost';
  isRelayed?: boolean;
  protocol?: 'udp' | 'tcp';
  measuredTo: 'other side' | 'server';
  media: 'rtp' | 'outside rtp';
  roundTripMs?: number;
  hear: Latency;
  heard: Latency;
  receivesAudio: boolean;
  receivesVideo: boolean;
  audio?: AudioReading;
  video?: VideoReading;
  /** the picture's frames have stood still for this long */
  pictureStillMs: number;
}

/** What is carried from one Moment to the next. */
export interface Smoothed {
  roundTripMs?: number;
  jitterBufferMs?: number;
  playoutMs?: number;
  jitterBufferAtMs: number;
  pictureMovedAtMs: number;
  /** the last time that a sleep, or a clock that was set, ended */
  awakeSinceMs: number;
}

export const NOTHING_SMOOTHED: Smoothed = { jitterBufferAtMs: 0, pictureMovedAtMs: 0, awakeSinceMs: 0 };

/** Takes one connection's Reading into the numbers that are carried on. */
export function smooth(carried: Smoothed, reading: Reading): Smoothed {
  const next = { ...carried };
  // A page may keep an old connection open beside the one that carries the call; its way is not the call's.
  if (reading.isCarrying) blend(next, 'roundTripMs', reading.roundTripMs);
  if (reading.audio?.jitterBufferMs !== undefined) next.jitterBufferAtMs = reading.atMs;
  blend(next, 'jitterBufferMs', reading.audio?.jitterBufferMs);
  blend(next, 'playoutMs', reading.audio?.playoutMs);
  // Where it is not known whether frames moved, they did not stand still either.
  if (!carried.pictureMovedAtMs || (reading.video && reading.video.framesPerSecond !== 0))
    next.pictureMovedAtMs = reading.atMs;
  return next;
}

function blend(carried: Smoothed, name: keyof typeof NEW_SHARE, value: number | undefined): void {
  if (value === undefined) return;
  const before = carried[name];
  carried[name] = before === undefined ? value : before + NEW_SHARE[name] * (value - before);
}

/** Puts the latest Readings of a call's connections together. Several connections are one call. */
export function gather(all: Reading[], carried: Smoothed, connectedAtMs: number, atMs: number): Moment {
  // A connection that says nothing any more does not speak for the call while another does.
  const recent = all.filter((reading) => atMs - reading.atMs < NO_DATA_AFTER_MS);
  const readings = recent.length > 0 ? recent : all;
  const heard = freshest(readings);
  // What was missed in a sleep was not missed in the call.
  const audio = heard && { ...heard, stalledMs: Math.min(heard.stalledMs, Math.max(0, atMs - carried.awakeSinceMs)) };
  const video = moving(readings);
  const path = readings.find(({ protocol }) => protocol !== undefined);
  // A buffer that has emitted nothing for long (muted, no packets) says nothing about now.
  const isBufferFresh = atMs - carried.jitterBufferAtMs < NO_DATA_AFTER_MS;
  const evidence = {
    roundTripMs: carried.roundTripMs,
    jitterBufferMs: isBufferFresh ? carried.jitterBufferMs : undefined,
    playoutMs: carried.playoutMs,
  };
  const silentForMs = atMs - Math.max(...readings.map((reading) => reading.atMs));
  const isFresh = silentForMs < NO_DATA_AFTER_MS;
  const hasMedia = readings.some((reading) => reading.hasMedia);
  return {
    atMs,
    silentForMs,
    ageMs: atMs - connectedAtMs,
    link: linkOf(readings),
    ...(path?.isRelayed !== undefined && { isRelayed: path.isRelayed }),
    ...(path?.protocol && { protocol: path.protocol }),
    measuredTo: readings.some(isToServer) ? 'server' : 'other side',
    media: hasMedia ? 'rtp' : 'outside rtp',
    ...(isFresh && carried.roundTripMs !== undefined && { roundTripMs: carried.roundTripMs }),
    hear: isFresh ? estimateHear(evidence) : { band: 'unknown' },
    heard: isFresh && readings.some((reading) => reading.hasMedia) ? estimateHeard(evidence) : { band: 'unknown' },
    receivesAudio: readings.some((reading) => reading.receivesAudio),
    receivesVideo: readings.some((reading) => reading.receivesVideo),
    ...(audio && { audio }),
    ...(video && { video }),
    // Counted up to the last Report: what has not been looked at has not been seen to stand still.
    pictureStillMs: Math.max(0, atMs - silentForMs - carried.pictureMovedAtMs),
  };
}

// Where several people's sound comes over one connection, a server sends it.
function isToServer(reading: Reading): boolean {
  return reading.isServer || reading.audioSources > 1;
}

/** The sound that came last: of several connections or streams, the one that is being heard. */
function freshest(readings: Reading[]): AudioReading | undefined {
  const present = readings.flatMap(({ audio }) => audio ?? []);
  const arrived = present.filter(({ hasArrived }) => hasArrived);
  return arrived.toSorted((one, other) => one.stalledMs - other.stalledMs)[0] ?? present[0];
}

/** The picture that moves, or else one that came. */
function moving(readings: Reading[]): VideoReading | undefined {
  const present = readings.flatMap(({ video }) => video ?? []);
  return (
    present.find(({ framesPerSecond = 0 }) => framesPerSecond > 0) ??
    present.find(({ hasArrived }) => hasArrived) ??
    present[0]
  );
}

// A connection that has failed, or never got anywhere, does not make a call lost while another carries it.
function linkOf(readings: Reading[]): Moment['link'] {
  if (readings.some(({ state }) => state === 'connected')) {
    const isCarried = readings.some((reading) => reading.hasMedia && reading.state === 'connected');
    return !isCarried && readings.some((reading) => reading.hasMedia && isBroken(reading)) ? 'lost' : 'connected';
  }
  return readings.some(isBroken) ? 'lost' : 'connecting';
}

function isBroken({ state }: Reading): boolean {
  return state === 'disconnected' || state === 'failed';
}

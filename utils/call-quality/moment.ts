import type { Carried } from './carried';
import { estimateHear, estimateHeard, type Latency, UNKNOWN_LATENCY } from './latency';
import { NO_DATA_AFTER_MS, PICTURE_STILL_AFTER_MS, SOUND_GONE_AFTER_MS } from './limits';
import type { AudioReading, Reading, VideoReading } from './reading';
import type { Microphone } from './report';
import type { Uplink } from './uplink';

/** What a whole call looks like at one instant: all of its connections together. */
export interface Moment {
  atMs: number;
  /** how long ago the last Report came, of whichever connection */
  silentForMs: number;
  /** since the call was first connected */
  ageMs: number;
  link: 'connected' | 'connecting' | 'reconnecting' | 'lost';
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
  /** not connected for this long */
  linkDownMs: number;
  /** instants at which the link went, the latest last */
  drops: number[];
  /** what leaves this computer */
  microphone: Microphone;
  /** the microphone is on and has given nothing, not even noise, for this long */
  microphoneSilentMs: number;
  /** of our sound, lost on its way, by a report of theirs that is not old */
  lostByThemPercent?: number;
  uploadLimit: Uplink['limit'];
  /** loudness of what came in the last seconds, one number a second, newest last */
  loudness: number[];
  /** both have talked at once so many times within the last half minute */
  recentOverlaps: number;
}

/** Their reports come every 5 s at the latest; two of them may be lost. */
const REPORT_HOLDS_MS = 15_000;

/** When the call was first connected, when it was last, and when its link went, in ms since 1970. */
export interface LinkHistory {
  connectedAtMs: number;
  upAtMs: number;
  drops: number[];
}

/** Puts the latest Readings of a call's connections together. Several connections are one call. */
export function gather(
  all: Reading[],
  carried: Carried,
  link: LinkHistory,
  recentOverlaps: number,
  atMs: number,
): Moment {
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
  const { roundTripMs, hereMs, thereMs, basis } = carried.ways;
  const evidence = {
    roundTripMs,
    basis,
    jitterBufferMs: isBufferFresh ? carried.jitterBufferMs : undefined,
    theirExtraBufferMs: carried.theirBuffer.extraMs,
    playoutMs: carried.playoutMs,
    devicesMs: carried.devicesMs,
  };
  const uplink = sending(readings);
  const { lostByThem, mutedSinceMs } = carried;
  const silentForMs = atMs - Math.max(...readings.map((reading) => reading.atMs));
  const isFresh = silentForMs < NO_DATA_AFTER_MS;
  const hasMedia = readings.some((reading) => reading.hasMedia);
  return {
    atMs,
    silentForMs,
    ageMs: atMs - link.connectedAtMs,
    link: linkOf(readings),
    ...(path?.isRelayed !== undefined && { isRelayed: path.isRelayed }),
    ...(path?.protocol && { protocol: path.protocol }),
    measuredTo: readings.some(isToServer) ? 'server' : 'other side',
    media: hasMedia ? 'rtp' : 'outside rtp',
    ...(isFresh && roundTripMs !== undefined && { roundTripMs }),
    hear: isFresh ? estimateHear({ ...evidence, wayMs: hereMs }) : UNKNOWN_LATENCY,
    heard: isFresh && hasMedia ? estimateHeard({ ...evidence, wayMs: thereMs }) : UNKNOWN_LATENCY,
    receivesAudio: readings.some((reading) => reading.receivesAudio),
    receivesVideo: readings.some((reading) => reading.receivesVideo),
    ...(audio && { audio }),
    ...(video && { video }),
    // Counted up to the last Report: what has not been looked at has not been seen to stand still.
    pictureStillMs: Math.max(0, atMs - silentForMs - carried.pictureMovedAtMs),
    linkDownMs: Math.max(0, atMs - link.upAtMs),
    drops: link.drops,
    microphone: uplink.microphone,
    microphoneSilentMs: mutedSinceMs === undefined ? 0 : atMs - mutedSinceMs,
    ...(lostByThem && atMs - lostByThem.atMs < REPORT_HOLDS_MS && { lostByThemPercent: lostByThem.percent }),
    uploadLimit: uplink.limit,
    loudness: carried.loudness,
    recentOverlaps,
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

/** What is sent: by the connection whose microphone is on, or that has one at all. */
function sending(readings: Reading[]): Uplink {
  const all = readings.map(({ uplink }) => uplink);
  const found =
    all.find(({ microphone }) => microphone === 'on') ?? all.find(({ microphone }) => microphone !== 'none');
  const limit = all.map((each) => each.limit).find((each) => each === 'cpu' || each === 'bandwidth');
  const one = found ?? all[0] ?? { microphone: 'none', limit: 'unknown' };
  return { ...one, limit: limit ?? one.limit };
}

/** Whether the picture stands still that should move: a shared page may, for as long as anything else comes. */
export function isPictureStill(moment: Moment): boolean {
  const { video, pictureStillMs } = moment;
  const mayStandStill = video?.isScreen && !video.hasArrived && isSoundComing(moment);
  return pictureStillMs >= PICTURE_STILL_AFTER_MS && !mayStandStill;
}

export function isSoundComing({ audio }: Moment): boolean {
  return (audio?.stalledMs ?? 0) < SOUND_GONE_AFTER_MS;
}

// A connection that has failed, or never got anywhere, does not make a call lost while another carries it.
export function linkOf(readings: Reading[]): Moment['link'] {
  const isUp = readings.some(({ state }) => state === 'connected');
  const isCarried = readings.some((reading) => reading.hasMedia && reading.state === 'connected');
  const broken = readings.filter((reading) => isBroken(reading) && (!isUp || reading.hasMedia));
  if (isUp && (isCarried || broken.length === 0)) return 'connected';
  if (broken.length === 0) return 'connecting';
  return broken.some(({ state }) => state === 'disconnected') ? 'reconnecting' : 'lost';
}

function isBroken({ state }: Reading): boolean {
  return state === 'disconnected' || state === 'failed';
}

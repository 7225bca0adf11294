import type { Gap } from './gaps';
import { type Losses, type TheirBuffer, theirBufferMs, theirBufferRange } from './their-buffer';
import { estimateHear, estimateHeard, type Latency, type LatencyDoubt, UNKNOWN_LATENCY } from './latency';
import { NO_DATA_AFTER_MS, PAUSE_OVER_AFTER_MS, PICTURE_STILL_AFTER_MS, SOUND_GONE_AFTER_MS } from './limits';
import type { AudioReading, Reading, VideoReading } from './reading';
import type { Microphone } from './report';
import type { Uplink } from './uplink';
import { bufferOf, hearingView, seeingView, sendingView, speaking, type View } from './views';

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
  /** sound, and a picture, have been to come for this long, and none ever has; 0 when one has, or is not to come */
  soundDueMs: number;
  pictureDueMs: number;
  audio?: AudioReading;
  /** the connection on which that sound comes */
  hearingOn?: string;
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
  /** nothing that we send arrives, by the checks that stay unanswered */
  isUnheard: boolean;
  /** of our sound, lost on its way, by a report of theirs that is not old */
  lostByThemPercent?: number;
  uploadLimit: Uplink['limit'];
  /** loudness of what came in the last seconds, one number a second, newest last */
  loudness: number[];
  /** both have talked at once so many times within the last half minute */
  recentOverlaps: number;
  /** what the clinician did not hear of late, the latest last */
  recentGaps: Gap[];
}

/** Their reports come every 5 s at the latest; two of them may be lost. */
const REPORT_HOLDS_MS = 15_000;

/** Those on a picture come every second; some are lost. */
const PICTURE_REPORT_HOLDS_MS = 3000;
const MUCH_LOST_PERCENT = 10;
/** Every call's line seems narrow for the seconds in which the browser tries it out. */
const NARROW_FROM_MS = 5000;

/** What belongs to the call and not to one of its connections. Instants in ms since 1970. */
export interface CallState {
  /** when the call was first connected, when it was last, and when its link went */
  connectedAtMs: number;
  upAtMs: number;
  drops: number[];
  theirBuffer: TheirBuffer;
  /** on whichever connection, also one that is gone */
  hasHeard: boolean;
  hasSeen: boolean;
  /** the last time that a sleep, or a clock that was set, ended */
  awakeSinceMs: number;
  recentOverlaps: number;
}

/** What is followed of a Moment is put to it after it was gathered. */
export type Gathered = Omit<Moment, 'recentGaps'>;

/** Puts the latest Readings of a call's connections together. Several connections are one call. */
export function gather(all: View[], call: CallState, atMs: number): Gathered {
  const views = speaking(all, atMs);
  const readings = views.map(({ reading }) => reading);
  const hearing = hearingView(views);
  const seeing = seeingView(views);
  const sending = sendingView(views);
  // What was missed in a sleep was not missed in the call.
  const awakeMs = Math.max(0, atMs - call.awakeSinceMs);
  const heard = hearing?.reading.audio;
  const audio = heard && { ...heard, stalledMs: Math.min(heard.stalledMs, awakeMs) };
  const silentForMs = atMs - Math.max(...readings.map((reading) => reading.atMs));
  const isFresh = silentForMs < NO_DATA_AFTER_MS;
  const hasMedia = readings.some((reading) => reading.hasMedia);
  const carrying = views.filter(({ reading }) => reading.hasMedia === hasMedia);
  const link = linkOf(readings);
  const isUnheard = sending?.carried.reach.missing?.isOver === false && sending.reading.uplink.microphone === 'on';
  const latencies = isFresh ? estimate(hearing, sending, call, atMs) : undefined;
  const video = seeing?.reading.video;
  const hearDoubt = doubtOf(link, audio && !isSoundComing({ audio }) ? 'nothing comes' : undefined);
  // Where nothing comes at all, what goes is as little known; where only sound stays out, it is not.
  const isSilent = hearDoubt && !video?.hasArrived && sending === hearing;
  const heardDoubt = doubtOf(link, isUnheard ? 'nothing goes' : isSilent ? 'nothing comes' : undefined);
  // A page may keep a connection beside those that carry the call; its path is not the call's.
  const { reading: onPath, carried: ofPath } = hearing ?? sending ?? carrying.find(isMeasured) ?? carrying[0]!;
  const { roundTripMs } = ofPath.ways;
  const { lostByThem, mutedSinceMs } = sending?.carried ?? {};
  const ageMs = atMs - call.connectedAtMs;
  const dueMs = (since: number | undefined): number => (since === undefined ? 0 : Math.min(ageMs, atMs - since));
  return {
    atMs,
    silentForMs,
    ageMs,
    link,
    ...(onPath.isRelayed !== undefined && { isRelayed: onPath.isRelayed }),
    ...(onPath.protocol && { protocol: onPath.protocol }),
    measuredTo: carrying.some(({ carried }) => carried.isServer) ? 'server' : 'other side',
    media: hasMedia ? 'rtp' : 'outside rtp',
    ...(isFresh && roundTripMs !== undefined && { roundTripMs }),
    hear: inDoubt(latencies?.hear, hearDoubt),
    heard: inDoubt(hasMedia ? latencies?.heard : undefined, heardDoubt),
    receivesAudio: readings.some((reading) => reading.receivesAudio),
    receivesVideo: readings.some((reading) => reading.receivesVideo),
    soundDueMs: call.hasHeard ? 0 : Math.max(...views.map(({ carried }) => dueMs(carried.soundDueSinceMs))),
    pictureDueMs: call.hasSeen ? 0 : Math.max(...views.map(({ carried }) => dueMs(carried.pictureDueSinceMs))),
    ...(audio && { audio }),
    ...(hearing && { hearingOn: hearing.reading.connection }),
    ...(video && { video }),
    // Counted up to the last Report: what has not been looked at has not been seen to stand still.
    pictureStillMs: seeing ? Math.max(0, Math.min(awakeMs, seeing.reading.atMs - seeing.carried.pictureMovedAtMs)) : 0,
    linkDownMs: Math.max(0, atMs - call.upAtMs),
    drops: call.drops,
    microphone: sending?.reading.uplink.microphone ?? 'none',
    microphoneSilentMs: mutedSinceMs === undefined ? 0 : atMs - mutedSinceMs,
    isUnheard,
    ...(lostByThem && isRecent(lostByThem, atMs) && { lostByThemPercent: lostByThem.confirmedPercent }),
    uploadLimit: limitOf(readings),
    loudness: hearing?.carried.loudness ?? [],
    recentOverlaps: call.recentOverlaps,
  };
}

function doubtOf(link: Moment['link'], doubt: LatencyDoubt | undefined): LatencyDoubt | undefined {
  return link === 'lost' || link === 'reconnecting' ? 'link is down' : doubt;
}

/** What was measured on a way says nothing of it while nothing comes on it. */
function inDoubt(latency: Latency = UNKNOWN_LATENCY, doubt: LatencyDoubt | undefined): Latency {
  return doubt ? { ...UNKNOWN_LATENCY, doubt } : latency;
}

/** What both losses are, for {@link followTheirBuffer}. */
export function lossesOf(all: View[], atMs: number): Losses {
  const views = speaking(all, atMs);
  const hearing = hearingView(views);
  const sending = sendingView(views);
  const { lostByThem: lost, pictureLost, narrowSinceMs = atMs, reach, brokenSinceMs } = sending?.carried ?? {};
  const ours = hearing?.reading.audio?.concealedPercent ?? 0;
  const isPictureLost =
    pictureLost !== undefined &&
    atMs - pictureLost.atMs < PICTURE_REPORT_HOLDS_MS &&
    pictureLost.percent - ours >= MUCH_LOST_PERCENT;
  const isOut = brokenSinceMs !== undefined || reach?.missing?.isOver === false;
  const isHeldBack = reach?.rate.low?.isDeep === true && reach.rate.low.toMs === reach.atMs;
  return {
    atMs,
    theirs: lost && isRecent(lost, atMs) ? lost.confirmedPercent : undefined,
    ours,
    isUnsteady: isPictureLost || isOut || isHeldBack || atMs - narrowSinceMs >= NARROW_FROM_MS,
    ourBufferMs: bufferOf(hearing, atMs),
  };
}

/** Something travels on it, and its round trip has been measured. */
function isMeasured({ reading, carried }: View): boolean {
  return reading.isCarrying && carried.ways.roundTripMs !== undefined;
}

function isRecent(told: { atMs: number }, atMs: number): boolean {
  return atMs - told.atMs < REPORT_HOLDS_MS;
}

/** Each way by the connection on which it goes; where that one cannot tell, by the other. */
function estimate(
  hearing: View | undefined,
  sending: View | undefined,
  { theirBuffer }: CallState,
  atMs: number,
): { hear: Latency; heard: Latency } {
  const evidenceOf = (first: View | undefined, second: View | undefined) => {
    const ways = [first, second].map((view) => view?.carried.ways).find((each) => each?.roundTripMs !== undefined);
    return {
      ways,
      roundTripMs: ways?.roundTripMs,
      basis: ways?.basis ?? 'half',
      leastRoundTripMs: ways?.least?.roundTripMs,
      playoutMs: hearing?.carried.playoutMs,
      devicesMs: hearing?.carried.devicesMs,
    };
  };
  const [here, there] = [evidenceOf(hearing, sending), evidenceOf(sending, hearing)];
  const ourBufferMs = bufferOf(hearing, atMs);
  return {
    hear: estimateHear({ ...here, wayMs: here.ways?.hereMs, jitterBufferMs: ourBufferMs }),
    heard: estimateHeard({
      ...there,
      wayMs: there.ways?.thereMs,
      jitterBufferMs: ourBufferMs === undefined ? undefined : theirBufferMs(theirBuffer),
      jitterBufferRange: theirBufferRange(theirBuffer),
    }),
  };
}

function limitOf(readings: Reading[]): Uplink['limit'] {
  const limits = readings.map(({ uplink }) => uplink.limit);
  return (
    limits.find((each) => each === 'cpu' || each === 'bandwidth') ?? limits.find((each) => each === 'none') ?? 'unknown'
  );
}

/** Whether the picture stands still that should move: a shared page may, for as long as anything else comes. */
export function isPictureStill(moment: Moment): boolean {
  const { video, pictureStillMs } = moment;
  const mayStandStill = video?.isScreen && !video.hasArrived && isSoundComing(moment);
  return pictureStillMs >= PICTURE_STILL_AFTER_MS && !mayStandStill;
}

/** Lost again and again, if only for half a second each time: a burst fills one poll or two, and the next ones are good. */
const LOST_TIMES = 3;
/** Bursts come every few seconds; when none has come for so long, they have gone. */
const AGAIN_WITHIN_MS = 5000;

export function isLostAgain({ recentGaps, atMs }: Moment): boolean {
  const { from = 0, lengthMs = 0 } = recentGaps.at(-1) ?? {};
  return recentGaps.length >= LOST_TIMES && atMs - from - lengthMs < AGAIN_WITHIN_MS;
}

export function isSoundComing({ audio }: Pick<Moment, 'audio'>): boolean {
  if (!audio) return true;
  // Nothing that was made up: the browser knows of a pause.
  const isPause = audio.unheardMs === 0;
  return audio.stalledMs < (isPause ? PAUSE_OVER_AFTER_MS : SOUND_GONE_AFTER_MS);
}

/**
 * How the call's link is. A connection that has failed, or never got anywhere, does not make a call lost while another carries
 * the same way; but what sends our sound and what brings theirs may be two, and the call is as good as the worse of them.
 */
export function linkOf(readings: Reading[]): Moment['link'] {
  const carrying = readings.filter(({ hasMedia }) => hasMedia);
  const sending = readings.filter(({ uplink }) => uplink.microphone !== 'none');
  const receiving = readings.filter(({ receivesAudio }) => receivesAudio);
  // Until something has come or gone on a way, it is not known to be one.
  const ways = [sending, receiving].filter((way) => way.some(({ hasMedia }) => hasMedia));
  const links = new Set((ways.length > 0 ? ways : [carrying.length > 0 ? carrying : readings]).map(linkOfWay));
  return (['lost', 'reconnecting', 'connected'] as const).find((link) => links.has(link)) ?? 'connecting';
}

function linkOfWay(readings: Reading[]): Moment['link'] {
  const states = new Set(readings.map(({ state }) => state));
  if (states.has('connected')) return 'connected';
  if (states.has('disconnected')) return 'reconnecting';
  return states.has('failed') ? 'lost' : 'connecting';
}

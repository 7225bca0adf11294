import { growth } from './growth';
import { SOUND_GONE_AFTER_MS, SPEECH_FROM } from './limits';
import type { InboundAudio, InboundVideo, Sample } from './sample';
import { loudnessOver, readUplink, type Uplink } from './uplink';

/**
 * Numbers derived from two consecutive Samples of one connection. What the two cannot tell is undefined: unknown, never
 * zero. A counter that went back (a new stream, an ICE restart, a page that forges) makes its number unknown once.
 */
export interface Reading {
  connection: string;
  atMs: number;
  state: RTCPeerConnectionState;
  isServer: boolean;
  /** see Sample */
  devicesMs: number;
  /** RTP has come or gone since the connection began */
  hasMedia: boolean;
  /** packets or bytes of data came or went since the Sample before */
  isCarrying: boolean;
  /** packets came since the Sample before; and so many are counted as lost on their way here */
  isComing: boolean;
  lostPackets: number;
  /** more comes at once than one person sends */
  isSeveral: boolean;
  receivesAudio: boolean;
  receivesVideo: boolean;
  isRelayed?: boolean;
  protocol?: 'udp' | 'tcp';
  /** latest fresh round trip, by STUN or RTCP, whichever was measured last */
  roundTripMs?: number;
  /** a sender report that has come in this span */
  report?: TakenReport;
  uplink: Uplink;
  audio?: AudioReading;
  video?: VideoReading;
  dataKilobitsPerSecond: number;
}

/** What a sender report took to come here, by two clocks: the way's latency and the clocks' difference in one. */
export interface TakenReport {
  /** whose clock it was; the same for all reports where one person sends */
  clock: string;
  tookMs: number;
}

export interface AudioReading {
  /** of the stream, unique within its connection */
  id: string;
  /** since the last packet arrived */
  stalledMs: number;
  hasArrived: boolean;
  /** of what was played, made up by the browser and heard as such */
  concealedPercent?: number;
  /** ms of this span for which nothing had come: what is heard as made up, and what was made up as silence */
  unheardMs?: number;
  /** how often the browser began to make sound up */
  concealments?: number;
  /** loudness over the span, 0 to 1 */
  loudness?: number;
  lostPackets?: number;
  jitterBufferMs?: number;
  playoutMs?: number;
}

export interface VideoReading {
  hasDecoded: boolean;
  /** packets came in this span, whether or not a frame could be made of them */
  hasArrived: boolean;
  framesPerSecond?: number;
  height?: number;
  /** a shared page, which has as many frames as it has changes */
  isScreen?: boolean;
  /** of the frames that came, thrown away because this computer was too slow */
  droppedPercent?: number;
}

// Browsers put samples into the jitter buffer's counters in blocks of 10 ms; fewer than 100 ms of them is noise.
const FEWEST_SAMPLES = 4800;

/**
 * @param previous the Sample before, undefined for the first
 * @returns rates over the span between the two; only states and totals when there is no previous Sample
 */
export function readSample(previous: Sample | undefined, next: Sample): Reading {
  const audio = loudest(previous?.audioIn, next.audioIn);
  const video = busiest(previous?.videoIn, next.videoIn);
  const roundTripMs = freshRoundTrip(previous, next);
  const report = freshReport(previous, next);
  return {
    connection: next.connection,
    atMs: next.atMs,
    state: next.state,
    isServer: next.isServer,
    devicesMs: next.devicesMs,
    hasMedia: next.packetsSent > 0 || next.audioIn.some(hasPackets) || next.videoIn.some(hasPackets),
    isCarrying: trafficOf(next) > trafficOf(previous),
    isComing: countIn(next, 'packets') > countIn(previous, 'packets'),
    lostPackets: growth(countIn(previous, 'packetsLost'), countIn(next, 'packetsLost')) ?? 0,
    isSeveral: comesFromSeveral(next),
    receivesAudio: next.receivesAudio,
    receivesVideo: next.receivesVideo,
    ...(next.path && { isRelayed: next.path.isRelayed, protocol: next.path.protocol }),
    ...(roundTripMs !== undefined && { roundTripMs: inBounds(roundTripMs) }),
    ...(report && { report }),
    uplink: readUplink(previous, next),
    ...(audio && { audio: readAudio(sameStream(previous?.audioIn, audio), audio) }),
    ...(video && { video: readVideo(sameStream(previous?.videoIn, video), video) }),
    dataKilobitsPerSecond: dataRate(previous, next),
  };
}

/**
 * One person sends a voice and a face, and may share a page with sound of its own, which not every browser tells from a person.
 * More than that, or two who both speak where nothing or everything can be seen twice, comes from a server.
 */
function comesFromSeveral({ audioIn, videoIn }: Sample): boolean {
  const pictures = videoIn.filter(hasPackets);
  const pages = pictures.filter(({ isScreen }) => isScreen).length;
  const voices = audioIn.filter(hasPackets);
  const speaking = voices.filter((voice) => (loudnessOver({ energy: 0, seconds: 0 }, voice) ?? 1) >= SPEECH_FROM);
  const faces = pictures.length - pages;
  // Where the browser tells a page, what is not one is a person.
  const isTold = pages > 0 && faces > 1;
  return isTold || voices.length - pages > 2 || faces > 2 || (speaking.length - pages > 1 && faces !== 1);
}

function trafficOf(sample: Sample | undefined): number {
  return sample ? countIn(sample, 'packets') + sample.packetsSent + sample.dataBytes : 0;
}

function countIn(sample: Sample | undefined, counter: 'packets' | 'packetsLost'): number {
  const streams = sample ? [...sample.audioIn, ...sample.videoIn] : [];
  return streams.reduce((sum, stream) => sum + stream[counter], 0);
}

function hasPackets(stream: { packets: number }): boolean {
  return stream.packets > 0;
}

// Where several people are heard, the one who speaks counts; in a silence the one who has sent the most.
function loudest(previous: InboundAudio[] | undefined, streams: InboundAudio[]): InboundAudio | undefined {
  const loudnessOf = (stream: InboundAudio): number => {
    const loudness = loudnessOver(sameStream(previous, stream), stream) ?? 0;
    return loudness >= SPEECH_FROM ? loudness : 0;
  };
  return streams.toSorted(
    (one, other) =>
      Number(isGone(one)) - Number(isGone(other)) || loudnessOf(other) - loudnessOf(one) || other.packets - one.packets,
  )[0];
}

// Someone who has left keeps the most packets for long.
function isGone({ timestampMs, lastPacketAtMs = timestampMs }: InboundAudio): boolean {
  return timestampMs - lastPacketAtMs >= SOUND_GONE_AFTER_MS;
}

// Whoever has switched the camera off keeps the most frames for long: it counts which picture moves.
function busiest(previous: InboundVideo[] | undefined, streams: InboundVideo[]): InboundVideo | undefined {
  const movesOf = (stream: InboundVideo): number =>
    growth(sameStream(previous, stream)?.framesDecoded, stream.framesDecoded) ?? 0;
  return streams.toSorted((one, other) => movesOf(other) - movesOf(one) || other.framesDecoded - one.framesDecoded)[0];
}

function sameStream<Stream extends { id: string }>(streams: Stream[] | undefined, stream: Stream): Stream | undefined {
  return streams?.find(({ id }) => id === stream.id);
}

function readAudio(previous: InboundAudio | undefined, next: InboundAudio): AudioReading {
  const samples = growth(previous?.samples, next.samples);
  const concealed = growth(audiblyConcealed(previous), audiblyConcealed(next));
  const unheard = growth(previous?.concealedSamples, next.concealedSamples);
  const concealments = growth(previous?.concealments, next.concealments);
  const spanMs = growth(previous?.timestampMs, next.timestampMs) ?? 0;
  const loudness = loudnessOver(previous, next);
  const lostPackets = growth(previous?.packetsLost, next.packetsLost);
  const emitted = growth(previous?.jitterBufferSamples, next.jitterBufferSamples);
  const buffered = growth(previous?.jitterBufferSeconds, next.jitterBufferSeconds);
  const playoutMs = readPlayout(previous, next);
  return {
    id: next.id,
    hasArrived: next.packets > 0,
    stalledMs: stallOf(previous, next),
    ...(samples &&
      concealed !== undefined && {
        concealedPercent: Math.min(100, (100 * concealed) / samples),
      }),
    ...(samples && unheard !== undefined && { unheardMs: Math.min(spanMs, (spanMs * unheard) / samples) }),
    ...(concealments !== undefined && { concealments }),
    ...(loudness !== undefined && { loudness }),
    ...(lostPackets !== undefined && { lostPackets }),
    ...(emitted !== undefined &&
      emitted >= FEWEST_SAMPLES &&
      buffered !== undefined && { jitterBufferMs: inBounds((1000 * buffered) / emitted) }),
    ...(playoutMs !== undefined && { playoutMs }),
  };
}

// Where the browser does not say when the last packet came, none in the whole span means at least the span.
function stallOf(previous: InboundAudio | undefined, next: InboundAudio): number {
  if (next.lastPacketAtMs !== undefined) return inBounds(next.timestampMs - next.lastPacketAtMs);
  return previous && next.packets === previous.packets ? inBounds(next.timestampMs - previous.timestampMs) : 0;
}

/** Nothing in a call takes longer; a page may forge any time. */
const LONGEST_MS = 3_600_000;

function inBounds(ms: number): number {
  return Math.min(LONGEST_MS, Math.max(0, ms));
}

function audiblyConcealed(stream: InboundAudio | undefined): number | undefined {
  return stream && stream.concealedSamples - stream.silentConcealedSamples;
}

function readPlayout(previous: InboundAudio | undefined, next: InboundAudio): number | undefined {
  if (!next.playout.isMeasured) return next.playout.ms;
  if (!previous?.playout.isMeasured) return undefined;
  const samples = growth(previous.playout.samples, next.playout.samples);
  const seconds = growth(previous.playout.totalSeconds, next.playout.totalSeconds);
  return samples && seconds !== undefined ? inBounds((1000 * seconds) / samples) : undefined;
}

function readVideo(previous: InboundVideo | undefined, next: InboundVideo): VideoReading {
  const frames = growth(previous?.framesDecoded, next.framesDecoded);
  const dropped = growth(previous?.framesDropped, next.framesDropped);
  const spanMs = growth(previous?.timestampMs, next.timestampMs);
  return {
    hasDecoded: next.framesDecoded > 0,
    hasArrived: (growth(previous?.packets, next.packets) ?? 0) > 0,
    ...(frames !== undefined && spanMs && { framesPerSecond: (1000 * frames) / spanMs }),
    ...(next.height !== undefined && { height: next.height }),
    ...(next.isScreen && { isScreen: true }),
    ...(frames !== undefined &&
      dropped !== undefined &&
      frames + dropped > 0 && { droppedPercent: (100 * dropped) / (frames + dropped) }),
  };
}

// The pair's round trip moves with STUN checks (every 2.5 to 5 s), RTCP's with receiver reports: take the one that has just
// been measured, and RTCP's when both have, since it is the media's own. A picture's come every second, sound's every 5 s, and
// the round trip of a rare one is put together from ways that may be as far apart: the stream with the most reports counts.
function freshRoundTrip(previous: Sample | undefined, next: Sample): number | undefined {
  const fresh = next.rtcpRoundTrips.filter(
    ({ id, measurements }) => measurements !== previous?.rtcpRoundTrips.find((each) => each.id === id)?.measurements,
  );
  const rtcp = fresh.toSorted((one, other) => other.measurements - one.measurements)[0];
  if (rtcp) return rtcp.ms;
  const path = next.path?.roundTrip;
  const isSamePath = previous?.path?.id === next.path?.id;
  return path && !(isSamePath && previous?.path?.roundTrip?.measurements === path.measurements) ? path.ms : undefined;
}

// Of several people each has a clock, where a server passes their times on: then it counts whose it is.
function freshReport(previous: Sample | undefined, { senderReports }: Sample): TakenReport | undefined {
  const isOne = new Set(senderReports.map(({ kind }) => kind)).size === senderReports.length;
  const ofOne = isOne ? senderReports : senderReports.slice(0, 1);
  const fresh = ofOne.filter(
    ({ id, cameAtMs }) => cameAtMs !== previous?.senderReports.find((each) => each.id === id)?.cameAtMs,
  );
  const latest = fresh.toSorted((one, other) => other.cameAtMs - one.cameAtMs)[0];
  return latest && { clock: isOne ? 'theirs' : latest.id, tookMs: latest.cameAtMs - latest.sentAtMs };
}

function dataRate(previous: Sample | undefined, next: Sample): number {
  const bytes = growth(previous?.dataBytes, next.dataBytes);
  const spanMs = growth(previous?.atMs, next.atMs);
  return bytes !== undefined && spanMs ? (8 * bytes) / spanMs : 0;
}

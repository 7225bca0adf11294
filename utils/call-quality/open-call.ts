import { carry, forgetAtJump, NOTHING_CARRIED } from './carried';
import { figuresOf } from './figures';
import { openFindingsLog } from './findings-log';
import { type LatencyBand, NO_SECONDS } from './bands';
import { followTurns } from '../conversation/turns';
import { joinLevels } from './join-levels';
import { worseLatency } from './latency';
import { closeGaps, followBeingHeard, followHearing, followMissing, type Gaps, NO_GAPS, recentGaps } from './gaps';
import { gather, type Gathered, linkOf, lossesOf, type Moment } from './moment';
import { followTheirBuffer, LIKE_OURS, type TheirBuffer } from './their-buffer';
import type { Message } from './report';
import { type Reading, readSample } from './reading';
import type { Adapter, Sample } from './sample';
import { sendingView, speaking, type View } from './views';
import { MAX_TRACE, rateCall, rateLink, ratePicture, rateSound, type Snapshot } from './snapshot';

/** Time that jumps by so much was slept through, or the clock was set: what lasted so far is not counted. */
const JUMP_MS = 5000;

/** So long without a link, and without a report of theirs on a picture, which comes every second. */
const BROKEN_AFTER_MS = 2000;

/** A broken link that comes back this soon in the same page is the same call: they healed in 6 to 15 s (Shaw et al. 2020). */
const SAME_CALL_WITHIN_MS = 15_000;

/** Media outside RTP: a page whose data channels carry at least speech, for this long, is in a call. */
const CALL_FROM_KILOBITS = 20;
const CALL_AFTER_TICKS = 5;

/** More than this makes no line less reliable. */
const MAX_DROPS = 20;

/** More than any meeting has; what a forging page could make us hold. */
const MAX_CONNECTIONS = 50;

export interface CallOptions {
  adapt: Adapter;
  /** a new unique name for a call */
  newId: () => string;
  isAfterReload: boolean;
}

interface Connection extends View {
  sample: Sample;
  /** the Report that Gaps were last told of */
  gapsAtMs: number;
}

/**
 * The engine: takes the messages of one frame's probe and says, when asked, how the call is. It knows no clock and no
 * browser; every instant is an argument, in ms since 1970.
 */
export function openCall({ adapt, newId, isAfterReload }: CallOptions) {
  const connections = new Map<string, Connection>();
  let theirBuffer: TheirBuffer = LIKE_OURS;
  let awakeSinceMs = 0;
  let [hasHeard, hasSeen] = [false, false];
  /** the connection whose sound was heard last */
  let heardOn: string | undefined;
  const log = openFindingsLog();
  let turns = followTurns();
  const join = joinLevels();
  let gaps: Gaps = NO_GAPS;
  let band: LatencyBand = 'unknown';
  let upAtMs = 0;
  let drops: number[] = [];
  let trace: (number | null)[] = [];
  let bandSeconds = NO_SECONDS;
  let callId = '';
  let startedAt = 0;
  let endedAt: number | undefined;
  let lastTickAt = 0;
  let dataTicks = 0;
  let isFirst = true;
  let hadMedia = false;
  /** the connections that carried the call at the last tick */
  let lastCarriers: string[] = [];
  /** the link was broken when the call ended */
  let wasBroken = false;
  let last: Snapshot | undefined;

  function take(message: Message, atMs: number): void {
    if ('levels' in message) {
      // One connection may have answered later than another.
      for (const levels of message.levels.toSorted((one, other) => one.at - other.at)) {
        const joined = join(levels);
        if (joined) turns.hear(joined);
      }
      return;
    }
    if ('gone' in message) {
      connections.delete(message.gone);
      return;
    }
    const sample = adapt(message.report, atMs);
    const before = connections.get(sample.connection);
    const previous = before?.sample;
    if (!previous && connections.size >= MAX_CONNECTIONS) return;
    const isUsable = previous && atMs > previous.atMs && atMs - previous.atMs < JUMP_MS;
    const reading = readSample(isUsable ? previous : undefined, sample);
    const carried = carry(before?.carried ?? NOTHING_CARRIED, reading);
    connections.set(sample.connection, { sample, reading, carried, gapsAtMs: before?.gapsAtMs ?? 0 });
  }

  /** @returns how the call is now; undefined while there has been none. Ask once a second. */
  function tick(atMs: number): Snapshot | undefined {
    const jumpMs = lastTickAt === 0 ? 0 : atMs - lastTickAt;
    lastTickAt = atMs;
    if (Math.abs(jumpMs) >= JUMP_MS) forgetTheUnseen(jumpMs);
    const views = [...connections.values()];
    const readings = views.map(({ reading }) => reading);
    const carriers = readings.filter((reading) => reading.hasMedia).map(({ connection }) => connection);
    const carries = carriers.length > 0;
    const isSwapped = hadMedia && carries && !carriers.some((id) => lastCarriers.includes(id));
    lastCarriers = carriers;
    // A page may keep a connection for its own messages when the call's have been closed.
    // When all have changed between two ticks, one call was closed and another begun: that is for the next tick.
    if (readings.length === 0 || (hadMedia && !carries) || isSwapped) return finish(atMs);
    if (!isCall(readings)) return last;
    hadMedia = carries;
    if (!callId || endedAt !== undefined) begin(atMs);
    followLink(readings, atMs);
    theirBuffer = followTheirBuffer(theirBuffer, lossesOf(views, atMs));
    const recentOverlaps = turns.count(atMs)?.recentOverlaps ?? 0;
    hasHeard ||= views.some(({ carried }) => carried.hasHeard);
    hasSeen ||= views.some(({ carried }) => carried.hasSeen);
    const links = { connectedAtMs: startedAt, upAtMs, drops };
    const state = { ...links, theirBuffer, hasHeard, hasSeen, awakeSinceMs, recentOverlaps };
    const gathered = gather(views, state, atMs);
    followGaps(gathered);
    const moment = { ...gathered, recentGaps: recentGaps(gaps, atMs) };
    log.judge(moment);
    last = describe(moment);
    return last;
  }

  // What was suspected before a sleep has not lasted; polls that were missed while asleep are not missing data.
  function forgetTheUnseen(jumpMs: number): void {
    const missed = Math.max(0, Math.round(jumpMs / 1000) - 1);
    trace = [...trace, ...Array<null>(Math.min(missed, MAX_TRACE)).fill(null)];
    log.sleep(lastTickAt);
    for (const connection of connections.values()) {
      connection.reading = { ...connection.reading, atMs: lastTickAt };
      connection.gapsAtMs = lastTickAt;
      connection.carried = forgetAtJump(connection.carried, lastTickAt);
    }
    awakeSinceMs = lastTickAt;
    theirBuffer = LIKE_OURS;
    gaps = closeGaps(gaps);
    turns.forget(lastTickAt);
    upAtMs = lastTickAt;
    drops = drops.filter((at) => at <= lastTickAt);
    // A clock that was set back must not put the call's beginning into the future.
    startedAt = Math.min(startedAt, lastTickAt);
  }

  function isCall(readings: Reading[]): boolean {
    const isRunning = callId !== '' && endedAt === undefined;
    const isConnected = readings.some(({ state }) => state === 'connected');
    const hasMedia = readings.some((reading) => reading.hasMedia);
    const dataRate = readings.reduce((sum, { dataKilobitsPerSecond }) => sum + dataKilobitsPerSecond, 0);
    dataTicks = dataRate >= CALL_FROM_KILOBITS ? dataTicks + 1 : 0;
    return isRunning || (isConnected && (hasMedia || dataTicks >= CALL_AFTER_TICKS));
  }

  function begin(atMs: number): void {
    // Who has hung up may be seeing the next patient; only what broke is taken up again.
    const isSameCall = wasBroken && endedAt !== undefined && atMs - endedAt < SAME_CALL_WITHIN_MS;
    endedAt = undefined;
    for (const connection of connections.values())
      connection.carried = { ...connection.carried, pictureMovedAtMs: atMs };
    upAtMs = atMs;
    if (isSameCall) return;
    isFirst = callId === '';
    callId = newId();
    startedAt = atMs;
    log.clear();
    turns = followTurns();
    gaps = NO_GAPS;
    [hasHeard, hasSeen] = [false, false];
    drops = [];
    band = 'unknown';
    trace = [];
    bandSeconds = NO_SECONDS;
  }

  /** The page is going. @returns the call's last Snapshot; undefined when there was no call */
  function end(atMs: number): Snapshot | undefined {
    connections.clear();
    const isRunning = last !== undefined && endedAt === undefined;
    const snapshot = finish(atMs);
    if (isRunning && snapshot) last = { ...snapshot, isCutOff: true };
    return last;
  }

  function finish(atMs: number): Snapshot | undefined {
    dataTicks = 0;
    hadMedia = false;
    for (const connection of connections.values()) connection.carried = NOTHING_CARRIED;
    theirBuffer = LIKE_OURS;
    if (!last || endedAt !== undefined) return last;
    endedAt = atMs;
    wasBroken = last.link === 'poor';
    log.close(atMs);
    gaps = closeGaps(gaps);
    last = { ...last, at: atMs, endedAt, findings: log.findings(), gaps: gaps.all };
    return last;
  }

  function followLink(readings: Reading[], atMs: number): void {
    const link = linkOf(readings);
    if (link !== 'reconnecting' && link !== 'lost') {
      upAtMs = atMs;
      return;
    }
    const isNew = last?.link !== 'poor' || last.callId !== callId;
    if (isNew) drops = [...drops, atMs].slice(-MAX_DROPS);
  }

  // A Report that was taken before is not taken twice.
  function followGaps({ audio, hearingOn, link, atMs }: Gathered): void {
    if (link === 'connecting') return;
    if (hearingOn !== heardOn) gaps = { ...gaps, tail: undefined };
    heardOn = hearingOn;
    if (hearingOn === undefined) gaps = followHearing(gaps, undefined, atMs);
    for (const connection of connections.values()) {
      const { reading } = connection;
      if (reading.atMs <= connection.gapsAtMs) continue;
      connection.gapsAtMs = reading.atMs;
      if (reading.connection === hearingOn) gaps = followHearing(gaps, audio, reading.atMs);
      gaps = followBeingHeard(gaps, reading.uplink, reading.atMs);
    }
    const sending = sendingView(speaking([...connections.values()], atMs));
    // Where they never reported, it is not known that they ever heard anything.
    const { brokenSinceMs, reportedAtMs = atMs, reach } = sending?.carried ?? {};
    // Firefox calls a link disconnected for a second when two of its checks are lost, while sound comes and goes.
    const brokenForMs = brokenSinceMs === undefined ? 0 : Math.min(atMs - brokenSinceMs, atMs - reportedAtMs);
    const isBroken = brokenForMs >= BROKEN_AFTER_MS;
    const broken = isBroken && { fromMs: Math.max(reportedAtMs, awakeSinceMs), toMs: atMs, isOver: false };
    const isOn = sending?.reading.uplink.microphone === 'on';
    gaps = followMissing(gaps, isOn ? broken || reach?.missing : undefined, atMs);
  }

  function describe(moment: Moment): Snapshot {
    const worse = worseLatency(moment.hear, moment.heard);
    const valueMs = worse.band === 'unknown' ? undefined : worse.valueMs;
    const talk = turns.count(moment.atMs);
    band = rateCall(band, moment.hear, moment.heard);
    bandSeconds = { ...bandSeconds, [band]: bandSeconds[band] + 1 };
    trace = [...trace, valueMs === undefined ? null : Math.round(valueMs)].slice(-MAX_TRACE);
    return {
      version: 1,
      callId,
      startedAt,
      at: moment.atMs,
      isAfterReload: isAfterReload && isFirst,
      measuredTo: moment.measuredTo,
      media: moment.media,
      latency: { hear: moment.hear, heard: moment.heard, band },
      ...(moment.roundTripMs !== undefined && { roundTripMs: moment.roundTripMs }),
      sound: rateSound(moment),
      picture: ratePicture(moment),
      link: rateLink(moment),
      ...(moment.isRelayed !== undefined && { isRelayed: moment.isRelayed }),
      ...(moment.protocol && { protocol: moment.protocol }),
      figures: figuresOf(moment),
      silentForMs: moment.silentForMs,
      findings: log.findings(),
      briefs: log.briefs(),
      gaps: gaps.all,
      gapsMade: gaps.made,
      ...(talk && { talk }),
      trace,
      bandSeconds,
    };
  }

  return { take, tick, end, isIdle: () => connections.size === 0 };
}

export type Call = ReturnType<typeof openCall>;

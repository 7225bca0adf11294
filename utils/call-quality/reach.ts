import { followRate, isMoving, NO_RATE, type PictureRate, settleRate } from './picture-rate';
import type { Reading } from './reading';

/**
 * Whether what is sent reaches the other side. While nothing does, their reports go on and tell of no loss (RFC 3550, 6.4.1: a
 * share of what came), and after a second or two browsers take what comes next for a new stream and never count what was missed.
 * What does stay out are the answers to the browser's own checks of the path, every 2.5 s in Chromium and every 5 s in Firefox.
 */
export interface Reach {
  atMs: number;
  /** the pair of addresses in use */
  path?: string | undefined;
  /** when an answer came last; undefined until one has, on this path */
  answeredAtMs?: number | undefined;
  /** between the last answers, ms */
  distances: number[];
  /** the last instant at which something was known to arrive, or answers may have stayed out for another reason */
  clearAtMs: number;
  /** answers stayed out for longer than they ever do, and came back just now */
  past?: { fromMs: number; toMs: number } | undefined;
  rate: PictureRate;
  missing?: Missing | undefined;
}

/** A stretch in which nothing that was sent arrived, as far as can be told. Instants in ms since 1970. */
export interface Missing {
  fromMs: number;
  /** so far */
  toMs: number;
  isOver: boolean;
}

export const NO_REACH: Reach = { atMs: 0, distances: [], clearAtMs: 0, rate: NO_RATE };

/** So many distances are learnt before anything is said; and so many of the last are kept. */
const LEARNT = 4;
const KEPT = 6;
/** Browsers check once a second while a path is new, and every 2.5 s when it has settled (libwebrtc's stable ping interval). */
const LEAST_USUAL_MS = 2500;
/**
 * Times the usual distance. One lost check of a good line cannot make it in Chromium, where the next come sooner. In Firefox it can;
 * but then reports on a picture, which come every second, tell of other packets that were lost. Without a picture there are few.
 */
const OUT_AFTER = 1.9;
const OUT_AFTER_WITHOUT_PICTURE = 2.2;
/**
 * Times the longest of the last distances: one lost check can make it; but not that the picture is held back meanwhile, that so
 * much of it is sent again, or that they report half of it lost.
 */
const LONG_FROM = 1.25;
const RESENT_FROM_MS = 1000;
/** Polls come every second, of a hidden tab too; what lies between two that are further apart was not looked at. */
const LOOKED_AT_WITHIN_MS = 3000;
/** A round trip that has grown by so much: the answers are late, and not lost. */
const LATER_BY_MS = 150;
/** In the mean, an answer came half a poll before it was seen. */
const HALF_A_POLL_MS = 500;
/** What bears an outage out may come so long after its end. */
const AFTERWARDS_MS = 3000;
/** A picture that has been held back for longer is so for another reason. */
const HELD_BACK_WITHIN_MS = 8000;
/** For so long a stretch that is over is told, that whoever asks each second has seen it. */
const TOLD_FOR_MS = 5000;

/** @param roundTripMs as it was before this Reading */
export function followReach(before: Reach, reading: Reading, roundTripMs = 0): Reach {
  const { atMs, uplink, isComing, lostPackets } = reading;
  const { path, answers, pictureRate, isSending, microphone, hasLoss, outage } = uplink;
  const isSamePath = path !== undefined && path === before.path;
  const spanMs = atMs - before.atMs;
  if (!isSamePath || answers === undefined || spanMs <= 0 || spanMs > LOOKED_AT_WITHIN_MS)
    return { ...NO_REACH, atMs, path, distances: isSamePath ? before.distances : [], missing: end(before) };
  const next: Reach = {
    ...before,
    atMs,
    rate: followRate(before.rate, pictureRate, atMs),
    missing: recent(before, atMs),
  };
  if (next.past && atMs - next.past.toMs > AFTERWARDS_MS) delete next.past;
  const isOpen = next.missing?.isOver === false;
  const isProven = answers > 0 || hasLoss;
  const isLate = (reading.roundTripMs ?? 0) > roundTripMs + LATER_BY_MS;
  const isExplained = !isOpen && (!isComing || lostPackets > 0 || isLate || !isSending || microphone !== 'on');
  if (!isExplained) {
    const outMs = outFor(next) - roundTripMs;
    if (isOpen || isOut(next, outMs, outage !== undefined)) next.missing = stretch(next, isProven);
    else next.missing = told(next, outage !== undefined) ?? next.missing;
    if (isProven && !next.missing && isLong(next, outMs)) next.past = { fromMs: next.clearAtMs, toMs: atMs };
  }
  if (answers > 0) {
    if (before.answeredAtMs !== undefined)
      next.distances = [...before.distances, atMs - before.answeredAtMs].slice(-KEPT);
    next.answeredAtMs = atMs;
  }
  if (isProven || isExplained) {
    next.rate = settleRate(next.rate, next.clearAtMs, !next.missing);
    next.clearAtMs = atMs;
  }
  return next;
}

/** For how long answers have stayed out, where it is known how often they come. */
function outFor({ distances, answeredAtMs, clearAtMs, atMs }: Reach): number {
  return answeredAtMs === undefined || distances.length < LEARNT ? 0 : atMs - clearAtMs;
}

function isLong({ distances }: Reach, outMs: number): boolean {
  return outMs >= LONG_FROM * Math.max(LEAST_USUAL_MS, ...distances);
}

function isOut(reach: Reach, outMs: number, isReported: boolean): boolean {
  const { rate, distances } = reach;
  const hasSign = isReported || rate.resentMs >= RESENT_FROM_MS || isHeldBack(reach);
  const times = isMoving(rate) ? OUT_AFTER : OUT_AFTER_WITHOUT_PICTURE;
  return hasSign ? isLong(reach, outMs) : outMs >= times * usual(distances);
}

function isHeldBack({ rate: { low }, clearAtMs }: Reach): boolean {
  return low?.isDeep === true && low.toMs > clearAtMs;
}

/** What was over before it was borne out: by what is sent again, or by a report of theirs that half of it was lost. */
function told({ atMs, past, rate, distances }: Reach, isReported: boolean): Missing | undefined {
  if (past && (isReported || rate.resentMs >= RESENT_FROM_MS)) {
    const toMs = past.toMs - HALF_A_POLL_MS;
    const mostMs = toMs - past.fromMs;
    const lengthMs = Math.max(mostMs - usual(distances) / 2, mostMs / 2, Math.min(rate.resentMs, mostMs));
    return { fromMs: toMs - lengthMs, toMs, isOver: true };
  }
  const { low } = rate;
  const isOfNow = low?.isDeep && atMs - low.toMs <= AFTERWARDS_MS && atMs - low.fromMs <= HELD_BACK_WITHIN_MS;
  // It fell half a poll after the beginning, in the mean, and rose as much after the end.
  return isReported && isOfNow ? { fromMs: low.fromMs - HALF_A_POLL_MS, toMs: low.toMs, isOver: true } : undefined;
}

/**
 * From its last good evidence to its first, where in between is an estimate: it began before a check stayed unanswered, or when
 * the picture fell; never shorter than half of what it may have been.
 */
function stretch(reach: Reach, isOver: boolean): Missing {
  const { atMs, clearAtMs, rate, missing, distances } = reach;
  const { revivedAtMs, resentMs, low } = rate;
  // Where it was over, an answer would have come by now.
  const isRevived = revivedAtMs !== undefined && atMs - revivedAtMs < LONG_FROM * usual(distances);
  const toMs = isRevived ? revivedAtMs : isOver ? atMs - HALF_A_POLL_MS : atMs;
  const mostMs = toMs - clearAtMs;
  const beganMs = isHeldBack(reach) ? low!.fromMs - HALF_A_POLL_MS : clearAtMs + usual(distances) / 2;
  const lengthMs = Math.max(toMs - Math.max(clearAtMs, beganMs), mostMs / 2, Math.min(resentMs, mostMs));
  const fromMs = Math.min(missing?.fromMs ?? Infinity, toMs - lengthMs);
  return { fromMs, toMs, isOver };
}

function usual(distances: number[]): number {
  return Math.max(LEAST_USUAL_MS, distances.reduce((sum, each) => sum + each, 0) / Math.max(1, distances.length));
}

function end({ missing, atMs }: Reach): Missing | undefined {
  return missing && { ...missing, ...(!missing.isOver && { toMs: atMs, isOver: true }) };
}

function recent({ missing }: Reach, atMs: number): Missing | undefined {
  return missing?.isOver && atMs - missing.toMs > TOLD_FOR_MS ? undefined : missing;
}

import type { LatencyBand } from '../call-quality/bands';
import type { Gap, GapWay } from '../call-quality/gaps';

/** A Gap as it is kept beside its call, so that it outlives the call's own short list. Instants in ms since 1970. */
export interface KeptGap extends Pick<Gap, 'way' | 'from' | 'lengthMs'> {
  /** the Gap's, with its call's */
  id: string;
  /** the field in which the clinician was writing then; absent when in none */
  writing?: string;
}

/** How a call's line was. */
export interface LineKept {
  /** ms since 1970; absent while the call goes on */
  endedAt?: number;
  /** how long its latency was in each band */
  bandSeconds: Record<LatencyBand, number>;
}

/** What is kept beside one call, since it outlives the call: what was lost in it, and how its line was. */
export interface LostSound {
  callId: string;
  gaps: KeptGap[];
  line?: LineKept;
  /** the clinician has cleared the notes of this call: what was lost before is not to come back */
  clearedAt?: number;
}

/** Which field the clinician wrote in last, and when. */
export interface Written {
  field: string;
  at: number;
}

export const SETTLED_STATES = ['re-confirmed', 'not relevant'] as const;
export type SettledState = (typeof SETTLED_STATES)[number];

/** What the clinician said of a re-check, when, and how much had been lost by then. */
export interface Settled {
  state: SettledState;
  at: number;
  lostMs: number;
}

/**
 * Sound that was not heard, until the clinician has settled what that means: a Gap, or several that came close together, since
 * one sentence said again settles them all.
 */
export interface Recheck {
  /** of its first Gap */
  id: string;
  way: GapWay;
  from: number;
  to: number;
  /** how many Gaps, and how much of them was not heard, all in all, in ms */
  count: number;
  lostMs: number;
  writing?: string;
  state: 'open' | SettledState;
}

/** Longer calls lose more than anybody could re-check. */
const MOST_KEPT = 200;

/** A field that was written in so shortly before is the one that was being written in. */
const WRITING_FOR_MS = 15_000;

/** Gaps that follow so soon lie in the same words, or the same answer; but what goes on for longer than a minute is not one. */
const TOGETHER_WITHIN_MS = 15_000;
const LONGEST_MS = 60_000;

/** A Gap is told while it goes on. What grows by so much after it was settled had not been heard when it was. */
const GROWN_BY_MS = 1000;

/**
 * Adds the Gaps that a call tells to those that are kept, and lets those grow that still go on.
 * @returns the same when there is nothing new
 */
export function keepGaps(lost: LostSound, gaps: Gap[], written: Written | undefined): LostSound {
  const all = gaps.reduce((kept, gap) => keepGap(kept, gap, written), lost);
  return withoutParts(all, gaps);
}

function keepGap(lost: LostSound, { id: own, way, from, lengthMs }: Gap, written: Written | undefined): LostSound {
  const id = `${lost.callId}/${own}`;
  const known = lost.gaps.find((each) => each.id === id);
  if ((known?.lengthMs === lengthMs && known.from === from) || from < (lost.clearedAt ?? -Infinity)) return lost;
  // Where it began may be found out later than that it began.
  if (known) return { ...lost, gaps: lost.gaps.map((each) => (each === known ? { ...known, from, lengthMs } : each)) };
  const isWriting = written && Math.abs(from - written.at) < WRITING_FOR_MS;
  const kept = { id, way, from, lengthMs, ...(isWriting && { writing: written.field }) };
  return { ...lost, gaps: [...lost.gaps, kept].slice(-MOST_KEPT) };
}

/** What is no longer told since it turned out to be a part of another one, which grew over it, is not lost twice. */
function withoutParts(lost: LostSound, told: Gap[]): LostSound {
  const isPart = ({ id, way, from, lengthMs }: KeptGap): boolean =>
    !told.some((each) => id === `${lost.callId}/${each.id}`) &&
    told.some((each) => each.way === way && each.from <= from && each.from + each.lengthMs >= from + lengthMs);
  const gaps = lost.gaps.filter((each) => !isPart(each));
  return gaps.length < lost.gaps.length ? { ...lost, gaps } : lost;
}

/** What this panel knows and what is in memory, together: of each call the one that was cleared later, or that knows more. */
export function joinLost(own: LostSound[], stored: LostSound[]): LostSound[] {
  const knowsMore = (one: LostSound, other: LostSound): boolean => {
    const [first, second] = [one.clearedAt ?? 0, other.clearedAt ?? 0];
    return first === second ? one.gaps.length > other.gaps.length : first > second;
  };
  const later = stored.map((each) => {
    const ours = own.find(({ callId }) => callId === each.callId);
    return ours && knowsMore(ours, each) ? ours : each;
  });
  return [...later, ...own.filter(({ callId }) => !stored.some((each) => each.callId === callId))];
}

/** What is to be re-checked, in the order in which it was lost; the clinician alone settles, here by the re-checks' ids. */
export function toRechecks(lost: LostSound[], settled: Record<string, Settled>): Recheck[] {
  const gaps = lost.flatMap((each) => each.gaps).toSorted((one, other) => one.from - other.from);
  const rechecks: Recheck[] = [];
  for (const { id, way, from, lengthMs, writing } of gaps) {
    const before = rechecks.findLast((each) => each.way === way);
    const to = from + lengthMs;
    // What was being written tells what may have been lost: a dose must not hide behind a history.
    const isOtherField = before?.writing !== undefined && writing !== undefined && before.writing !== writing;
    if (before && !isOtherField && isTogether(before, from, settled[before.id])) {
      if (writing !== undefined) before.writing = writing;
      before.to = Math.max(before.to, to);
      before.count += 1;
      before.lostMs += lengthMs;
    } else {
      rechecks.push({ id, way, from, to, count: 1, lostMs: lengthMs, ...(writing && { writing }), state: 'open' });
    }
  }
  return rechecks.map((each) => ({ ...each, state: stateOf(each, settled[each.id]) }));
}

/** What is lost after one was settled is another matter. */
function isTogether(before: Recheck, from: number, settled: Settled | undefined): boolean {
  if (settled && from > settled.at) return false;
  return from < before.to + TOGETHER_WITHIN_MS && from < before.from + LONGEST_MS;
}

function stateOf({ lostMs }: Recheck, settled: Settled | undefined): Recheck['state'] {
  return settled && lostMs < settled.lostMs + GROWN_BY_MS ? settled.state : 'open';
}

export function openRechecks(rechecks: Recheck[]): Recheck[] {
  return rechecks.filter(({ state }) => state === 'open');
}

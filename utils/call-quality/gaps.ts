import { PAUSE_OVER_AFTER_MS, RECENT_MS, SHORTEST_GAP_MS } from './limits';
import type { Missing } from './reach';
import type { AudioReading } from './reading';
import type { Uplink } from './uplink';

/** `hear`: what the clinician did not hear. `heard`: what the other side did not. */
export const GAP_WAYS = ['hear', 'heard'] as const;
export type GapWay = (typeof GAP_WAYS)[number];

/** Sound that one side did not hear. Instants in ms since 1970. */
export interface Gap {
  /** unique within the call */
  id: string;
  way: GapWay;
  from: number;
  lengthMs: number;
  isOver: boolean;
}

/** Browsers make up the end of a packet or two also on a good line; three packets are no end of a word. */
const MADE_UP_MS = 60;
/**
 * Packets lost one by one are made up for one or two packets at a time, 20 to 40 ms (also at 30 % loss): so much of each time
 * that sound was made up is no part of a longer stretch.
 */
const SCATTERED_MS = 40;

const APART_FROM_MS = 1000;

export const MOST_GAPS = 12;

/** The Gaps of a call, the latest last. */
export interface Gaps {
  all: Gap[];
  /** how many there have been on each way, those too that are no longer among `all` */
  made: Record<GapWay, number>;
  /** how many ids were given; more than there are Gaps where two turned out to be one */
  named: number;
  /** what was being made up when the last Report was taken, too short to be a Gap so far */
  tail?: { from: number; lengthMs: number } | undefined;
}

export const NO_GAPS: Gaps = { all: [], made: { hear: 0, heard: 0 }, named: 0 };

/** Takes what one Report says of the sound that comes. `atMs` is when the Report was taken. */
export function followHearing({ tail, ...gaps }: Gaps, audio: AudioReading | undefined, atMs: number): Gaps {
  const open = gaps.all.find(({ way, isOver }) => way === 'hear' && !isOver);
  if (!audio?.hasArrived) return open ? put(gaps, { ...open, isOver: true }) : gaps;
  const { stalledMs, unheardMs } = audio;
  const madeUpMs = Math.min(stalledMs, unheardMs ?? 0);
  const isStanding = stalledMs >= PAUSE_OVER_AFTER_MS || (stalledMs >= SHORTEST_GAP_MS && madeUpMs >= MADE_UP_MS);
  if (open) {
    const isOver = stalledMs < SHORTEST_GAP_MS;
    // What is made up counts to the millisecond; while nothing comes at all, or from another stream than before, the clock does.
    const clockMs = (isOver ? atMs - stalledMs : atMs) - open.from;
    const isCounted = isOver && unheardMs !== undefined;
    const lengthMs = isCounted ? open.lengthMs + Math.max(0, unheardMs - stalledMs) : clockMs;
    return put(gaps, { ...open, lengthMs: Math.max(open.lengthMs, lengthMs), isOver });
  }
  if (isStanding) return add(gaps, { way: 'hear', from: atMs - stalledMs, lengthMs: stalledMs, isOver: false });
  // It came and went between two Reports, or between three.
  const lengthMs = longestStretch(audio, tail?.lengthMs ?? 0);
  const from = tail?.from ?? atMs - stalledMs - lengthMs;
  if (lengthMs >= SHORTEST_GAP_MS) return add(gaps, { way: 'hear', from, lengthMs, isOver: true });
  return madeUpMs >= MADE_UP_MS ? { ...gaps, tail: { from: atMs - stalledMs, lengthMs: madeUpMs } } : gaps;
}

/**
 * Counters tell how much was made up and how often, not how long each time. What was made up as silence counts too: a browser
 * lets a voice that does not come fade within 200 ms.
 * @param tailMs went on from the span before
 */
function longestStretch({ unheardMs = 0, concealments = 0 }: AudioReading, tailMs: number): number {
  const begun = tailMs > 0 ? concealments : Math.max(0, concealments - 1);
  return Math.max(0, tailMs + unheardMs - SCATTERED_MS * begun);
}

/**
 * Takes what the other side's reports say of the sound that goes: known when it is over, by their report on a picture within a
 * second or so, by the one on sound up to 5 s late.
 */
export function followBeingHeard(gaps: Gaps, { outage }: Uplink, atMs: number): Gaps {
  if (!outage || outage.lostMs < SHORTEST_GAP_MS) return gaps;
  const from = atMs - outage.withinMs;
  const told = gaps.all.findLast(({ way }) => way === 'heard');
  // The report on sound tells of what the one on the picture has told before; and a link that was broken was told as one.
  if (!told || !isTogether(told, from)) return add(gaps, { way: 'heard', from, lengthMs: outage.lostMs, isOver: true });
  if (outage.lostMs <= told.lengthMs) return gaps;
  return put(gaps, { ...told, from: Math.min(told.from, Math.round(from)), lengthMs: outage.lostMs });
}

/**
 * Takes a stretch in which nothing that was sent arrived: a broken link, or checks of the path that stay unanswered. What a report
 * has told of it, or tells later, is the same.
 * @param missing undefined where all that is sent is taken to arrive
 */
export function followMissing(gaps: Gaps, missing: Missing | undefined, atMs: number): Gaps {
  const open = gaps.all.find(({ way, isOver }) => way === 'heard' && !isOver);
  if (!missing) return open ? put(gaps, { ...open, lengthMs: Math.max(0, atMs - open.from), isOver: true }) : gaps;
  const { fromMs, toMs, isOver } = missing;
  // It is told for some seconds after its end, when another one may have come.
  const told =
    open ??
    gaps.all.findLast((gap) => gap.way === 'heard' && isTogether(gap, fromMs) && gap.from <= toMs + APART_FROM_MS);
  if (!told) return add(gaps, { way: 'heard', from: fromMs, lengthMs: toMs - fromMs, isOver });
  const from = Math.min(told.from, Math.round(fromMs));
  const lengthMs = Math.max(told.isOver ? told.from + told.lengthMs : 0, toMs) - from;
  return put(gaps, { ...told, from, lengthMs, isOver });
}

/** What the clinician did not hear of late. */
export function recentGaps({ all }: Gaps, atMs: number): Gap[] {
  return all.filter((gap) => gap.way === 'hear' && endOf(gap) > atMs - RECENT_MS);
}

/** The call is over or was slept through: what was open is not known to go on. */
export function closeGaps(gaps: Gaps): Gaps {
  return { ...gaps, all: gaps.all.map((gap) => (gap.isOver ? gap : { ...gap, isOver: true })) };
}

/** Two ways of telling of one stretch: where it begins and ends is known to about a second. */
function isTogether(gap: Gap, laterFrom: number): boolean {
  return endOf(gap) + APART_FROM_MS >= laterFrom;
}

function add(gaps: Gaps, gap: Omit<Gap, 'id'>): Gaps {
  const made = { ...gaps.made, [gap.way]: gaps.made[gap.way] + 1 };
  const named = gaps.named + 1;
  return put({ all: gaps.all, made, named }, { ...gap, id: `g${named}` });
}

/**
 * Two Gaps of one way that overlap are one loss, told by two signs: it is kept under the name that was given first, and counts once.
 */
function put({ all, made, ...rest }: Gaps, { id, way, ...gap }: Gap): Gaps {
  let from = Math.round(gap.from);
  let to = from + Math.round(gap.lengthMs);
  const others = all.filter((each) => each.id !== id && each.way === way && each.from < to && from < endOf(each));
  const same = all.filter((each) => each.id === id || others.includes(each));
  from = Math.min(from, ...others.map((each) => each.from));
  to = Math.max(to, ...others.map(endOf));
  const isOver = gap.isOver && others.every((each) => each.isOver);
  const one = { id: same[0]?.id ?? id, way, from, lengthMs: to - from, isOver };
  const kept = all.flatMap((each) => (each === same[0] ? one : same.includes(each) ? [] : each));
  return {
    ...rest,
    all: same.length > 0 ? kept : [...all, one].slice(-MOST_GAPS),
    made: { ...made, [way]: made[way] - others.length },
  };
}

function endOf({ from, lengthMs }: Gap): number {
  return from + lengthMs;
}

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

/** A syllable is about 200 ms, a word about 300: from here on something said may be lost. */
const SHORTEST_GAP_MS = 300;
/**
 * With discontinuous transmission a quiet speaker's packets come every 400 ms (RFC 7587, 3.1.3), and nothing is made up in
 * between. What lasts longer is no pause of theirs.
 */
const NO_PAUSE_AFTER_MS = 1000;
/** So much made up while nothing comes is not the end of a word. */
const MADE_UP_MS = 60;
/** Their reports come every 1 to 5 s. */
const HEARD_SHARE_LOST = 25;

export const MOST_GAPS = 12;

/** The Gaps of a call, the latest last. */
export interface Gaps {
  all: Gap[];
  made: number;
}

export const NO_GAPS: Gaps = { all: [], made: 0 };

/** Takes what one Report says of the sound that comes. `atMs` is when the Report was taken. */
export function followHearing(gaps: Gaps, audio: AudioReading | undefined, atMs: number): Gaps {
  const open = gaps.all.find(({ way, isOver }) => way === 'hear' && !isOver);
  if (!audio?.hasArrived) return open ? replace(gaps, { ...open, isOver: true }) : gaps;
  const { stalledMs, concealedMs = 0, unheardMs = 0 } = audio;
  const isStanding = stalledMs >= NO_PAUSE_AFTER_MS || (stalledMs >= SHORTEST_GAP_MS && concealedMs >= MADE_UP_MS);
  if (open) {
    const isOver = stalledMs < SHORTEST_GAP_MS;
    // What is made up counts to the millisecond; while nothing comes at all the clock does.
    const lengthMs = isOver ? Math.max(open.lengthMs, open.lengthMs + unheardMs - stalledMs) : atMs - open.from;
    return replace(gaps, { ...open, lengthMs, isOver });
  }
  if (isStanding) return add(gaps, { way: 'hear', from: atMs - stalledMs, lengthMs: stalledMs, isOver: false });
  // It came and went between two Reports.
  if (concealedMs >= SHORTEST_GAP_MS)
    return add(gaps, { way: 'hear', from: atMs - stalledMs - concealedMs, lengthMs: concealedMs, isOver: true });
  return gaps;
}

/** Takes what the other side's latest report says of the sound that goes: known when it is over, up to 5 s late. */
export function followBeingHeard(gaps: Gaps, { lostPercent = 0, lostMs = 0 }: Uplink, atMs: number): Gaps {
  if (lostMs < SHORTEST_GAP_MS || lostPercent < HEARD_SHARE_LOST) return gaps;
  return add(gaps, { way: 'heard', from: atMs - lostMs, lengthMs: lostMs, isOver: true });
}

/** The call is over or was slept through: what was open is not known to go on. */
export function closeGaps(gaps: Gaps): Gaps {
  return { ...gaps, all: gaps.all.map((gap) => (gap.isOver ? gap : { ...gap, isOver: true })) };
}

function add(gaps: Gaps, gap: Omit<Gap, 'id'>): Gaps {
  const made = gaps.made + 1;
  const rounded = { ...gap, from: Math.round(gap.from), lengthMs: Math.round(gap.lengthMs) };
  return { all: [...gaps.all, { id: `g${made}`, ...rounded }].slice(-MOST_GAPS), made };
}

function replace(gaps: Gaps, gap: Gap): Gaps {
  const rounded = { ...gap, lengthMs: Math.round(gap.lengthMs) };
  return { ...gaps, all: gaps.all.map((each) => (each.id === gap.id ? rounded : each)) };
}

import { AGAINST_OTHER, HANGOVER_MS, listen, SILENT, type Voice } from './voice';

/** What is kept of a conversation: counts and times, never a sound, never a word. Times in ms. */
export interface TalkCounts {
  /** stretches in which one side had the floor */
  myTurns: number;
  theirTurns: number;
  myTalkMs: number;
  theirTalkMs: number;
  /** both at once, for 200 ms or longer */
  overlaps: number;
  overlapMs: number;
  /** both began within half a second of each other, out of a silence */
  doubleStarts: number;
  /** the usual silence between their end and my beginning, and the other way round; undefined before the first */
  myPauseMs?: number;
  theirPauseMs?: number;
  /** overlaps that ended within the last half minute */
  recentOverlaps: number;
}

export interface HeardLevels {
  atMs: number;
  /** 0 to 1; undefined where it is not known */
  local: number | undefined;
  remote: number | undefined;
}

/** Shorter ones are listeners' "mm" and "yes" (facts on WebRTC, 7). */
export const SHORTEST_OVERLAP_MS = 200;
/**
 * The microphone's level comes so much later than the other side's, against what the clinician's ears hear of both: 85 ms late
 * and 30 ms early in the lab's spoken calls, in Chromium and in Firefox alike.
 */
const MINE_IS_LATE_BY_MS = 115;
/** Levels come every 100 ms: talk began, in the mean, half of that before the first loud one, and went on as long after the last. */
const EDGE_MS = 50;
const DOUBLE_START_MS = 500;
/** Both ways together; a call in which it takes longer is hardly one to talk in (disruptive from 500 ms each way). */
const COMES_BACK_WITHIN_MS = 1200;
/** Longer than this nobody waits for the other; one went to look something up. */
const LONGEST_PAUSE_MS = 5000;
const RECENT_MS = 30_000;
/** Without levels for so long it is not known what was said meanwhile. */
const UNKNOWN_AFTER_MS = 1000;
const MOST_PAUSES = 50;

type Side = 'mine' | 'theirs';

/** Follows who talks when. It knows no clock; every instant is an argument. */
export function followTurns() {
  let voices: Record<Side, Voice> = { mine: SILENT, theirs: SILENT };
  let lastAtMs = 0;
  let floorHeldBy: Side | undefined;
  let bothSince: number | undefined;
  let isDoubleStart = false;
  let overlapEnds: number[] = [];
  const pauses: Record<Side, number[]> = { mine: [], theirs: [] };
  const turns: Record<Side, number> = { mine: 0, theirs: 0 };
  const talkMs: Record<Side, number> = { mine: 0, theirs: 0 };
  const endedAt: Record<Side, number> = { mine: -Infinity, theirs: -Infinity };
  let [overlaps, overlapMs, doubleStarts] = [0, 0, 0];

  function hear({ atMs, local, remote }: HeardLevels): void {
    if (local === undefined || remote === undefined) return;
    // One that comes late says nothing new; a clock that was set back goes back further.
    if (atMs <= lastAtMs && lastAtMs - atMs < UNKNOWN_AFTER_MS) return;
    const before = voices;
    const isGap = lastAtMs !== 0 && (atMs - lastAtMs > UNKNOWN_AFTER_MS || atMs < lastAtMs);
    const spanMs = lastAtMs === 0 || isGap ? 0 : atMs - lastAtMs;
    lastAtMs = atMs;
    if (isGap) forget(atMs);
    // What their loudspeaker says of us comes back weaker, and a round trip and two buffers later.
    const isMineComingBack = atMs - voices.mine.loudAt < COMES_BACK_WITHIN_MS;
    const theirs = listen(voices.theirs, remote, { isLoud: isMineComingBack, share: AGAINST_OTHER.theirs }, atMs);
    // What comes out of the loudspeaker here is in the microphone a little later.
    const isTheirsComingBack = atMs - theirs.loudAt < HANGOVER_MS;
    const against = { isLoud: isTheirsComingBack, share: AGAINST_OTHER.mine };
    voices = { mine: listen(voices.mine, local, against, atMs - MINE_IS_LATE_BY_MS), theirs };
    for (const side of ['mine', 'theirs'] as const) {
      if (isTalking(voices[side])) talkMs[side] += spanMs;
      if (!isTalking(before[side]) && isTalking(voices[side])) begin(side);
      if (isTalking(before[side]) && !isTalking(voices[side])) endedAt[side] = voices[side].loudAt;
    }
    followOverlap(atMs);
  }

  function begin(side: Side): void {
    const other = side === 'mine' ? 'theirs' : 'mine';
    const since = voices[side].since ?? lastAtMs;
    if (floorHeldBy !== side) turns[side] += 1;
    if (floorHeldBy === other && !isTalking(voices[other])) {
      const pauseMs = since - endedAt[other];
      if (pauseMs >= 0 && pauseMs <= LONGEST_PAUSE_MS) pauses[side] = [...pauses[side], pauseMs].slice(-MOST_PAUSES);
    }
    floorHeldBy = side;
  }

  function followOverlap(atMs: number): void {
    const { mine, theirs } = voices;
    if (mine.since !== undefined && theirs.since !== undefined) {
      if (bothSince !== undefined) return;
      bothSince = Math.max(mine.since, theirs.since);
      isDoubleStart = Math.abs(mine.since - theirs.since) < DOUBLE_START_MS && isAfterSilence(mine.since, theirs.since);
      return;
    }
    if (bothSince === undefined) return;
    // The talk of the one that stopped ended when it was last loud, not when the pause had lasted.
    const stopped = mine.since === undefined ? mine : theirs;
    const lengthMs = stopped.loudAt + EDGE_MS - (bothSince - EDGE_MS);
    bothSince = undefined;
    if (lengthMs < SHORTEST_OVERLAP_MS) return;
    overlaps += 1;
    overlapMs += lengthMs;
    if (isDoubleStart) doubleStarts += 1;
    overlapEnds = [...overlapEnds, atMs].filter((end) => atMs - end < RECENT_MS);
  }

  function isAfterSilence(...begins: number[]): boolean {
    const first = Math.min(...begins);
    return first - Math.max(endedAt.mine, endedAt.theirs) >= HANGOVER_MS;
  }

  /** Time has jumped: what lasted so far is not known to go on, and what is to come by a clock set back has not been. */
  function forget(atMs: number): void {
    overlapEnds = overlapEnds.filter((end) => end <= atMs);
    voices = {
      mine: { ...SILENT, floor: voices.mine.floor, usual: voices.mine.usual, echo: voices.mine.echo },
      theirs: { ...SILENT, floor: voices.theirs.floor, usual: voices.theirs.usual, echo: voices.theirs.echo },
    };
    floorHeldBy = undefined;
    bothSince = undefined;
  }

  function count(atMs: number): TalkCounts | undefined {
    if (lastAtMs === 0) return undefined;
    const [myPauseMs, theirPauseMs] = [median(pauses.mine), median(pauses.theirs)];
    return {
      myTurns: turns.mine,
      theirTurns: turns.theirs,
      myTalkMs: talkMs.mine,
      theirTalkMs: talkMs.theirs,
      overlaps,
      overlapMs,
      doubleStarts,
      ...(myPauseMs !== undefined && { myPauseMs }),
      ...(theirPauseMs !== undefined && { theirPauseMs }),
      recentOverlaps: overlapEnds.filter((end) => atMs - end < RECENT_MS).length,
    };
  }

  return { hear, count, forget };
}

export type Turns = ReturnType<typeof followTurns>;

function isTalking({ since }: Voice): boolean {
  return since !== undefined;
}

function median(values: number[]): number | undefined {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)];
}

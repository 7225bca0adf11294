import type { TalkCounts } from '../conversation/turns';
import type { CallLog } from './review';

type Talk = CallLog['talk'][number];

const SHORTEST_SPAN_MS = 10_000;
/** So many spans of ten seconds are an hour; in longer calls spans are twice as long, or four times. */
const MOST_SPANS = 360;

/**
 * Adds what was talked since the log's end: by how much the counts of the whole call have grown.
 * @param counts absent where loudness cannot be read
 * @param toMs since the call began, now
 */
export function followTalk({ talk, lengthMs }: CallLog, counts: TalkCounts | undefined, toMs: number): Talk[] {
  if (!counts) return talk;
  const grown = (key: 'mineMs' | 'theirsMs' | 'overlaps' | 'overlapMs', count: number): number =>
    // Counts only grow; what begins again from nothing is no talk taken back.
    Math.max(0, Math.round(count) - talk.reduce((sum, each) => sum + each[key], 0));
  const now = {
    fromMs: lengthMs,
    toMs,
    mineMs: grown('mineMs', counts.myTalkMs),
    theirsMs: grown('theirsMs', counts.theirTalkMs),
    overlaps: grown('overlaps', counts.overlaps),
    overlapMs: grown('overlapMs', counts.overlapMs),
  };
  return together([...talk, now], spanMs(toMs));
}

function spanMs(callMs: number): number {
  let span = SHORTEST_SPAN_MS;
  while (callMs > span * MOST_SPANS) span *= 2;
  return span;
}

/** Those that begin within one span as one. */
function together(talk: Talk[], span: number): Talk[] {
  const joined: Talk[] = [];
  for (const next of talk) {
    const last = joined.at(-1);
    if (!last || Math.floor(last.fromMs / span) !== Math.floor(next.fromMs / span)) joined.push(next);
    else
      joined[joined.length - 1] = {
        fromMs: last.fromMs,
        toMs: next.toMs,
        mineMs: last.mineMs + next.mineMs,
        theirsMs: last.theirsMs + next.theirsMs,
        overlaps: last.overlaps + next.overlaps,
        overlapMs: last.overlapMs + next.overlapMs,
      };
  }
  return joined;
}

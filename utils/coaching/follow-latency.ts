import type { LatencyBand } from '../call-quality/bands';
import { holdBand, rateLatency } from '../call-quality/latency';
import type { Snapshot } from '../call-quality/snapshot';
import { MOST_DELAY_MS } from './log-bounds';
import { weightedMedianOf } from './median';
import type { CallLog } from './review';

type Stretch = CallLog['latency'][number];

const SECOND_MS = 1000;
/** As far as a Snapshot's trace reaches back, so that a stretch's median can be told from it. */
const LONGEST_STRETCH_MS = 300 * SECOND_MS;
/** A line that changes its band more often than each half minute, for three hours, has been told as unsteady long before. */
export const MOST_STRETCHES = 400;

/**
 * Adds what a Snapshot tells of the time since the log's end. Seconds whose Snapshots were missed are in its trace, as far as that
 * reaches; before, it is not known.
 * @param toMs since the call began, now
 */
export function followLatency(
  { latency, lengthMs, bandSeconds }: CallLog,
  snapshot: Snapshot,
  toMs: number,
): { stretches: Stretch[]; isCut: boolean } {
  if (toMs <= lengthMs) return { stretches: latency, isCut: false };
  const { trace } = snapshot;
  const secondsAgo = (ms: number): number => Math.round((toMs - ms) / SECOND_MS);
  // One that ends a call, or tells that its page has gone, has measured nothing more.
  const isMeasured = lengthMs === 0 || total(snapshot.bandSeconds) > total(bandSeconds);
  const seconds = isMeasured ? trace.slice(-Math.max(1, secondsAgo(lengthMs))) : [];
  const stretches = [...latency];

  function add(band: LatencyBand, untilMs: number): void {
    const last = stretches.at(-1);
    const isSame = last?.band === band && untilMs - last.fromMs <= LONGEST_STRETCH_MS;
    if (isSame) stretches[stretches.length - 1] = { ...last, toMs: untilMs };
    else stretches.push({ fromMs: last?.toMs ?? 0, toMs: untilMs, band });
  }

  const bandBefore = (): LatencyBand => stretches.at(-1)?.band ?? 'unknown';
  const knownFromMs = toMs - seconds.length * SECOND_MS;
  // What came a little late left no hole.
  if (knownFromMs - lengthMs >= SECOND_MS * 2) add('unknown', knownFromMs);
  else if (seconds.length === 0) add(bandBefore(), toMs);
  seconds.forEach((valueMs, index) => {
    const isNow = index === seconds.length - 1;
    const then = valueMs === null ? 'unknown' : holdBand(bandBefore(), { valueMs, band: rateLatency(valueMs) });
    add(isNow ? snapshot.latency.band : then, toMs - (seconds.length - 1 - index) * SECOND_MS);
  });
  const isCut = stretches.length > MOST_STRETCHES;
  const told = stretches.map((stretch) => {
    if (stretch.toMs <= lengthMs || stretch.band === 'unknown') return stretch;
    const values = trace.slice(-Math.max(1, secondsAgo(stretch.fromMs)), -secondsAgo(stretch.toMs) || undefined);
    const known = values.flatMap((value) => (value === null ? [] : [{ value, weight: 1 }]));
    const medianMs = weightedMedianOf(known);
    return { ...stretch, ...(medianMs !== undefined && { medianMs: Math.min(MOST_DELAY_MS, medianMs) }) };
  });
  while (told.length > MOST_STRETCHES) giveAwayShortest(told);
  return { stretches: told, isCut };
}

/** The shortest becomes a part of the one before or after it, whichever is longer. */
function giveAwayShortest(stretches: Stretch[]): void {
  const lengthOf = (index: number): number => {
    const { fromMs, toMs } = stretches[index] ?? { fromMs: 0, toMs: -1 };
    return toMs - fromMs;
  };
  let shortest = 0;
  // The last is still going on.
  for (let index = 1; index < stretches.length - 1; index += 1)
    if (lengthOf(index) < lengthOf(shortest)) shortest = index;
  const { fromMs, toMs } = stretches[shortest]!;
  const isBefore = lengthOf(shortest - 1) >= lengthOf(shortest + 1);
  const other = stretches[isBefore ? shortest - 1 : shortest + 1]!;
  const one = { ...other, fromMs: Math.min(fromMs, other.fromMs), toMs: Math.max(toMs, other.toMs) };
  stretches.splice(isBefore ? shortest - 1 : shortest, 2, one);
}

function total(seconds: Record<LatencyBand, number>): number {
  return Object.values(seconds).reduce((sum, each) => sum + each, 0);
}

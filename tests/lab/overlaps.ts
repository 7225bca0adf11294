import { SHORTEST_OVERLAP_MS } from '../../utils/conversation/turns.ts';
import type { Snapshot } from '../../utils/call-quality/snapshot.ts';
import type { Recording } from './recording.ts';
import { median } from './quantile.ts';

export interface Stretch {
  fromMs: number;
  toMs: number;
}

/**
 * The engine tells an overlap when the pause after it has lasted, and with the next Snapshot: so late at the latest. The script
 * knows turns and not the pauses within, so that one of the two may have fallen silent before the turns part.
 */
const TOLD_WITHIN_MS = 2500;

export interface Matched {
  /** shares, 0 to 1; 1 where there was nothing to tell */
  precision: number;
  recall: number;
  /** of the length of all overlaps together */
  medianTimeErrorMs: number | null;
}

/**
 * Holds the overlaps that the engine counted against those of the script, as they were at the clinician's ears.
 * @param fromMs shorter true ones need not be found, and are not false when they are
 */
export function matchOverlaps(recording: Recording, told: Snapshot[], fromMs: number): Matched {
  const truths = trueOverlaps(recording);
  const counted = told.flatMap(({ at, talk }, index) => {
    const more = (talk?.overlaps ?? 0) - (told[index - 1]?.talk?.overlaps ?? 0);
    return Array.from({ length: Math.max(0, more) }, () => at);
  });
  const open = [...truths];
  const late: number[] = [];
  let wrong = 0;
  for (const at of counted) {
    const index = open.findIndex(
      ({ fromMs: from, toMs }) => at >= from + SHORTEST_OVERLAP_MS && at - toMs <= TOLD_WITHIN_MS,
    );
    const [found] = index < 0 ? [] : open.splice(index, 1);
    if (found) late.push(at - found.toMs);
    else wrong += 1;
  }
  const wanted = truths.filter(({ fromMs: from, toMs }) => toMs - from >= fromMs);
  const missed = wanted.filter((each) => open.includes(each)).length;
  const right = counted.length - wrong;
  return {
    precision: counted.length === 0 ? 1 : right / counted.length,
    recall: wanted.length === 0 ? 1 : (wanted.length - missed) / wanted.length,
    medianTimeErrorMs: late.length === 0 ? null : median(late),
  };
}

/** Where both talked at once at the clinician's ears, however briefly, in the order of their ends. */
export function trueOverlaps({ lines }: Recording): Stretch[] {
  const talk = lines.flatMap((line) => ('talk' in line ? [line.talk] : []));
  const [mine, theirs] = (['clinician', 'patient'] as const).map((party) => talk.filter(({ who }) => who === party));
  const all = mine!.flatMap((one) =>
    theirs!.flatMap((other) => {
      const [fromMs, toMs] = [Math.max(one.fromMs, other.fromMs), Math.min(one.toMs, other.toMs)];
      return toMs > fromMs ? [{ fromMs, toMs }] : [];
    }),
  );
  return all.toSorted((one, other) => one.toMs - other.toMs);
}

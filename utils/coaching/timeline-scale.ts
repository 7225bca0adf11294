/** Every lane is as wide as the call was long, in these units. */
export const TIMELINE_WIDTH = 1000;

/** Where a time lies in a lane; what lies before or after the call stands at its edge. */
export interface Scale {
  lengthMs: number;
  x(ms: number): number;
  /** of a stretch: where it begins and how wide it is, never too narrow to be seen */
  span(fromMs: number, toMs: number): { x: number; width: number };
}

const LEAST_WIDTH = 3;

export function openScale(lengthMs: number): Scale {
  const x = (ms: number): number =>
    round((TIMELINE_WIDTH * Math.min(lengthMs, Math.max(0, ms))) / Math.max(1, lengthMs));
  return {
    lengthMs,
    x,
    span(fromMs, toMs) {
      const width = Math.max(LEAST_WIDTH, round(x(toMs) - x(fromMs)));
      return { x: Math.min(x(fromMs), TIMELINE_WIDTH - width), width };
    },
  };
}

/** A tenth of a unit is finer than any screen. */
export function round(units: number): number {
  return Math.round(units * 10) / 10;
}

/** What a letter of a shape's word takes, in units, at most about: a word stands in 13 units of height. */
export const LETTER_WIDTH = 7;
/** A mark, and the room around it. */
const MARK_WIDTH = 20;

/**
 * Shares out rows, so that no shape and no word stands on another: each gets the first row that is free. Where as many as `most`
 * are taken, the last has more than one.
 * @returns for a shape at `x`, as wide as it is, with its word in it or right of it, which row
 */
export function openRows(most: number): { rowFor(x: number, width: number, word: string): number; count(): number } {
  const ends: number[] = [];
  return {
    rowFor(x, width, word) {
      const wordWidth = MARK_WIDTH + word.length * LETTER_WIDTH;
      const isInside = wordWidth <= width;
      const isLate = !isInside && x + width + wordWidth > TIMELINE_WIDTH;
      const from = isLate ? x - wordWidth : x;
      const to = x + width + (isInside || isLate ? 0 : wordWidth);
      const free = ends.findIndex((end) => end <= from);
      const row = free >= 0 ? free : Math.min(ends.length, most - 1);
      ends[row] = Math.max(ends[row] ?? 0, to);
      return row;
    },
    count: () => Math.max(1, ends.length),
  };
}

import { timer, times, withUnit } from '../i18n/words';
import { confidenceWords } from './confidence-words';
import type { Confidence } from './review';

/** How the numbers of one measure are said, and between which edges they are drawn. */
export interface Gauge {
  /** a value, or a median that lies between two, with its unit */
  say(value: number): string;
  /** beside the picture's lower and upper edge: short */
  sayEdge(value: number): string;
  /** what the lower and the upper edge stand for, whatever the values: a scale of five stays one */
  edges(values: readonly number[]): [from: number, to: number];
}

/** A value, and how it came about: "1 of 3, 33 %". */
export interface Told {
  value: number;
  told?: string;
}

export const PERCENT: Gauge = { say: sayPercent, sayEdge: sayPercent, edges: () => [0, 100] };

function sayPercent(value: number): string {
  // What was once in three hundred was not never.
  if (value > 0 && value < 0.5) return `under ${withUnit(1, '%')}`;
  return withUnit(Math.round(value), '%');
}

/** A share with what it is a share of: of three calls "33 %" alone says too much. Undefined where there was nothing to have a share of. */
export function shareOf(part: number, whole: number, say: (count: number) => string = String): Told | undefined {
  if (whole === 0) return undefined;
  const value = (100 * part) / whole;
  return { value, told: `${say(part)} of ${say(whole)}, ${sayPercent(value)}` };
}

export const CONFIDENCE: Gauge = {
  say: (value) => {
    // A median may lie between two.
    const felt = confidenceWords(value as Confidence);
    return felt ? `${value} (${felt.toLowerCase()})` : String(value);
  },
  sayEdge: String,
  edges: () => [1, 5],
};

/** Whole things. Half of one there is none: a median between two is said as that. */
export const COUNT: Gauge = {
  say: (value) => (Number.isInteger(value) ? String(value) : `between ${Math.floor(value)} and ${Math.ceil(value)}`),
  sayEdge: String,
  edges: (values) => [0, roundUp(values)],
};

/** How often in a certain time, or in a call. */
export const RATE: Gauge = {
  say(value) {
    if (value === 0) return 'never';
    if (Number.isInteger(value)) return times(value);
    if (value < 0.05) return `under ${withUnit('0.1', 'times')}`;
    // Of many a tenth says nothing more.
    return value < 10 ? withUnit(value.toFixed(1), 'times') : `about ${withUnit(Math.round(value), 'times')}`;
  },
  sayEdge: String,
  edges: (values) => [0, roundUp(values)],
};

const LENGTHS_S = [60, 120, 300, 600, 1200, 1800, 3600, 7200, 14_400];

/** Seconds, as a clock counts them. */
export const SECONDS: Gauge = {
  say: (value) => timer(value * 1000),
  sayEdge: (value) => timer(value * 1000),
  edges: (values) => {
    const most = Math.max(0, ...values);
    return [0, LENGTHS_S.find((each) => each >= most) ?? most];
  },
};

const STEPS = [1, 2, 5, 10];

/** The next round number, 2 at least. */
function roundUp(values: readonly number[]): number {
  const most = Math.max(2, ...values);
  const size = 10 ** Math.floor(Math.log10(most));
  return size * STEPS.find((step) => step * size >= most)!;
}

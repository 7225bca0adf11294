import { times } from '../i18n/words';
import { RULES_FROM, type RunChart, type Signal } from './run-chart';

/** The picture of a run, in a box of these units. */
export const RUN_BOX = { width: 600, height: 140 };
const PLOT = { left: 8, right: 592, top: 12, bottom: 124 };

export interface RunShape {
  /** the line as an SVG path, broken where there is no value */
  path: string;
  points: { x: number; y: number; label: string; words: string }[];
  medianY?: number;
  /** the upper edge's value; the lower edge is 0 */
  top: number;
  /** all that it shows, in sentences */
  alternative: string;
}

/** @param say a value in words, with its unit */
export function toRunShape({ values, median, signals }: RunChart, say: (value: number) => string): RunShape {
  const known = values.flatMap(({ value }) => value ?? []);
  const top = Math.max(1, ...known);
  const step = (PLOT.right - PLOT.left) / Math.max(1, values.length - 1);
  const round = (units: number): number => Math.round(units * 10) / 10;
  const xOf = (index: number): number =>
    round(values.length === 1 ? (PLOT.left + PLOT.right) / 2 : PLOT.left + index * step);
  const yOf = (value: number): number => round(PLOT.bottom - ((PLOT.bottom - PLOT.top) * value) / top);
  const path = values
    .map(({ value }, index) => {
      if (value === undefined) return '';
      const isFirst = values[index - 1]?.value === undefined;
      return `${isFirst ? 'M' : 'L'}${xOf(index)} ${yOf(value)}${isFirst ? 'h0' : ''}`;
    })
    .join('');
  const points = values.flatMap(({ label, value }, index) =>
    value === undefined ? [] : [{ x: xOf(index), y: yOf(value), label, words: `${label}: ${say(value)}` }],
  );
  const medianY = median === undefined ? {} : { medianY: yOf(median) };
  return { path, points, ...medianY, top, alternative: tell({ values, median, signals } as RunChart, say) };
}

function tell({ values, median, signals }: RunChart, say: (value: number) => string): string {
  const known = values.filter(({ value }) => value !== undefined);
  if (median === undefined) return 'Nothing to tell yet.';
  const [first, last] = [known[0]!, known.at(-1)!];
  const course =
    known.length === 1
      ? `${first.label}: ${say(first.value!)}.`
      : `${known.length} points, from ${say(first.value!)} (${first.label}) to ${say(last.value!)} (${last.label}); half of them ${say(median)} or less.`;
  if (known.length < RULES_FROM) return `${course} Too few points to tell change from chance.`;
  if (signals.length === 0) return `${course} No change that chance would not make.`;
  return [course, ...signals.map((signal) => signalWords(signal, values))].join(' ');
}

/** What a rule has found; what it means, people say. */
export function signalWords({ is, way, from, to }: Signal, values: RunChart['values']): string {
  const between = `from ${values[from]!.label} to ${values[to]!.label}`;
  if (is === 'shift') return `All ${way === 'up' ? 'above' : 'below'} the median ${between}: seldom by chance.`;
  return `${way === 'up' ? 'Higher' : 'Lower'} each time ${between}: look whether something has changed.`;
}

/** "2 times in 10 minutes" and the like, from a number that may be broken. */
export function sayTimes(value: number): string {
  return value === 0 ? 'never' : Number.isInteger(value) ? times(value) : `${value.toFixed(1)} times`;
}

import type { Gauge } from './gauges';
import { RULES_FROM, type RunChart, type RunValue, type Signal } from './run-chart';

/** The picture of a run, in a box of these units: the edges' words stand in the room left of the plot. */
export const RUN_BOX = { width: 600, height: 140 };
export const PLOT = { left: 72, right: 592, top: 12, bottom: 124 };

export interface RunShape {
  /** the line as an SVG path, broken where there is no value */
  path: string;
  points: { x: number; y: number; label: string; words: string }[];
  medianY?: number;
  /** what the lower and the upper edge stand for */
  edges: [lower: string, upper: string];
  /** all that it shows, in sentences */
  alternative: string;
}

export function toRunShape(chart: RunChart, gauge: Gauge): RunShape {
  const { values, median } = chart;
  const [from, to] = gauge.edges(values.flatMap(({ value }) => value ?? []));
  const round = (units: number): number => Math.round(units * 10) / 10;
  const yOf = (value: number): number => round(PLOT.bottom - ((PLOT.bottom - PLOT.top) * (value - from)) / (to - from));
  const xOf = (index: number): number => round(runX(index, values.length));
  const path = values
    .map(({ value }, index) => {
      if (value === undefined) return '';
      const isFirst = values[index - 1]?.value === undefined;
      return `${isFirst ? 'M' : 'L'}${xOf(index)} ${yOf(value)}${isFirst ? 'h0' : ''}`;
    })
    .join('');
  const points = values.flatMap((each, index) =>
    each.value === undefined
      ? []
      : [{ x: xOf(index), y: yOf(each.value), label: each.label, words: `${each.label}: ${sayPoint(each, gauge)}` }],
  );
  const medianY = median === undefined ? {} : { medianY: yOf(median) };
  const edges: RunShape['edges'] = [gauge.sayEdge(from), gauge.sayEdge(to)];
  return { path, points, ...medianY, edges, alternative: tell(chart, gauge) };
}

/** Where a point of so many stands; a single one in the middle. */
export function runX(index: number, count: number): number {
  if (count === 1) return (PLOT.left + PLOT.right) / 2;
  return PLOT.left + (index * (PLOT.right - PLOT.left)) / (count - 1);
}

function sayPoint({ value, told }: RunValue, { say }: Gauge): string {
  return told ?? (value === undefined ? '' : say(value));
}

function tell({ values, median, signals, isMostlyMedian }: RunChart, gauge: Gauge): string {
  const known = values.filter(({ value }) => value !== undefined);
  if (median === undefined) return 'Nothing to tell yet.';
  const [first, last] = [known[0]!, known.at(-1)!];
  const course =
    known.length === 1
      ? `${first.label}: ${sayPoint(first, gauge)}.`
      : `${known.length} points, from ${sayPoint(first, gauge)} (${first.label}) to ${sayPoint(last, gauge)} (${last.label}); the median is ${gauge.say(median)}.`;
  if (known.length < RULES_FROM) return `${course} Too few points to tell change from chance.`;
  if (signals.length > 0) return [course, ...signals.map((signal) => signalWords(signal, values))].join(' ');
  return isMostlyMedian
    ? `${course} Most points lie on the median: change cannot be told from chance here.`
    : `${course} The points go up and down as chance alone would make them.`;
}

/** What a rule has found; what it means, people say. */
function signalWords({ is, way, points, from, to }: Signal, values: RunChart['values']): string {
  const between = `from ${values[from]!.label} to ${values[to]!.label}`;
  const [side, other] = way === 'up' ? ['above', 'below'] : ['below', 'above'];
  if (is === 'shift') return `${points} points ${side} the median and none ${other} it, ${between}: seldom by chance.`;
  return `${way === 'up' ? 'Never lower' : 'Never higher'} than before, ${between}: look whether something has changed.`;
}

import { medianOf } from './median';

/** One point of a run: a call, or a week. Absent where there is nothing to tell; then the line is broken. */
export interface RunValue {
  /** under it: "26 Nov 2026" */
  label: string;
  value: number | undefined;
  /** the value and how it came about, where the number alone says too little: "1 of 3, 33 %" */
  told?: string;
}

/**
 * Six or more points one after another on one side of the median, or five or more each higher, or each lower, than the one before, are
 * seldom chance: Perla, Provost and Murray: The run chart, a simple analytical tool for learning from variation in healthcare
 * processes, BMJ Qual Saf 2011;20:46–51. That a trend tells little has been shown since (Anhøj and Olesen, PLoS ONE 2014;9:e113825), so
 * it is told more softly. Control charts, as NHS England's Making data count has them, have rules of their own.
 */
export const SHIFT_FROM = 6;
export const TREND_FROM = 5;
/** The rules are made for ten points and more: the same. */
export const RULES_FROM = 10;

export interface Signal {
  is: 'shift' | 'trend';
  way: 'up' | 'down';
  /** how many points it is made of: those between them that lie on the median, or are as the one before, are none of it */
  points: number;
  /** index of the first and the last point */
  from: number;
  to: number;
}

export interface RunChart {
  values: readonly RunValue[];
  /** absent where there is no point */
  median?: number;
  signals: Signal[];
  /** more than half of the points lie on the median: there is no other half that a shift could be told from */
  isMostlyMedian: boolean;
}

export function toRunChart(values: readonly RunValue[]): RunChart {
  const points = values.flatMap(({ value }, index) => (value === undefined ? [] : [{ value, index }]));
  const median = medianOf(points.map(({ value }) => value));
  if (median === undefined) return { values, signals: [], isMostlyMedian: false };
  const isMostlyMedian = 2 * points.filter(({ value }) => value === median).length > points.length;
  const signals = [...(isMostlyMedian ? [] : shifts(points, median)), ...trends(points)];
  return { values, median, signals: points.length >= RULES_FROM ? signals : [], isMostlyMedian };
}

interface Point {
  value: number;
  index: number;
}

/** Points on the median neither break a run nor belong to it. */
function shifts(points: Point[], median: number): Signal[] {
  const runs: Point[][] = [];
  for (const point of points.filter(({ value }) => value !== median)) {
    const run = runs.at(-1);
    if (run && run[0]!.value > median === point.value > median) run.push(point);
    else runs.push([point]);
  }
  return toSignals(runs, SHIFT_FROM, 'shift', ([first]) => first!.value > median);
}

/** One that is the same as the one before counts once. */
function trends(points: Point[]): Signal[] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const [before, last] = [run?.at(-2), run?.at(-1)];
    if (last?.value === point.value) continue;
    const goesOn = last && (!before || before.value < last.value === last.value < point.value);
    if (run && goesOn) run.push(point);
    else runs.push(last ? [last, point] : [point]);
  }
  return toSignals(runs, TREND_FROM, 'trend', ([first, second]) => first!.value < second!.value);
}

function toSignals(runs: Point[][], least: number, is: Signal['is'], isUp: (run: Point[]) => boolean): Signal[] {
  return runs
    .filter((run) => run.length >= least)
    .map((run) => ({
      is,
      way: isUp(run) ? 'up' : 'down',
      points: run.length,
      from: run[0]!.index,
      to: run.at(-1)!.index,
    }));
}

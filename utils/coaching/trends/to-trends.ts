import { READER_WORDS } from '../reader-words';
import { BARRIERS } from '../barriers';
import { COUNT, type Gauge, PERCENT, RATE, SECONDS, shareOf, type Told } from '../gauges';
import { type RunChart, toRunChart } from '../run-chart';
import { addUp, COUNTED_KINDS, type WeekCounts } from './week-counts';
import { dateWords, nextWeek, startOf } from './week-of';

/** What is followed from week to week. */
interface Measure {
  id: string;
  what: string;
  gauge: Gauge;
  /** undefined where a week has nothing to tell */
  of(week: WeekCounts): Told | undefined;
}

export interface Trend {
  id: string;
  what: string;
  gauge: Gauge;
  chart: RunChart;
  /** of each value, the date of its Monday */
  weeks: readonly string[];
}

/** So often in so many of them. */
function perEach(count: number, of: number, what: 'call' | 'consultation'): Told | undefined {
  return of === 0 ? undefined : { value: count / of, told: `${count} in ${of} ${what}${of === 1 ? '' : 's'}` };
}

const MEASURES: readonly Measure[] = [
  { id: 'calls', what: 'Calls that were measured', gauge: COUNT, of: ({ calls }) => ({ value: calls }) },
  {
    id: 'disruptive',
    what: 'Time with disruptive delay',
    gauge: PERCENT,
    of: ({ disruptiveSeconds, lengthSeconds }) => shareOf(disruptiveSeconds, lengthSeconds, SECONDS.say),
  },
  {
    id: 'gaps',
    what: 'Times that sound was lost, in a call',
    gauge: RATE,
    of: ({ gaps, calls }) => perEach(gaps, calls, 'call'),
  },
  {
    id: 'hearing',
    what: 'Consultations in which they said that they can hear',
    gauge: PERCENT,
    of: ({ hearingConfirmed, noted }) => shareOf(hearingConfirmed, noted),
  },
  {
    id: 'seeing',
    what: 'Consultations in which they said that they can see',
    gauge: PERCENT,
    of: ({ seeingConfirmed, noted }) => shareOf(seeingConfirmed, noted),
  },
  {
    id: 'checklist',
    what: 'Opening checklist, done',
    gauge: PERCENT,
    of: ({ checklistDone, checklistOf }) => shareOf(checklistDone, checklistOf),
  },
  {
    id: 'safety nets',
    what: 'Safety nets given, of those written',
    gauge: PERCENT,
    of: ({ safetyNetsGiven, problems }) => shareOf(safetyNetsGiven, problems),
  },
  {
    id: 'documented',
    what: 'Safety nets in a copied note, of those written',
    gauge: PERCENT,
    of: ({ safetyNetsDocumented, problems }) => shareOf(safetyNetsDocumented, problems),
  },
  {
    id: 'rechecks',
    what: 'Lost sound re-checked',
    gauge: PERCENT,
    of: ({ rechecksSettled, rechecksOf }) => shareOf(rechecksSettled, rechecksOf),
  },
  {
    id: 'mode switches',
    what: 'Changes of how they met, in a consultation',
    gauge: RATE,
    of: ({ modeSwitches, noted }) => perEach(modeSwitches, noted, 'consultation'),
  },
  ...COUNTED_KINDS.map((kind): Measure => ({
    id: `fault ${kind}`,
    what: `Calls with: ${READER_WORDS.team.findings[kind]}`,
    gauge: PERCENT,
    of: ({ faults, calls }) => shareOf(faults[kind] ?? 0, calls),
  })),
  ...BARRIERS.map(({ id, text }): Measure => ({
    id: `barrier ${id}`,
    what: `Consultations with a barrier: ${text}`,
    gauge: PERCENT,
    of: ({ barriers, noted }) => shareOf(barriers[id] ?? 0, noted),
  })),
];

/** Two years: more weeks than a chart can show. */
const MOST_WEEKS = 104;

/**
 * Each measure as a run chart by week; a week without calls is a hole in it. Faults and barriers that there never were are left out.
 * @param platform of which alone; of all where it is left out
 */
export function toTrends(weeks: readonly WeekCounts[], platform?: string): Trend[] {
  const wanted = weeks.filter((row) => platform === undefined || row.platform === platform);
  const byWeek = new Map(addUp(wanted.map((row) => ({ ...row, platform: '' }))).map((row) => [row.week, row]));
  const all = weeksFrom([...byWeek.keys()]);
  const labels = all.map(dateWords);
  return MEASURES.flatMap(({ id, what, gauge, of }) => {
    const values = all.map((week, index) => {
      const row = byWeek.get(week);
      return { label: labels[index]!, value: undefined, ...(row && of(row)) };
    });
    const isEmpty = values.every(({ value }) => value === undefined);
    const isNever = /^(fault|barrier) /.test(id) && values.every(({ value = 0 }) => value === 0);
    return isEmpty || isNever ? [] : [{ id, what, gauge, chart: toRunChart(values), weeks: all }];
  });
}

/** Every week from the first to the last, the latest of them. */
function weeksFrom(known: string[]): string[] {
  const sorted = known.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const from = sorted.find((week) => weeksBetween(week, last) < MOST_WEEKS) ?? first;
  const all = [from];
  while (all.at(-1)! < last) all.push(nextWeek(all.at(-1)!));
  return all;
}

const WEEK_MS = 7 * 86_400_000;

function weeksBetween(one: string, other: string): number {
  return (startOf(other) - startOf(one)) / WEEK_MS;
}

/** The platforms that there are, by name. */
export function platformsIn(weeks: readonly WeekCounts[]): string[] {
  return [...new Set(weeks.map(({ platform }) => platform))].toSorted();
}

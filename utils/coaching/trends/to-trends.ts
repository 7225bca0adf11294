import { FINDING_WORDS, withUnit } from '../../i18n/words';
import { BARRIERS } from '../barriers';
import { type RunChart, toRunChart } from '../run-chart';
import { addUp, COUNTED_KINDS, type WeekCounts } from './week-counts';
import { nextWeek, startOf } from './week-of';

/** What is followed from week to week. */
interface Measure {
  id: string;
  what: string;
  say(value: number): string;
  /** undefined where a week has nothing to tell */
  of(week: WeekCounts): number | undefined;
}

export interface Trend {
  id: string;
  what: string;
  chart: RunChart;
  say(value: number): string;
}

const percent = (value: number): string => withUnit(Math.round(value), '%');
const each = (value: number): string => value.toFixed(1);

const share = (part: number, of: number): number | undefined => (of === 0 ? undefined : (100 * part) / of);

const MEASURES: readonly Measure[] = [
  { id: 'calls', what: 'Calls that were measured', say: String, of: ({ calls }) => calls },
  {
    id: 'disruptive',
    what: 'Time with disruptive delay',
    say: percent,
    of: ({ disruptiveSeconds, lengthSeconds }) => share(disruptiveSeconds, lengthSeconds),
  },
  {
    id: 'gaps',
    what: 'Times that sound was lost, in a call',
    say: each,
    of: ({ gaps, calls }) => (calls === 0 ? undefined : gaps / calls),
  },
  {
    id: 'hearing',
    what: 'Consultations in which they said that they can hear',
    say: percent,
    of: ({ hearingConfirmed, noted }) => share(hearingConfirmed, noted),
  },
  {
    id: 'seeing',
    what: 'Consultations in which they said that they can see',
    say: percent,
    of: ({ seeingConfirmed, noted }) => share(seeingConfirmed, noted),
  },
  {
    id: 'checklist',
    what: 'Opening checklist, done',
    say: percent,
    of: ({ checklistDone, checklistOf }) => share(checklistDone, checklistOf),
  },
  {
    id: 'safety nets',
    what: 'Safety nets given, of those written',
    say: percent,
    of: ({ safetyNetsGiven, problems }) => share(safetyNetsGiven, problems),
  },
  {
    id: 'documented',
    what: 'Safety nets in a copied note, of those written',
    say: percent,
    of: ({ safetyNetsDocumented, problems }) => share(safetyNetsDocumented, problems),
  },
  {
    id: 'rechecks',
    what: 'Lost sound re-checked',
    say: percent,
    of: ({ rechecksSettled, rechecksOf }) => share(rechecksSettled, rechecksOf),
  },
  {
    id: 'mode switches',
    what: 'Changes of how you met, in a consultation',
    say: each,
    of: ({ modeSwitches, noted }) => (noted === 0 ? undefined : modeSwitches / noted),
  },
  ...COUNTED_KINDS.map((kind): Measure => ({
    id: `fault ${kind}`,
    what: `Calls with: ${FINDING_WORDS[kind]}`,
    say: percent,
    of: ({ faults, calls }) => share(faults[kind] ?? 0, calls),
  })),
  ...BARRIERS.map(({ id, text }): Measure => ({
    id: `barrier ${id}`,
    what: `Consultations with a barrier: ${text}`,
    say: percent,
    of: ({ barriers, noted }) => share(barriers[id] ?? 0, noted),
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
  return MEASURES.flatMap(({ id, what, say, of }) => {
    const values = all.map((week) => {
      const row = byWeek.get(week);
      return { label: week, value: row && of(row) };
    });
    const isEmpty = values.every(({ value }) => value === undefined);
    const isNever = /^(fault|barrier) /.test(id) && values.every(({ value = 0 }) => value === 0);
    return isEmpty || isNever ? [] : [{ id, what, say, chart: toRunChart(values) }];
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

import { toAscii } from '../../record/to-ascii';
import { toField } from '../../record/team-summary/to-csv';
import { WEEK_PARTS } from './improvement-shape';
import type { WeekCounts } from './week-counts';

/** A column for each number; of each kind of fault, and each barrier, one of its own, such as "faults sound-lost". */
const COLUMNS: readonly { name: string; of(row: WeekCounts): string | number }[] = WEEK_PARTS.flatMap(
  ({ name, shape }) => {
    const key = name as keyof WeekCounts;
    if (shape.is !== 'by key') return [{ name, of: (row: WeekCounts) => row[key] as string | number }];
    return shape.keys.map((each) => ({
      name: `${name} ${each}`,
      of: (row: WeekCounts) => (row[key] as Record<string, number | undefined>)[each] ?? 0,
    }));
  },
);

/** One row for each week and platform under a row of names, as RFC 4180 has it, in ASCII. */
export function toImprovementCsv(weeks: readonly WeekCounts[]): string {
  const names = COLUMNS.map(({ name }) => name);
  const rows = weeks.map((row) => COLUMNS.map(({ of }) => String(of(row))));
  return [names, ...rows].map((cells) => `${cells.map((cell) => toField(toAscii(cell).text)).join(',')}\r\n`).join('');
}

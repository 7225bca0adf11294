import { openCheck } from '../file-shape/check-shape';
import { IMPROVEMENT_FILE, IMPROVEMENT_FORMAT, NOTES } from './improvement-shape';
import type { Pdsa } from './pdsa';
import type { WeekCounts } from './week-counts';
import { migrate } from './migrate-improvement';
import { chosenWeek, EARLIEST_WEEK, nextWeek, startOf, weekOf } from './week-of';

/** A service's counts as a file. */
export interface Improvement {
  id: string;
  /** ids of the files that were put together in it, and of those in these */
  sources?: string[];
  weeks: WeekCounts[];
  notes?: Pdsa[];
}

export const IMPROVEMENT_FILE_NAME = 'webside-improvement';

/** Characters. */
export const LARGEST_IMPROVEMENT_FILE = 4_000_000;

const check = openCheck(IMPROVEMENT_FILE, 'The file');

/** Notes as they may be stored. */
export const checkNotes = openCheck(NOTES, 'The notes');

/** As JSON in lines, as docs/improvement.schema.json has it. */
export function toImprovementJson({ id, sources, weeks, notes }: Improvement): string {
  const { name: format, version } = IMPROVEMENT_FORMAT;
  return `${JSON.stringify({ format, version, id, ...(sources && { sources }), weeks, ...(notes && { notes }) }, undefined, 2)}\n`;
}

/**
 * Reads what toImprovementJson writes, of any version so far. Never throws: what is wrong is told in sentences.
 * @param thisWeek the date of its Monday: nothing was counted after it
 */
export function readImprovement(file: string, thisWeek: string): { improvement: Improvement } | { errors: string[] } {
  const text = file.replace(/^\uFEFF/, '');
  if (text.length > LARGEST_IMPROVEMENT_FILE) return { errors: ['The file is too large: 4 MB at most.'] };
  const raw = parse(text);
  if (!raw) return { errors: ['This is not a file of counts, or only a part of one. Ask for the file again.'] };
  const { format, version } = (raw.value ?? {}) as { format?: unknown; version?: unknown };
  if (
    format === IMPROVEMENT_FORMAT.name &&
    Number.isSafeInteger(version) &&
    Number(version) > IMPROVEMENT_FORMAT.version
  )
    return { errors: ['This file is of a newer version of Webside. Update Webside, then open it again.'] };
  const read = check(migrate(raw.value));
  if ('errors' in read) return read;
  const { id, sources, weeks, notes } = read.output as Improvement;
  const errors = [
    ...weeks.flatMap(({ week }) => wrongWeek(week, thisWeek)),
    ...(notes ?? []).flatMap(({ week }) => (chosenWeek(week) === week ? [] : [notMonday(week)])),
  ];
  if (errors.length > 0) return { errors: [...new Set(errors)].slice(0, MOST_ERRORS) };
  return { improvement: { id, ...(sources && { sources }), weeks, ...(notes && { notes }) } };
}

const MOST_ERRORS = 10;
const notMonday = (week: string): string => `${week} is not the date of a Monday of these times.`;

/** One week in the far future would push all others out of the charts. */
function wrongWeek(week: string, thisWeek: string): string[] {
  if (!isMonday(week)) return [notMonday(week)];
  if (week < EARLIEST_WEEK) return [`${week} is before there were video consultations.`];
  // Clocks differ: where the file was written the next week may have begun.
  return week > nextWeek(thisWeek) ? [`${week} is still to come: no call was held then.`] : [];
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function isMonday(date: string): boolean {
  return weekOf(startOf(date), 'UTC') === date;
}

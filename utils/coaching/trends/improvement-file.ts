import { openCheck } from '../file-shape/check-shape';
import { IMPROVEMENT_FILE, IMPROVEMENT_FORMAT, NOTES } from './improvement-shape';
import type { Pdsa } from './pdsa';
import type { WeekCounts } from './week-counts';
import { startOf, weekOf } from './week-of';

/** A service's counts as a file. */
export interface Improvement {
  id: string;
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
export function toImprovementJson({ id, weeks, notes }: Improvement): string {
  const { name: format, version } = IMPROVEMENT_FORMAT;
  return `${JSON.stringify({ format, version, id, weeks, ...(notes && { notes }) }, undefined, 2)}\n`;
}

/** Reads what toImprovementJson writes. Never throws: what is wrong is told in sentences. */
export function readImprovement(file: string): { improvement: Improvement } | { errors: string[] } {
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
  const read = check(raw.value);
  if ('errors' in read) return read;
  const { id, weeks, notes } = read.output as Improvement;
  const errors = [...weeks, ...(notes ?? [])].flatMap(({ week }) =>
    isMonday(week) ? [] : [`${week} is not the date of a Monday.`],
  );
  if (errors.length > 0) return { errors: [...new Set(errors)] };
  return { improvement: { id, weeks, ...(notes && { notes }) } };
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

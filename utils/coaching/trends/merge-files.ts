import { toCanonical } from '../file-shape/to-canonical';
import { type Improvement, readImprovement } from './improvement-file';
import type { Pdsa } from './pdsa';
import { addUp, type WeekCounts } from './week-counts';

/** A file as it was chosen. */
export interface ChosenFile {
  /** as the person who chose it knows it */
  name: string;
  text: string;
}

/** Several clinicians' counts together. */
export interface Merged {
  weeks: WeekCounts[];
  notes: Pdsa[];
  /** names of the files that are in it */
  files: string[];
  /** what was left out, and what should be looked at, in sentences that name the file */
  errors: string[];
  warnings: string[];
}

/** Counts only add up where each call is in one file: the same file twice is left out, and what looks like it is told. */
export function mergeFiles(chosen: readonly ChosenFile[]): Merged {
  const taken: { name: string; improvement: Improvement }[] = [];
  const errors: string[] = [];
  for (const { name, text } of chosen) {
    const read = readImprovement(text);
    const same = 'improvement' in read && taken.find(({ improvement }) => improvement.id === read.improvement.id);
    if ('errors' in read) errors.push(...read.errors.map((error) => `${name}: ${error}`));
    else if (same) errors.push(`${name}: This is the same file as ${same.name}. It is counted once.`);
    else taken.push({ name, improvement: read.improvement });
  }
  return {
    weeks: addUp(taken.flatMap(({ improvement }) => improvement.weeks)),
    notes: taken.flatMap(({ improvement }) => improvement.notes ?? []),
    files: taken.map(({ name }) => name),
    errors,
    warnings: alike(taken),
  };
}

/** Nobody else has had just the same week: so many calls, and so much of all else. */
const LEAST_CALLS = 3;

/** A clinician who exports each month gives away the earlier months again. */
function alike(taken: { name: string; improvement: Improvement }[]): string[] {
  const seen = new Map<string, string>();
  const pairs = new Set<string>();
  for (const { name, improvement } of taken) {
    for (const row of improvement.weeks.filter(({ calls }) => calls >= LEAST_CALLS)) {
      const key = toCanonical(row) ?? '';
      const before = seen.get(key);
      if (before !== undefined && before !== name)
        pairs.add(
          `${name} and ${before} have a week that is the same in every number. If they are of one clinician, take the later file alone.`,
        );
      seen.set(key, before ?? name);
    }
  }
  return [...pairs];
}

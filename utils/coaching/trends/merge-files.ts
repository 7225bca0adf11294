import { toCanonical } from '../file-shape/to-canonical';
import { type Improvement, readImprovement } from './improvement-file';
import { MOST_NOTES } from './improvement-shape';
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
  /** ids of these files, and of those that had been put together in them */
  sources: string[];
  /** what was left out, and what should be looked at, in sentences that name the file */
  errors: string[];
  warnings: string[];
}

interface Taken {
  name: string;
  improvement: Improvement;
}

/**
 * Counts only add up where each call is in one file: the same file twice, and one that is in another already, is left out, and what
 * looks like it is told.
 * @param thisWeek as in readImprovement
 */
export function mergeFiles(chosen: readonly ChosenFile[], thisWeek: string): Merged {
  const errors: string[] = [];
  const all: Taken[] = [];
  for (const { name, text } of chosen) {
    const read = readImprovement(text, thisWeek);
    if ('errors' in read) errors.push(...read.errors.map((error) => `${name}: ${error}`));
    else all.push({ name, improvement: read.improvement });
  }
  const { taken, told } = withoutTwice(all);
  const notes = new Map(taken.flatMap(({ improvement }) => improvement.notes ?? []).map((note) => [note.id, note]));
  if (notes.size > MOST_NOTES)
    errors.push(`There are ${notes.size} notes in these files: the first ${MOST_NOTES} are shown.`);
  return {
    weeks: addUp(taken.flatMap(({ improvement }) => improvement.weeks)),
    notes: [...notes.values()].slice(0, MOST_NOTES),
    files: taken.map(({ name }) => name),
    sources: [...new Set(taken.flatMap(({ improvement }) => idsOf(improvement)))],
    errors: [...errors, ...told],
    warnings: alike(taken),
  };
}

const idsOf = ({ id, sources = [] }: Improvement): string[] => [id, ...sources];

/** Of files that have one in common only the largest is taken, in whatever order they were chosen. */
function withoutTwice(all: readonly Taken[]): { taken: Taken[]; told: string[] } {
  const sizeOf = ({ improvement }: Taken): number => improvement.sources?.length ?? 0;
  const [taken, told]: [Taken[], string[]] = [[], []];
  for (const each of all.toSorted((one, other) => sizeOf(other) - sizeOf(one))) {
    const { id } = each.improvement;
    const ids = idsOf(each.improvement);
    const other = taken.find(({ improvement }) => idsOf(improvement).some((one) => ids.includes(one)));
    if (!other) taken.push(each);
    else if (other.improvement.id === id)
      told.push(`${each.name}: This is the same file as ${other.name}. It is counted once.`);
    else if (ids.every((one) => one === id || idsOf(other.improvement).includes(one)))
      told.push(`${each.name}: Its calls are in ${other.name} already. They are counted once.`);
    else
      told.push(
        `${each.name}: It and ${other.name} were both made with one same file, so its calls cannot be told apart from those. It was left out: put the clinicians’ own files together instead.`,
      );
  }
  return { taken: all.filter((each) => taken.includes(each)), told };
}

/** Nobody else has had just the same week: so many calls, and so much of all else. */
const LEAST_CALLS = 3;

/** A clinician who exports each month gives away the earlier months again. */
function alike(taken: readonly Taken[]): string[] {
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

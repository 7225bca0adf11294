import type { ImprovementProps } from '../../components/coaching/Improvement';
import type { Keeper } from '../../utils/browser/keeper';
import { readTextFile } from '../../utils/browser/read-text-file';
import { saveFile } from '../../utils/browser/save-file';
import {
  IMPROVEMENT_FILE_NAME,
  LARGEST_IMPROVEMENT_FILE,
  readImprovement,
  toImprovementJson,
} from '../../utils/coaching/trends/improvement-file';
import { type ChosenFile, type Merged, mergeFiles } from '../../utils/coaching/trends/merge-files';
import { toImprovementCsv } from '../../utils/coaching/trends/to-improvement-csv';
import type { CountedCall } from '../../utils/coaching/trends/count-call';
import { ofTheseTimes, toWeekCounts, type WeekCounts } from '../../utils/coaching/trends/week-counts';
import { weekOf } from '../../utils/coaching/trends/week-of';
import { openNotes } from './improvement-notes';

const TOO_LARGE =
  'Nothing was saved: the file would be larger than Webside opens. Save it without the notes, or put fewer files together.';

const notSaved = (errors: readonly string[]): string =>
  `Nothing was saved, since Webside would not open it again: ${errors.join(' ')}`;

/** What the clock gives is a week of these times. */
const thisWeek = (): string => weekOf(Date.now())!;

/** Counts of one's own calls and of colleagues', and the notes on what was tried. */
export function openImprovement(keeper: Keeper, onChange: () => void, onTold: (words: string) => void) {
  const notes = openNotes(keeper, onChange, onTold);
  let merged: Merged | undefined;
  /** of which calls they were counted: made once for them */
  let counted: { of: readonly CountedCall[]; weeks: WeekCounts[] } | undefined;

  function weeksOf(calls: readonly CountedCall[]): WeekCounts[] {
    if (counted?.of !== calls) counted = { of: calls, weeks: ofTheseTimes(toWeekCounts(calls), thisWeek()) };
    return counted.weeks;
  }

  async function merge(files: readonly File[]): Promise<void> {
    const read = await Promise.all(files.map((file) => readTextFile(file, LARGEST_IMPROVEMENT_FILE)));
    const chosen: ChosenFile[] = [];
    const errors: string[] = [];
    read.forEach((each, index) => {
      const { name } = files[index]!;
      if ('text' in each) chosen.push({ name, text: each.text });
      else errors.push(...each.errors.map((error) => `${name}: ${error}`));
    });
    const next = mergeFiles(chosen, thisWeek());
    const wrong = [...errors, ...next.errors];
    // Nothing could be taken: one's own counts stay where they are.
    if (next.files.length === 0) return onTold(`Nothing was opened. ${wrong.join(' ')}`);
    merged = { ...next, errors: wrong };
    onChange();
  }

  function save(format: 'CSV' | 'JSON', weeks: WeekCounts[], hasNotes: boolean): void {
    const name = `${IMPROVEMENT_FILE_NAME}.${format.toLowerCase()}`;
    if (format === 'CSV') saveFile(name, toImprovementCsv(weeks), 'text/csv');
    else {
      const text = toImprovementJson({
        id: crypto.randomUUID(),
        ...(merged && { sources: merged.sources }),
        weeks,
        ...(hasNotes && { notes: merged ? merged.notes : notes.all }),
      });
      // Nobody is given a file that Webside would refuse.
      const read = readImprovement(text, thisWeek());
      if ('errors' in read) return onTold(text.length > LARGEST_IMPROVEMENT_FILE ? TOO_LARGE : notSaved(read.errors));
      saveFile(name, text);
    }
    onTold(`Given to your browser to save: ${name}.`);
  }

  return {
    /** @param calls undefined while they are read */
    props(calls: readonly CountedCall[] | 'refused' | undefined): Omit<ImprovementProps, 'onPrint'> {
      const own = calls && calls !== 'refused' ? weeksOf(calls) : (calls as 'refused' | undefined);
      return {
        own,
        merged,
        notes: notes.known(),
        onAdd: notes.add,
        onWrite: notes.write,
        onOrder: notes.order,
        onDelete: notes.delete,
        onSave: (format, hasNotes) => save(format, merged?.weeks ?? (Array.isArray(own) ? own : []), hasNotes),
        onMerge: (files) => void merge(files),
        onUnmerge() {
          merged = undefined;
          onChange();
        },
      };
    },
    /** Others may have written notes meanwhile, in another page. */
    refresh: notes.refresh,
    /** Everything was deleted: nothing that is under way brings it back. */
    forget(): void {
      notes.forget();
      merged = undefined;
      onChange();
    },
  };
}

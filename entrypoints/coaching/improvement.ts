import type { ImprovementProps } from '../../components/coaching/Improvement';
import { deleteOther, keepOther, readOthers } from '../../utils/browser/review-store';
import { saveFile } from '../../utils/browser/save-file';
import { checkNotes, IMPROVEMENT_FILE_NAME, toImprovementJson } from '../../utils/coaching/trends/improvement-file';
import { type Merged, mergeFiles } from '../../utils/coaching/trends/merge-files';
import { newPdsa, type Pdsa } from '../../utils/coaching/trends/pdsa';
import { toImprovementCsv } from '../../utils/coaching/trends/to-improvement-csv';
import type { CountedCall } from '../../utils/coaching/trends/counted-call';
import { toWeekCounts, type WeekCounts } from '../../utils/coaching/trends/week-counts';
import { startOf, weekOf } from '../../utils/coaching/trends/week-of';

const KEEP_WITHIN_MS = 400;

/** Counts of one's own calls and of colleagues', and the notes on what was tried. */
export function openImprovement(onChange: () => void, onTold: (words: string) => void) {
  let notes: Pdsa[] = [];
  let merged: Merged | undefined;
  /** of which calls they were counted: made once for them */
  let counted: { of: readonly CountedCall[]; weeks: WeekCounts[] } | undefined;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  let isRead = false;

  /** Only who looks at the service needs them. */
  async function read(): Promise<void> {
    if (isRead) return;
    isRead = true;
    const rows = await readOthers('notes').catch(() => []);
    notes = inOrder(rows.flatMap(({ value }) => toNote(value) ?? []));
    onChange();
  }

  function known(): Pdsa[] {
    void read();
    return notes;
  }

  function put(note: Pdsa): void {
    notes = inOrder([...notes.filter(({ id }) => id !== note.id), note]);
    if (!timers.has(note.id))
      timers.set(
        note.id,
        setTimeout(() => void keep(note.id), KEEP_WITHIN_MS),
      );
    onChange();
  }

  async function keep(id: string): Promise<void> {
    clearTimeout(timers.get(id));
    timers.delete(id);
    const note = notes.find((each) => each.id === id);
    if (!note) return;
    await keepOther('notes', id, note).catch(() =>
      onTold('The browser did not keep this note. It is still here: save the counts with the notes as JSON.'),
    );
  }

  addEventListener('pagehide', () => {
    for (const id of timers.keys()) void keep(id);
  });

  function weeksOf(calls: readonly CountedCall[]): WeekCounts[] {
    if (counted?.of !== calls) counted = { of: calls, weeks: toWeekCounts(calls) };
    return counted.weeks;
  }

  return {
    /** @param calls undefined while they are read */
    props: (calls: readonly CountedCall[] | undefined): Omit<ImprovementProps, 'onPrint'> => ({
      own: calls && weeksOf(calls),
      merged,
      notes: known(),
      onAdd: () => put(newPdsa(crypto.randomUUID(), weekOf(Date.now()) ?? '')),
      // Charts go by weeks: any day of one stands for it.
      onWrite: (note) => put({ ...note, week: weekOf(startOf(note.week), 'UTC') ?? note.week }),
      onDelete(id) {
        clearTimeout(timers.get(id));
        timers.delete(id);
        notes = notes.filter((each) => each.id !== id);
        onChange();
        void deleteOther('notes', id).catch(() => onTold('The browser did not let it be deleted. Try again.'));
      },
      onSave(format, hasNotes) {
        const weeks = merged ? merged.weeks : calls ? weeksOf(calls) : [];
        const id = crypto.randomUUID();
        const told = merged ? merged.notes : notes;
        if (format === 'CSV') saveFile(`${IMPROVEMENT_FILE_NAME}.csv`, toImprovementCsv(weeks), 'text/csv');
        else
          saveFile(`${IMPROVEMENT_FILE_NAME}.json`, toImprovementJson({ id, weeks, ...(hasNotes && { notes: told }) }));
        onTold(`Given to your browser to save: ${IMPROVEMENT_FILE_NAME}.${format.toLowerCase()}.`);
      },
      onMerge: (files) =>
        void Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() }))).then(
          (chosen) => {
            merged = mergeFiles(chosen);
            onChange();
          },
          () =>
            onTold('A file could not be read, and nothing was opened. Is it still where it was? Choose them again.'),
        ),
      onUnmerge() {
        merged = undefined;
        onChange();
      },
    }),
    /** Everything was deleted: nothing that is under way brings it back. */
    forget(): void {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      notes = [];
      merged = undefined;
    },
  };
}

function toNote(stored: unknown): Pdsa | undefined {
  const read = checkNotes([stored]);
  return 'output' in read ? (read.output as Pdsa[])[0] : undefined;
}

function inOrder(notes: Pdsa[]): Pdsa[] {
  return notes.sort((one, other) => one.week.localeCompare(other.week) || one.id.localeCompare(other.id));
}

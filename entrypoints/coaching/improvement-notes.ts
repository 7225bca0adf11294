import type { Keeper } from '../../utils/browser/keeper';
import { deleteOther, readOthers } from '../../utils/browser/review-store';
import { checkNotes } from '../../utils/coaching/trends/improvement-file';
import { inOrder, newPdsa, type Pdsa } from '../../utils/coaching/trends/pdsa';
import { chosenWeek, weekOf } from '../../utils/coaching/trends/week-of';

/** The clinician's notes on changes that were tried. */
export function openNotes(keeper: Keeper, onChange: () => void, onTold: (words: string) => void) {
  let notes: Pdsa[] = [];
  let isWanted = true;
  /** what was written or deleted here, and how often the disk was read */
  let turn = 0;
  let readings = 0;
  const thisWeek = (): string => weekOf(Date.now()) ?? '';

  async function read(): Promise<void> {
    const own = turn;
    readings += 1;
    const reading = readings;
    const rows = await readOthers('notes').catch(() => undefined);
    // A later reading is under way.
    if (reading !== readings) return;
    if (own !== turn || !rows) {
      // Something was written or deleted meanwhile, and it is read once more; or the browser refuses, and the next look tries again.
      isWanted = true;
      if (rows) onChange();
      return;
    }
    const unsaved = (id: string): Pdsa | undefined => keeper.unsaved('notes', id)?.row.value as Pdsa | undefined;
    const stored = rows.flatMap(({ value }) => toNote(value, thisWeek()) ?? []).map((note) => unsaved(note.id) ?? note);
    const others = notes.filter(({ id }) => unsaved(id) && stored.every((each) => each.id !== id));
    notes = inOrder([...stored, ...others]);
    onChange();
  }

  /** Each stays in its place while it is written in. */
  function put(note: Pdsa): void {
    turn += 1;
    const index = notes.findIndex(({ id }) => id === note.id);
    notes = index < 0 ? inOrder([...notes, note]) : notes.with(index, note);
    keeper.put({ store: 'notes', key: note.id, value: note });
    onChange();
  }

  keeper.onOutcome(({ store }, outcome) => {
    if (store === 'notes' && outcome === 'refused')
      onTold(
        'The browser did not keep this note. It is still here, and is tried again: save the counts with the notes as JSON.',
      );
  });

  return {
    /** Only who looks at the service needs them. */
    known(): readonly Pdsa[] {
      if (isWanted) void read();
      isWanted = false;
      return notes;
    },
    get all() {
      return notes;
    },
    refresh(): void {
      isWanted = true;
    },
    add: (): void => put(newPdsa(crypto.randomUUID(), thisWeek())),
    write: put,
    order(): void {
      notes = inOrder(notes);
      onChange();
    },
    delete(id: string): void {
      turn += 1;
      keeper.drop('notes', id);
      notes = notes.filter((each) => each.id !== id);
      onChange();
      void deleteOther('notes', id).catch(() => onTold('The browser did not let it be deleted. Try again.'));
    },
    forget(): void {
      turn += 1;
      notes = [];
    },
  };
}

/** Of what was written before weeks were looked at, one that is none becomes this one. */
function toNote(stored: unknown, thisWeek: string): Pdsa | undefined {
  const read = checkNotes([stored]);
  const [note] = 'output' in read ? (read.output as Pdsa[]) : [];
  return note && { ...note, week: chosenWeek(note.week) ?? thisWeek };
}

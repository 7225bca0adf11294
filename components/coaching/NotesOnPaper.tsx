import { type Pdsa, PDSA_PARTS } from '../../utils/coaching/trends/pdsa';
import { dateWords } from '../../utils/coaching/trends/week-of';

/** The notes on what was tried, as they are printed: what was written, and no field to write in. */
export function NotesOnPaper({ notes }: { notes: readonly Pdsa[] }) {
  if (notes.length === 0) return null;
  return (
    <section class="paper">
      <h2>Changes that were tried</h2>
      {notes.map((note, index) => (
        <section key={note.id}>
          <h3>
            {index + 1}. {note.title.trim() || 'Without a name'}, from the week of {dateWords(note.week)}
          </h3>
          {PDSA_PARTS.map(({ id, label }) =>
            note[id].trim() === '' ? null : (
              <p key={id}>
                <b>{label}:</b> {note[id]}
              </p>
            ),
          )}
        </section>
      ))}
    </section>
  );
}

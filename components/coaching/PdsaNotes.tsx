import { useState } from 'preact/hooks';
import { MOST_IN_PART, MOST_IN_TITLE, type Pdsa, PDSA_PARTS, PDSA_WARNING } from '../../utils/coaching/trends/pdsa';
import { chosenWeek, dateWords } from '../../utils/coaching/trends/week-of';
import { AskedOnce } from '../drafts/AskedOnce';
import { TextField } from '../ui/TextField';

export interface PdsaNotesProps {
  /** by week; their number stands in the charts */
  notes: readonly Pdsa[];
  /** of somebody else's file */
  readOnly: boolean;
  onAdd(): void;
  onWrite(note: Pdsa): void;
  /** a note's week was chosen: the notes stand by their weeks */
  onOrder(): void;
  onDelete(id: string): void;
}

/** What was tried, from when, and what came of it: Plan, Do, Study, Act. */
export function PdsaNotes({ notes, readOnly, onAdd, onWrite, onOrder, onDelete }: PdsaNotesProps) {
  return (
    <section aria-labelledby="pdsa">
      <h2 id="pdsa">Changes that were tried</h2>
      {!readOnly && <p class="quiet">A small change, tried and looked at: Plan, Do, Study, Act. {PDSA_WARNING}</p>}
      {notes.length === 0 && <p>{readOnly ? 'There are no notes in these files.' : 'None yet.'}</p>}
      {notes.map((note, index) =>
        readOnly ? (
          <ReadNote key={note.id} note={note} number={index + 1} />
        ) : (
          <OwnNote
            key={note.id}
            note={note}
            number={index + 1}
            onWrite={onWrite}
            onOrder={onOrder}
            onDelete={() => onDelete(note.id)}
          />
        ),
      )}
      {!readOnly && (
        <p class="on-screen">
          <button type="button" class="button" onClick={onAdd}>
            Add a change
          </button>
        </p>
      )}
    </section>
  );
}

function ReadNote({ note, number }: { note: Pdsa; number: number }) {
  return (
    <section class="card" aria-label={`Change ${number}`}>
      <p>
        <b>
          {number}. {note.title}
        </b>
        , from the week of {dateWords(note.week)}
      </p>
      {PDSA_PARTS.map(({ id, label }) =>
        note[id].trim() === '' ? null : (
          <p key={id} class="words">
            <b>{label}:</b> {note[id]}
          </p>
        ),
      )}
    </section>
  );
}

interface OwnNoteProps {
  note: Pdsa;
  number: number;
  onWrite(note: Pdsa): void;
  onOrder(): void;
  onDelete(): void;
}

function OwnNote({ note, number, onWrite, onOrder, onDelete }: OwnNoteProps) {
  const { id, title } = note;
  return (
    <section class="card pdsa" aria-label={`Change ${number}`}>
      <div class="pair">
        <TextField
          id={`pdsa-${id}-title`}
          label={`${number}. What was changed`}
          value={title}
          most={MOST_IN_TITLE}
          onWrite={(text) => onWrite({ ...note, title: text })}
        />
        <WeekField note={note} onWrite={onWrite} onOrder={onOrder} />
      </div>
      {PDSA_PARTS.map(({ id: part, label, hint }) => (
        <TextField
          key={part}
          id={`pdsa-${id}-${part}`}
          label={`${label}: ${hint}`}
          name={`${label}: ${hint} Change ${number}`}
          value={note[part]}
          most={MOST_IN_PART}
          onWrite={(text) => onWrite({ ...note, [part]: text })}
        />
      ))}
      <span class="on-screen">
        <AskedOnce act="Delete this change" question="Delete it with all that is written in it? " onDo={onDelete} />
      </span>
    </section>
  );
}

/**
 * Any day of a week stands for it. What is typed stays as it is typed until the field is left: a date is a date at each digit of it,
 * and would be another one before the next.
 */
function WeekField({ note, onWrite, onOrder }: Pick<OwnNoteProps, 'note' | 'onWrite' | 'onOrder'>) {
  const [typed, setTyped] = useState<string>();
  const [isWrong, setIsWrong] = useState(false);
  const id = `pdsa-${note.id}-week`;
  return (
    <div class="field">
      <div class="name">
        <label for={id}>From the week of</label>
      </div>
      <input
        id={id}
        type="date"
        value={typed ?? note.week}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          const week = chosenWeek(value);
          if (week && week !== note.week) onWrite({ ...note, week });
        }}
        onBlur={() => {
          const isChosen = typed === undefined || chosenWeek(typed) !== undefined;
          setIsWrong(!isChosen);
          if (isChosen) setTyped(undefined);
          onOrder();
        }}
      />
      <span id={`${id}-wrong`} role="status" class="missing">
        {isWrong &&
          `Choose a day from 2000 to 2099. Until then the change stands in the week of ${dateWords(note.week)}.`}
      </span>
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { isOfPractice } from '../../utils/consultation/practice-site';

interface RecordPageProps {
  note: { is: keyof typeof NOT_THERE } | { is: 'there'; consultation: { site: string } };
  /** the ways to the record, a section each */
  children: ComponentChildren;
}

const NOT_THERE = {
  'being read': 'The note is being read…',
  gone: 'These notes were cleared, or the browser was closed since. Nothing of them is left to print. This page can be closed.',
  held: 'These notes were cleared, or cannot be read any more, after they were sent from here. What was sent is held on this page and nowhere else, until the server has said that it keeps it, or you let go of it. Leave the page open until then.',
  sent: 'These notes were cleared, or cannot be read any more. What became of sending them stands below. This page can be closed.',
  empty:
    'Nothing is written in these notes yet, so there is nothing to print. What you write in the panel comes here by itself.',
  unreadable: 'The note could not be put together. It is safe in the panel: copy it from there.',
};

/** From here a note leaves for the record. It needs a page of its own: paper is wider than a panel. */
export function RecordPage({ note, children }: RecordPageProps) {
  return (
    <main class="record">
      <h1>Note for the record</h1>
      <div role="status">
        {note.is === 'there' ? (
          <p class="quiet">
            {isOfPractice(note.consultation)
              ? 'Written in practice, of no patient: it can be printed, and goes nowhere else. '
              : note.consultation.site && `Of the call on ${note.consultation.site}. `}
            It changes here as you change it in the panel.
          </p>
        ) : (
          <p>{NOT_THERE[note.is]}</p>
        )}
      </div>
      {children}
    </main>
  );
}

/** A way to the record that few notes take: closed until it is wanted, and not on paper. */
export function Way({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <details class="way">
      <summary>
        <h2>{name}</h2>
      </summary>
      {children}
    </details>
  );
}

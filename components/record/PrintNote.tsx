import { useLayoutEffect } from 'preact/hooks';
import type { PrintedNote } from '../../utils/record/to-printed';
import { EMPTY_BOX, runningLine, type TypedInBox } from './patient-box';
import { PatientBox } from './PatientBox';
import { PrintedParts } from './PrintedParts';

export interface PrintNoteProps {
  note: PrintedNote;
  /** of Webside */
  version: string;
  patient: TypedInBox;
  /** see PatientBox */
  warning: string;
  onPatient(typed: TypedInBox): void;
  onPrint(): void;
}

/** The note as a page, and the press that opens the browser's print dialog. */
export function PrintNote({ note, version, patient, warning, onPatient, onPrint }: PrintNoteProps) {
  useRunningLine(runningLine(note.when, patient));
  return (
    <section class="print" aria-labelledby="print-heading">
      <div class="on-screen">
        <h2 id="print-heading">Print or save as PDF</h2>
        <p>
          Your browser’s print window opens, and saves as PDF too. In the box “Patient” you can type whose note it is;
          what you leave empty is printed as a line to write on. It is printed as you type it, and not checked.
        </p>
        <p class="quiet">
          What you type in the box is kept nowhere. It is gone when this page is closed, left or loaded again.
        </p>
        <div class="buttons">
          <button type="button" class="button main" onClick={onPrint}>
            Print or save as PDF
          </button>
          <button type="button" class="button" onClick={() => onPatient(EMPTY_BOX)}>
            Empty the box
          </button>
        </div>
      </div>
      <article class="sheet" aria-label="The note as it is printed">
        <p class="running">{runningLine(note.when, patient)}</p>
        <div>
          <header class="letterhead">
            <Lines lines={note.organisation} />
            <Lines lines={note.author} />
          </header>
          <h2 class="title">Consultation note</h2>
          <p class="when">{note.when}</p>
          <PatientBox patient={patient} warning={warning} onPatient={onPatient} />
          <PrintedParts parts={note.parts} />
          <footer class="made-with">Made with Webside {version}</footer>
        </div>
      </article>
    </section>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <div>
      {lines.map((line, index) => (
        <p key={index} dir="auto">
          {line}
        </p>
      ))}
    </div>
  );
}

/** The margins of a printed page can hold no element: they take their words from a property of the document. */
function useRunningLine(words: string): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--running-line', cssString(words));
    return () => style.removeProperty('--running-line');
  }, [words]);
}

function cssString(words: string): string {
  return `"${words.replace(/\p{Cc}/gu, ' ').replace(/["\\]/g, '\\$&')}"`;
}

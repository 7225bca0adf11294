import { EMPTY_BOX, type TypedInBox } from '../../components/record/patient-box';
import type { PrintNoteProps } from '../../components/record/PrintNote';
import { aboutThis } from '../../utils/browser/about';
import type { RecordDocument } from '../../utils/record/record-document';
import type { RecordSettings } from '../../utils/record/record-settings';
import { toPrinted } from '../../utils/record/to-printed';

/** Printing by the browser's own dialog, which never says whether anything was printed: so nothing is said of that here either. */
export function openPrint(onChange: () => void) {
  const { version } = aboutThis();
  /** lives in this variable only: it is written to no memory and no disk */
  let patient = EMPTY_BOX;

  function type(typed: TypedInBox): void {
    patient = typed;
    onChange();
  }

  // Browsers may keep a page that was left, to show it again as it was.
  addEventListener('pagehide', () => type(EMPTY_BOX));
  return {
    empty(): void {
      patient = EMPTY_BOX;
    },

    get nhsNumber(): string {
      return patient.nhsNumber;
    },

    props: (document: RecordDocument, settings: RecordSettings, warning: string): PrintNoteProps => ({
      note: toPrinted(document, settings),
      version,
      patient,
      warning,
      onPatient: type,
      onPrint: () => window.print(),
    }),
  };
}

import { NOBODY, type PatientTyped } from '../../components/record/patient';
import type { PrintNoteProps } from '../../components/record/PrintNote';
import { aboutThis } from '../../utils/browser/about';
import { readRecordSettings, watchRecordSettings } from '../../utils/browser/record-settings-memory';
import type { Consultation } from '../../utils/consultation/consultation';
import type { RecordDocument } from '../../utils/record/record-document';
import { USUAL_SETTINGS } from '../../utils/record/record-settings';
import { toPrinted } from '../../utils/record/to-printed';

/** Printing by the browser's own dialog, which never says whether anything was printed: so nothing is said of that here either. */
export function openPrint(onChange: () => void) {
  const { version } = aboutThis();
  let settings = USUAL_SETTINGS;
  /** lives in this variable only: it is written to no memory and no disk */
  let patient = NOBODY;

  async function read(): Promise<void> {
    settings = await readRecordSettings();
    onChange();
  }

  function type(typed: PatientTyped): void {
    patient = typed;
    onChange();
  }

  watchRecordSettings(() => void read());
  void read();
  // Browsers may keep a page that was left, to show it again as it was.
  addEventListener('pagehide', () => type(NOBODY));
  return {
    empty(): void {
      patient = NOBODY;
    },

    props: ({ document, consultation }: { document: RecordDocument; consultation: Consultation }): PrintNoteProps => ({
      note: toPrinted(document, consultation, settings),
      version,
      patient,
      onPatient: type,
      onPrint: () => window.print(),
    }),
  };
}

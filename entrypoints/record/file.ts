import type { FhirExportProps } from '../../components/record/FhirExport';
import { aboutThis } from '../../utils/browser/about';
import { saveFile } from '../../utils/browser/save-file';
import { type ReadyNote, toReadyNote } from '../../utils/record/fhir/to-ready-note';
import { NOBODY, type TypedPatient } from '../../utils/record/patient-identifiers';
import type { RecordDocument } from '../../utils/record/record-document';
import type { RecordSettings } from '../../utils/record/record-settings';

/** The note as a FHIR document: saved where the browser saves files, or sent where a build can send. */
export function openFile(onChange: () => void) {
  const { version } = aboutThis();
  /** lives in this variable only: it is written to no memory and no disk */
  let typed = NOBODY;

  function type(next: TypedPatient): void {
    typed = next;
    onChange();
  }

  // Browsers may keep a page that was left, to show it again as it was.
  addEventListener('pagehide', () => type(NOBODY));
  return {
    empty(): void {
      typed = NOBODY;
    },

    get nhsNumber(): string {
      return typed.nhsNumber;
    },

    props: (document: RecordDocument, settings: RecordSettings, warning: string): FhirExportProps => ({
      typed,
      warning,
      document,
      settings,
      version,
      at: () => Date.now(),
      onType: type,
      onSave: saveFile,
    }),

    toReady: (document: RecordDocument, settings: RecordSettings): ReadyNote =>
      toReadyNote({ typed, document, settings, at: Date.now(), version }),
  };
}

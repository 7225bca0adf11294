import type { FhirExportProps } from '../../components/record/FhirExport';
import { aboutThis } from '../../utils/browser/about';
import { saveFile } from '../../utils/browser/save-file';
import { toInstant } from '../../utils/record/fhir/instant';
import { toFhirDocument } from '../../utils/record/fhir/to-fhir-document';
import { toJson } from '../../utils/record/fhir/to-json';
import { readPatient, type TypedPatient } from '../../utils/record/patient-identifiers';
import type { RecordDocument } from '../../utils/record/record-document';
import type { RecordSettings } from '../../utils/record/record-settings';
import type { NoteToSend } from '../../utils/record/sending-request';

const NOBODY: TypedPatient = { nhsNumber: '', family: '', given: '', birthDate: '' };

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

    props: (document: RecordDocument, settings: RecordSettings): FhirExportProps => ({
      typed,
      document,
      settings,
      version,
      at: () => Date.now(),
      onType: type,
      onSave: saveFile,
    }),

    /** @returns undefined while something of the patient is typed that cannot be right */
    toSend(document: RecordDocument, settings: RecordSettings): (NoteToSend & { hasIdentifiers: boolean }) | undefined {
      const at = Date.now();
      const read = readPatient(typed, toInstant(at)?.slice(0, 10) ?? '');
      if (read.is === 'wrong') return undefined;
      const patient = read.is === 'patient' ? { patient: read.patient } : {};
      const bundle = toFhirDocument({ document, settings, ...patient, at, version });
      const { system = '', value = '' } = bundle.identifier ?? {};
      return { identifier: { system, value }, body: toJson(bundle), hasIdentifiers: read.is === 'patient' };
    },
  };
}

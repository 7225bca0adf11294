import { useRef, useState } from 'preact/hooks';
import { toDay } from '../../utils/record/fhir/instant';
import { toFhirDocument } from '../../utils/record/fhir/to-fhir-document';
import { toJson } from '../../utils/record/fhir/to-json';
import { toXml } from '../../utils/record/fhir/to-xml';
import { patientLines, type ReadPatient, readPatient, type TypedPatient } from '../../utils/record/patient-identifiers';
import type { RecordDocument } from '../../utils/record/record-document';
import type { RecordSettings } from '../../utils/record/record-settings';
import { PatientFields } from './PatientFields';

export interface FhirExportProps {
  /** whose note it is, as typed; kept by nobody else */
  typed: TypedPatient;
  /** see PatientFields */
  warning: string;
  onType(typed: TypedPatient): void;
  document: RecordDocument;
  settings: RecordSettings;
  /** the time, ms since 1970 */
  at(): number;
  /** of Webside */
  version: string;
  onSave(name: string, text: string, type: string): void;
}

/** The names say nothing of a patient: where files are saved, others see them. */
const FORMATS = [
  { label: 'Save FHIR as JSON', name: 'note.fhir.json', type: 'application/fhir+json', write: toJson },
  { label: 'Save FHIR as XML', name: 'note.fhir.xml', type: 'application/fhir+xml', write: toXml },
];

/** The note as a FHIR document, with the patient's identifiers if they are typed here; they are gone with its page. */
export function FhirExport({ typed, warning, document, settings, at, version, onType, onSave }: FhirExportProps) {
  const [isTried, setTried] = useState(false);
  const [told, setTold] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const today = toDay(at()) ?? '';
  const read = readPatient(typed, today);
  const save = ({ name, type, write }: (typeof FORMATS)[number]): void => {
    setTried(true);
    if (read.is === 'wrong') {
      const [first] = Object.keys(read.wrong);
      form.current?.querySelector<HTMLElement>(`#file-${first}`)?.focus();
      setTold('Not saved: mend what is marked, or leave it blank.');
      return;
    }
    try {
      const patient = read.is === 'patient' ? { patient: read.patient } : {};
      onSave(name, write(toFhirDocument({ document, settings, ...patient, at: at(), version })), type);
      setTold(`Given to your browser to save: ${name}.`);
    } catch (error) {
      // Nothing but the clock can be wrong, and its error is a sentence.
      setTold(error instanceof RangeError ? error.message : 'It could not be written. Your note is as it was.');
    }
  };
  return (
    <form ref={form} aria-label="FHIR document" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      <PatientFields
        typed={typed}
        warning={warning}
        wrong={isTried && read.is === 'wrong' ? read.wrong : {}}
        onType={(id, text) => {
          onType({ ...typed, [id]: text });
          setTold('');
        }}
      />
      <p aria-live="polite">{whose(read)}</p>
      <div class="buttons">
        {FORMATS.map((format) => (
          <button key={format.name} type="button" class="button" onClick={() => save(format)}>
            {format.label}
          </button>
        ))}
      </div>
      <p role="status">{told}</p>
    </form>
  );
}

/** What of the patient goes into the file, as it goes in. */
function whose(read: ReadPatient): string {
  if (read.is === 'none') return 'The file will name no patient.';
  if (read.is === 'wrong') return 'Not complete yet.';
  return `Will be in the file: ${patientLines(read.patient).join('; ')}.`;
}

import {
  PATIENT_FIELDS,
  type PatientField,
  type TypedPatient,
  type WrongPatient,
} from '../../utils/record/patient-identifiers';

interface PatientFieldsProps {
  typed: TypedPatient;
  /** what to do, by field */
  wrong: WrongPatient;
  /** the NHS number here is not the one typed for the paper: what to do, as sentences; empty where all is well */
  warning: string;
  onType(id: PatientField, text: string): void;
}

/** What is typed of a patient for one file. Nothing of it is kept, offered again, or checked for spelling by the browser. */
export function PatientFields({ typed, wrong, warning, onType }: PatientFieldsProps) {
  return (
    <fieldset>
      <legend>Patient’s identifiers (only in the file, never kept)</legend>
      {PATIENT_FIELDS.map(({ id, label, hint }) => (
        <div class="field" key={id}>
          <div class="name">
            <label for={`file-${id}`}>{label}</label>
            {hint !== '' && <span class="quiet"> {hint}</span>}
          </div>
          {wrong[id] !== undefined && (
            <p id={`file-${id}-wrong`} class="missing">
              {wrong[id]}
            </p>
          )}
          {id === 'nhsNumber' && warning !== '' && (
            <p id="file-differs" class="missing">
              {warning}
            </p>
          )}
          <input
            id={`file-${id}`}
            type="text"
            value={typed[id]}
            autocomplete="off"
            spellcheck={false}
            aria-invalid={wrong[id] !== undefined}
            aria-describedby={describedBy(
              wrong[id] !== undefined && `file-${id}-wrong`,
              id === 'nhsNumber' && warning !== '' && 'file-differs',
            )}
            onInput={(event) => onType(id, event.currentTarget.value)}
          />
        </div>
      ))}
    </fieldset>
  );
}

function describedBy(...ids: (string | false)[]): string | undefined {
  return ids.filter((id) => id !== false).join(' ') || undefined;
}

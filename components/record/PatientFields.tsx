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
  onType(id: PatientField, text: string): void;
}

/** What is typed of a patient for one file. Nothing of it is kept, offered again, or checked for spelling by the browser. */
export function PatientFields({ typed, wrong, onType }: PatientFieldsProps) {
  return (
    <fieldset>
      <legend>Patient’s identifiers (only in the file, never kept)</legend>
      {PATIENT_FIELDS.map(({ id, label, hint }) => (
        <div class="field" key={id}>
          <div class="name">
            <label for={`patient-${id}`}>{label}</label>
            {hint !== '' && <span class="quiet"> {hint}</span>}
          </div>
          {wrong[id] !== undefined && <p id={`patient-${id}-wrong`}>{wrong[id]}</p>}
          <input
            id={`patient-${id}`}
            type="text"
            value={typed[id]}
            autocomplete="off"
            spellcheck={false}
            aria-invalid={wrong[id] !== undefined}
            aria-describedby={wrong[id] === undefined ? undefined : `patient-${id}-wrong`}
            onInput={(event) => onType(id, event.currentTarget.value)}
          />
        </div>
      ))}
    </fieldset>
  );
}

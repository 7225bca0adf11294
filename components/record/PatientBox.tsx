import { PATIENT_FIELDS, type PatientTyped } from './patient';

interface PatientBoxProps {
  patient: PatientTyped;
  onPatient(typed: PatientTyped): void;
}

/** Fields on the screen; on paper what was typed in them, or lines to write on. */
export function PatientBox({ patient, onPatient }: PatientBoxProps) {
  return (
    <section class="patient" aria-labelledby="patient-heading">
      <h3 id="patient-heading">Patient</h3>
      {PATIENT_FIELDS.map(({ id, label }) => (
        <div key={id} class={`identifier ${id}`}>
          <label for={`patient-${id}`}>{label}</label>
          <input
            id={`patient-${id}`}
            type="text"
            value={patient[id]}
            dir="auto"
            // With it, browsers neither offer what was typed before nor write it down to bring a tab back.
            autocomplete="off"
            // Some browsers check spelling at their makers': what is typed here stays here.
            spellcheck={false}
            onInput={({ currentTarget }) => onPatient({ ...patient, [id]: currentTarget.value })}
          />
          {/* A field cuts off what is longer than itself. */}
          <p class="typed" dir="auto">
            {patient[id]}
          </p>
        </div>
      ))}
    </section>
  );
}

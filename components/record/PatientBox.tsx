import { BOX_FIELDS, type TypedInBox } from './patient-box';

interface PatientBoxProps {
  patient: TypedInBox;
  /** the NHS number here is not the one typed for the file: what to do, as sentences; empty where all is well */
  warning: string;
  onPatient(typed: TypedInBox): void;
}

/** Fields on the screen; on paper what was typed in them, or lines to write on. */
export function PatientBox({ patient, warning, onPatient }: PatientBoxProps) {
  return (
    <section class="patient" aria-labelledby="patient-heading">
      <h3 id="patient-heading">Patient</h3>
      {BOX_FIELDS.map(({ id, label }) => (
        <div key={id} class={`identifier ${id}`}>
          <label for={`print-${id}`}>{label}</label>
          <input
            id={`print-${id}`}
            type="text"
            value={patient[id]}
            dir="auto"
            // With it, browsers neither offer what was typed before nor write it down to bring a tab back.
            autocomplete="off"
            // Some browsers check spelling at their makers': what is typed here stays here.
            spellcheck={false}
            aria-describedby={id === 'nhsNumber' && warning !== '' ? 'print-differs' : undefined}
            onInput={({ currentTarget }) => onPatient({ ...patient, [id]: currentTarget.value })}
          />
          {/* A field cuts off what is longer than itself. */}
          <p class="typed" dir="auto">
            {patient[id]}
          </p>
        </div>
      ))}
      {/* There from the beginning, so that it is read out when it comes; of both places this one, since it is never closed. */}
      <p id="print-differs" class="missing on-screen" role="status">
        {warning}
      </p>
    </section>
  );
}

import type { Consultation } from '../../utils/consultation/consultation';
import { clock } from '../../utils/i18n/words';

export interface ResumedProps {
  consultation: Consultation;
  onStay(): void;
  onStartNew(): void;
}

/** Nobody hung up, so the notes went on after the page was loaded again; who is in the call now, only the clinician knows. */
export function Resumed({ consultation: { startedAt }, onStay, onStartNew }: ResumedProps) {
  return (
    <p class="opened" role="status">
      <b>The page was reloaded: notes of {clock(startedAt)} go on.</b>{' '}
      <button type="button" class="link" onClick={onStay}>
        Same patient
      </button>
      <button type="button" class="link" onClick={onStartNew}>
        Another patient: new notes
      </button>
    </p>
  );
}

/** Said where it is always in sight, once new notes have been begun by a press. */
export const FRESH = 'New notes for the next patient. The last ones are under “Other notes”.';

import { useEffect, useRef } from 'preact/hooks';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { isMomentAgo } from '../../utils/consultation/belongs';
import type { Consultation } from '../../utils/consultation/consultation';
import { clock } from '../../utils/i18n/words';

export interface WhosePatientProps {
  consultation: Consultation;
  snapshot: Snapshot | undefined;
  onCarryOn(): void;
  onStartNew(): void;
}

/** A new call in the same tab: the old text is not shown until the clinician says whose it is. */
export function WhosePatient({ consultation, snapshot, onCarryOn, onStartNew }: WhosePatientProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What had the focus has gone with the old notes. The heading takes no press that was meant for them.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <section class="body" aria-label="Which patient is this?">
      <h2 ref={heading} tabIndex={-1}>
        Which patient is this?
      </h2>
      <p>
        {snapshot && isMomentAgo(consultation, snapshot) && <b>There was a call until a moment ago. </b>}A new call has
        begun. There are notes begun at {clock(consultation.startedAt)}; they are hidden until you say whose they are.
      </p>
      <div class="buttons stacked">
        <button type="button" class="button main" onClick={onStartNew}>
          Another patient: start new notes
        </button>
        <button type="button" class="button" onClick={onCarryOn}>
          The same patient: carry on
        </button>
      </div>
      <p class="quiet">New notes do not delete the old ones: they stay under “Other notes”.</p>
    </section>
  );
}

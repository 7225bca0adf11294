import { APPROPRIATENESS } from '../../utils/consultation/appropriateness';
import { BEFORE_CHECKS, EQUIPMENT_CHECK_ID } from '../../utils/consultation/checks-around-the-call';
import { inUse, type LocalContent } from '../../utils/consultation/local-content';
import { Checklist } from './Checklist';
import { ChoiceField } from './ChoiceField';
import { Contacts } from './Contacts';
import { NoteField } from './NoteField';
import { PatientMessages } from './PatientMessages';
import type { StageProps } from './Stages';

/** Before the call: which way to meet, what they need, what happens if the line fails, whether this end is ready. */
export function Before(props: StageProps) {
  return (
    <>
      {props.drafts}
      <Appropriateness local={props.local} />
      <ChoiceField {...props} id="mode" />
      <ChoiceField {...props} id="preference" />
      <NoteField {...props} id="reason" />
      <NoteField {...props} id="access" />
      <ChoiceField {...props} id="whoRings" />
      <ChoiceField {...props} id="ringAfter" />
      <ChoiceField {...props} id="ifFailsToo" />
      <ChoiceField {...props} id="slot" />
      <Checklist
        {...props}
        name="Ready"
        checks={BEFORE_CHECKS}
        suggestionOf={(id) => (id === EQUIPMENT_CHECK_ID ? props.equipment : undefined)}
      />
      <p>
        <button type="button" class="button small" onClick={props.onTryEquipment}>
          Try camera, microphone and speaker
        </button>{' '}
        <button type="button" class="button small" onClick={props.onPractise}>
          Practice room
        </button>
      </p>
      {props.beforeReview}
      <PatientMessages {...props} />
      <Contacts local={props.local} />
      <Keys />
    </>
  );
}

/** Those that stand beside no button. */
function Keys() {
  return (
    <details class="card">
      <summary>Keys</summary>
      <p>
        Alt+1 to 5 a stage · Alt+J next part, Alt+K the one before · Alt+M sensitive moment · Alt+T phone or video ·
        Alt+P pause · Alt+R lost sound · Alt+G safety net given · Alt+C copy · Alt+X clear
      </p>
    </details>
  );
}

function Appropriateness({ local }: { local: LocalContent }) {
  return (
    <details class="card">
      <summary>Does video suit?</summary>
      <p class="quiet">Pointers, not rules: you decide, with them.</p>
      {APPROPRIATENESS.map(({ id: list, title, pointers }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          <ul class="pointers">
            {inUse(pointers, local[list]).map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}

import { isBegun } from '../../utils/consultation/consultation';
import type { Spent } from '../../utils/consultation/call-time';
import { AFTER_CHECKS } from '../../utils/consultation/checks-around-the-call';
import { completeness, contradiction } from '../../utils/consultation/completeness';
import { minutes } from '../../utils/i18n/words';
import { Mark } from '../ui/Mark';
import { Checklist } from './Checklist';
import { NoteField } from './NoteField';
import type { StageProps } from './Stages';

/** When they have gone: what there is and what is missing, what is left to do, and a moment for oneself. */
export function After(props: StageProps) {
  const { consultation, rechecks, spent, local, isCopied, isCallOver, isOpened, onStage, onStartNew, onRecheck } =
    props;
  const clash = contradiction(consultation);
  return (
    <>
      {props.drafts}
      <section aria-label="What is complete">
        <h2>What is complete</h2>
        <p class="quiet">Nothing has to be: what is missing may not apply.</p>
        {clash && <p class="card fair">{clash}</p>}
        <ul class="points">
          {completeness(consultation, rechecks, isCopied, local.opening).map(({ what, isDone, where }) => (
            <li key={what}>
              <Mark band={isDone ? 'good' : 'unknown'} /> <span>{what}</span>{' '}
              {isDone ? (
                <span class="quiet">yes</span>
              ) : (
                <button
                  type="button"
                  class="link"
                  aria-label={`not yet: ${what}, go to ${where}`}
                  onClick={() => (where === 're-checks' ? onRecheck() : onStage(where))}
                >
                  not yet
                </button>
              )}
            </li>
          ))}
        </ul>
      </section>
      <Checklist {...props} name="Done" checks={AFTER_CHECKS} />
      <NoteField {...props} id="private" />
      <p class="quiet">Never in the note that you copy. It goes when the notes are cleared.</p>
      {props.afterReview}
      {isCallOver && !isOpened && isBegun(consultation) && (
        <p>
          <button type="button" class="button" onClick={onStartNew}>
            Next patient: new notes
          </button>{' '}
          <span class="quiet">These stay under “Other notes” until you clear them.</span>
        </p>
      )}
      {isCallOver && spent && <Day spent={spent} />}
    </>
  );
}

/** Nobody is told of a break in the middle of a call. */
function Day({ spent: { todayMs, sinceBreakMs, isBreakDue } }: { spent: Spent }) {
  return (
    <section class={`card ${isBreakDue ? 'fair' : ''}`} aria-label="Your day">
      <h2>{isBreakDue ? 'Time for a break' : 'Your day'}</h2>
      <p>
        {minutes(todayMs)} in calls today, {minutes(sinceBreakMs)} since your last break.
        {isBreakDue && ' Ten minutes away from the screen before the next one would do you good.'}
      </p>
      <p class="quiet">Counted in this browser only, and forgotten when it is closed.</p>
    </section>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import type { Choice, Step } from '../../utils/coaching/scenario';

export interface CuesProps {
  step: Step;
  /** absent while there is nothing to be told yet */
  note: string | undefined;
  /** what can be chosen now, of the step's choices */
  choices: readonly Choice[];
  /** the patient talks now */
  isSpeaking: boolean;
  /** the page hums in the learner's place */
  isHummed: boolean;
  isOver: boolean;
  /** whether the keys 1 to 9 choose, too */
  hasKeys: boolean;
  onKeys(isOn: boolean): void;
  onChoose(index: number): void;
  onFinish(): void;
}

/** What the learner may say or do now. */
export function Cues({ step, note, choices, isHummed, isOver, hasKeys, onKeys, onChoose, onFinish }: CuesProps) {
  const section = useRef<HTMLElement>(null);
  const wasPressed = useRef(false);
  const hadFocus = section.current?.contains(document.activeElement) === true;
  // Who has pressed a cue, or stood on one, stands where the next ones are: the button has gone with its step or its fault.
  useEffect(() => {
    const isLost = hadFocus && document.activeElement === document.body;
    if (wasPressed.current || isLost) section.current?.focus();
    wasPressed.current = false;
  }, [step, choices]);
  const press = (index: number): void => {
    wasPressed.current = true;
    onChoose(index);
  };
  return (
    <section ref={section} class="cues" aria-label="What you say or do" tabIndex={-1}>
      <p class="note" role="status">
        {note ?? ''}
      </p>
      {isOver ? (
        <button type="button" class="button main" onClick={onFinish}>
          End the call
        </button>
      ) : (
        choices.length > 0 && (
          <>
            <h3>What do you say or do?</h3>
            <ol>
              {choices.map(({ cue, isAloud }, index) => (
                <li key={cue}>
                  <button type="button" class="cue" onClick={() => press(index)}>
                    {hasKeys && <kbd>{index + 1}</kbd>}
                    <span>
                      {isAloud ? `“${cue}”` : cue}
                      <small>{isAloud ? (isHummed ? 'Hummed for you' : 'Press, and say it aloud') : 'Do it'}</small>
                    </span>
                  </button>
                </li>
              ))}
            </ol>
            <label class="captions">
              <input
                type="checkbox"
                checked={hasKeys}
                onChange={({ currentTarget }) => onKeys(currentTarget.checked)}
              />{' '}
              The keys 1 to {choices.length} choose, too
            </label>
          </>
        )
      )}
      {!isOver && choices.length === 0 && step.choices.length > 0 && (
        <p class="quiet">Listen and look. What you may say or do comes here.</p>
      )}
    </section>
  );
}

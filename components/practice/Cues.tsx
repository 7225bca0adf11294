import { useEffect, useRef } from 'preact/hooks';
import type { Step } from '../../utils/coaching/scenario';

export interface CuesProps {
  step: Step;
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
export function Cues({ step, isHummed, isOver, hasKeys, onKeys, onChoose, onFinish }: CuesProps) {
  const { note, choices } = step;
  const section = useRef<HTMLElement>(null);
  const wasPressed = useRef(false);
  // Who has pressed a cue stands where the next ones are: the button has gone with its step.
  useEffect(() => {
    if (wasPressed.current) section.current?.focus();
    wasPressed.current = false;
  }, [step]);
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
    </section>
  );
}

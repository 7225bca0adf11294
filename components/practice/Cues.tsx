import type { Step } from '../../utils/coaching/scenario';

export interface CuesProps {
  step: Step;
  /** the patient talks now */
  isSpeaking: boolean;
  /** the page hums in the learner's place */
  isHummed: boolean;
  isOver: boolean;
  onChoose(index: number): void;
  onFinish(): void;
}

/** What the learner may say or do now. The keys 1 to 9 choose, too. */
export function Cues({ step, isHummed, isOver, onChoose, onFinish }: CuesProps) {
  const { note, choices } = step;
  return (
    <section class="cues" aria-label="What you say or do">
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
                  <button type="button" class="cue" onClick={() => onChoose(index)}>
                    <kbd>{index + 1}</kbd>
                    <span>
                      {isAloud ? `“${cue}”` : cue}
                      <small>{isAloud ? (isHummed ? 'Hummed for you' : 'Press, and say it aloud') : 'Do it'}</small>
                    </span>
                  </button>
                </li>
              ))}
            </ol>
          </>
        )
      )}
    </section>
  );
}

import type { QualityBand } from '../../utils/call-quality/bands';
import { Mark } from '../ui/Mark';
import { Trial, type TrialProps } from './Trial';

type Answer = 'heard' | 'not heard';

export interface SpeakerProps extends TrialProps {
  /** the browser lets a page choose among speakers */
  canChoose: boolean;
  answer: Answer | undefined;
  onAnswer(answer: Answer): void;
  /** where the browser asks for a speaker itself before it can be chosen */
  onAsk?(): void;
}

const SAID: Record<Answer, { mark: QualityBand; words: string }> = {
  heard: { mark: 'good', words: 'Heard. You will hear them.' },
  'not heard': {
    mark: 'poor',
    words:
      'Not heard. Turn the volume up, on the computer and on the headset; look whether either is muted; look whether the headset is plugged in and switched on; choose another speaker. Then play it again.',
  },
};

/** Two notes, and the question whether they were heard: no browser can know. */
export function Speaker({ canChoose, answer, onAnswer, onAsk, ...props }: SpeakerProps & { browserName: string }) {
  const { phase } = props;
  return (
    <Trial
      {...props}
      phase={phase === 'asking' ? 'asking' : 'off'}
      device="speaker"
      title="Speaker"
      words={{ off: 'Play two notes', on: 'Playing…' }}
    >
      {onAsk && (
        <p>
          <button type="button" class="button small" onClick={onAsk}>
            Choose another speaker…
          </button>
        </p>
      )}
      <fieldset class="answers">
        <legend>Did you hear two notes?</legend>
        {(['heard', 'not heard'] as const).map((each) => (
          <button
            key={each}
            type="button"
            class="button"
            aria-disabled={phase !== 'on'}
            aria-pressed={answer === each}
            onClick={() => phase === 'on' && onAnswer(each)}
          >
            {each === 'heard' ? 'Yes' : 'No'}
          </button>
        ))}
      </fieldset>
      <div class="said" role="status">
        {answer ? (
          <p>
            <Mark band={SAID[answer].mark} /> {SAID[answer].words}
          </p>
        ) : (
          phase === 'on' && <p>Played. Did you hear it?</p>
        )}
      </div>
      <p class="quiet">
        {canChoose
          ? 'Some browsers name speakers only once the microphone was tried.'
          : 'This browser plays on the speaker that is set in the computer.'}
      </p>
    </Trial>
  );
}

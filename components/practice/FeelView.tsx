import {
  type Feel,
  FEEL_LEARNING_POINT,
  FEEL_SOURCE,
  type FeelBy,
  FELT_DELAYS_MS,
  STAGE_MS,
} from '../../utils/coaching/feel-the-delay';
import { sourceWords } from '../../utils/coaching/source-words';
import { inSeconds } from '../../utils/i18n/words';
import { FeltTable } from './FeltTable';

export interface FeelViewProps {
  feel: Feel;
  by: FeelBy;
  /** how long the phase has lasted, ms */
  lastedMs: number;
  isHummed: boolean;
  /** this browser counts nobody's talk here */
  isBlind: boolean;
  onSay(): void;
  onDone(): void;
}

/** The exercise: what to do now, and what came of it. */
export function FeelView({ feel, by, lastedMs, isHummed, isBlind, onSay, onDone }: FeelViewProps) {
  return (
    <section class="feel" aria-label="The exercise">
      <p>{HOW[by]} How late the line is you are told at the end.</p>
      <p role="status">
        <b>{words(feel, by)}</b>
      </p>
      {feel.phase === 'talking' && (
        <progress max={STAGE_MS} value={Math.min(STAGE_MS, lastedMs)} aria-label="Of this delay’s time">
          {inSeconds(lastedMs)}
        </progress>
      )}
      {isHummed && feel.phase === 'talking' && (
        <p>
          <button type="button" class="button main" onClick={onSay}>
            {by === 'counting' ? 'Say your number' : 'Say a sentence'}
          </button>
        </p>
      )}
      {isBlind && <p>Who talks when cannot be counted here: no sound comes through. Try with a microphone.</p>}
      {feel.phase === 'over' && (
        <>
          <FeltTable results={feel.results} />
          <p>
            <b>What it was about.</b> {FEEL_LEARNING_POINT}
          </p>
          <p class="quiet">From: {sourceWords(FEEL_SOURCE).join('; ')}.</p>
          <button type="button" class="button main" onClick={onDone}>
            Done
          </button>
        </>
      )}
    </section>
  );
}

const HOW: Record<FeelBy, string> = {
  counting:
    'Count in turn: you say one, the patient two, you three, and so on, each as soon as the other has said theirs. Each time the line changes you begin anew with one.',
  chatting: 'Tell the patient about your day, a sentence at a time. They answer each as soon as you have stopped.',
};

function words({ phase, stage }: Feel, by: FeelBy): string {
  const which = `${stage + 1} of ${FELT_DELAYS_MS.length}`;
  switch (phase) {
    case 'settling':
      return `Line ${which}. Wait: it is made ready.`;
    case 'talking':
      return `Line ${which}. ${by === 'counting' ? 'Count now.' : 'Talk now.'}`;
    case 'counting':
      return 'Stop. What you did is counted.';
    case 'over':
      return 'That is all. When did you notice that the line was late?';
  }
}

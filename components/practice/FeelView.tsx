import { delayOf, type Feel, FELT_DELAYS_MS, STAGE_MS } from '../../utils/coaching/feel-the-delay';
import { inSeconds } from '../../utils/i18n/words';
import { FeltTable } from './FeltTable';

export interface FeelViewProps {
  feel: Feel;
  /** how long the phase has lasted, ms */
  lastedMs: number;
  isHummed: boolean;
  /** this browser counts nobody's talk here */
  isBlind: boolean;
  onSay(): void;
  onDone(): void;
}

/** The exercise: what to do now, and what came of it. */
export function FeelView({ feel, lastedMs, isHummed, isBlind, onSay, onDone }: FeelViewProps) {
  return (
    <section class="feel" aria-label="The exercise">
      <p>
        Count in turn: you say one, the patient two, you three, and so on, each as soon as the other has said theirs. At
        each delay you begin anew with one.
      </p>
      <p role="status">
        <b>{words(feel)}</b>
      </p>
      {feel.phase === 'talking' && (
        <progress max={STAGE_MS} value={Math.min(STAGE_MS, lastedMs)} aria-label="Of this delay’s time">
          {inSeconds(lastedMs)}
        </progress>
      )}
      {isHummed && feel.phase === 'talking' && (
        <p>
          <button type="button" class="button main" onClick={onSay}>
            Say your number
          </button>
        </p>
      )}
      {isBlind && <p>Who talks when cannot be counted here: no sound comes through. Try with a microphone.</p>}
      {feel.results.length > 0 && <FeltTable results={feel.results} />}
      {feel.phase === 'over' && (
        <button type="button" class="button main" onClick={onDone}>
          Done
        </button>
      )}
    </section>
  );
}

function words(feel: Feel): string {
  const delay = delayOf(feel) === 0 ? 'no delay added' : `${inSeconds(delayOf(feel))} each way`;
  switch (feel.phase) {
    case 'settling':
      return `Wait: the line is made ready, ${delay}.`;
    case 'talking':
      return `Count now. Delay ${feel.stage + 1} of ${FELT_DELAYS_MS.length}: ${delay}.`;
    case 'counting':
      return 'Stop. What you did is counted.';
    case 'over':
      return 'That is all.';
  }
}

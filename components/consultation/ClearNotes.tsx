import { useEffect, useState } from 'preact/hooks';
import { type Consultation, isBegun } from '../../utils/consultation/consultation';

const focusFirst = (button: HTMLButtonElement | null): void => button?.focus();

type Phase = 'idle' | 'asking' | 'cleared' | 'failed';

/** Asks once, wipes, and says what became of it. */
export function ClearNotes({ consultation, onClear }: { consultation: Consultation; onClear(): Promise<boolean> }) {
  const [{ phase, askedOf }, setState] = useState<{ phase: Phase; askedOf: string }>({ phase: 'idle', askedOf: '' });
  const setPhase = (next: Phase): void => setState({ phase: next, askedOf: consultation.id });
  const canClear = isBegun(consultation);
  useEffect(() => {
    if (canClear) setPhase('idle');
  }, [canClear, consultation.id]);
  // The question is about these notes; when others have come in their place it falls.
  if (phase === 'asking' && askedOf === consultation.id) {
    return (
      <span role="group" aria-label="Clear these notes for good?">
        Clear for good?{' '}
        <button
          key="clear"
          type="button"
          class="button small"
          onClick={() => void onClear().then((isGone) => setPhase(isGone ? 'cleared' : 'failed'))}
        >
          Clear
        </button>
        {/* The focus goes to what keeps, so that a second press of Enter wipes nothing. */}
        <button key="keep" type="button" class="link" ref={focusFirst} onClick={() => setPhase('idle')}>
          Keep
        </button>
      </span>
    );
  }
  return (
    <span>
      <span role="status">
        {phase === 'cleared' && 'Cleared. Nothing of it is left.'}
        {phase === 'failed' && 'Not cleared. Close the browser to be sure.'}
      </span>
      {canClear && (
        <button key="ask" type="button" class="link" onClick={() => setPhase('asking')}>
          Clear…
        </button>
      )}
    </span>
  );
}

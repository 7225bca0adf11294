import { useEffect, useState } from 'preact/hooks';
import { type Consultation, isBegun } from '../../utils/consultation/consultation';

type Phase = 'idle' | 'asking' | 'cleared' | 'failed';

/** Asks once, wipes, and says what became of it. */
export function ClearNotes({ consultation, onClear }: { consultation: Consultation; onClear(): Promise<boolean> }) {
  const [phase, setPhase] = useState<Phase>('idle');
  const canClear = isBegun(consultation);
  useEffect(() => {
    if (canClear) setPhase('idle');
  }, [canClear, consultation.id]);
  if (phase === 'asking') {
    return (
      <span role="group" aria-label="Clear these notes for good?">
        Clear for good?{' '}
        <button
          type="button"
          class="button small"
          onClick={() => void onClear().then((isGone) => setPhase(isGone ? 'cleared' : 'failed'))}
        >
          Clear
        </button>
        <button type="button" class="link" onClick={() => setPhase('idle')}>
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
        <button type="button" class="link" onClick={() => setPhase('asking')}>
          Clear…
        </button>
      )}
    </span>
  );
}

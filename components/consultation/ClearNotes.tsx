import { useRef, useState } from 'preact/hooks';
import { type Consultation, isBegun } from '../../utils/consultation/consultation';
import { CLEAR_ID } from './places';
import { openRechecks, type Recheck } from '../../utils/consultation/rechecks';

type Phase = 'asking' | 'kept' | 'cleared' | 'failed';

const focusIt = (element: HTMLElement | null): void => element?.focus();

export interface ClearNotesProps {
  consultation: Consultation;
  rechecks: Recheck[];
  /** the call beside them */
  callId: string | undefined;
  /** the note as it stands is what was copied last */
  isCopied: boolean;
  onClear(): Promise<boolean>;
}

/** Asks once, wipes, and says what became of it. */
export function ClearNotes({ consultation, rechecks, callId, isCopied, onClear }: ClearNotesProps) {
  const [told, setTold] = useState<{ phase: Phase; of: string; isOnClipboard?: boolean }>();
  // Question and answer are about these notes as they stand: when they change, or others or another call come, both fall.
  const shown = useRef('');
  shown.current = `${consultation.id} ${consultation.revision} ${callId}`;
  const set = (phase: Phase, isOnClipboard = false): void => setTold({ phase, of: shown.current, isOnClipboard });
  const phase = told?.of === shown.current ? told.phase : undefined;
  if (phase === 'asking') {
    return (
      <span
        class="buttons"
        role="group"
        aria-label="Clear these notes for good?"
        onKeyDown={({ key }) => key === 'Escape' && set('kept')}
      >
        {warning(isCopied, rechecks)}Clear for good?
        <button
          key="clear"
          type="button"
          class="button small"
          onClick={() =>
            void onClear().then(
              (isGone) => set(isGone ? 'cleared' : 'failed', consultation.copies !== undefined),
              () => set('failed'),
            )
          }
        >
          Clear
        </button>
        {/* The focus goes to what keeps, so that a second press of Enter wipes nothing. */}
        <button key="keep" type="button" class="button small" ref={focusIt} onClick={() => set('kept')}>
          Keep
        </button>
      </span>
    );
  }
  const isTold = phase === 'cleared' || phase === 'failed';
  return (
    <span>
      <span role="status">
        {isTold && (
          <span key="told" tabIndex={-1} ref={focusIt}>
            {phase === 'cleared'
              ? `Cleared. Nothing of it is left here.${told?.isOnClipboard ? ' What you copied stays on the clipboard.' : ''}`
              : 'Not cleared. Close the browser to be sure.'}
          </span>
        )}
      </span>
      {phase !== 'cleared' && (isBegun(consultation) || rechecks.length > 0) && (
        <button
          key="ask"
          id={CLEAR_ID}
          type="button"
          title="Alt+X"
          aria-keyshortcuts="Alt+X"
          class="link"
          ref={phase === 'kept' ? focusIt : null}
          onClick={() => set('asking')}
        >
          Clear…
        </button>
      )}
    </span>
  );
}

/** What would be lost with them. */
function warning(isCopied: boolean, rechecks: Recheck[]): string {
  const open = openRechecks(rechecks).length;
  return `${isCopied ? '' : 'Not copied as it stands. '}${open > 0 ? `${open} to re-check. ` : ''}`;
}

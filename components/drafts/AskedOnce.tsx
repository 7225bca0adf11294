import { useState } from 'preact/hooks';

const focusIt = (element: HTMLElement | null): void => element?.focus();

interface AskedOnceProps {
  /** what asks, and what then does it */
  act: string;
  /** what it is done to, for a screen reader, where there are several such acts */
  of?: string;
  question: string;
  /** to be asked at all */
  isAsked?: boolean;
  onDo(): void;
}

/** A press that wipes asks once; the focus goes to what keeps, so that a second press of Enter wipes nothing. */
export function AskedOnce({ act, of, question, isAsked = true, onDo }: AskedOnceProps) {
  const [phase, setPhase] = useState<'asking' | 'kept'>();
  if (phase !== 'asking')
    return (
      <button
        key="ask"
        type="button"
        class="link"
        aria-label={of && `${act}: ${of}`}
        ref={phase === 'kept' ? focusIt : null}
        onClick={() => (isAsked ? setPhase('asking') : onDo())}
      >
        {act}
        {isAsked && '…'}
      </button>
    );
  return (
    <span
      class="buttons"
      role="group"
      aria-label={question}
      onKeyDown={({ key }) => key === 'Escape' && setPhase('kept')}
    >
      {question}
      <button
        key="do"
        type="button"
        class="button small"
        aria-label={of && `${act}: ${of}`}
        onClick={() => {
          setPhase(undefined);
          onDo();
        }}
      >
        {act}
      </button>
      <button key="keep" type="button" class="button small" ref={focusIt} onClick={() => setPhase('kept')}>
        Keep
      </button>
    </span>
  );
}

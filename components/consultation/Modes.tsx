import { useRef, useState } from 'preact/hooks';
import { modeNow, MODES, type Mode, type Segment, segmentsOf } from '../../utils/consultation/segments';
import { clock } from '../../utils/i18n/words';
import { TextField } from '../ui/TextField';
import type { StageProps } from './Stages';

const MODE_WORDS: Record<Mode, string> = {
  video: 'Video',
  telephone: 'Phone',
  'telephone with picture': 'Phone and picture',
  'face to face': 'In person',
};

/** How they meet now, one press to go over to another way, and why each change was made. */
export function Modes({ consultation, onChange }: Pick<StageProps, 'consultation' | 'onChange'>) {
  const section = useRef<HTMLElement>(null);
  const now = modeNow(consultation);
  const all = segmentsOf(consultation);
  // The call's own beginning is no change that could be taken away.
  const ofCall = all.length - consultation.segments.length;
  const drop = (segment: number): void => {
    onChange({ do: 'drop segment', segment });
    // The pressed button goes with it; where the modes are pressed there is always one.
    section.current?.querySelector('button')?.focus();
  };
  return (
    <section class="modes" aria-label="How you meet" ref={section}>
      <h2>How you meet</h2>
      <div class="buttons" role="group" aria-label="How you meet now">
        {MODES.map((mode) => (
          <button
            key={mode}
            type="button"
            class="lens"
            aria-pressed={mode === now}
            onClick={() => onChange({ do: 'change mode', mode })}
          >
            {MODE_WORDS[mode]}
          </button>
        ))}
      </div>
      {all.map((segment, index) => {
        const number = index - ofCall;
        return number < 0 ? (
          <p key={index} class="quiet">
            {wordsOf(segment)}
          </p>
        ) : (
          <Change
            key={index}
            id={`mode-${index}`}
            segment={segment}
            onWrite={(text) => onChange({ do: 'write mode reason', segment: number, text })}
            onDrop={() => drop(number)}
          />
        );
      })}
    </section>
  );
}

interface ChangeProps {
  id: string;
  segment: Segment;
  onWrite(reason: string): void;
  onDrop(): void;
}

/** A change of mode. What was typed as its reason is not lost by one press: then it is asked once. */
function Change({ id, segment, onWrite, onDrop }: ChangeProps) {
  const [phase, setPhase] = useState<'asking' | 'kept'>();
  const words = wordsOf(segment);
  return (
    <div>
      <TextField id={id} label={`${words}, because`} value={segment.reason} onWrite={onWrite} />
      {phase === 'asking' ? (
        <span class="buttons" role="group" aria-label={`Take “${words}” away, with what you wrote?`}>
          With what you wrote?
          <button key="take" type="button" class="button small" onClick={onDrop}>
            Take away
          </button>
          <button key="keep" type="button" class="button small" ref={focusIt} onClick={() => setPhase('kept')}>
            Keep
          </button>
        </span>
      ) : (
        <button
          key="slip"
          type="button"
          class="link"
          aria-label={`${words}: it was a slip, take it away`}
          ref={phase === 'kept' ? focusIt : null}
          onClick={() => (segment.reason.trim() === '' ? onDrop() : setPhase('asking'))}
        >
          It was a slip: take it away
        </button>
      )}
    </div>
  );
}

const focusIt = (element: HTMLElement | null): void => element?.focus();

function wordsOf({ mode, from }: Segment): string {
  return `${MODE_WORDS[mode]} from ${clock(from)}`;
}

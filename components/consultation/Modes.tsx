import { modeOf, MODES, type Mode, segmentsOf } from '../../utils/consultation/segments';
import { clock } from '../../utils/i18n/words';
import type { StageProps } from './Stages';
import { TextField } from '../ui/TextField';

const MODE_WORDS: Record<Mode, string> = {
  video: 'Video',
  telephone: 'Phone',
  'telephone with picture': 'Phone and picture',
  'face to face': 'In person',
};

/** How they meet now, one press to go over to another way, and why each change was made. */
export function Modes({ consultation, onChange }: Pick<StageProps, 'consultation' | 'onChange'>) {
  const now = modeOf(consultation);
  return (
    <section class="modes" aria-label="How you meet">
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
      {segmentsOf(consultation).map(({ mode, from, reason }, index) => {
        const words = `${MODE_WORDS[mode]} from ${clock(from)}`;
        return index === 0 ? (
          <p key={index} class="quiet">
            {words}
          </p>
        ) : (
          <div key={index}>
            <TextField
              id={`mode-${index}`}
              label={`${words}, because`}
              value={reason}
              onWrite={(text) => onChange({ do: 'write mode reason', segment: index - 1, text })}
            />
            <button
              type="button"
              class="link"
              aria-label={`${words}: it was a slip, take it away`}
              onClick={() => onChange({ do: 'drop segment', segment: index - 1 })}
            >
              It was a slip: take it away
            </button>
          </div>
        );
      })}
    </section>
  );
}

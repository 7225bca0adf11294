import { useRef } from 'preact/hooks';
import type { Change } from '../../utils/consultation/change';
import { openRechecks, type Recheck } from '../../utils/consultation/rechecks';
import { recheckWords } from '../../utils/i18n/recheck-words';
import { clock } from '../../utils/i18n/words';
import { RECHECKS_ID } from './places';

export interface RechecksProps {
  rechecks: Recheck[];
  onChange(change: Change): void;
}

/** Sound that was lost, until the clinician has settled it. A card keeps its height, whatever is pressed on it. */
export function Rechecks({ rechecks, onChange }: RechecksProps) {
  if (rechecks.length === 0) return null;
  return (
    <section id={RECHECKS_ID} tabIndex={-1} aria-label="To re-check">
      <h2>To re-check</h2>
      <p class="quiet">{openRechecks(rechecks).length} open. What is open stays in sight, and is told in the note.</p>
      {rechecks.map((recheck) => (
        <Card key={recheck.id} recheck={recheck} onChange={onChange} />
      ))}
    </section>
  );
}

const STATE_WORDS: Record<Recheck['state'], string> = {
  open: '',
  're-confirmed': 'Confirmed again',
  'not relevant': 'Not relevant',
};

function Card({ recheck, onChange }: { recheck: Recheck; onChange(change: Change): void }) {
  const { from, writing, state } = recheck;
  const card = useRef<HTMLFieldSetElement>(null);
  // The pressed button goes; the focus stays with the card.
  const settle = (next: Recheck['state']): void => {
    card.current?.focus();
    onChange({ do: 'settle', recheck, state: next });
  };
  const isOpen = state === 'open';
  return (
    <fieldset ref={card} tabIndex={-1} class={`card recheck ${isOpen ? 'fair' : ''}`}>
      <legend>
        <b>{clock(from)}</b> {recheckWords(recheck)}
      </legend>
      <p class="quiet">{writing ? `While you wrote under ${writing}` : 'You were not typing'}</p>
      <div class="buttons">
        <span role="status">{STATE_WORDS[state]}</span>
        {isOpen ? (
          <>
            <button type="button" class="button small main" onClick={() => settle('re-confirmed')}>
              Confirmed again
            </button>
            <button type="button" class="button small" onClick={() => settle('not relevant')}>
              Not relevant
            </button>
          </>
        ) : (
          <button type="button" class="link" onClick={() => settle('open')}>
            Open it again
          </button>
        )}
      </div>
    </fieldset>
  );
}

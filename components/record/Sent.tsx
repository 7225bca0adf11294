import { useRef } from 'preact/hooks';
import { clock } from '../../utils/i18n/words';
import type { Outcome } from '../../utils/record/sending';
import type { QualityBand } from '../../utils/call-quality/bands';
import { Mark } from '../ui/Mark';
import { useFocusWhenLost } from './use-focus-when-lost';

interface SentProps {
  outcome: Outcome;
  at: number;
  /** the note is another one by now */
  isChanged: boolean;
}

const BANDS: Record<Outcome['is'], QualityBand> = { kept: 'good', refused: 'poor', unsure: 'fair', 'not sent': 'poor' };
const HEADS: Record<Outcome['is'], string> = {
  kept: 'Sent.',
  refused: 'Refused.',
  unsure: 'Not known whether it arrived.',
  'not sent': 'Not sent.',
};

const NOT_THERE = 'As it was it is not there, so that sending the changed note makes no second one of it.';
/** What it means that the note is another one by now. */
const CHANGED: Record<Outcome['is'], string> = {
  kept: 'What is there is the note as it was. Sent again it becomes a second document, and the first one stays.',
  refused: NOT_THERE,
  unsure:
    'What may have arrived is the note as it was: “Try again” sends that once more. The changed note is another document, and both may be there then: ask who runs the server.',
  'not sent': NOT_THERE,
};

/** What became of sending, with the server's own words as text. */
export function Sent({ outcome, at, isChanged }: SentProps) {
  const place = useRef<HTMLDivElement>(null);
  useFocusWhenLost(place, at);
  return (
    <div class={`sent ${BANDS[outcome.is]}`} ref={place} tabIndex={-1} role="group" aria-label="What became of sending">
      <p>
        <Mark band={BANDS[outcome.is]} /> <b>{HEADS[outcome.is]}</b> {outcome.words}
      </p>
      {outcome.details.length > 0 && (
        <>
          <p>Its own words:</p>
          <ul>
            {outcome.details.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="quiet">
        {clock(at)}
        {outcome.reference && `, kept there as ${outcome.reference}`}
      </p>
      {isChanged && (
        <p>
          <b>The note was changed since.</b> {CHANGED[outcome.is]}
        </p>
      )}
    </div>
  );
}

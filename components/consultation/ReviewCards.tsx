import { BARRIERS, type BarrierId } from '../../utils/coaching/barriers';
import { CONFIDENCE_WORDS } from '../../utils/coaching/confidence-words';
import type { Confidence } from '../../utils/coaching/review';

interface ConfidenceFieldProps {
  id: string;
  ask: string;
  value: Confidence | undefined;
  onChoose(value: Confidence | undefined): void;
}

/** One question of several stages: it rates nobody, and need not be answered. */
export function ConfidenceField({ id, ask, value, onChoose }: ConfidenceFieldProps) {
  return (
    <div class="choice">
      <label for={id}>{ask}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ currentTarget }) => onChoose((Number(currentTarget.value) || undefined) as Confidence | undefined)}
      >
        <option value="">Not said</option>
        {CONFIDENCE_WORDS.map(({ value: each, words }) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

export interface AfterReviewProps {
  confidence: Confidence | undefined;
  barriers: readonly BarrierId[];
  /** whether there is a review of this call to go to */
  isThere: boolean;
  onConfidence(value: Confidence | undefined): void;
  onBarriers(barriers: BarrierId[]): void;
  onOpen(): void;
}

/** After a call of which a review is kept: two quiet questions, and the way to it. */
export function AfterReview({ confidence, barriers, isThere, onConfidence, onBarriers, onOpen }: AfterReviewProps) {
  return (
    <section aria-label="Review">
      <h2>For your review</h2>
      <p class="quiet">Kept with the review of this call, and not in the note.</p>
      <ConfidenceField
        id="confidence-after"
        ask="How confident you felt in it"
        value={confidence}
        onChoose={onConfidence}
      />
      <details>
        <summary>
          What made it harder for them
          {barriers.length > 0 && <span class="quiet">, {barriers.length} ticked</span>}
        </summary>
        <fieldset class="checklist" aria-label="What made it harder for them">
          {BARRIERS.map(({ id, text }) => (
            <label key={id} class="check">
              <input
                type="checkbox"
                checked={barriers.includes(id)}
                onChange={({ currentTarget: { checked } }) =>
                  onBarriers(checked ? [...barriers, id] : barriers.filter((each) => each !== id))
                }
              />
              <span>{text}</span>
            </label>
          ))}
        </fieldset>
      </details>
      {isThere && (
        <p>
          <button type="button" class="button small" onClick={onOpen}>
            Open the review of this call
          </button>
        </p>
      )}
    </section>
  );
}

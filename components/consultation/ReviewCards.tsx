import { BARRIERS, type BarrierId } from '../../utils/coaching/barriers';
import type { Confidence } from '../../utils/coaching/review';
import { ConfidenceField } from '../ui/ConfidenceField';

export interface AfterReviewProps {
  confidence: Confidence | undefined;
  barriers: readonly BarrierId[];
  /** whether there is a review of this call to go to; undefined while that is not known */
  isThere: boolean | undefined;
  onConfidence(value: Confidence | undefined): void;
  onBarriers(barriers: BarrierId[]): void;
  onOpen(): void;
}

/** After a call of which a review is kept: two quiet questions, and the way to it. */
export function AfterReview({ confidence, barriers, isThere, onConfidence, onBarriers, onOpen }: AfterReviewProps) {
  return (
    <section aria-label="Review">
      <h2>For your review</h2>
      <p class="quiet">
        {isThere === false
          ? 'This call has no review, so this is not kept. It may have been deleted, or there is no room on the disk.'
          : 'Kept with the review of this call, and not in the note.'}
      </p>
      <ConfidenceField
        id="confidence-after"
        ask="How confident you felt in it"
        value={confidence}
        onChoose={onConfidence}
        className="choice"
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

import type { Review } from '../../utils/coaching/review';
import type { Which } from '../../utils/coaching/review-head';
import { Multiples, RUN_LEAST, Runs } from './Compare';
import { useLater } from './use-later';

export interface OverTimeProps {
  which: Which;
  onWhich(which: Which): void;
  /** undefined while they are read; by time */
  reviews: readonly Review[] | undefined;
  onPrint(): void;
}

const KINDS: Record<Which['of'], string> = {
  all: 'All calls',
  patients: 'Calls, without practice',
  practice: 'Practice only',
};
export const LATEST = [10, 20, 50, 200] as const;

/** The learner's own course: the latest calls as small pictures and as runs. */
export function OverTime({ which, onWhich, reviews, onPrint }: OverTimeProps) {
  return (
    <section aria-labelledby="time" class="printed">
      <h2 id="time">Over time</h2>
      <div class="pair on-screen">
        <div class="field">
          <label for="which-of">Which calls</label>
          <select
            id="which-of"
            value={which.of}
            onChange={({ currentTarget: { value } }) => onWhich({ ...which, of: value as Which['of'] })}
          >
            {Object.entries(KINDS).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="which-latest">How many</label>
          <select
            id="which-latest"
            value={which.latest}
            onChange={({ currentTarget: { value } }) => onWhich({ ...which, latest: Number(value) })}
          >
            {LATEST.map((count) => (
              <option key={count} value={count}>
                the latest {count}
              </option>
            ))}
          </select>
        </div>
      </div>
      {reviews === undefined && <p>The reviews are being read…</p>}
      {reviews && reviews.length < RUN_LEAST && (
        <p class="card">
          {reviews.length === 0
            ? 'There is no such review yet.'
            : `There ${reviews.length === 1 ? 'is one' : 'are two'}.`}{' '}
          From three calls on, their course is drawn here. Hold a few more, or practise.
        </p>
      )}
      {reviews && reviews.length >= RUN_LEAST && (
        <>
          <p class="on-screen">
            <button type="button" class="button" onClick={onPrint}>
              Print or save as PDF
            </button>
          </p>
          <Runs reviews={reviews} />
          <CallByCall reviews={reviews} />
        </>
      )}
    </section>
  );
}

/** Beneath the runs: nobody waits for it. */
function CallByCall({ reviews }: { reviews: readonly Review[] }) {
  return useLater() ? (
    <>
      <h2>Call by call</h2>
      <Multiples reviews={reviews} />
    </>
  ) : null;
}

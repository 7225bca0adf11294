import { compareTwo, toSmallMultiples } from '../../utils/coaching/compare';
import type { Review } from '../../utils/coaching/review';
import { toRuns } from '../../utils/coaching/runs';
import { toHash } from './places';
import { whereWords } from '../../utils/coaching/where-words';
import { whenWords } from './review-words';
import { RunPicture } from './RunPicture';
import { SmallTimeline } from './SmallTimeline';

/** A run is a course of calls, and two are none. */
export const RUN_LEAST = 3;

/** Several calls beside one another: pictures on one scale, two of them fact by fact, more of them as runs. */
export function Compare({ reviews, onPrint }: { reviews: readonly Review[]; onPrint(): void }) {
  if (reviews.length < 2)
    return <p>Of the calls that were to be compared only one is left. Choose others under “Calls”.</p>;
  const inOrder = reviews.toSorted((one, other) => one.log.startedAt - other.log.startedAt);
  const [one, other] = inOrder as [Review, Review];
  return (
    <section aria-labelledby="compare" class="printed">
      <h2 id="compare">{reviews.length === 2 ? 'Two calls' : `${reviews.length} calls`}, the earlier first</h2>
      <p class="on-screen">
        <button type="button" class="button" onClick={onPrint}>
          Print or save as PDF
        </button>
      </p>
      <Multiples reviews={inOrder} />
      {reviews.length === 2 ? <Two {...{ one, other }} /> : <Runs reviews={inOrder} />}
    </section>
  );
}

export function Multiples({ reviews }: { reviews: readonly Review[] }) {
  return (
    <div class="multiples">
      {toSmallMultiples(reviews, 'learner').map((multiple) => (
        <SmallTimeline
          key={multiple.callId}
          name={whereWords(reviews.find(({ log }) => log.callId === multiple.callId)!.log)}
          href={toHash({ is: 'review', id: multiple.callId })}
          multiple={multiple}
        />
      ))}
    </div>
  );
}

function Two({ one, other }: { one: Review; other: Review }) {
  return (
    <div class="wide" tabIndex={0} role="region" aria-label="Side by side">
      <table class="compared">
        <thead>
          <tr>
            <td />
            {[one, other].map(({ log }) => (
              <th key={log.callId} scope="col">
                {whereWords(log)}
                <br />
                <span class="quiet">{whenWords(log.startedAt)}</span>
              </th>
            ))}
          </tr>
        </thead>
        {compareTwo(one, other).map(({ name, rows }) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {name}
              </th>
            </tr>
            {rows.map(({ id, what, one: first, other: second }) => (
              <tr key={id}>
                <th scope="row">{what}</th>
                <Told lines={first} />
                <Told lines={second} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Told({ lines }: { lines: readonly string[] }) {
  return (
    <td>
      {lines.map((line) => (
        <div key={line} class="words">
          {line}
        </div>
      ))}
    </td>
  );
}

/** Each measure of which these calls tell something. */
export function Runs({ reviews }: { reviews: readonly Review[] }) {
  if (reviews.length < RUN_LEAST) return null;
  return (
    <section aria-labelledby="runs">
      <h2 id="runs">From call to call</h2>
      <p class="quiet">
        Dots are calls, the dashed line is their median. What a course means, you decide: easier calls make better
        numbers, too.
      </p>
      <div class="runs">
        {toRuns(reviews).map((run) => (
          <RunPicture key={run.id} run={run} />
        ))}
      </div>
    </section>
  );
}

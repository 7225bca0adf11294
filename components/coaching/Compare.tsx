import { compareTwo, toRuns, toSmallMultiples } from '../../utils/coaching/compare';
import { FACT_GROUPS } from '../../utils/coaching/facts-of';
import type { Review } from '../../utils/coaching/review';
import { toHash } from './places';
import { whereWords } from '../../utils/coaching/where-words';
import { whenWords } from './review-words';
import { RunPicture } from './RunPicture';
import { SmallTimeline } from './SmallTimeline';

/** A run is a course of calls, and two are none. */
const RUN_FROM = 3;

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
      {toSmallMultiples(reviews).map((multiple) => (
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
  const facts = compareTwo(one, other);
  return (
    <div class="wide" tabIndex={0} role="region" aria-label="Fact by fact">
      <table>
        <thead>
          <tr>
            <td />
            {[one, other].map(({ log }) => (
              <th key={log.callId} scope="col">
                {whenWords(log.startedAt)}
              </th>
            ))}
          </tr>
        </thead>
        {FACT_GROUPS.map((group) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {group}
              </th>
            </tr>
            {facts
              .filter((fact) => fact.group === group)
              .map(({ id, what, one: first, other: second }) => (
                <tr key={id}>
                  <th scope="row">{what}</th>
                  <td>{first}</td>
                  <td>{second}</td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** Each measure of which these calls tell something. */
export function Runs({ reviews }: { reviews: readonly Review[] }) {
  if (reviews.length < RUN_FROM) return null;
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

import { toSmallMultiples } from '../../utils/coaching/compare';
import { CRITERIA, type CriterionId, RATING_WORDS } from '../../utils/coaching/criteria';
import type { Ratings } from '../../utils/coaching/review';
import { ratedOf } from '../../utils/coaching/edit-ratings';
import { columnNames, type LearnerFile } from '../../utils/coaching/trainer-files';
import { whereWords } from '../../utils/coaching/where-words';
import { hourWords } from './review-words';
import { SmallTimeline } from './SmallTimeline';

/** Several learners' files for a teaching session: how each went, and what was seen, in words. Nobody is ranked, nothing is added up. */
export function SideBySide({ files: all }: { files: readonly LearnerFile[] }) {
  const files = all.toSorted((one, other) => one.review.log.startedAt - other.review.log.startedAt);
  const names = columnNames(
    files.map(({ id, label, review: { log } }) => ({
      id,
      ...(label !== undefined && { label }),
      otherwise: `${hourWords(log.startedAt)}, ${whereWords(log)}`,
    })),
  );
  return (
    <section aria-labelledby="side-by-side" class="printed">
      <h3 id="side-by-side">Side by side</h3>
      <p class="quiet">The earliest call first. What is not kept on this computer is gone with this page.</p>
      <div class="multiples">
        {toSmallMultiples(
          files.map(({ review }) => review),
          'trainer',
        ).map((multiple) => (
          <SmallTimeline key={multiple.callId} name={names.get(multiple.callId) ?? ''} multiple={multiple} />
        ))}
      </div>
      {/* As wide as there are files: it scrolls by itself, by keys too. */}
      <div class="wide" tabIndex={0} role="region" aria-label="What was seen, file by file">
        <table>
          <thead>
            <tr>
              <th scope="col">Practice</th>
              {files.map(({ id }) => (
                <th key={id} scope="col">
                  {names.get(id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {CRITERIA.map(({ id, title }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                {files.map(({ id: of, review }) => (
                  <td key={of}>
                    {wordsOf(review.own, id) && <div>Learner: {wordsOf(review.own, id)}</div>}
                    {wordsOf(review.trainer, id) && <div>Trainer: {wordsOf(review.trainer, id)}</div>}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">Next step</th>
              {files.map(({ id: of, review }) => (
                <td key={of} class="words">
                  {review.trainer?.nextStep || review.own?.nextStep}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <p class="on-screen">
        <button type="button" class="button" onClick={() => print()}>
          Print or save as PDF
        </button>
      </p>
    </section>
  );
}

function wordsOf(ratings: Ratings | undefined, id: CriterionId): string {
  const { rating } = ratedOf(ratings, id);
  return rating === undefined ? '' : RATING_WORDS[rating];
}

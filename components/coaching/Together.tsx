import { OTHER_WORDS, type Writer } from '../../utils/coaching/reader-words';
import type { Ratings, Review } from '../../utils/coaching/review';
import { MOST_COMMENT, MOST_SUMMARY } from '../../utils/coaching/review-file/review-shapes';
import { TextField } from '../ui/TextField';

interface TogetherProps {
  review: Review;
  by: Writer;
  /** by whom the page is written in now */
  ratings: Ratings;
  onRate(ratings: Ratings): void;
}

/** What both make of the whole of it. */
export function Together({ review, by, ratings, onRate }: TogetherProps) {
  const other = by === 'own' ? 'trainer' : 'own';
  const said = review[other];
  return (
    <section aria-labelledby="together">
      <h2 id="together">All in all, and what next</h2>
      {said && (said.comment.trim() || said.nextStep.trim()) && (
        <blockquote class={`said by-${other}`}>
          <p>
            <b>{OTHER_WORDS[by]}</b>
          </p>
          {said.comment.trim() && <p class="words">{said.comment}</p>}
          {said.nextStep.trim() && (
            <p class="words">
              <b>Next step:</b> {said.nextStep}
            </p>
          )}
        </blockquote>
      )}
      <TextField
        id="comment-all"
        label="Comment on the whole call"
        aside="Name no patient"
        value={ratings.comment}
        most={MOST_SUMMARY}
        onWrite={(comment) => onRate({ ...ratings, comment })}
      />
      <TextField
        id="next-step"
        label="Agreed next step: what to try in the next call"
        aside="Name no patient"
        value={ratings.nextStep}
        most={MOST_COMMENT}
        onWrite={(nextStep) => onRate({ ...ratings, nextStep })}
      />
    </section>
  );
}

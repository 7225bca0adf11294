import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { CriterionId } from '../../utils/coaching/criteria';
import { factsOf } from '../../utils/coaching/facts-of';
import type { Confidence, Ratings, Review } from '../../utils/coaching/review';
import { MOST_COMMENT, MOST_SUMMARY } from '../../utils/coaching/review-file/review-shapes';
import { toTimeline } from '../../utils/coaching/timeline';
import { TextField } from '../ui/TextField';
import { ConfidencePair } from './ConfidencePair';
import { Criteria, OTHER_WORDS, type Writer } from './Criteria';
import { NO_RATINGS, rate, ratedOf, withMoment } from '../../utils/coaching/edit-ratings';
import { Facts } from './Facts';
import { MomentBar } from './MomentBar';
import { ReviewOnPaper } from './ReviewOnPaper';
import { lengthWords, whenWords, whereWords } from './review-words';
import { momentsOf, Timeline, TimelineTable } from './Timeline';

export interface ReviewViewProps {
  review: Review;
  /** as whom the reader writes */
  by: Writer;
  onRate(ratings: Ratings): void;
  /** absent where the confidence is somebody else's */
  onFeel?: (when: 'before' | 'after', value: Confidence | undefined) => void;
  /** what can be done with it */
  acts: ComponentChildren;
  /** whose it is and who has written in it, where that is not plain */
  about?: ComponentChildren;
}

/** One call, to look back on: how it went, what was seen in it, what to try next. */
export function ReviewView({ review, by, onRate, onFeel, acts, about }: ReviewViewProps) {
  const { log } = review;
  const [atMs, setAtMs] = useState<number>();
  const picture = toTimeline(review);
  const place = useRef<HTMLElement>(null);
  const ratings = review[by] ?? NO_RATINGS;
  const goTo = (to: number): void => {
    setAtMs(to);
    place.current?.scrollIntoView({ block: 'nearest' });
    place.current?.focus({ preventScroll: true });
  };
  const link = (id: CriterionId, at: number): void => {
    onRate(rate(ratings, id, { momentsMs: withMoment(ratedOf(ratings, id), at) }));
  };
  return (
    <>
      <article class="review on-screen">
        <h2>Call of {whenWords(log.startedAt)}</h2>
        <p>
          {lengthWords(log.lengthMs)}. {whereWords(log)}.
          {!log.isOver && ' It goes on, or the browser was closed in it.'}
          {log.isCut && ' More happened than is kept: the latest of it is missing here.'}
        </p>
        {about}
        <div class="buttons">{acts}</div>
        <section aria-labelledby="timeline" ref={place} tabIndex={-1}>
          <h2 id="timeline">How it went</h2>
          <Timeline picture={picture} atMs={atMs} onMoment={setAtMs} />
          <MomentBar moments={momentsOf(picture)} atMs={atMs} onMoment={setAtMs} onLink={link} />
          <TimelineTable picture={picture} />
        </section>
        <Facts facts={factsOf(review)} />
        <Criteria review={review} by={by} ratings={ratings} onRate={onRate} onMoment={goTo} />
        <Together review={review} by={by} ratings={ratings} onRate={onRate} />
        <ConfidencePair confidence={review.confidence} onFeel={onFeel} />
      </article>
      <ReviewOnPaper review={review} picture={picture} />
    </>
  );
}

/** What both make of the whole of it. */
function Together({
  review,
  by,
  ratings,
  onRate,
}: Pick<ReviewViewProps, 'review' | 'by' | 'onRate'> & { ratings: Ratings }) {
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

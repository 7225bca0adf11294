import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { openCallPicture } from '../../utils/coaching/call-picture';
import type { CriterionId } from '../../utils/coaching/criteria';
import type { Confidence, Ratings, Review } from '../../utils/coaching/review';
import { MOST_COMMENT, MOST_SUMMARY } from '../../utils/coaching/review-file/review-shapes';
import type { Timeline as Picture } from '../../utils/coaching/timeline';
import { TextField } from '../ui/TextField';
import { ConfidencePair } from './ConfidencePair';
import { Criteria, OTHER_WORDS, type Writer } from './Criteria';
import { type Changed, NO_RATINGS, rate, ratedOf, withMoment } from '../../utils/coaching/edit-ratings';
import { Facts } from './Facts';
import { MomentBar } from './MomentBar';
import { ReviewOnPaper } from './ReviewOnPaper';
import { whereWords } from '../../utils/coaching/where-words';
import { lengthWords, whenWords } from './review-words';
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
  const picture = useMemo(openCallPicture, [])(review);
  const [atMs, setAtMs] = useState<number>();
  const place = useRef<HTMLElement>(null);
  const ratings = review[by] ?? NO_RATINGS;
  const latest = useRef({ ratings, onRate });
  latest.current = { ratings, onRate };
  // Always the same functions, so that what a key does not change is not drawn anew with each.
  const { goTo, change, link } = useMemo(() => {
    const rateOne = (id: CriterionId, changed: Changed): void =>
      latest.current.onRate(rate(latest.current.ratings, id, changed));
    return {
      goTo(to: number): void {
        setAtMs(to);
        place.current?.scrollIntoView({ block: 'nearest' });
        place.current?.focus({ preventScroll: true });
      },
      change: rateOne,
      link: (id: CriterionId, at: number): void =>
        rateOne(id, { momentsMs: withMoment(ratedOf(latest.current.ratings, id), at) }),
    };
  }, []);
  const course = useMemo(
    () => <Course timeline={picture.timeline} atMs={atMs} onMoment={setAtMs} onLink={link} />,
    [picture, atMs, link],
  );
  const facts = useMemo(() => <Facts facts={picture.facts} />, [picture]);
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
          {course}
        </section>
        {facts}
        <Criteria review={review} moments={picture.moments} by={by} ratings={ratings} onRate={change} onMoment={goTo} />
        <Together review={review} by={by} ratings={ratings} onRate={onRate} />
        <ConfidencePair confidence={review.confidence} onFeel={onFeel} />
      </article>
      <ReviewOnPaper review={review} picture={picture} />
    </>
  );
}

interface CourseProps {
  timeline: Picture;
  atMs: number | undefined;
  onMoment(atMs: number): void;
  onLink(id: CriterionId, atMs: number): void;
}

/** The picture of the call, by pointer, by keys and in words. */
function Course({ timeline, atMs, onMoment, onLink }: CourseProps) {
  return (
    <>
      <Timeline picture={timeline} atMs={atMs} onMoment={onMoment} />
      <MomentBar moments={momentsOf(timeline)} atMs={atMs} onMoment={onMoment} onLink={onLink} />
      <TimelineTable picture={timeline} />
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

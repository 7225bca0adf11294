import type { ComponentChildren } from 'preact';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { openCallPicture } from '../../utils/coaching/call-picture';
import type { CriterionId } from '../../utils/coaching/criteria';
import { READER_OF, type Writer } from '../../utils/coaching/reader-words';
import type { Confidence, Ratings, Review } from '../../utils/coaching/review';
import type { Timeline as Picture } from '../../utils/coaching/timeline';
import { ConfidencePair } from './ConfidencePair';
import { Criteria } from './Criteria';
import { type Changed, NO_RATINGS, rate, ratedOf, withMoment } from '../../utils/coaching/edit-ratings';
import { Facts } from './Facts';
import { MomentBar } from './MomentBar';
import { ReviewOnPaper } from './ReviewOnPaper';
import { whereWords } from '../../utils/coaching/where-words';
import { hourWords, lengthWords, whenWords } from './review-words';
import { momentsOf, Timeline, TimelineTable } from './Timeline';
import { Together } from './Together';
import { useLater } from './use-later';

interface ReviewViewProps {
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
  const when = by === 'own' ? whenWords(log.startedAt) : hourWords(log.startedAt);
  const pictureOf = useMemo(openCallPicture, []);
  const picture = pictureOf(review, READER_OF[by]);
  const isLater = useLater();
  const { place, atMs, setAtMs, goTo, back } = useMoment();
  const ratings = review[by] ?? NO_RATINGS;
  const latest = useRef({ ratings, onRate });
  latest.current = { ratings, onRate };
  // Always the same functions, so that what a key does not change is not drawn anew with each.
  const { change, link } = useMemo(() => {
    const rateOne = (id: CriterionId, changed: Changed): void =>
      latest.current.onRate(rate(latest.current.ratings, id, changed));
    return {
      change: rateOne,
      link: (id: CriterionId, at: number): void =>
        rateOne(id, { momentsMs: withMoment(ratedOf(latest.current.ratings, id), at) }),
    };
  }, []);
  const course = useMemo(
    () => <Course timeline={picture.timeline} atMs={atMs} onMoment={setAtMs} onBack={back} onLink={link} />,
    [picture, atMs, back, link],
  );
  const facts = useMemo(() => <Facts facts={picture.facts} />, [picture]);
  return (
    <>
      <article class="review on-screen">
        <h2>Call of {when}</h2>
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
        {isLater && (
          <>
            <Criteria
              review={review}
              moments={picture.moments}
              by={by}
              ratings={ratings}
              onRate={change}
              onMoment={goTo}
            />
            <Together review={review} by={by} ratings={ratings} onRate={onRate} />
            <ConfidencePair confidence={review.confidence} onFeel={onFeel} />
          </>
        )}
      </article>
      {isLater && <ReviewOnPaper review={review} pictureOf={pictureOf} when={when} />}
    </>
  );
}

interface CourseProps {
  timeline: Picture;
  atMs: number | undefined;
  onMoment(atMs: number): void;
  onBack: (() => void) | undefined;
  onLink(id: CriterionId, atMs: number): void;
}

/** The picture of the call, by pointer, by keys and in words. */
function Course({ timeline, atMs, onMoment, onBack, onLink }: CourseProps) {
  return (
    <>
      <Timeline picture={timeline} atMs={atMs} onMoment={onMoment} />
      <MomentBar moments={momentsOf(timeline)} atMs={atMs} onMoment={onMoment} onBack={onBack} onLink={onLink} />
      <TimelineTable picture={timeline} />
    </>
  );
}

/** Which moment is looked at; whoever came to it from a criterion finds the way back. The functions stay the same. */
function useMoment() {
  const place = useRef<HTMLElement>(null);
  const [atMs, setAtMs] = useState<number>();
  const [cameFrom, setCameFrom] = useState<HTMLElement>();
  const goTo = useCallback((to: number, from: HTMLElement): void => {
    setAtMs(to);
    setCameFrom(from);
    place.current?.scrollIntoView({ block: 'nearest' });
    place.current?.focus({ preventScroll: true });
  }, []);
  const goBack = useCallback((): void => {
    const list = cameFrom?.closest('details');
    // It may have been closed meanwhile.
    if (list) list.open = true;
    cameFrom?.scrollIntoView({ block: 'center' });
    cameFrom?.focus({ preventScroll: true });
    setCameFrom(undefined);
  }, [cameFrom]);
  return { place, atMs, setAtMs, goTo, back: cameFrom && goBack };
}

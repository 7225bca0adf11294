import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { CriterionId } from '../../utils/coaching/criteria';
import { factsOf } from '../../utils/coaching/facts-of';
import { READER_OF, type Writer } from '../../utils/coaching/reader-words';
import type { Confidence, Ratings, Review } from '../../utils/coaching/review';
import { toTimeline } from '../../utils/coaching/timeline';
import { ConfidencePair } from './ConfidencePair';
import { Criteria } from './Criteria';
import { NO_RATINGS, rate, ratedOf, withMoment } from './edit-ratings';
import { Facts } from './Facts';
import { MomentBar } from './MomentBar';
import { ReviewOnPaper } from './ReviewOnPaper';
import { hourWords, lengthWords, whenWords, whereWords } from './review-words';
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
  const { log, milestones } = review;
  const reader = READER_OF[by];
  const when = by === 'own' ? whenWords(log.startedAt) : hourWords(log.startedAt);
  const ratings = review[by] ?? NO_RATINGS;
  // What is typed changes nothing in them.
  const picture = useMemo(() => toTimeline(review, reader), [log, milestones, reader]);
  const facts = useMemo(() => factsOf(review, reader), [log, milestones, reader]);
  const isLater = useLater();
  const { place, atMs, setAtMs, goTo, back } = useMoment();
  const link = (id: CriterionId, at: number): void => {
    onRate(rate(ratings, id, { momentsMs: withMoment(ratedOf(ratings, id), at) }));
  };
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
          <Timeline picture={picture} atMs={atMs} onMoment={setAtMs} />
          <MomentBar moments={momentsOf(picture)} atMs={atMs} onMoment={setAtMs} onBack={back} onLink={link} />
          <TimelineTable picture={picture} />
        </section>
        <Facts facts={facts} />
        {isLater && (
          <>
            <Criteria review={review} by={by} ratings={ratings} onRate={onRate} onMoment={goTo} />
            <Together review={review} by={by} ratings={ratings} onRate={onRate} />
            <ConfidencePair confidence={review.confidence} onFeel={onFeel} />
          </>
        )}
      </article>
      {isLater && <ReviewOnPaper review={review} when={when} />}
    </>
  );
}

/** Which moment is looked at; whoever came to it from a criterion finds the way back. */
function useMoment() {
  const place = useRef<HTMLElement>(null);
  const [atMs, setAtMs] = useState<number>();
  const [cameFrom, setCameFrom] = useState<HTMLElement>();
  const goTo = (to: number, from: HTMLElement): void => {
    setAtMs(to);
    setCameFrom(from);
    place.current?.scrollIntoView({ block: 'nearest' });
    place.current?.focus({ preventScroll: true });
  };
  const back = (): void => {
    const list = cameFrom?.closest('details');
    // It may have been closed meanwhile.
    if (list) list.open = true;
    cameFrom?.scrollIntoView({ block: 'center' });
    cameFrom?.focus({ preventScroll: true });
    setCameFrom(undefined);
  };
  return { place, atMs, setAtMs, goTo, back: cameFrom && back };
}

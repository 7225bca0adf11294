import { useMemo } from 'preact/hooks';
import { CRITERIA, RATING_WORDS } from '../../utils/coaching/criteria';
import type { PictureOf } from '../../utils/coaching/call-picture';
import type { Confidence, Ratings, RatedCriterion, Review } from '../../utils/coaching/review';
import { confidenceWords } from '../../utils/coaching/confidence-words';
import { READER_WORDS, type Reader, type Writer, WRITER_WORDS, WRITERS } from '../../utils/coaching/reader-words';
import { timer } from '../../utils/i18n/words';
import { isSaid, ratedOf } from '../../utils/coaching/edit-ratings';
import { FactGroups } from './Facts';
import { whereWords } from '../../utils/coaching/where-words';
import { lengthWords } from './review-words';
import { Timeline } from './Timeline';

/** On paper nobody knows who reads: it is told of the learner. */
const READER: Reader = 'trainer';

interface ReviewOnPaperProps {
  review: Review;
  pictureOf: PictureOf;
  /** when the call began, as far as its reader knows */
  when: string;
}

/** A review as it is printed: what was said, and room to write where nothing was. */
export function ReviewOnPaper({ review, pictureOf, when }: ReviewOnPaperProps) {
  const { log, confidence } = review;
  const picture = pictureOf(review, READER);
  // Made once for a call, and not with each key that is typed beside it.
  const course = useMemo(
    () => (
      <>
        <Timeline picture={picture.timeline} atMs={undefined} onMoment={() => undefined} />
        <FactGroups facts={picture.facts} />
      </>
    ),
    [picture],
  );
  const felt = (value: Confidence | undefined): string => confidenceWords(value)?.toLowerCase() ?? 'not said';
  return (
    <article class="paper">
      <h1>Review of a call, {when}</h1>
      <p>
        {lengthWords(log.lengthMs)}. {whereWords(log)}. Confidence before: {felt(confidence.before)}, after:{' '}
        {felt(confidence.after)}.
      </p>
      <h2>How it went</h2>
      {course}
      <h2>{READER_WORDS[READER].seen}</h2>
      {WRITERS.every((by) => !isSaid(review[by])) && <p>Nothing is written in it yet.</p>}
      {CRITERIA.map(({ id, title }) => (
        <section key={id} class="line">
          <h3>{title}</h3>
          {WRITERS.map((by) => (
            <Said key={by} by={by} rated={ratedOf(review[by], id)} />
          ))}
        </section>
      ))}
      <h2>All in all, and what next</h2>
      {WRITERS.map((by) => (
        <All key={by} by={by} ratings={review[by]} />
      ))}
      {WRITERS.every((by) => !review[by]?.nextStep.trim()) && (
        <section class="line">
          <h3>Agreed next step</h3>
        </section>
      )}
      <p class="made-with">
        Made with Webside. People rated, and nothing was added up. It holds nothing that a patient said.
      </p>
    </article>
  );
}

function Said({ by, rated: { rating, comment, momentsMs } }: { by: Writer; rated: RatedCriterion }) {
  const told = [
    rating !== undefined && `${RATING_WORDS[rating]}.`,
    comment.trim(),
    momentsMs.length > 0 && `(at ${momentsMs.map(timer).join(', ')})`,
  ].filter(Boolean);
  if (told.length === 0) return null;
  return (
    <p>
      <b>{WRITER_WORDS[by]}:</b> {told.join(' ')}
    </p>
  );
}

function All({ by, ratings }: { by: Writer; ratings: Ratings | undefined }) {
  if (!ratings?.comment.trim() && !ratings?.nextStep.trim()) return null;
  return (
    <>
      {ratings.comment.trim() && (
        <p>
          <b>{WRITER_WORDS[by]}:</b> {ratings.comment}
        </p>
      )}
      {ratings.nextStep.trim() && (
        <p>
          <b>Next step ({WRITER_WORDS[by].toLowerCase()}):</b> {ratings.nextStep}
        </p>
      )}
    </>
  );
}

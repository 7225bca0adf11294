import { CRITERION_IDS, type CriterionId } from './criteria';
import { type Moment, momentsFor } from './criterion-moments';
import { type Fact, factsOf } from './facts-of';
import type { Reader } from './reader-words';
import type { Review } from './review';
import { type Timeline, toTimeline } from './timeline';

/** All that a review tells of its call, and not of what people say of it. */
export interface CallPicture {
  timeline: Timeline;
  facts: Fact[];
  moments: Record<CriterionId, Moment[]>;
}

export type PictureOf = (review: Review, reader: Reader) => CallPicture;

export function toCallPicture(review: Review, reader: Reader): CallPicture {
  const moments = CRITERION_IDS.map((id) => [id, momentsFor(id, review, reader)]);
  return {
    timeline: toTimeline(review, reader),
    facts: factsOf(review, reader),
    moments: Object.fromEntries(moments) as CallPicture['moments'],
  };
}

/** Makes it once for a call and a reader: of three hours it takes longer than a key may, and typing changes nothing of it. */
export function openCallPicture(make: PictureOf = toCallPicture): PictureOf {
  let of: Review | undefined;
  const pictures = new Map<Reader, CallPicture>();
  return (review, reader) => {
    if (of?.log !== review.log || of.milestones !== review.milestones) pictures.clear();
    of = review;
    const picture = pictures.get(reader) ?? make(review, reader);
    pictures.set(reader, picture);
    return picture;
  };
}

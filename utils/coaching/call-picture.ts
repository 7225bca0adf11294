import { CRITERION_IDS, type CriterionId } from './criteria';
import { type Moment, momentsFor } from './criterion-moments';
import { type Fact, factsOf } from './facts-of';
import type { Review } from './review';
import { type Timeline, toTimeline } from './timeline';

/** All that a review tells of its call, and not of what people say of it. */
export interface CallPicture {
  timeline: Timeline;
  facts: Fact[];
  moments: Record<CriterionId, Moment[]>;
}

export function toCallPicture(review: Review): CallPicture {
  return {
    timeline: toTimeline(review),
    facts: factsOf(review),
    moments: Object.fromEntries(CRITERION_IDS.map((id) => [id, momentsFor(id, review)])) as CallPicture['moments'],
  };
}

/** Makes it once for a call: of three hours it takes longer than a key may, and typing changes nothing of it. */
export function openCallPicture(make = toCallPicture): (review: Review) => CallPicture {
  let last: { of: Review; picture: CallPicture } | undefined;
  return (review) => {
    const isSame = last?.of.log === review.log && last.of.milestones === review.milestones;
    if (!last || !isSame) last = { of: review, picture: make(review) };
    return last.picture;
  };
}

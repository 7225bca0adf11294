import type { CriterionId } from './criteria';
import { MOST_MOMENTS } from './review-file/review-shapes';
import type { RatedCriterion, Ratings } from './review';

export const NO_RATINGS: Ratings = { criteria: {}, comment: '', nextStep: '', changedAt: 0 };
const NOT_RATED: RatedCriterion = { comment: '', momentsMs: [] };

export function ratedOf(ratings: Ratings | undefined, id: CriterionId): RatedCriterion {
  return ratings?.criteria[id] ?? NOT_RATED;
}

/** What of one criterion is other now; an undefined rating takes it back. */
export type Changed = Partial<Omit<RatedCriterion, 'rating'>> & { rating?: RatedCriterion['rating'] | undefined };

export function rate(ratings: Ratings, id: CriterionId, changed: Changed): Ratings {
  const { rating, ...rest } = { ...ratedOf(ratings, id), ...changed };
  const next: RatedCriterion = { ...rest, ...(rating !== undefined && { rating }) };
  return { ...ratings, criteria: { ...ratings.criteria, [id]: next } };
}

/** With one more, as long as there is room. */
export function withMoment({ momentsMs }: Pick<RatedCriterion, 'momentsMs'>, atMs: number): number[] {
  if (momentsMs.includes(atMs) || momentsMs.length >= MOST_MOMENTS) return momentsMs;
  return [...momentsMs, atMs].sort((one, other) => one - other);
}

export function toggleMoment({ momentsMs }: Pick<RatedCriterion, 'momentsMs'>, atMs: number): number[] {
  return momentsMs.includes(atMs) ? momentsMs.filter((each) => each !== atMs) : withMoment({ momentsMs }, atMs);
}

/** Whether anybody has said anything in it. */
export function isSaid(ratings: Ratings | undefined): boolean {
  if (!ratings) return false;
  const said = Object.values(ratings.criteria).some(
    ({ rating, comment, momentsMs }) => rating !== undefined || comment.trim() !== '' || momentsMs.length > 0,
  );
  return said || ratings.comment.trim() !== '' || ratings.nextStep.trim() !== '';
}

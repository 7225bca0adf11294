import type { Ratings, Review } from './review';
import { type StoredReview, type ToldConfidence, toReview, toTold, toTrainerPart } from './to-review';

/** What was typed in a review and is not on the disk yet. */
export interface Typed {
  own?: Ratings;
  confidence?: ToldConfidence;
}

/** The review that is open. */
export type FollowedReview =
  | { is: 'being read' | 'gone' | 'unreadable' | 'refused' }
  | {
      is: 'there';
      review: Review;
      /** of its confidence what was told on this page */
      told: ToldConfidence;
      /** what the trainer can read out of the key by which their part was signed */
      trainerKey?: string;
      /** it was deleted elsewhere while something was typed in it: it is on the screen alone */
      isDeleted?: true;
    };

/**
 * What is on the screen after the disk was read once more: nothing that was typed ever makes way for what is older.
 * @param stored undefined where there is none, or no more; 'refused' where the browser did not let it be read
 */
export function afterReading(
  before: FollowedReview,
  stored: StoredReview | 'refused' | undefined,
  typed: Typed,
): FollowedReview {
  const isTyped = typed.own !== undefined || typed.confidence !== undefined;
  if (stored === 'refused') return before.is === 'there' ? before : { is: 'refused' };
  if (stored === undefined) return before.is === 'there' && isTyped ? { ...before, isDeleted: true } : { is: 'gone' };
  const review = toReview({ ...stored, ...typed });
  if (!review) return { is: 'unreadable' };
  // What has not changed stays the same: what is made of it is not made anew.
  if (before.is === 'there') {
    if (isSame(before.review.log, review.log)) review.log = before.review.log;
    if (before.review.milestones && isSame(before.review.milestones, review.milestones))
      review.milestones = before.review.milestones;
  }
  const key = toTrainerPart(stored.trainer)?.key;
  const told = toTold(typed.confidence ?? stored.confidence);
  return { is: 'there', review, told, ...(key !== undefined && { trainerKey: key }) };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

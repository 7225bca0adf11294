import type { Review } from './review';

/**
 * A consultation whose link breaks goes on in another call, with all that was ticked and written: the last of its calls tells of
 * the whole, and it is counted there, once.
 * @returns ids of the calls from which one of these went on
 */
export function goneOn(reviews: readonly Review[]): ReadonlySet<string> {
  return new Set(reviews.flatMap(({ milestones, earlierCalls = [] }) => (milestones ? earlierCalls : [])));
}

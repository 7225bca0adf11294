import type { Review } from './review';

/**
 * A consultation whose link breaks goes on in another call, with all that was ticked and written: the last of its calls tells of
 * the whole, and it is counted there, once.
 * @returns ids of the calls from which one of these went on
 */
export function goneOn(calls: readonly Pick<Review, 'milestones' | 'earlierCalls'>[]): ReadonlySet<string> {
  return new Set(calls.flatMap(({ milestones, earlierCalls = [] }) => (milestones ? earlierCalls : [])));
}

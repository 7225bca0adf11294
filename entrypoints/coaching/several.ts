import { readStoredReviews } from '../../utils/browser/review-store';
import type { Review } from '../../utils/coaching/review';
import { toReview } from './to-review';

/** So many are read and checked at a time: between them the page answers to its keys. */
const AT_ONCE = 50;

/** Several reviews at once, read when they are wanted and not before; those that are damaged are left out. */
export function followSeveral(onChange: () => void) {
  let key = '';
  let reviews: Review[] | undefined;

  async function read(ids: readonly string[]): Promise<void> {
    const own = key;
    const read: Review[] = [];
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const stored = await readStoredReviews(ids.slice(from, from + AT_ONCE)).catch(() => []);
      // Others were asked for meanwhile.
      if (own !== key) return;
      read.push(...stored.flatMap((each) => toReview(each) ?? []));
    }
    reviews = read;
    onChange();
  }

  return {
    /** @returns undefined while they are read */
    of(ids: readonly string[]): Review[] | undefined {
      const next = ids.join(' ');
      if (next !== key || reviews === undefined) {
        const isAsked = next === key && key !== '';
        key = next;
        if (ids.length === 0) return [];
        if (!isAsked) {
          reviews = undefined;
          void read(ids);
        }
      }
      return reviews;
    },
  };
}

import { readStoredReviews } from '../../utils/browser/review-store';
import type { Review } from '../../utils/coaching/review';
import { type ReviewHead, stateOf } from '../../utils/coaching/review-head';
import { toReview } from '../../utils/coaching/to-review';

/** So many are read and checked at a time: between them the page answers to its keys. */
const AT_ONCE = 50;

/** Several reviews at once, read when they are wanted and not before, and again when they have changed; those that are damaged are left out. */
export function followSeveral(onChange: () => void) {
  let [ids, state] = ['', ''];
  let isStale = true;
  let turn = 0;
  let reviews: Review[] | 'refused' | undefined;

  async function read(heads: readonly ReviewHead[]): Promise<void> {
    turn += 1;
    const own = turn;
    const read: Review[] = [];
    for (let from = 0; from < heads.length; from += AT_ONCE) {
      const some = heads.slice(from, from + AT_ONCE).map(({ callId }) => callId);
      const stored = await readStoredReviews(some).catch(() => undefined);
      // Others were asked for meanwhile.
      if (own !== turn) return;
      if (!stored) {
        reviews = 'refused';
        return onChange();
      }
      read.push(...stored.flatMap((each) => toReview(each) ?? []));
    }
    reviews = read;
    onChange();
  }

  return {
    /** @returns undefined while they are read; those of before while they are read once more */
    of(heads: readonly ReviewHead[] | 'refused' | undefined): Review[] | 'refused' | undefined {
      if (heads === undefined || heads === 'refused') return heads;
      const [nextIds, nextState] = [heads.map(({ callId }) => callId).join('\n'), stateOf(heads)];
      if (nextIds !== ids) reviews = heads.length === 0 ? [] : undefined;
      const isOld = isStale || nextState !== state;
      [ids, state, isStale] = [nextIds, nextState, false];
      if (isOld && heads.length > 0) void read(heads);
      return heads.length === 0 ? [] : reviews;
    },

    /** Something else may have been written beside them: confidence, for one. */
    refresh(): void {
      isStale = true;
    },
  };
}

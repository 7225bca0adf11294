import { readStoredReviews } from '../../utils/browser/review-store';
import type { Review } from '../../utils/coaching/review';
import { type ReviewHead, stateOf } from '../../utils/coaching/review-head';
import { toReview } from '../../utils/coaching/to-review';

/** So many are read and checked at a time: between them the page answers to its keys. */
const AT_ONCE = 50;

/** Reads what is wanted of some calls; those that are damaged are left out. */
export type ReadSome<Item> = (heads: readonly ReviewHead[]) => Promise<Item[]>;

/**
 * Several calls at once, read when they are wanted and not before, and again when they have changed.
 * @param begin what has to be read once for all of them, before them
 */
export function followSeveral<Item>(onChange: () => void, begin: () => Promise<ReadSome<Item>>) {
  let [ids, state] = ['', ''];
  let isStale = true;
  let turn = 0;
  let items: Item[] | 'refused' | undefined;

  async function read(heads: readonly ReviewHead[]): Promise<void> {
    turn += 1;
    const own = turn;
    const next = await readAll(heads, () => own === turn).catch(() => 'refused' as const);
    // Others were asked for meanwhile.
    if (own !== turn) return;
    items = next;
    onChange();
  }

  async function readAll(heads: readonly ReviewHead[], isWanted: () => boolean): Promise<Item[]> {
    const readSome = await begin();
    const all: Item[] = [];
    for (let from = 0; from < heads.length && isWanted(); from += AT_ONCE)
      all.push(...(await readSome(heads.slice(from, from + AT_ONCE))));
    return all;
  }

  return {
    /** @returns undefined while they are read; those of before while they are read once more */
    of(heads: readonly ReviewHead[] | 'refused' | undefined): Item[] | 'refused' | undefined {
      if (heads === undefined || heads === 'refused') return heads;
      const [nextIds, nextState] = [heads.map(({ callId }) => callId).join('\n'), stateOf(heads)];
      if (nextIds !== ids) items = heads.length === 0 ? [] : undefined;
      const isOld = isStale || nextState !== state;
      [ids, state, isStale] = [nextIds, nextState, false];
      if (isOld && heads.length > 0) void read(heads);
      return heads.length === 0 ? [] : items;
    },

    /** Something else may have been written beside them: confidence, for one. */
    refresh(): void {
      isStale = true;
    },
  };
}

/** Whole reviews. */
export async function beginReviews(): Promise<ReadSome<Review>> {
  return async (heads) => {
    const stored = await readStoredReviews(heads.map(({ callId }) => callId));
    return stored.flatMap((each) => toReview(each) ?? []);
  };
}

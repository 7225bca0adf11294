import type { KeptCounts } from '../../components/coaching/Keeping';
import { countKept, deleteEverything, deleteReviews, readList } from '../../utils/browser/review-store';
import { asSeenAt, latestOf, type ReviewHead, type Which } from '../../utils/coaching/review-head';

/** A call that goes on is written every few seconds, and there are new ones: the list is read again this often while it is in sight. */
const REREAD_MS = 5000;

/** The list of what is kept. */
export function followKept(onChange: () => void) {
  let heads: ReviewHead[] | 'unreadable' | undefined;
  let made: ReadonlySet<string> = new Set();
  let counts: KeptCounts | undefined;
  let counting: Promise<void> | undefined;
  /** what is being counted has changed meanwhile */
  let isAnew = false;
  /** the browser did not count: it is not asked again by whoever draws what it said */
  let isRefused = false;
  let turn = 0;

  async function read(): Promise<void> {
    turn += 1;
    const own = turn;
    const next = await readList().catch(() => undefined);
    // Another reading has begun meanwhile: it knows better.
    if (own !== turn) return;
    heads = next ? next.heads.map((head) => asSeenAt(head, Date.now())) : 'unreadable';
    if (next) made = next.made;
    onChange();
  }

  /** @returns undefined while the list is read */
  function some(choose: (all: readonly ReviewHead[]) => ReviewHead[]): ReviewHead[] | 'refused' | undefined {
    return heads === 'unreadable' ? 'refused' : heads && choose(heads);
  }

  /** One at a time: who wants it anew while it is under way has it begun again. */
  function count(): Promise<void> {
    isAnew = counting !== undefined;
    counting ??= countOn().finally(() => {
      counting = undefined;
      onChange();
    });
    return counting;
  }

  async function countOn(): Promise<void> {
    do {
      isAnew = false;
      const next = await countKept().catch(() => undefined);
      counts = next && { ...next, reviews: next.heads };
      isRefused = !next;
    } while (isAnew);
  }

  setInterval(() => {
    if (turn > 0 && document.visibilityState === 'visible') void read();
  }, REREAD_MS);
  return {
    read,
    /** The first time that the list is wanted: who has come for one review waits for no thousand others. */
    want(): void {
      if (turn === 0) void read();
    },
    get heads() {
      return heads;
    },
    get made() {
      return made;
    },
    /** Of everything; counted when it is asked for and not known, and not again where the browser has refused. */
    counts(): KeptCounts | undefined {
      if (!counts && !counting && !isRefused) void count();
      return counts;
    },
    /** They are to be counted anew when they are wanted next. */
    recount(): void {
      counts = undefined;
      isRefused = false;
      isAnew = counting !== undefined;
    },
    /** The latest ones of a kind, the latest first. */
    latest: (which: Which) => some((all) => latestOf(all, which)),

    /** All that are over. */
    over: () => some((all) => all.filter(({ isOver }) => isOver)),

    /** Those of these ids that there are. */
    these: (ids: readonly string[]) => some((all) => all.filter(({ callId }) => ids.includes(callId))),

    ids: (): string[] => (Array.isArray(heads) ? heads.map(({ callId }) => callId) : []),

    async deleteEverything(): Promise<boolean> {
      const isGone = await deleteEverything().catch(() => false);
      await Promise.all([read(), count()]);
      return isGone;
    },

    /** @returns whether nothing of them is left */
    async delete(ids: readonly string[]): Promise<boolean> {
      const isGone = await deleteReviews(ids).catch(() => false);
      await Promise.all([read(), count()]);
      return isGone;
    },
  };
}

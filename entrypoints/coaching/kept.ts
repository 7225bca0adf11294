import type { ReviewHead } from '../../utils/browser/keep-log';
import type { Which } from '../../components/coaching/OverTime';
import type { KeptCounts } from '../../components/coaching/Keeping';
import { countKept, deleteEverything, deleteReviews, readList } from '../../utils/browser/review-store';

/** A call that goes on is written every few seconds, and there are new ones: the list is read again this often while it is in sight. */
const REREAD_MS = 5000;
/** A log that has not grown for so long is of a call that is over, however it ended. */
const OVER_AFTER_MS = 60_000;

/** The list of what is kept. */
export function followKept(onChange: () => void) {
  let heads: ReviewHead[] | 'unreadable' | undefined;
  let made: ReadonlySet<string> = new Set();
  let counts: KeptCounts | undefined;
  let turn = 0;

  async function read(): Promise<void> {
    turn += 1;
    const own = turn;
    const next = await readList().catch(() => undefined);
    // Another reading has begun meanwhile: it knows better.
    if (own !== turn) return;
    heads = next ? next.heads.map(asSeenNow) : 'unreadable';
    if (next) made = next.made;
    onChange();
  }

  async function count(): Promise<void> {
    const next = await countKept().catch(() => undefined);
    counts = next && { ...next, reviews: next.heads };
    onChange();
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
    /** Of everything; counted anew whenever it is asked for and not known. */
    counts(): KeptCounts | undefined {
      if (!counts) void count();
      return counts;
    },
    /** They are to be counted anew when they are wanted next. */
    recount(): void {
      counts = undefined;
    },
    /** Ids of the latest ones of a kind, the latest first. */
    latest({ of, latest }: Which): string[] {
      if (!Array.isArray(heads)) return [];
      const isWanted = ({ platform }: ReviewHead): boolean =>
        of === 'all' || (platform === 'Practice room') === (of === 'practice');
      return heads
        .filter((head) => head.isOver && isWanted(head))
        .slice(0, latest)
        .map(({ callId }) => callId);
    },

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

function asSeenNow(head: ReviewHead): ReviewHead {
  const isOver = head.isOver || Date.now() - head.startedAt - head.lengthMs > OVER_AFTER_MS;
  return { ...head, isOver };
}

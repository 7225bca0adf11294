import type { MadePart } from '../../utils/browser/review-parts';
import { keepBeside, readStoredReview } from '../../utils/browser/review-store';
import type { Confidence, Ratings, Review } from '../../utils/coaching/review';
import { toMade, toReview } from './to-review';

/** What is typed is on the disk at the latest so long after. */
const KEEP_WITHIN_MS = 400;
const REREAD_MS = 5000;

export type FollowedReview = { is: 'being read' | 'gone' | 'unreadable' } | { is: 'there'; review: Review };

/** The review that is open: what is written in it is on the screen at once, and on the disk a moment later. */
export function openOne(onChange: () => void, onTold: (words: string) => void) {
  let id = '';
  let followed: FollowedReview = { is: 'being read' };
  let made: MadePart = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  async function read(): Promise<void> {
    turn += 1;
    const own = turn;
    const stored = await readStoredReview(id).catch(() => 'unreadable' as const);
    // Another review was opened meanwhile, or something was written in this one.
    if (own !== turn || timer) return;
    if (stored === 'unreadable' || stored === undefined) followed = { is: stored ?? 'gone' };
    else {
      const review = toReview(stored);
      made = toMade(stored.made);
      followed = review ? { is: 'there', review } : { is: 'unreadable' };
    }
    onChange();
  }

  function write(next: MadePart): void {
    if (followed.is !== 'there') return;
    turn += 1;
    made = next;
    const { own, trainer, confidence } = next;
    const review = { ...followed.review, confidence: { ...followed.review.confidence, ...confidence } };
    followed = { is: 'there', review: { ...review, ...(own && { own }), ...(trainer && { trainer }) } };
    timer ??= setTimeout(() => void keep(), KEEP_WITHIN_MS);
    onChange();
  }

  async function keep(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const isKept = await keepBeside('made', id, made).catch(() => false);
    if (!isKept) onTold('The browser did not keep this. What you typed is still here: save it as a file.');
  }

  addEventListener('pagehide', () => {
    if (timer) void keep();
  });
  setInterval(() => {
    if (id !== '' && document.visibilityState === 'visible') void read();
  }, REREAD_MS);

  return {
    /** @param next the call's id; undefined where no review is open */
    open(next: string | undefined): FollowedReview {
      if (next !== undefined && next !== id) {
        if (timer) void keep();
        id = next;
        followed = { is: 'being read' };
        void read();
      }
      if (next === undefined) id = '';
      return followed;
    },

    /** what the trainer can read out, as it is known of the key by which their part was signed */
    get trainerKey() {
      return made.trainerKey;
    },

    /** Once all that was typed is on the disk. */
    async kept(): Promise<void> {
      if (timer) await keep();
    },

    rate: (own: Ratings): void => write({ ...made, own: { ...own, changedAt: Date.now() } }),

    feel(when: 'before' | 'after', value: Confidence | undefined): void {
      if (followed.is !== 'there') return;
      const { [when]: _before, ...others } = { ...followed.review.confidence };
      followed = { is: 'there', review: { ...followed.review, confidence: others } };
      write({ ...made, confidence: { ...others, ...(value !== undefined && { [when]: value }) } });
    },
    read,
  };
}

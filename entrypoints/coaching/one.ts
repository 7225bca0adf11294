import type { Keeper } from '../../utils/browser/keeper';
import { readStoredReview } from '../../utils/browser/review-store';
import { afterReading, type FollowedReview, type Typed } from '../../utils/coaching/followed-review';
import type { Confidence, Ratings } from '../../utils/coaching/review';
import type { ToldConfidence } from '../../utils/coaching/to-review';

/** Others write beside it: the panel, a trainer's file in another page. */
const REREAD_MS = 5000;

/** What was typed in a review and is not on the disk yet. */
export function typedIn(keeper: Keeper, callId: string): Typed {
  const of = (store: 'own' | 'confidence'): unknown => keeper.unsaved(store, callId)?.row.value;
  const [own, confidence] = [of('own'), of('confidence')];
  return {
    ...(own !== undefined && { own: own as Ratings }),
    ...(confidence !== undefined && { confidence: confidence as ToldConfidence }),
  };
}

/** The review that is open: what is written in it is on the screen at once, and goes to the disk at once. */
export function openOne(keeper: Keeper, onChange: () => void) {
  let id = '';
  let followed: FollowedReview = { is: 'being read' };
  /** those that were left while something of them could not be written */
  const left = new Map<string, FollowedReview>();
  let turn = 0;

  async function read(): Promise<void> {
    turn += 1;
    const own = turn;
    const stored = await readStoredReview(id).catch(() => 'refused' as const);
    // Another review was opened meanwhile, or something was written in this one.
    if (own !== turn) return;
    followed = afterReading(followed, stored, typedIn(keeper, id));
    onChange();
  }

  const troubleIn = (of: string) =>
    (['own', 'confidence'] as const)
      .map((store) => keeper.unsaved(store, of)?.is)
      .find((is) => is === 'refused' || is === 'gone');

  /** @param next what is on the screen with it */
  function write(store: 'own' | 'confidence', value: Ratings | ToldConfidence, next: FollowedReview): void {
    turn += 1;
    followed = next;
    keeper.put({ store, key: id, value });
    onChange();
  }

  function leave(): void {
    if (troubleIn(id)) left.set(id, followed);
    else left.delete(id);
    id = '';
  }

  const readIfSeen = (): void => {
    if (id !== '' && document.visibilityState === 'visible') void read();
  };
  setInterval(readIfSeen, REREAD_MS);
  // A page that comes back to the front may be an old one.
  addEventListener('visibilitychange', readIfSeen);
  keeper.onOutcome(({ store, key }, outcome) => {
    if (key !== id || (store !== 'own' && store !== 'confidence')) return;
    if (outcome === 'gone' && followed.is === 'there') followed = { ...followed, isDeleted: true };
    onChange();
  });

  return {
    /** @param next the call's id; undefined where no review is open */
    open(next: string | undefined): FollowedReview {
      if (next !== id && id !== '') leave();
      if (next !== undefined && next !== id) {
        id = next;
        followed = left.get(id) ?? { is: 'being read' };
        void read();
      }
      return followed;
    },

    /** why something that was typed is not on the disk */
    get trouble() {
      return troubleIn(id);
    },

    rate(ratings: Ratings): void {
      if (followed.is !== 'there') return;
      const own = { ...ratings, changedAt: Date.now() };
      write('own', own, { ...followed, review: { ...followed.review, own } });
    },

    feel(when: 'before' | 'after', value: Confidence | undefined): void {
      if (followed.is !== 'there') return;
      const told = { ...followed.told, [when]: value };
      const { [when]: _before, ...others } = followed.review.confidence;
      const confidence = value === undefined ? others : { ...others, [when]: value };
      write('confidence', told, { ...followed, told, review: { ...followed.review, confidence } });
    },

    /** Reviews are deleted here: nothing that is under way brings them back, and nothing of them was lost. */
    forget(ids: readonly string[]): void {
      for (const each of ids) {
        left.delete(each);
        for (const store of ['own', 'confidence'] as const) keeper.drop(store, each);
      }
    },

    /** Everything was deleted, here or in another page. */
    forgetAll(): void {
      left.clear();
      if (id !== '') void read();
    },
  };
}

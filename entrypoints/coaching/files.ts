import type { Keeper } from '../../utils/browser/keeper';
import { openPassingSigner, openSigner } from '../../utils/browser/review-key';
import type { SentFile } from '../../utils/browser/sent-file';
import { keepOther, readStoredReview } from '../../utils/browser/review-store';
import { saveFile } from '../../utils/browser/save-file';
import type { Review } from '../../utils/coaching/review';
import { reviewFileName } from '../../utils/coaching/review-file/file-name';
import { writeReview } from '../../utils/coaching/review-file/write-review';
import { toReview } from '../../utils/coaching/to-review';
import { typedIn } from './one';

const NOT_SAVED = 'The browser did not let the file be written. Nothing is lost: try again.';
const GIVE_IT = 'Whoever you give it to can read it: your trainer opens it under “For trainers”.';
const NOT_BACK =
  'The disk is full, or the browser refuses it, so this browser will not know the file again: your trainer can open it, but what they return cannot be taken in here.';

/** Gives reviews to the browser to save, a file each. @returns what became of it, in a sentence */
export async function saveReviews(ids: readonly string[], keeper: Keeper): Promise<string> {
  try {
    const saved: Saved[] = [];
    for (const id of ids) {
      const stored = await readStoredReview(id);
      const review = stored && toReview({ ...stored, ...typedIn(keeper, id) });
      if (review) saved.push(await saveReview(review, id));
    }
    return tell(saved);
  } catch {
    return NOT_SAVED;
  }
}

/**
 * Saves a review as it is on the screen, whatever the disk does.
 * @param callId undefined where it was deleted meanwhile: nothing of it is put back
 */
export async function saveShown(review: Review, callId: string | undefined): Promise<string> {
  return saveReview(review, callId).then(
    (saved) => tell([saved]),
    () => NOT_SAVED,
  );
}

interface Saved {
  name: string;
  /** this browser knows it again when it comes back */
  isKnown: boolean;
}

async function saveReview(review: Review, callId: string | undefined): Promise<Saved> {
  const fileId = crypto.randomUUID();
  const own = await openSigner().catch(() => undefined);
  const { text, signature } = await writeReview(review, fileId, own ?? (await openPassingSigner()));
  const sent: SentFile | undefined = callId === undefined ? undefined : { callId, signature };
  const isKnown = own !== undefined && sent !== undefined && (await isKept(keepOther('files', fileId, sent)));
  const name = reviewFileName(review.log);
  saveFile(name, text);
  return { name, isKnown };
}

function tell(saved: readonly Saved[]): string {
  const [first] = saved;
  if (!first) return 'Nothing was saved: the review is gone, or damaged.';
  const what = saved.length === 1 ? `${first.name} is` : `${saved.length} files are`;
  const told = `Saved: ${what} where your browser saves files. ${GIVE_IT}`;
  return saved.every(({ isKnown }) => isKnown) ? told : `${told} ${NOT_BACK}`;
}

function isKept(keeping: Promise<void>): Promise<boolean> {
  return keeping.then(
    () => true,
    () => false,
  );
}

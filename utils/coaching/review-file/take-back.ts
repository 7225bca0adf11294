import type { Ratings, Review } from '../review';
import { readReview } from './read-review';
import type { Verify } from './signing';

/** A file that its learner has back. */
export interface TakenBack {
  fileId: string;
  trainer: Ratings;
  /** whose it is, the two tell each other by its fingerprint */
  trainerKey: string;
  /** as the file was given away */
  given: Review;
}

/**
 * Reads a file that a trainer has returned.
 * @param sent what of it this browser has given away: the signature of each file's own part, by the file's id
 */
export async function takeBack(
  file: string,
  verify: Verify,
  { publicKey, sent }: { publicKey: string; sent: Readonly<Record<string, string>> },
): Promise<TakenBack | { errors: string[] }> {
  const read = await readReview(file, verify);
  if ('errors' in read) return read;
  const { id, learner, trainer, review } = read.opened;
  if (learner.key !== publicKey)
    return { errors: ['This review was not written in this browser. Open it as a trainer would, to look at it.'] };
  // Object.hasOwn: an id may be any word, such as "constructor".
  if (!Object.hasOwn(sent, id) || sent[id] !== learner.signature)
    return { errors: ['This is not the file that you gave away, or it was deleted here since.'] };
  if (!trainer || !review.trainer) return { errors: ['No trainer has added anything to this file yet.'] };
  return { fileId: id, trainer: review.trainer, trainerKey: trainer.key, given: review };
}

import { readTextFile } from './read-text-file';
import { fingerprintOf, openSigner, verify } from './review-key';
import { LARGEST_REVIEW_FILE, readReview } from '../coaching/review-file/read-review';
import type { LearnerFile } from '../coaching/trainer-files';

const NOT_OPENED =
  'The browser did not let it be checked. Close this page, open it again, and choose the file once more.';

/** Opens a file that the trainer has chosen. Never throws: what is wrong is told in sentences, and others are opened all the same. */
export async function openLearnersFile(file: File): Promise<LearnerFile | string[]> {
  const chosen = await readTextFile(file, LARGEST_REVIEW_FILE);
  return 'errors' in chosen ? chosen.errors : openLearnersText(file.name, chosen.text);
}

export async function openLearnersText(name: string, text: string): Promise<LearnerFile | string[]> {
  return open(name, text).catch(() => [NOT_OPENED]);
}

async function open(name: string, text: string): Promise<LearnerFile | string[]> {
  const read = await readReview(text, verify);
  if ('errors' in read) return read.errors;
  const { opened } = read;
  const learnerKey = await fingerprintOf(opened.learner.key);
  const ownKey = opened.trainer && (await openSigner()).publicKey;
  const isMine = opened.trainer?.key === ownKey;
  const writtenBy = opened.trainer && (await fingerprintOf(opened.trainer.key));
  const { id, review } = opened;
  return { id, name, text, opened, review, learnerKey, ...(writtenBy && !isMine && { writtenBy }), is: 'as it came' };
}

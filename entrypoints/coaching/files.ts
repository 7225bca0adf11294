import { fingerprintOf, openSigner, verify } from '../../utils/browser/review-key';
import type { MadePart, SentFile } from '../../utils/browser/review-parts';
import { keepBeside, keepOther, readOthers, readStoredReview } from '../../utils/browser/review-store';
import { saveFile } from '../../utils/browser/save-file';
import type { Review } from '../../utils/coaching/review';
import { takeBack } from '../../utils/coaching/review-file/take-back';
import { REVIEW_FILE_NAME, writeReview } from '../../utils/coaching/review-file/write-review';
import { toMade, toReview } from './to-review';

const NOT_SAVED = 'The browser did not let the file be written. Nothing is lost: try again.';

/** Gives reviews to the browser to save, a file each. @returns what became of it, in a sentence */
export async function saveReviews(ids: readonly string[]): Promise<string> {
  try {
    let count = 0;
    for (const id of ids) {
      const stored = await readStoredReview(id);
      const review = stored && toReview(stored);
      if (!review) continue;
      await saveReview(id, review);
      count += 1;
    }
    if (count === 0) return 'Nothing was saved: the review is gone, or damaged.';
    const what = count === 1 ? `${REVIEW_FILE_NAME} is` : `${count} files are`;
    return `Saved: ${what} where your browser saves files. Whoever you give it to can read it: your trainer opens it under “For trainers”.`;
  } catch {
    return NOT_SAVED;
  }
}

async function saveReview(callId: string, review: Review): Promise<void> {
  const fileId = crypto.randomUUID();
  const { text, signature } = await writeReview(review, fileId, await openSigner());
  await keepOther('files', fileId, { callId, signature } satisfies SentFile);
  saveFile(REVIEW_FILE_NAME, text);
}

/** Takes a trainer's part in from a file that has come back. @returns of which review, or what is wrong, in a sentence each */
export async function takeIn(file: File): Promise<{ callId: string; told: string } | { errors: string[] }> {
  const { publicKey } = await openSigner();
  const sent = await readSent();
  const signatures = Object.fromEntries([...sent].map(([id, { signature }]) => [id, signature]));
  const read = await takeBack(await file.text(), verify, { publicKey, sent: signatures });
  if ('errors' in read) return read;
  const { callId } = sent.get(read.fileId)!;
  const stored = await readStoredReview(callId);
  if (!stored) return { errors: ['The review that this file is about was deleted here since.'] };
  const key = await fingerprintOf(read.trainerKey);
  const made: MadePart = { ...toMade(stored.made), trainer: read.trainer, trainerKey: key };
  if (!(await keepBeside('made', callId, made)))
    return { errors: ['The browser did not keep what is in the file. Take it in once more.'] };
  return { callId, told: `Taken in: what your trainer wrote stands beside yours. It was signed with the key ${key}.` };
}

async function readSent(): Promise<Map<string, SentFile>> {
  const rows = await readOthers('files');
  return new Map(
    rows.flatMap(({ key, value }) => {
      const { callId, signature } = (value ?? {}) as Partial<SentFile>;
      return typeof callId === 'string' && typeof signature === 'string' ? [[key, { callId, signature }] as const] : [];
    }),
  );
}

import type { Keeper } from '../../utils/browser/keeper';
import { readTextFile } from '../../utils/browser/read-text-file';
import { fingerprintOf, openSigner, verify } from '../../utils/browser/review-key';
import type { SentFile } from '../../utils/browser/sent-file';
import { changeBeside, readOthers, readStoredReview } from '../../utils/browser/review-store';
import { decideTaking, isChangedSince, type Taking } from '../../utils/coaching/review-file/decide-taking';
import { LARGEST_REVIEW_FILE } from '../../utils/coaching/review-file/read-review';
import { takeBack } from '../../utils/coaching/review-file/take-back';
import { toReview, toTrainerPart, type TrainerPart } from '../../utils/coaching/to-review';
import { typedIn } from './one';

/** What became of a returned file, in sentences; or what it has to be asked first. */
export type TakenIn =
  { callId: string; told: string } | { errors: string[] } | { question: string; take(): Promise<TakenIn> };

const GONE = 'The review that this file is about was deleted here since.';

/** Takes a trainer's part in from a file that has come back. */
export async function takeIn(file: File, keeper: Keeper): Promise<TakenIn> {
  const chosen = await readTextFile(file, LARGEST_REVIEW_FILE);
  if ('errors' in chosen) return chosen;
  const { publicKey } = await openSigner();
  const sent = await readSent();
  const signatures = Object.fromEntries([...sent].map(([id, { signature }]) => [id, signature]));
  const read = await takeBack(chosen.text, verify, { publicKey, sent: signatures });
  if ('errors' in read) return read;
  const { callId } = sent.get(read.fileId)!;
  const stored = await readStoredReview(callId);
  const review = stored && toReview({ ...stored, ...typedIn(keeper, callId) });
  if (!review) return { errors: [GONE] };
  const part: TrainerPart = { ratings: read.trainer, key: await fingerprintOf(read.trainerKey) };
  return put({ callId, part, isChanged: isChangedSince(review, read.given) }, false);
}

interface Coming {
  callId: string;
  part: TrainerPart;
  /** the learner's own part is another now than when it was given away */
  isChanged: boolean;
}

async function put(coming: Coming, isAgreed: boolean): Promise<TakenIn> {
  const { callId, part, isChanged } = coming;
  let taking: Taking = 'take it';
  let here: TrainerPart | undefined;
  const isThere = await changeBeside('trainer', callId, (before) => {
    here = toTrainerPart(before);
    taking = isAgreed ? 'take it' : decideTaking(here, part);
    return taking === 'take it' ? part : undefined;
  });
  if (!isThere) return { errors: [GONE] };
  if ((taking as Taking) === 'ask') return { question: questionOf(here, part), take: () => put(coming, true) };
  const told = {
    'take it': `Taken in: what your trainer wrote stands beside yours. It was signed with the key ${part.key}.`,
    'the same': 'What your trainer wrote in this file is here already. Nothing was changed.',
    older: 'This file is older than what your trainer has returned since. The later one is kept; nothing was changed.',
  }[taking as Exclude<Taking, 'ask'>];
  const changed = 'You have changed your own part since you gave this file away: what they answer is the earlier one.';
  return { callId, told: isChanged ? `${told} ${changed}` : told };
}

function questionOf(here: TrainerPart | undefined, { key }: TrainerPart): string {
  return here?.key === key
    ? 'Your trainer has returned this review already, within the same hour and in other words. Which of the two is the later, the file does not tell.'
    : `There is a trainer’s part in this review already, signed with the key ${here?.key ?? 'of somebody unknown'}. This file brings another’s, signed with the key ${key}.`;
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

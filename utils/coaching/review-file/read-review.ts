import { openCheck } from '../file-shape/check-shape';
import { constant, group, maybe, number, part, type Shape } from '../file-shape/shape';
import { toCanonical } from '../file-shape/to-canonical';
import type { Ratings, Review } from '../review';
import { FILE_ID, REVIEW_FORMAT } from './file-shape';
import { MIGRATIONS, type OldContent } from './migrations';
import { KEY, LEARNER, SIGNATURE, TRAINER } from './review-shapes';
import { type PartName, type SignedPart, toSignedBytes, type Verify } from './signing';
import type { LearnerContent } from './write-review';

/** Characters; a full log with full comments of two people takes about half of it. */
export const LARGEST_REVIEW_FILE = 400_000;

/** A file that is as it was written. Whose key it is, only people can tell each other. */
export interface OpenedReview {
  id: string;
  /** in which it was written */
  version: number;
  /** with the trainer's ratings where it was returned */
  review: Review;
  learner: SignedPart;
  trainer?: SignedPart;
}

export type ReadReview = { opened: OpenedReview } | { errors: string[] };

const signed: Shape = group(
  part('content', 'What it says', 'of any version', { is: 'anything' }),
  part('key', 'Public key', 'base64url', KEY),
  part('signature', 'Signature', 'base64url', SIGNATURE),
);
const checkEnvelope = openCheck(
  group(
    part('format', 'Format', 'the kind of file', constant(REVIEW_FORMAT.name)),
    part('version', 'Version', 'of the format', number(0, REVIEW_FORMAT.version)),
    part('id', 'File', 'its id', FILE_ID),
    part('learner', 'The learner’s part', 'signed', signed),
    maybe('trainer', 'The trainer’s part', 'signed', signed),
  ),
  'The file',
);
const checkLearner = openCheck(LEARNER, 'The learner’s part');
const checkTrainer = openCheck(TRAINER, 'The trainer’s part');

const CHANGED = 'It has been changed since Webside wrote it, so it is not opened. Ask for the file again.';

interface Envelope {
  version: number;
  id: string;
  learner: SignedPart;
  trainer?: SignedPart;
}

/** Reads what writeReview and annotate write, of any version so far. Never throws: what is wrong is told in sentences. */
export async function readReview(file: string, verify: Verify): Promise<ReadReview> {
  const text = file.replace(/^\uFEFF/, '').replace(/\r?\n$/, '');
  if (text.length > LARGEST_REVIEW_FILE)
    return {
      errors: [`The file is too large: ${LARGEST_REVIEW_FILE / 1000} KB at most. It is no review of one call.`],
    };
  const raw = parse(text);
  if (!raw) return { errors: ['This is not a review file, or only a part of one. Ask for the file again.'] };
  const newer = newerVersion(raw.value);
  if (newer) return { errors: [newer] };
  const envelope = checkEnvelope(raw.value);
  if ('errors' in envelope) return envelope;
  // There is one way to write it. What was written twice, or in another order, is not from here.
  if (toCanonical(envelope.output) !== text) return { errors: [CHANGED] };
  return openParts(envelope.output as Envelope, verify);
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function newerVersion(value: unknown): string | undefined {
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
  const isNewer =
    format === REVIEW_FORMAT.name && Number.isSafeInteger(version) && Number(version) > REVIEW_FORMAT.version;
  return isNewer ? 'This file is of a newer version of Webside. Update Webside, then open it again.' : undefined;
}

async function openParts(envelope: Envelope, verify: Verify): Promise<ReadReview> {
  const { id, version, learner, trainer } = envelope;
  for (const name of ['learner', 'trainer'] as const) {
    const signedPart = envelope[name];
    if (signedPart && !(await isAsWritten(name, envelope, signedPart, verify))) return { errors: [CHANGED] };
  }
  const content = read(() => checkLearner(migrated(learner.content, version)));
  if ('errors' in content) return content;
  const { log, milestones } = content.output as LearnerContent;
  if (log.callId !== id || (milestones && milestones.callId !== id)) return { errors: [CHANGED] };
  const review: Review = { version: 1, ...(content.output as LearnerContent) };
  if (!trainer) return { opened: { id, version, review, learner } };
  const said = checkTrainer(trainer.content);
  if ('errors' in said) return said;
  const { answers, ratings } = said.output as { answers: string; ratings: Ratings };
  if (answers !== learner.signature) return { errors: ['The trainer’s part of this file is about another review.'] };
  return { opened: { id, version, review: { ...review, trainer: ratings }, learner, trainer } };
}

async function isAsWritten(
  part: PartName,
  { id, version }: Envelope,
  own: SignedPart,
  verify: Verify,
): Promise<boolean> {
  try {
    return await verify(toSignedBytes({ version, id, part }, own), own.signature, own.key);
  } catch {
    return false;
  }
}

function migrated(content: unknown, version: number): unknown {
  let now = content;
  for (let from = version; from < REVIEW_FORMAT.version; from += 1) now = MIGRATIONS[from]!(now as OldContent);
  return now;
}

/** What was signed is as somebody wrote it, and may be nonsense all the same. */
function read<Read>(act: () => Read): Read | { errors: string[] } {
  try {
    return act();
  } catch {
    return { errors: ['The learner’s part of this file is not of its version’s form.'] };
  }
}

import { toCanonical } from '../file-shape/to-canonical';
import type { Ratings, Review } from '../review';
import { REVIEW_FORMAT } from './file-shape';
import type { OpenedReview } from './read-review';
import { type PartName, type SignedPart, type Signer, toSignedBytes } from './signing';

/** What the learner gives away of a review. */
export type LearnerContent = Pick<Review, 'log' | 'milestones' | 'confidence' | 'own'>;

const HOUR_MS = 3_600_000;

/**
 * A review as it leaves: nothing in it is finer than the hour, and no id of the call is. What a trainer has written in an earlier
 * file stays behind.
 */
export function toLearnerContent({ log, milestones, confidence, own }: Review, fileId: string): LearnerContent {
  const names = new Map(log.findings.map(({ id }, index) => [id, `f${index + 1}`]));
  const nameOf = (findingId: string): string => names.get(findingId) ?? 'f0';
  return {
    log: {
      ...log,
      callId: fileId,
      startedAt: toHour(log.startedAt),
      findings: log.findings.map((finding) => ({ ...finding, id: nameOf(finding.id) })),
      gaps: log.gaps.map((gap, index) => ({ ...gap, id: `g${index + 1}` })),
      prompts: log.prompts.map((prompt) => ({ ...prompt, findingId: nameOf(prompt.findingId) })),
    },
    ...(milestones && { milestones: { ...milestones, callId: fileId } }),
    confidence,
    ...(own && { own: toTheHour(own) }),
  };
}

function toHour(at: number): number {
  return Math.floor(at / HOUR_MS) * HOUR_MS;
}

/** As a file tells it. */
export function toTheHour(ratings: Ratings): Ratings {
  return { ...ratings, changedAt: toHour(ratings.changedAt) };
}

/**
 * @param fileId random, made for this file
 * @returns the file's text, and by which signature it is known again when it comes back (see takeBack)
 */
export async function writeReview(
  review: Review,
  fileId: string,
  signer: Signer,
): Promise<{ text: string; signature: string }> {
  const about = { id: fileId, version: REVIEW_FORMAT.version };
  const learner = await sign('learner', about, toLearnerContent(review, fileId), signer);
  return { text: toText(about, learner), signature: learner.signature };
}

/** The opened file with what the trainer says of it: the learner's part stays as it was, to the letter. */
export async function annotate(opened: OpenedReview, ratings: Ratings, signer: Signer): Promise<string> {
  const { learner } = opened;
  const content = { answers: learner.signature, ratings: toTheHour(ratings) };
  return toText(opened, learner, await sign('trainer', opened, content, signer));
}

interface About {
  id: string;
  version: number;
}

async function sign(part: PartName, { id, version }: About, content: unknown, signer: Signer): Promise<SignedPart> {
  const key = signer.publicKey;
  return { content, key, signature: await signer.sign(toSignedBytes({ version, id, part }, { content, key })) };
}

function toText({ id, version }: About, learner: SignedPart, trainer?: SignedPart): string {
  const format = REVIEW_FORMAT.name;
  return `${toCanonical({ format, version, id, learner, ...(trainer && { trainer }) })}\n`;
}

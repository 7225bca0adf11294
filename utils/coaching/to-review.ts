import type { CallLog, Confidence, Milestones, Ratings, Review } from './review';
import { checkLog, checkMilestones, checkRatings } from './review-file/review-shapes';

/** A review as it lies on the disk, unchecked: its parts have a writer each, and any but the log may be missing. */
export interface StoredReview {
  log: unknown;
  /** what the panel keeps */
  milestones?: unknown;
  /** how confident the learner felt, as the practice room keeps it */
  felt?: unknown;
  own?: unknown;
  trainer?: unknown;
  confidence?: unknown;
}

/** What a trainer has returned. */
export interface TrainerPart {
  ratings: Ratings;
  /** what they can read out of the key by which they signed (see toFingerprint) */
  key?: string;
}

/** What lies on the disk may be anything: each part is read by itself, and one that is damaged takes no other with it. */
export function toReview(stored: StoredReview): Review | undefined {
  const read = checkLog(stored.log);
  if ('errors' in read) return undefined;
  const { confidence } = (stored.milestones ?? {}) as Record<'confidence', unknown>;
  const [own, trainer] = [toRatings(stored.own), toTrainerPart(stored.trainer)];
  const elsewhere = { ...toConfidence(confidence), ...toConfidence(stored.felt) };
  const told = toTold(stored.confidence);
  return {
    version: 1,
    log: read.output as CallLog,
    ...toNoted(stored.milestones),
    confidence: toConfidence({ ...elsewhere, ...told }),
    ...(own && { own }),
    ...(trainer && { trainer: trainer.ratings }),
  };
}

/**
 * What was told on the page of reviews stands before what was told elsewhere, each answer by itself; one that was taken back there is
 * undefined, and one that was not touched is not in it.
 */
export type ToldConfidence = { [When in keyof Review['confidence']]?: Confidence | undefined };

export function toTold(stored: unknown): ToldConfidence {
  const touched = (['before', 'after'] as const).filter((when) => Object.hasOwn(Object(stored) as object, when));
  const told = toConfidence(stored);
  return Object.fromEntries(touched.map((when) => [when, told[when]]));
}

/** @param stored what the panel keeps */
export function toNoted(stored: unknown): Pick<Review, 'milestones' | 'earlierCalls'> {
  const { milestones, earlierCalls } = (stored ?? {}) as Record<'milestones' | 'earlierCalls', unknown>;
  const read = milestones === undefined ? undefined : checkMilestones(milestones);
  const beside = read && 'output' in read ? (read.output as Milestones) : undefined;
  return {
    ...(beside && { milestones: beside }),
    // Without what the whole consultation came to, each of its calls is counted by itself.
    ...(beside && Array.isArray(earlierCalls) && { earlierCalls: earlierCalls.filter((id) => typeof id === 'string') }),
  };
}

export function toTrainerPart(stored: unknown): TrainerPart | undefined {
  const { ratings, key } = (stored ?? {}) as Record<'ratings' | 'key', unknown>;
  const read = toRatings(ratings);
  return read && { ratings: read, ...(typeof key === 'string' && { key }) };
}

export function toRatings(stored: unknown): Ratings | undefined {
  const read = stored === undefined ? undefined : checkRatings(stored);
  return read && 'output' in read ? (read.output as Ratings) : undefined;
}

function toConfidence(stored: unknown): Review['confidence'] {
  const { before, after } = (stored ?? {}) as Record<string, unknown>;
  const isOne = (value: unknown): value is Confidence => [1, 2, 3, 4, 5].some((each) => each === value);
  return { ...(isOne(before) && { before }), ...(isOne(after) && { after }) };
}

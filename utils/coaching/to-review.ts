import type { MadePart, PanelPart } from '../../utils/browser/review-parts';
import type { StoredReview } from '../../utils/browser/review-store';
import type { CallLog, Confidence, Milestones, Ratings, Review } from '../../utils/coaching/review';
import { checkLog, checkMilestones, checkRatings } from '../../utils/coaching/review-file/review-shapes';

/** What lies on the disk may be anything: each part is read by itself, and one that is damaged takes no other with it. */
export function toReview({ log, milestones: panel, felt, made }: StoredReview): Review | undefined {
  const read = checkLog(log);
  if ('errors' in read) return undefined;
  const { milestones, confidence: feltInPanel } = (panel ?? {}) as Partial<PanelPart>;
  const beside = checkMilestones(milestones);
  const { own, trainer, confidence } = toMade(made);
  return {
    version: 1,
    log: read.output as CallLog,
    ...('output' in beside && { milestones: beside.output as Milestones }),
    confidence: confidence ?? { ...toConfidence(feltInPanel), ...toConfidence(felt) },
    ...(own && { own }),
    ...(trainer && { trainer }),
  };
}

export function toMade(stored: unknown): MadePart {
  const { own, trainer, trainerKey, confidence } = (stored ?? {}) as Partial<MadePart>;
  const [mine, theirs] = [toRatings(own), toRatings(trainer)];
  return {
    ...(confidence && { confidence: toConfidence(confidence) }),
    ...(mine && { own: mine }),
    ...(theirs && { trainer: theirs }),
    ...(typeof trainerKey === 'string' && { trainerKey }),
  };
}

function toRatings(stored: unknown): Ratings | undefined {
  if (stored === undefined) return undefined;
  const read = checkRatings(stored);
  return 'output' in read ? (read.output as Ratings) : undefined;
}

function toConfidence(stored: unknown): Review['confidence'] {
  const { before, after } = (stored ?? {}) as Record<string, unknown>;
  const isOne = (value: unknown): value is Confidence => [1, 2, 3, 4, 5].some((each) => each === value);
  return { ...(isOne(before) && { before }), ...(isOne(after) && { after }) };
}

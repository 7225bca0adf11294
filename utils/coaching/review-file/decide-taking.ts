import { toCanonical } from '../file-shape/to-canonical';
import type { Review } from '../review';
import type { TrainerPart } from '../to-review';
import { type LearnerContent, toTheHour } from './write-review';

/** What to do with a trainer's part that has come back: nobody's words make way for others' unasked. */
export type Taking =
  | 'take it'
  /** it is here already */
  | 'the same'
  /** what is here was written later */
  | 'older'
  /** another trainer's is here, or one of which the file does not tell which is the later: a file tells hours alone */
  | 'ask';

/** @param here what was taken in before, if anything was */
export function decideTaking(here: TrainerPart | undefined, come: TrainerPart): Taking {
  if (!here) return 'take it';
  if (here.key !== come.key) return 'ask';
  if (toCanonical(here.ratings) === toCanonical(come.ratings)) return 'the same';
  const laterMs = come.ratings.changedAt - here.ratings.changedAt;
  if (laterMs === 0) return 'ask';
  return laterMs > 0 ? 'take it' : 'older';
}

/** Whether the learner has written something else since they gave the file away. */
export function isChangedSince(
  { own, confidence }: Pick<Review, 'own' | 'confidence'>,
  given: Pick<LearnerContent, 'own' | 'confidence'>,
): boolean {
  const now = { confidence, ...(own && { own: toTheHour(own) }) };
  const then = { confidence: given.confidence, ...(given.own && { own: given.own }) };
  return toCanonical(now) !== toCanonical(then);
}

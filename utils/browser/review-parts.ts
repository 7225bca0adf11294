import type { BarrierId } from '../coaching/barriers';
import type { Confidence, Milestones, Ratings } from '../coaching/review';
import type { Stage } from '../consultation/stages';

/** What the panel keeps beside a call: what the notes came to, and what it needs to go on from there when it is opened again. */
export interface PanelPart {
  milestones: Milestones;
  /** of the call, ms since 1970 */
  startedAt: number;
  /** which stage was open from when, ms since 1970 */
  stages: { stage: Stage; at: number }[];
  barriers: BarrierId[];
  confidence: { before?: Confidence; after?: Confidence };
}

/** What the page of reviews keeps: what the learner, and a trainer, made of a call. */
export interface MadePart {
  confidence?: { before?: Confidence; after?: Confidence };
  own?: Ratings;
  trainer?: Ratings;
}

import type { BarrierId } from '../coaching/barriers';
import type { LearnerFile } from '../coaching/trainer-files';
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

/** Of a file that the learner has given away: by its id it is known again when it comes back. */
export interface SentFile {
  callId: string;
  signature: string;
}

/** A review that a trainer has chosen to keep: the learner's file as it came, and what the trainer makes of it. */
export interface KeptFile {
  name: string;
  text: string;
  /** what the trainer calls it, where they have named it */
  label?: string;
  is: LearnerFile['is'];
  trainer?: Ratings;
}

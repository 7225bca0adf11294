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
  /** ids of the calls from which the consultation went on in this one */
  earlierCalls?: string[];
  confidence: { before?: Confidence; after?: Confidence };
}

/** What the page of reviews keeps: what the learner, and a trainer, made of a call. */
export interface MadePart {
  confidence?: { before?: Confidence; after?: Confidence };
  own?: Ratings;
  trainer?: Ratings;
  /** what the trainer can read out of the key by which they signed (see toFingerprint) */
  trainerKey?: string;
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
  trainer?: Ratings;
}

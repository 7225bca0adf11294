import type { Confidence, Ratings } from '../coaching/review';

export type { PanelPart } from '../coaching/panel-part';

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

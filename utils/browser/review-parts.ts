import type { LearnerFile } from '../coaching/trainer-files';
import type { Ratings } from '../coaching/review';

export type { PanelPart } from '../coaching/panel-part';

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

import type { Snapshot } from '../call-quality/snapshot';

/** Patients need more time to answer by video (S1, R3); that it is a second is this project's own. */
const TO_ANSWER_MS = 1000;

/**
 * How long to wait after a question before going on, in ms: until its end has reached them, they have begun to answer, and
 * the answer has come back.
 * @returns undefined where the delay is not known
 */
export function pauseMs({ latency: { hear, heard } }: Pick<Snapshot, 'latency'>): number | undefined {
  if (hear.valueMs === undefined || heard.valueMs === undefined) return undefined;
  return Math.round((hear.valueMs + heard.valueMs + TO_ANSWER_MS) / 100) * 100;
}

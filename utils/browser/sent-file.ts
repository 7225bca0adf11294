/** Of a file that the learner has given away: by its id it is known again when it comes back. */
export interface SentFile {
  callId: string;
  signature: string;
}

import { SPEECH_FROM } from './limits';

/** Speech at a usual distance is -26 to -20 dBov; from here down it is hard to follow (-40 dBov, root mean square of a second). */
const FAINT_BELOW = 0.01;
/** Speech rises well above the pauses between its sentences; a fan or a room does not (10 dB). */
const RISES_BY = 3.2;
/** Seconds with a voice in them before its loudness is judged. */
const FEWEST_SPOKEN = 4;

/**
 * Whether somebody speaks, and faintly.
 * @param loudness root mean square of each of the last seconds, 0 to 1
 */
export function isFaint(loudness: number[]): boolean {
  const sorted = loudness.toSorted((one, other) => one - other);
  const loudest = sorted.at(-1) ?? 0;
  if (loudest >= FAINT_BELOW) return false;
  const floor = sorted[Math.floor(sorted.length / 10)] ?? 0;
  const spoken = loudness.filter((each) => each >= SPEECH_FROM && each >= floor * RISES_BY);
  return spoken.length >= FEWEST_SPOKEN;
}

import type { Gap } from '../call-quality/gaps';
import { clockSeconds, inSeconds } from './words';

/** Lost sound in one line: when, who did not hear it, how long. */
export function gapLine({ way, from, lengthMs, isOver }: Gap): string {
  const who = way === 'hear' ? 'you did not hear them' : 'they did not hear you';
  return `${clockSeconds(from)} ${who} for ${inSeconds(lengthMs)}${isOver ? '' : ', still so'}`;
}

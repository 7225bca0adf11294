import type { Recheck } from '../consultation/rechecks';
import { inSeconds, times } from './words';

/** What was not heard, and by whom: "About 2.1 s of theirs did not reach you". */
export function recheckWords({ way, count, lostMs }: Pick<Recheck, 'way' | 'count' | 'lostMs'>): string {
  const howMuch = `About ${inSeconds(lostMs)}${count > 1 ? ` in all, ${times(count)},` : ''}`;
  return way === 'hear' ? `${howMuch} of theirs did not reach you` : `${howMuch} of yours did not reach them`;
}

import { lostMs, type Recheck } from '../consultation/rechecks';
import { inSeconds } from './words';

/** What was not heard, and by whom: "About 2.1 s of theirs did not reach you". */
export function recheckWords(recheck: Pick<Recheck, 'way' | 'lost'>): string {
  const howMuch = `About ${inSeconds(lostMs(recheck))}`;
  return recheck.way === 'hear' ? `${howMuch} of theirs did not reach you` : `${howMuch} of yours did not reach them`;
}

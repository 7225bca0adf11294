import type { Recheck } from '../consultation/rechecks';
import { inSeconds, withUnit } from './words';

/** What was not heard, and by whom: "About 2.1 s of theirs did not reach you". */
export function recheckWords({ way, count, lostMs }: Pick<Recheck, 'way' | 'count' | 'lostMs'>): string {
  const howMuch = `About ${inSeconds(lostMs)}`;
  const parts = count > 1 ? `, in ${withUnit(count, 'parts')}` : '';
  return way === 'hear'
    ? `${howMuch} of theirs did not reach you${parts}`
    : `${howMuch} of yours did not reach them${parts}`;
}

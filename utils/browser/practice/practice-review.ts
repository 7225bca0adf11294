import browser from 'webextension-polyfill';
import { readCallHead } from '../call-memory';
import { readLog } from '../keep-log';
import { readPreference } from '../preferences';

const LOOK_EACH_MS = 100;
/** The background writes the end of a call at once; where it does not for so long, what there is has to do. */
const MOST_LOOKS = 50;

/**
 * Waits until the call of this tab is written down to its end.
 * @returns of which call a review is kept; 'off' where none is, since reviews are switched off or no call came about
 */
export async function reviewOfThisTab(): Promise<{ is: 'kept'; callId: string } | { is: 'off' }> {
  const { id } = (await browser.tabs.getCurrent()) ?? {};
  if (id === undefined || !(await readPreference('isReviewing'))) return { is: 'off' };
  let callId: string | undefined;
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const head = await readCallHead(id);
    callId = head?.callId;
    if (head?.endedAt !== undefined && (await readLog(head.callId))?.isOver) break;
    await new Promise((go) => setTimeout(go, LOOK_EACH_MS));
  }
  return callId !== undefined && (await readLog(callId)) ? { is: 'kept', callId } : { is: 'off' };
}

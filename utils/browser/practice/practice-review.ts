import browser from 'webextension-polyfill';
import { readCallHead } from '../call-memory';
import { readLog } from '../keep-log';
import { readPreference } from '../preferences';

const LOOK_EACH_MS = 100;
/** The background writes the end of a call at once; where it does not for so long, what there is has to do. */
const MOST_LOOKS = 50;

/**
 * @param formerId of the call that was this tab's latest before: calls are known by their ids alone
 * @returns the latest call of this tab; undefined while there has been none, or none since
 */
export async function callOfThisTab(formerId?: string): Promise<{ callId: string; isOver: boolean } | undefined> {
  const { id } = (await browser.tabs.getCurrent()) ?? {};
  const head = id === undefined ? undefined : await readCallHead(id);
  if (!head || head.callId === formerId) return undefined;
  return { callId: head.callId, isOver: head.endedAt !== undefined };
}

/**
 * Waits until the call of this tab is written down to its end.
 * @param formerId of the call before it in this tab, which it is not
 * @returns of which call a review is kept; 'off' where reviews are switched off, 'none' where no call came about, or none was kept
 */
export async function reviewOfThisTab(
  formerId: string | undefined,
): Promise<{ is: 'kept'; callId: string } | { is: 'off' | 'none' }> {
  if (!(await readPreference('isReviewing'))) return { is: 'off' };
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const call = await callOfThisTab(formerId);
    if (call?.isOver && (await readLog(call.callId))?.isOver) break;
    await new Promise((go) => setTimeout(go, LOOK_EACH_MS));
  }
  const call = await callOfThisTab(formerId);
  return call && (await readLog(call.callId)) ? { is: 'kept', callId: call.callId } : { is: 'none' };
}

import browser from 'webextension-polyfill';
import { readCallHead } from '../call-memory';
import { readPreference } from '../preferences';

/** @returns of which call of this tab a review is kept; 'off' where none is, since reviews are switched off or no call came about */
export async function reviewOfThisTab(): Promise<{ is: 'kept'; callId: string } | { is: 'off' }> {
  const { id } = (await browser.tabs.getCurrent()) ?? {};
  const head = id === undefined || !(await readPreference('isReviewing')) ? undefined : await readCallHead(id);
  return head ? { is: 'kept', callId: head.callId } : { is: 'off' };
}

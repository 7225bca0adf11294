import browser from 'webextension-polyfill';
import { readStored, session } from '../session';

const key = (tabId: number): string => `practice:${tabId}`;

/**
 * Tells the extension's other parts which scenario this page's call is about, as long as the page is there: for the log of the
 * call. Nothing while none is.
 */
export async function keepPractised(scenario: string | undefined): Promise<void> {
  const { id } = (await browser.tabs.getCurrent()) ?? {};
  if (id === undefined) return;
  if (scenario === undefined) await session.remove(key(id));
  else await session.set({ [key(id)]: scenario });
}

/** @returns id of the scenario that is practised in a tab; undefined where none is */
export async function readPractised(tabId: number): Promise<string | undefined> {
  const stored = await readStored(key(tabId));
  return typeof stored === 'string' ? stored : undefined;
}

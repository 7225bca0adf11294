import browser from 'webextension-polyfill';
import { bringToFront } from './tab';

/** Opens a page of the extension in a tab, or goes to the tab in which exactly that address is open. */
export async function openOwnPage(path: string): Promise<void> {
  const url = browser.runtime.getURL(path);
  const open = await chrome.runtime.getContexts({ contextTypes: ['TAB'] });
  const tabId = open.find(({ documentUrl }) => documentUrl === url)?.tabId;
  if (tabId === undefined) await browser.tabs.create({ url });
  else await bringToFront(tabId);
}

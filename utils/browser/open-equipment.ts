import browser from 'webextension-polyfill';
import { bringToFront } from './tab';

/** Opens the page on which one's own equipment is tried, or goes to it: side panels may not ask for a microphone. */
export async function openEquipment(): Promise<void> {
  const url = browser.runtime.getURL('equipment.html');
  const open = await chrome.runtime.getContexts({ contextTypes: ['TAB'] });
  const tabId = open.find(({ documentUrl }) => documentUrl === url)?.tabId;
  if (tabId === undefined) await browser.tabs.create({ url });
  else await bringToFront(tabId);
}

import browser from 'webextension-polyfill';
import { FLOAT_LINE } from './float';

/** px, with the window's own frame. */
const SIZE = { width: 380, height: 420 };

/** Opens the small window of a tab's call, which others may cover. @throws where the browser has no windows */
export async function openSmallWindow(tabId: number): Promise<void> {
  await browser.windows.create({ url: `float.html?tab=${tabId}`, type: 'popup', ...SIZE });
}

/**
 * Held by the small window, straight to the overlay in the tab's top frame: each learns by it when the other has gone.
 * @param onGone the overlay has let go, or is not there
 */
export function holdFloatLine(tabId: number, onGone: () => void): void {
  browser.tabs.connect(tabId, { name: FLOAT_LINE, frameId: 0 }).onDisconnect.addListener(onGone);
}

/** Closes the page of the extension that asks, and with it its window. */
export async function closeThisPage(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

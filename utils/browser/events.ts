import browser from 'webextension-polyfill';
import { openPanel } from './open-panel';

/** What the browser tells the background. Register it all at once, when the background starts: browsers wake it only for that. */
export interface BackgroundEvents {
  /** installed, updated, or the browser was started */
  onStart(): void;
  onTabClosed(tabId: number): void;
  /** the keys that open the overlay were pressed in that tab */
  onOverlayKey(tabId: number): void;
}

export function listenToBrowser({ onStart, onTabClosed, onOverlayKey }: BackgroundEvents): void {
  browser.runtime.onInstalled.addListener(onStart);
  browser.runtime.onStartup.addListener(onStart);
  // An update ends the session memory, and with it notes. While somebody listens Firefox waits with it until it is restarted;
  // Chromium waits only while the panel is open, which therefore says so.
  browser.runtime.onUpdateAvailable.addListener(() => undefined);
  browser.action.onClicked.addListener(openPanel);
  browser.tabs.onRemoved.addListener((tabId) => onTabClosed(tabId));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-overlay' && tab?.id !== undefined) onOverlayKey(tab.id);
  });
}

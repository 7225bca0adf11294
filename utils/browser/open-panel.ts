import browser from 'webextension-polyfill';

/**
 * Opens the side panel. Call it straight from the press, before anything is awaited: browsers allow it in no other moment.
 */
export function openPanel(windowId: number): void {
  if (import.meta.env.FIREFOX) void browser.sidebarAction.toggle();
  else void chrome.sidePanel.open({ windowId });
}

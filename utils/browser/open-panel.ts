import browser from 'webextension-polyfill';

/**
 * Opens the panel beside a tab. Call it straight from the press, before anything is awaited: browsers allow it in no other
 * moment. Safari has no side panel; there it is a small window of its own that stays with the tab.
 */
export function openPanel({ id, windowId }: { id?: number; windowId?: number }): void {
  if (import.meta.env.FIREFOX) void browser.sidebarAction.toggle();
  else if (import.meta.env.SAFARI)
    void browser.windows.create({ url: `sidepanel.html?tab=${id}`, type: 'popup', width: 400, height: 900 });
  else if (windowId !== undefined) void chrome.sidePanel.open({ windowId });
}

/**
 * Whether the panel is open; then it says what the overlay would say too. Chromium does not tell in which window a panel is:
 * there it counts in all.
 */
export async function isPanelOpen(windowId: number): Promise<boolean> {
  if (import.meta.env.SAFARI) return false;
  if (import.meta.env.FIREFOX) return browser.sidebarAction.isOpen({ windowId });
  return (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
}

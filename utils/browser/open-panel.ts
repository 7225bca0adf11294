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

/** Whether the panel is open in a window; then it says what the overlay would say too. */
export async function isPanelOpen(windowId: number | undefined): Promise<boolean> {
  if (windowId === undefined || import.meta.env.SAFARI) return false;
  if (import.meta.env.FIREFOX) return browser.sidebarAction.isOpen({ windowId });
  const contexts = await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'], windowIds: [windowId] });
  return contexts.length > 0;
}

import browser from 'webextension-polyfill';
import { type OverlayView, sendMessage } from './messages';

const arriving = new Set<number>();

const OVERLAY = 'content-scripts/overlay.js';

/**
 * Shows a call in the tab's top frame, putting the overlay there first if it is not. Where the top frame is not watched
 * (only the call's own frame is), there is no overlay and the panel alone tells.
 */
export async function showOverlay(tabId: number, view: OverlayView): Promise<void> {
  const top = { tabId, frameId: 0 };
  // While it is being put there, a second one must not be.
  if (arriving.has(tabId)) return;
  try {
    await sendMessage('showCall', view, top);
    return;
  } catch {
    // Nobody there yet.
  }
  if (arriving.has(tabId) || view.snapshot.endedAt !== undefined) return;
  arriving.add(tabId);
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [OVERLAY] });
    await sendMessage('showCall', view, top);
  } catch {
    // A page that may not be written to, or that has just gone.
  } finally {
    arriving.delete(tabId);
  }
}

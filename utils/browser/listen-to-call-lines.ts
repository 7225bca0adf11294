import browser from 'webextension-polyfill';
import { CALL_LINE } from './call-line';

/** Calls back when the frame of a call has gone, or has let go of its line. */
export function listenToCallLines(onGone: (tabId: number, callId: string) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    const tabId = port.sender?.tab?.id;
    if (tabId === undefined || !port.name.startsWith(CALL_LINE)) return;
    port.onDisconnect.addListener(() => onGone(tabId, port.name.slice(CALL_LINE.length)));
  });
}

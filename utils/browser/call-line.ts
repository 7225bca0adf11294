import browser from 'webextension-polyfill';

const NAME = 'call:';

/**
 * Held by the frame of a call, so that the background learns when the frame has gone in a way in which no script is told:
 * removed from its page, or crashed with it.
 */
export interface CallLine {
  hold(callId: string): void;
  letGo(callId: string): void;
}

export function openCallLine(): CallLine {
  let port: browser.Runtime.Port | undefined;
  let heldFor = '';

  function letGo(callId: string): void {
    if (callId !== heldFor) return;
    port?.disconnect();
    port = undefined;
  }

  return {
    hold(callId) {
      if (port && heldFor === callId) return;
      letGo(heldFor);
      const opened = browser.runtime.connect({ name: NAME + callId });
      // The background may stop; the line is opened anew with the next Snapshot.
      opened.onDisconnect.addListener(() => {
        if (port === opened) port = undefined;
      });
      [port, heldFor] = [opened, callId];
    },
    letGo,
  };
}

/** Calls back when the frame of a call has gone, or has let go of its line. */
export function listenToCallLines(onGone: (tabId: number, callId: string) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    const tabId = port.sender?.tab?.id;
    if (tabId === undefined || !port.name.startsWith(NAME)) return;
    port.onDisconnect.addListener(() => onGone(tabId, port.name.slice(NAME.length)));
  });
}

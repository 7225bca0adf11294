/** A line's name is this and the call's. */
export const CALL_LINE = 'call:';

/**
 * Held by the frame of a call, so that the background learns when the frame has gone in a way in which no script is told:
 * removed from its page, or crashed with it.
 */
export interface CallLine {
  hold(callId: string): void;
  letGo(callId: string): void;
}

export function openCallLine(): CallLine {
  let port: chrome.runtime.Port | undefined;
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
      // Not by the polyfill: for this one call it would be a fifth of the script that goes into every frame.
      const opened = chrome.runtime.connect({ name: CALL_LINE + callId });
      // The background may stop; the line is opened anew with the next Snapshot.
      opened.onDisconnect.addListener(() => {
        if (port === opened) port = undefined;
      });
      [port, heldFor] = [opened, callId];
    },
    letGo,
  };
}

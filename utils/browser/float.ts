import { sendMessage } from './messages';
import { openOnTop } from './open-on-top';

/** The name of the line that the small window holds to the overlay of its call. */
export const FLOAT_LINE = 'float';

/** A call in a window of its own, seen from the overlay in its page. */
export interface Float {
  state(): 'none' | 'floating' | 'refused';
  /** the window to draw in; undefined while there is none, or while it is the small one, which draws by itself */
  onTop(): Window | undefined;
  /** straight from the press */
  open(): Promise<void>;
  close(): void;
  /** closes it for good */
  stop(): void;
}

/** @param onChange it has opened, been refused, or gone: closed by hand, by its page, or by the browser for another */
export function openFloat(onChange: () => void): Float {
  let onTop: Window | undefined;
  let line: chrome.runtime.Port | undefined;
  let isOpening = false;
  let isWanted = false;
  let isRefused = false;

  function accept(port: chrome.runtime.Port): void {
    if (port.name !== FLOAT_LINE) return;
    // The call has ended while it was being opened.
    if (!isWanted) return port.disconnect();
    // The later of two stands alone.
    line?.disconnect();
    line = port;
    port.onDisconnect.addListener(() => {
      if (line !== port) return;
      line = undefined;
      onChange();
    });
    onChange();
  }
  chrome.runtime.onConnect.addListener(accept);

  function use(opened: Window): void {
    if (!isWanted) return opened.close();
    onTop = opened;
    opened.addEventListener('pagehide', () => {
      if (onTop !== opened) return;
      onTop = undefined;
      onChange();
    });
  }

  function close(): void {
    isWanted = false;
    isRefused = false;
    onTop?.close();
    onTop = undefined;
    line?.disconnect();
    line = undefined;
  }

  return {
    state() {
      if (line || (onTop && !onTop.closed)) return 'floating';
      return isRefused ? 'refused' : 'none';
    },
    onTop: () => (onTop?.closed ? undefined : onTop),
    async open() {
      if (isOpening) return;
      [isOpening, isWanted, isRefused] = [true, true, false];
      try {
        const opened = await openOnTop();
        if (opened) use(opened);
        else await sendMessage('floatCall', undefined);
      } catch {
        isRefused = isWanted;
      }
      isOpening = false;
      onChange();
    },
    close,
    stop() {
      chrome.runtime.onConnect.removeListener(accept);
      close();
    },
  };
}

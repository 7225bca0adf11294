import { defineContentScript } from 'wxt/utils/define-content-script';
import { isAlive } from '../utils/browser/alive';
import { after } from '../utils/browser/after';
import { openCallLine } from '../utils/browser/call-line';
import { isStillWatched } from '../utils/browser/still-watched';
import { onMessage, sendMessage, type WatchedNow } from '../utils/browser/messages';
import { adaptChromium } from '../utils/call-quality/adapters/chromium';
import { adaptFirefox } from '../utils/call-quality/adapters/firefox';
import { openCall } from '../utils/call-quality/open-call';
import { parseMessage } from '../utils/call-quality/report';
import type { Snapshot } from '../utils/call-quality/snapshot';
import { openReceiver } from '../utils/probe/channel';

const TICK_MS = 1000;

/** The Reports of one poll come together within this time; then the call is told at once, and not up to a second later. */
const TOGETHER_MS = 50;

/**
 * Fifty connections, more than are watched, tell 50 Reports a second, and their levels together; what comes beyond is a page's
 * flood, and is not even read. That a connection has gone is always heard: it is told once.
 */
const MOST_MESSAGES_A_TICK = 100;
const GONE = /^\{"gone":"[^"]{1,20}"\}$/;

/** The extension's own world in this frame; the page has another. */
const world = globalThis as { stopWatchingCall?: () => void };

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    const isReload = performance
      .getEntriesByType('navigation')
      .some((entry) => (entry as PerformanceNavigationTiming).type === 'reload');
    const call = openCall({
      adapt: import.meta.env.FIREFOX ? adaptFirefox : adaptChromium,
      newId: () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`,
      isAfterReload: isReload,
    });
    const line = openCallLine();
    /** stops the tick that is to come; undefined while none is */
    let cancel: (() => void) | undefined;
    let isDueSoon = false;
    let tickedAt = 0;
    let messages = 0;

    const closeReceiver = openReceiver(window, (text) => {
      messages = cancel ? messages + 1 : 0;
      if (messages > MOST_MESSAGES_A_TICK && !(typeof text === 'string' && GONE.test(text))) return;
      const message = parseMessage(text);
      if (!message) return;
      call.take(message, Date.now());
      if (!cancel || ('report' in message && !isDueSoon && Date.now() - tickedAt >= TICK_MS - 2 * TOGETHER_MS)) soon();
    });
    const stopAnswering = onMessage('areYouThere', () => true);
    const stopListening = onMessage('keepWatching', ({ data }) => keep(data));
    addEventListener('pagehide', leave);
    addEventListener('pageshow', comeBack);
    // A frame's first empty document and the page that follows may share one world: the later of two stands alone.
    world.stopWatchingCall?.();
    world.stopWatchingCall = stop;

    function keep(watched: WatchedNow): void {
      if (isStillWatched(watched)) return;
      leave();
      stop();
    }

    // While it lay in the browser's memory of pages gone by, it was told of no removal.
    function comeBack({ persisted }: PageTransitionEvent): void {
      if (persisted) void sendMessage('whatIsWatched').then(keep, stop);
    }

    function soon(): void {
      cancel?.();
      isDueSoon = true;
      cancel = after(TOGETHER_MS, tick);
    }

    // Where no Report comes any more, the call is asked all the same: that is how its silence is noticed.
    function tick(): void {
      messages = 0;
      isDueSoon = false;
      tickedAt = Date.now();
      tell(call.tick(tickedAt));
      cancel = call.isIdle() ? undefined : after(TICK_MS + 2 * TOGETHER_MS, tick);
    }

    function leave(): void {
      tell(call.end(Date.now()));
    }

    let told: Snapshot | undefined;

    function tell(snapshot: Snapshot | undefined): void {
      // A call that is over is told once, though its page may keep other connections.
      if (snapshot?.endedAt !== undefined && snapshot === told) return;
      told = snapshot;
      // Without a runtime the extension has been updated or removed: nobody is there to be told.
      if (!isAlive()) stop();
      else if (snapshot) {
        const { callId, endedAt } = snapshot;
        const telling = sendMessage('tellSnapshot', snapshot).catch(() => undefined);
        if (endedAt === undefined) line.hold(callId);
        // Not before its end is known, or it would be taken for one that was cut off.
        else void telling.then(() => told === snapshot && line.letGo(callId));
      }
    }

    function stop(): void {
      cancel?.();
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', comeBack);
      closeReceiver();
      stopListening();
      stopAnswering();
    }
  },
});

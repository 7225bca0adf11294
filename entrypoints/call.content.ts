import { defineContentScript } from 'wxt/utils/define-content-script';
import { isAlive } from '../utils/browser/alive';
import { onMessage, sendMessage } from '../utils/browser/messages';
import { adaptChromium } from '../utils/call-quality/adapters/chromium';
import { adaptFirefox } from '../utils/call-quality/adapters/firefox';
import { openCall } from '../utils/call-quality/open-call';
import { parseMessage } from '../utils/call-quality/report';
import type { Snapshot } from '../utils/call-quality/snapshot';
import { matchesAny } from '../utils/platforms/match-pattern';
import { openReceiver } from '../utils/probe/channel';

const TICK_MS = 1000;

/** The Reports of one poll come together within this time; then the call is told at once, and not up to a second later. */
const TOGETHER_MS = 50;

/** Twenty connections tell 20 Reports and 200 levels a second; what comes beyond is a page's flood and is not even read. */
const MOST_MESSAGES_A_TICK = 250;

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
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isDueSoon = false;
    let tickedAt = 0;
    let messages = 0;

    const closeReceiver = openReceiver(window, (text) => {
      messages += 1;
      if (messages > MOST_MESSAGES_A_TICK) return;
      const message = parseMessage(text);
      if (!message) return;
      call.take(message, Date.now());
      if (!timer || ('report' in message && !isDueSoon && Date.now() - tickedAt >= TICK_MS - 2 * TOGETHER_MS)) soon();
    });
    const stopAnswering = onMessage('areYouThere', () => true);
    const stopListening = onMessage('keepWatching', ({ data: patterns }) => {
      // A frame without an address of its own (about:blank, sandboxed) belongs to the page that made it: it stops too.
      if (matchesAny(patterns, self.origin)) return;
      leave();
      stop();
    });
    addEventListener('pagehide', leave);
    // A frame's first empty document and the page that follows may share one world: the later of two stands alone.
    world.stopWatchingCall?.();
    world.stopWatchingCall = stop;

    function soon(): void {
      clearTimeout(timer);
      isDueSoon = true;
      timer = setTimeout(tick, TOGETHER_MS);
    }

    // Where no Report comes any more, the call is asked all the same: that is how its silence is noticed.
    function tick(): void {
      messages = 0;
      isDueSoon = false;
      tickedAt = Date.now();
      tell(call.tick(tickedAt));
      timer = call.isIdle() ? undefined : setTimeout(tick, TICK_MS + 2 * TOGETHER_MS);
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
      else if (snapshot) void sendMessage('tellSnapshot', snapshot).catch(() => undefined);
    }

    function stop(): void {
      clearTimeout(timer);
      removeEventListener('pagehide', leave);
      closeReceiver();
      stopListening();
      stopAnswering();
    }
  },
});

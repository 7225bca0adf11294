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

/** Twenty connections tell 20 times a second at most; what comes beyond is a page's flood and is not even read. */
const MOST_MESSAGES_A_TICK = 100;

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
    let timer: ReturnType<typeof setInterval> | undefined;
    let messages = 0;

    const closeReceiver = openReceiver(window, (text) => {
      messages += 1;
      if (messages > MOST_MESSAGES_A_TICK) return;
      const message = parseMessage(text);
      if (!message) return;
      call.take(message, Date.now());
      timer ??= setInterval(tick, TICK_MS);
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

    function tick(): void {
      messages = 0;
      tell(call.tick(Date.now()));
      if (!call.isIdle()) return;
      clearInterval(timer);
      timer = undefined;
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
      clearInterval(timer);
      removeEventListener('pagehide', leave);
      closeReceiver();
      stopListening();
      stopAnswering();
    }
  },
});

import { defineContentScript } from 'wxt/utils/define-content-script';
import { type MountedOverlay, mountOverlay } from '../components/overlay/mount-overlay';
import { isAlive } from '../utils/browser/alive';
import { onMessage, type OverlayView, sendMessage } from '../utils/browser/messages';
import { matchesAny } from '../utils/platforms/match-pattern';

/** Redraws without news, so that a call that has gone silent says so. */
const REDRAW_MS = 1000;

/** Put into the top frame by the background when a call begins there, and only then. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    let overlay: MountedOverlay | undefined;
    let view: OverlayView | undefined;
    let timer: ReturnType<typeof setInterval> | undefined;
    const stops = [
      onMessage('showCall', ({ data }) => {
        view = data;
        if (data.snapshot.endedAt !== undefined) return close();
        timer ??= setInterval(draw, REDRAW_MS);
        draw();
      }),
      onMessage('openOverlay', () => overlay?.focus()),
      onMessage('keepWatching', ({ data: patterns }) => {
        if (matchesAny(patterns, self.origin)) return;
        close();
        for (const stop of stops) stop();
      }),
    ];

    function draw(): void {
      if (!view) return;
      // Without a runtime the extension has been updated or removed, and the overlay goes with it.
      if (!isAlive()) return close();
      overlay ??= mountOverlay(document, {
        onAnswer: ({ finding, findingId }, answer) => void sendMessage('answerPrompt', { finding, findingId, answer }),
        onPlace: (place) => void sendMessage('placeOverlay', place),
      });
      overlay.show({ snapshot: view.snapshot, prompt: view.prompt, place: view.place, now: Date.now() });
    }

    function close(): void {
      clearInterval(timer);
      timer = undefined;
      overlay?.remove();
      overlay = undefined;
    }
  },
});

import { defineContentScript } from 'wxt/utils/define-content-script';
import { type MountedOverlay, mountOverlay } from '../components/overlay/mount-overlay';
import { isAlive } from '../utils/browser/alive';
import { onMessage, type OverlayView, sendMessage } from '../utils/browser/messages';
import { asSeenAt, isLive } from '../utils/call-quality/as-seen-at';
import { advise } from '../utils/consultation/talk-prompts';
import { matchesAny } from '../utils/platforms/match-pattern';

/** Redraws without news, so that a call that has gone silent says so. */
const REDRAW_MS = 1000;

/** The extension's own world in this frame; the page has another. */
const world = globalThis as { closeOverlay?: () => void };

/** Put into the top frame by the background when a call begins in the tab, and only then. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    let overlay: MountedOverlay | undefined;
    let view: OverlayView | undefined;
    let timer: ReturnType<typeof setInterval> | undefined;
    // The later of two stands alone.
    world.closeOverlay?.();
    world.closeOverlay = leave;
    const stops = [
      onMessage('showCall', ({ data }) => {
        view = data;
        if (data.snapshot.endedAt !== undefined) return close();
        timer ??= setInterval(draw, REDRAW_MS);
        draw();
      }),
      onMessage('showAnswers', ({ data: answers }) => {
        if (!view) return;
        view = { ...view, answers };
        draw();
      }),
      onMessage('openOverlay', () => overlay?.focus()),
      onMessage('keepWatching', ({ data: patterns }) => {
        if (matchesAny(patterns, self.origin)) return;
        leave();
      }),
    ];

    function draw(): void {
      if (!view) return;
      // Without a runtime the extension has been updated or removed, and the overlay goes with it.
      if (!isAlive()) return close();
      const now = Date.now();
      if (!isLive(view.snapshot, now)) return close();
      overlay ??= mountOverlay(document, {
        onAnswer: ({ finding, findingId }, answer) => void sendMessage('answerPrompt', { finding, findingId, answer }),
        onPlace: (place) => void sendMessage('placeOverlay', place),
      });
      const snapshot = asSeenAt(view.snapshot, now);
      // What is no longer believed suggests nothing either.
      const prompt = snapshot === view.snapshot ? advise(snapshot, view.answers) : undefined;
      overlay.show({ snapshot, prompt, place: view.place, now });
    }

    function leave(): void {
      close();
      for (const stop of stops) stop();
    }

    function close(): void {
      clearInterval(timer);
      timer = undefined;
      overlay?.remove();
      overlay = undefined;
    }
  },
});

import { defineContentScript } from 'wxt/utils/define-content-script';
import { type MountedFloating, mountFloating } from '../components/overlay/mount-floating';
import { type MountedOverlay, mountOverlay } from '../components/overlay/mount-overlay';
import { isAlive } from '../utils/browser/alive';
import { readContent, watchContent } from '../utils/browser/content-memory';
import { openFloat } from '../utils/browser/float';
import { onMessage, type OverlayView, sendMessage } from '../utils/browser/messages';
import { asSeenAt, isLive } from '../utils/call-quality/as-seen-at';
import type { LocalContent } from '../utils/consultation/local-content';
import { type PromptAnswer, quietOf } from '../utils/consultation/prompt-answers';
import { advise, type TalkPrompt } from '../utils/consultation/talk-prompts';
import { after } from '../utils/browser/after';
import { toShown } from '../utils/browser/to-shown';
import { isStillWatched } from '../utils/browser/still-watched';

/** News come every second; redraws without them, so that a call that has gone silent says so. */
const REDRAW_MS = 1500;

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
    const float = openFloat(draw);
    let floating: { window: Window; mounted: MountedFloating } | undefined;
    let local: LocalContent = {};
    /** stops the redraw that is to come; undefined while none is */
    let cancel: (() => void) | undefined;
    let told = '';
    // The later of two stands alone.
    world.closeOverlay?.();
    world.closeOverlay = leave;
    const stops = [
      onMessage('showCall', ({ data }) => {
        // Each call begins over its page.
        if (data.snapshot.callId !== view?.snapshot.callId) float.close();
        view = data;
        if (data.snapshot.endedAt !== undefined) return close();
        redraw();
      }),
      onMessage('showAnswers', ({ data: answers }) => {
        if (!view) return;
        view = { ...view, answers };
        draw();
      }),
      onMessage('openOverlay', () => overlay?.focus()),
      onMessage('keepWatching', ({ data }) => {
        if (!isStillWatched(data)) leave();
      }),
      watchContent(() => void readLocal()),
    ];
    void readLocal();

    async function readLocal(): Promise<void> {
      local = await readContent();
      draw();
    }

    function redraw(): void {
      cancel?.();
      cancel = after(REDRAW_MS, redraw);
      draw();
    }

    function draw(): void {
      if (!view) return;
      // Without a runtime the extension has been updated or removed, and the overlay goes with it.
      if (!isAlive()) return close();
      const now = Date.now();
      // Nobody told of its end: the frame of the call, or its page, is gone without a word.
      const { callId } = view.snapshot;
      if (!isLive(view.snapshot, now)) {
        void sendMessage('callIsGone', callId).catch(() => undefined);
        return close();
      }
      overlay ??= mountOverlay(document, {
        onAnswer,
        onFloat: () => void float.open(),
        onBringBack() {
          float.close();
          draw();
        },
        onPlace: (place) => void sendMessage('placeOverlay', place),
      });
      const snapshot = asSeenAt(view.snapshot, now);
      // What is no longer believed suggests nothing either.
      const prompt = snapshot === view.snapshot ? advise(snapshot, view.answers, local.prompts) : undefined;
      tellShown(callId, prompt);
      const { place, isQuiet } = view;
      const quiet = quietOf(snapshot, view.answers);
      overlay.show({ snapshot, prompt, place, quiet, isQuiet, now, float: float.state() });
      const window = float.onTop();
      if (window !== floating?.window) floating = window && { window, mounted: mountFloating(window, onAnswer) };
      floating?.mounted.show({ snapshot, prompt, isQuiet, now, quiet });
    }

    /** For a review of the call, where those are kept: once a call, and with each prompt. */
    function tellShown(callId: string, prompt: TalkPrompt | undefined): void {
      const what = `${callId} ${prompt?.findingId}`;
      if (what === told) return;
      told = what;
      void sendMessage('tellShown', toShown(location.hostname, prompt)).catch(() => undefined);
    }

    function onAnswer({ finding, findingId }: TalkPrompt, answer: PromptAnswer): void {
      void sendMessage('answerPrompt', { finding, findingId, answer });
    }

    function leave(): void {
      close();
      float.stop();
      for (const stop of stops) stop();
    }

    function close(): void {
      cancel?.();
      cancel = undefined;
      float.close();
      floating = undefined;
      overlay?.remove();
      overlay = undefined;
    }
  },
});

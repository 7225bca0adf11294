import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Finding } from '../call-quality/finding';
import type { Snapshot } from '../call-quality/snapshot';
import type { ShownOfCall } from '../coaching/follow-call';
import type { PromptAnswer, PromptAnswers } from '../consultation/prompt-answers';
import type { OverlayPlace } from './preferences';

/** What the overlay shows: quality, and the prompt that has not been answered yet; never clinical text. */
export interface OverlayView {
  snapshot: Snapshot;
  answers: PromptAnswers;
  place: OverlayPlace;
  /** the panel is open beside it, and announces */
  isQuiet: boolean;
}

export interface GivenAnswer {
  tabId?: number;
  /** of its Finding, or the hush of its call */
  findingId: string;
  finding?: Finding['kind'];
  answer: PromptAnswer;
}

/** What a view shows of a tab's call, for its review. */
export interface Shown extends ShownOfCall {
  tabId?: number;
}

/** Which sites may be watched. */
export interface WatchedNow {
  /** match patterns */
  patterns: string[];
  /** whether the page in the tab is of one of them */
  isTab: boolean;
}

/** Every message between the extension's parts, in one place. */
interface Protocol {
  /** the frame that holds the call, to the background, once a second */
  tellSnapshot(snapshot: Snapshot): void;
  /** background to the overlay in the top frame */
  showCall(view: OverlayView): void;
  /** overlay to the background: nothing has been heard of this call for long */
  callIsGone(callId: string): void;
  /** background to the overlay: a prompt was answered, there or in the panel */
  showAnswers(answers: PromptAnswers): void;
  /** background to the overlay: the clinician pressed its key */
  openOverlay(): void;
  /** overlay or panel to the background, which alone writes answers */
  answerPrompt(given: GivenAnswer): void;
  /** panel to the background: prompt of every kind again */
  showAllPrompts(tabId: number): void;
  /** settings to the background: prompts of this kind again */
  showPrompt(kind: string): void;
  /** overlay or panel to the background, when another prompt stands there */
  tellShown(shown: Shown): void;
  /** settings to the background: whether reviews are kept from now on */
  keepReviews(isReviewing: boolean): void;
  /** overlay to the background: where the clinician moved it */
  placeOverlay(place: OverlayPlace): void;
  /** overlay to the background: a small window is to be opened for this tab's call */
  floatCall(): void;
  /** panel to the page's content script, which answers where it has been there from the page's beginning */
  areYouThere(): boolean;
  /** a page that comes back from the browser's memory of pages gone by, to the background */
  whatIsWatched(): WatchedNow;
  /** background to every frame: these may still be watched, all others stop now */
  keepWatching(watched: WatchedNow): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();

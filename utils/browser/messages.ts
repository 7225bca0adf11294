import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Finding } from '../call-quality/finding';
import type { Snapshot } from '../call-quality/snapshot';
import type { PromptAnswer, PromptAnswers } from '../consultation/prompt-answers';
import type { OverlayPlace } from './preferences';

/** What the overlay shows: quality, and the prompt that has not been answered yet; never clinical text. */
export interface OverlayView {
  snapshot: Snapshot;
  answers: PromptAnswers;
  place: OverlayPlace;
}

export interface GivenAnswer {
  tabId?: number;
  findingId: Finding['id'];
  finding: Finding['kind'];
  answer: PromptAnswer;
}

/** Every message between the extension's parts, in one place. */
interface Protocol {
  /** the frame that holds the call, to the background, once a second */
  tellSnapshot(snapshot: Snapshot): void;
  /** background to the overlay in the top frame */
  showCall(view: OverlayView): void;
  /** background to the overlay: a prompt was answered, there or in the panel */
  showAnswers(answers: PromptAnswers): void;
  /** background to the overlay: the clinician pressed its key */
  openOverlay(): void;
  /** overlay or panel to the background, which alone writes answers */
  answerPrompt(given: GivenAnswer): void;
  /** panel to the background: prompt of every kind again */
  showAllPrompts(tabId: number): void;
  /** overlay to the background: where the clinician moved it */
  placeOverlay(place: OverlayPlace): void;
  /** panel to the page's content script, which answers where it has been there from the page's beginning */
  areYouThere(): boolean;
  /** background to every frame: these may still be watched, all others stop now */
  keepWatching(patterns: string[]): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();

import { defineBackground } from 'wxt/utils/define-background';
import { showBadge } from '../utils/browser/badge';
import { listenToBrowser } from '../utils/browser/events';
import { onMessage, sendMessage } from '../utils/browser/messages';
import { isPanelOpen } from '../utils/browser/open-panel';
import { windowOf } from '../utils/browser/tab';
import { keepPreference, readPreference } from '../utils/browser/preferences';
import { listenToCallLines } from '../utils/browser/listen-to-call-lines';
import { endCall, forgetCall, keepCall, keepSettled, readCallHead, readSettled } from '../utils/browser/call-memory';
import { showOverlay } from '../utils/browser/show-overlay';
import { honourRemoval, registerWatchedSites, watchedIn, watchPermissions } from '../utils/browser/watched-sites';
import type { Snapshot } from '../utils/call-quality/snapshot';
import { succeed } from '../utils/call-quality/succeed';
import { answer, type PromptAnswers } from '../utils/consultation/prompt-answers';
import { toBadge } from '../utils/i18n/badge';

/** Relays calls to overlay, badge and storage, and opens the panel. It may die at any moment: it holds nothing. */
export default defineBackground(() => {
  listenToBrowser({
    onStart: () => void registerWatchedSites(),
    onTabClosed: (tabId) => void forgetCall(tabId),
    onOverlayKey: (tabId) => void sendMessage('openOverlay', undefined, { tabId, frameId: 0 }).catch(() => undefined),
  });
  watchPermissions(
    () => void registerWatchedSites(),
    () => void registerWatchedSites().then(honourRemoval),
  );

  onMessage('tellSnapshot', async ({ data, sender }) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    const snapshot = succeed(await readCallHead(tabId), data);
    if (!snapshot) return;
    // A memory that is full must not keep the call from being shown.
    await keepCall(tabId, snapshot).catch(() => undefined);
    await show(tabId, snapshot);
  });
  listenToCallLines((tabId, callId) => void end(tabId, callId));
  onMessage('callIsGone', async ({ data: callId, sender }) => {
    if (sender.tab?.id !== undefined) await end(sender.tab.id, callId);
  });
  onMessage('whatIsWatched', ({ sender }) => watchedIn(sender.tab?.url));
  onMessage('answerPrompt', ({ data: { tabId: named, answer: given, ...prompt }, sender }) =>
    inTurn(async () => {
      const tabId = named ?? sender.tab?.id;
      if (tabId === undefined) return;
      const answers = answer(await readAnswers(tabId), prompt, given);
      await keepSettled(tabId, answers.settled);
      if (given === 'hide kind') await keepPreference('hiddenPrompts', answers.hidden);
      await showAnswers(tabId, answers);
    }),
  );
  onMessage('showAllPrompts', ({ data: tabId }) =>
    inTurn(async () => {
      await keepPreference('hiddenPrompts', []);
      await showAnswers(tabId, await readAnswers(tabId));
    }),
  );
  onMessage('placeOverlay', ({ data: place }) => keepPreference('overlay', place));

  /** Answers follow one another: each is added to what the one before has left. */
  let lastTurn: Promise<unknown> = Promise.resolve();
  function inTurn(act: () => Promise<void>): Promise<void> {
    const turn = lastTurn.then(act, act);
    lastTurn = turn.catch(() => undefined);
    return turn;
  }

  /** The call's frame has gone and could not say so. Where it did say so, nothing is changed. */
  async function end(tabId: number, callId: string): Promise<void> {
    const snapshot = await endCall(tabId, callId, Date.now());
    if (snapshot) await show(tabId, snapshot);
  }

  async function readAnswers(tabId: number): Promise<PromptAnswers> {
    return { settled: await readSettled(tabId), hidden: await readPreference('hiddenPrompts') };
  }

  async function showAnswers(tabId: number, answers: PromptAnswers): Promise<void> {
    await sendMessage('showAnswers', answers, { tabId, frameId: 0 }).catch(() => undefined);
  }

  async function show(tabId: number, snapshot: Snapshot): Promise<void> {
    const windowId = await windowOf(tabId);
    // It has been closed meanwhile.
    if (windowId === undefined) return forgetCall(tabId);
    await showBadge(tabId, toBadge(snapshot));
    const [answers, place, isQuiet] = await Promise.all([
      readAnswers(tabId),
      readPreference('overlay'),
      isPanelOpen(windowId),
    ]);
    await showOverlay(tabId, { snapshot, answers, place, isQuiet });
  }
});

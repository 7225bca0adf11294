import { defineBackground } from 'wxt/utils/define-background';
import { showBadge } from '../utils/browser/badge';
import { listenToBrowser } from '../utils/browser/events';
import { onMessage, sendMessage } from '../utils/browser/messages';
import { isOwnPage, tabOf } from '../utils/browser/own-page';
import { isPanelOpen } from '../utils/browser/open-panel';
import { windowOf } from '../utils/browser/tab';
import { openPreferences } from '../utils/browser/preferences';
import { listenToCallLines } from '../utils/browser/listen-to-call-lines';
import { endCall, forgetCall, keepCall, keepSettled, readCallHead, readSettled } from '../utils/browser/call-memory';
import { openRecorder } from '../utils/browser/call-recorder';
import { endLogs } from '../utils/browser/keep-log';
import { whereFrom } from '../utils/browser/where-from';
import { isPrivate } from '../utils/browser/private-window';
import { draftsInTurn, wipeExpiredDrafts } from '../utils/browser/expired-drafts';
import { openQueue } from '../utils/browser/queue';
import { openSmallWindow } from '../utils/browser/small-window';
import { showOverlay } from '../utils/browser/show-overlay';
import { honourRemoval, registerWatchedSites, watchedIn, watchPermissions } from '../utils/browser/watched-sites';
import type { Snapshot } from '../utils/call-quality/snapshot';
import { succeed } from '../utils/call-quality/succeed';
import { answer, type PromptAnswers } from '../utils/consultation/prompt-answers';
import { toBadge } from '../utils/i18n/badge';

/** Relays calls to overlay, badge and storage, and opens the panel. It may die at any moment: it holds nothing but copies. */
export default defineBackground(() => {
  const preferences = openPreferences();
  /** Answers follow one another: each is added to what the one before has left. */
  const inTurn = openQueue();
  const recorder = openRecorder();
  listenToBrowser({
    onStart: () => {
      void registerWatchedSites();
      // Where the browser refuses, they are wiped when they are looked for; until then they are not opened.
      void draftsInTurn(() => wipeExpiredDrafts(Date.now())).catch(() => undefined);
      void endLogs().catch(() => undefined);
    },
    onTabClosed: (tabId) => {
      void forgetCall(tabId);
      void recorder.end(tabId).catch(() => undefined);
    },
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
    void review(tabId, snapshot, sender.url).catch(() => undefined);
    await show(tabId, snapshot, sender.tab?.windowId);
  });
  listenToCallLines((tabId, callId) => void end(tabId, callId));
  onMessage('callIsGone', async ({ data: callId, sender }) => {
    const tabId = sender.tab?.id;
    if (tabId !== undefined) await end(tabId, callId);
  });
  onMessage('whatIsWatched', ({ sender }) => watchedIn(sender.tab?.url));
  onMessage('answerPrompt', ({ data: { tabId: named, answer: given, ...prompt }, sender }) =>
    inTurn(async () => {
      const tabId = tabOf(sender, named);
      // A script in a page silences no kind for good.
      if (tabId === undefined || (given === 'hide kind' && !isOwnPage(sender))) return;
      const answers = answer(await readAnswers(tabId), prompt, given);
      await keepSettled(tabId, answers.settled);
      void recorder.answer(tabId, prompt.findingId, given).catch(() => undefined);
      if (given === 'hide kind') await preferences.keep('hiddenPrompts', answers.hidden);
      await showAnswers(tabId, answers);
    }),
  );
  onMessage('showAllPrompts', ({ data: tabId, sender }) =>
    inTurn(async () => {
      if (!isOwnPage(sender)) return;
      await preferences.keep('hiddenPrompts', []);
      await showAnswers(tabId, await readAnswers(tabId));
    }),
  );
  onMessage('showPrompt', ({ data: kind, sender }) =>
    inTurn(async () => {
      if (!isOwnPage(sender)) return;
      const hidden = await preferences.read('hiddenPrompts');
      await preferences.keep(
        'hiddenPrompts',
        hidden.filter((each) => each !== kind),
      );
    }),
  );
  onMessage('floatCall', async ({ sender }) => {
    if (sender.tab?.id !== undefined) await openSmallWindow(sender.tab.id);
  });
  onMessage('tellShown', ({ data: { tabId: named, ...shown }, sender }) => {
    const tabId = tabOf(sender, named);
    if (tabId !== undefined) void recorder.show(tabId, shown).catch(() => undefined);
  });
  onMessage('keepReviews', async ({ data: isReviewing, sender }) => {
    if (!isOwnPage(sender)) return;
    await preferences.keep('isReviewing', isReviewing);
    await recorder.choose(isReviewing);
  });
  onMessage('placeOverlay', ({ data: place }) => preferences.keep('overlay', place));

  /** @param url of the frame that tells of the call */
  async function review(tabId: number, snapshot: Snapshot, url: string | undefined): Promise<void> {
    if (isPrivate() || !(await preferences.read('isReviewing'))) return;
    await recorder.follow(tabId, snapshot, await whereFrom(tabId, url));
  }

  /** The call's frame has gone and could not say so. Where it did say so, nothing is changed. */
  async function end(tabId: number, callId: string): Promise<void> {
    const snapshot = await endCall(tabId, callId, Date.now());
    if (!snapshot) return;
    void review(tabId, snapshot, undefined).catch(() => undefined);
    await show(tabId, snapshot);
  }

  async function readAnswers(tabId: number): Promise<PromptAnswers> {
    return { settled: await readSettled(tabId), hidden: await preferences.read('hiddenPrompts') };
  }

  async function showAnswers(tabId: number, answers: PromptAnswers): Promise<void> {
    await sendMessage('showAnswers', answers, { tabId, frameId: 0 }).catch(() => undefined);
  }

  /** @param inWindow where the tab was when it told of a call that goes on: to ask for it each second would be dear */
  async function show(tabId: number, snapshot: Snapshot, inWindow?: number): Promise<void> {
    const windowId = snapshot.endedAt ? await windowOf(tabId) : inWindow;
    // It has been closed meanwhile.
    if (windowId === undefined) return forgetCall(tabId);
    await showBadge(tabId, snapshot.callId, toBadge(snapshot));
    const [answers, place, isQuiet] = await Promise.all([
      readAnswers(tabId),
      preferences.read('overlay'),
      isPanelOpen(windowId),
    ]);
    await showOverlay(tabId, { snapshot, answers, place, isQuiet });
  }
});

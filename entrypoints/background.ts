import { defineBackground } from 'wxt/utils/define-background';
import browser from 'webextension-polyfill';
import { showBadge } from '../utils/browser/badge';
import { onMessage, sendMessage } from '../utils/browser/messages';
import { openPanel } from '../utils/browser/open-panel';
import { keepPreference, readPreference } from '../utils/browser/preferences';
import { forgetCall, keepCall, keepSettled, readCall, readSettled } from '../utils/browser/call-memory';
import { showOverlay } from '../utils/browser/show-overlay';
import { honourRemoval, registerWatchedSites, watchPermissions } from '../utils/browser/watched-sites';
import type { Snapshot } from '../utils/call-quality/snapshot';
import { succeed } from '../utils/call-quality/succeed';
import { advise, answer, type PromptAnswers } from '../utils/consultation/talk-prompts';
import { toBadge } from '../utils/i18n/badge';

/** Relays calls to overlay, badge and storage, and opens the panel. It may die at any moment: it holds nothing. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => void registerWatchedSites());
  browser.runtime.onStartup.addListener(() => void registerWatchedSites());
  watchPermissions(
    () => void registerWatchedSites(),
    () => void registerWatchedSites().then(honourRemoval),
  );

  browser.action.onClicked.addListener(openPanel);
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-overlay' && tab?.id !== undefined)
      void sendMessage('openOverlay', undefined, { tabId: tab.id, frameId: 0 }).catch(() => undefined);
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetCall(tabId));

  onMessage('tellSnapshot', async ({ data, sender }) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    const snapshot = succeed(await readCall(tabId), data);
    if (!snapshot) return;
    await keepCall(tabId, snapshot);
    await show(tabId, snapshot);
  });
  onMessage('answerPrompt', async ({ data: { tabId: named, answer: given, ...prompt }, sender }) => {
    const tabId = named ?? sender.tab?.id;
    if (tabId === undefined) return;
    const answers = answer(await readAnswers(tabId), prompt, given);
    await keepSettled(tabId, answers.settled);
    await keepPreference('hiddenPrompts', answers.hidden);
    await showAgain(tabId);
  });
  onMessage('showAllPrompts', async ({ data: tabId }) => {
    await keepPreference('hiddenPrompts', []);
    await showAgain(tabId);
  });
  onMessage('placeOverlay', ({ data: place }) => keepPreference('overlay', place));

  async function readAnswers(tabId: number): Promise<PromptAnswers> {
    return { settled: await readSettled(tabId), hidden: await readPreference('hiddenPrompts') };
  }

  async function showAgain(tabId: number): Promise<void> {
    const snapshot = await readCall(tabId);
    if (snapshot) await show(tabId, snapshot);
  }

  async function show(tabId: number, snapshot: Snapshot): Promise<void> {
    const prompt = advise(snapshot, await readAnswers(tabId));
    await showBadge(tabId, toBadge(snapshot));
    await showOverlay(tabId, { snapshot, place: await readPreference('overlay'), ...(prompt && { prompt }) });
  }
});

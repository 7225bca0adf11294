import { sendMessage } from '../../utils/browser/messages';
import { readPreference } from '../../utils/browser/preferences';
import { readCall, readCalls, readSettled } from '../../utils/browser/call-memory';
import { findCallFrames, type PanelTab, whichOtherTab, whichTab } from '../../utils/browser/tab';
import { isWatched } from '../../utils/browser/watched-sites';
import { isLive } from '../../utils/call-quality/as-seen-at';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { NO_ANSWERS, type PromptAnswers } from '../../utils/consultation/prompt-answers';
import { patternsToWatch } from '../../utils/platforms/explain-no-call';

/** What the panel sees of the browser at one moment. */
export interface Sight {
  tab: PanelTab | undefined;
  snapshot: Snapshot | undefined;
  answers: PromptAnswers;
  isWatched: boolean;
  /** our scripts have been in the page since it was loaded, so that no call of its is missed */
  isSeen: boolean;
  /** origins of frames that may use camera or microphone */
  frames: string[];
}

/**
 * Looks once. The page itself is only looked into while there is no call.
 * @param hasNotes whether something is written beside a tab, which then is not left for a call elsewhere
 */
export async function look(hasNotes: (tabId: number) => boolean): Promise<Sight> {
  const tab = await whichOne(hasNotes);
  if (!tab)
    return { tab: undefined, snapshot: undefined, answers: NO_ANSWERS, isWatched: false, isSeen: false, frames: [] };
  const snapshot = await readCall(tab.id);
  const answers = { settled: await readSettled(tab.id), hidden: await readPreference('hiddenPrompts') };
  if (isLive(snapshot, Date.now())) return { tab, snapshot, answers, isWatched: true, isSeen: true, frames: [] };
  const frames = await findCallFrames(tab.id);
  const isAllowed = tab.address ? await isWatched(patternsToWatch(tab.address, frames)) : false;
  const isSeen = isAllowed && (await sendMessage('areYouThere', undefined, tab.id).catch(() => false));
  return { tab, snapshot, answers, isWatched: isAllowed, isSeen, frames };
}

/** The tab in front; but while nothing is going on there, the one whose call is going on elsewhere. */
async function whichOne(hasNotes: (tabId: number) => boolean): Promise<PanelTab | undefined> {
  const inFront = await whichTab();
  if (inFront && (hasNotes(inFront.id) || isLive(await readCall(inFront.id), Date.now()))) return inFront;
  const elsewhere = await whichOtherTab(async (tabIds) => {
    const calls = await readCalls(tabIds);
    return tabIds.filter((tabId) => isLive(calls.get(tabId), Date.now()));
  });
  return elsewhere ?? inFront;
}

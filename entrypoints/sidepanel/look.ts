import { sendMessage } from '../../utils/browser/messages';
import { readPreference } from '../../utils/browser/preferences';
import { readCall, readSettled } from '../../utils/browser/call-memory';
import { findCallFrames, type PanelTab, whichTab } from '../../utils/browser/tab';
import { isWatched } from '../../utils/browser/watched-sites';
import { isLive } from '../../utils/call-quality/as-seen-at';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { NO_ANSWERS, type PromptAnswers } from '../../utils/consultation/talk-prompts';
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

/** Looks once. The page itself is only looked into while there is no call. */
export async function look(): Promise<Sight> {
  const tab = await whichTab();
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

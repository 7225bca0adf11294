import { sendMessage } from '../../utils/browser/messages';
import { readPreference } from '../../utils/browser/preferences';
import { readCall, readCalls, readSettled } from '../../utils/browser/call-memory';
import { findCallFrames, framesOf, otherTabs, type PanelTab, tabInFront } from '../../utils/browser/tab';
import { isWatched } from '../../utils/browser/watched-sites';
import { isLive } from '../../utils/call-quality/as-seen-at';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { NO_ANSWERS, type PromptAnswers } from '../../utils/consultation/prompt-answers';
import { whichTab, type WrittenBeside } from '../../utils/consultation/which-tab';
import { patternOf } from '../../utils/platforms/match-pattern';

/** What the panel sees of the browser at one moment. */
export interface Sight {
  inFront: PanelTab | undefined;
  tab: PanelTab | undefined;
  snapshot: Snapshot | undefined;
  answers: PromptAnswers;
  /** the page, and each of its frames that may hold a call */
  isWatched: boolean;
  isPageWatched: boolean;
  /** our scripts have been in the page since it was loaded, so that no call of its is missed */
  isSeen: boolean;
  /** origins of frames that may use camera or microphone */
  frames: string[];
}

const NOT_WATCHED = { isWatched: false, isPageWatched: false, isSeen: false, frames: [] };
const IN_SIGHT = { isWatched: true, isPageWatched: true, isSeen: true, frames: [] };

/**
 * Looks once. The page itself is only looked into while there is no call.
 * @param written tabs beside which something is written, the one written beside last first
 * @param before what was seen last
 */
export async function look(written: WrittenBeside[], before: Sight | undefined): Promise<Sight> {
  const inFront = await tabInFront();
  const tab = await findTab(inFront, written, before);
  if (!tab) return { inFront, tab, snapshot: undefined, answers: NO_ANSWERS, ...NOT_WATCHED };
  const snapshot = await readCall(tab.id);
  const answers = { settled: await readSettled(tab.id), hidden: await readPreference('hiddenPrompts') };
  if (isLive(snapshot, Date.now())) return { inFront, tab, snapshot, answers, ...IN_SIGHT };
  const frames = await findCallFrames(tab.id);
  const { address } = tab;
  if (!address) return { inFront, tab, snapshot, answers, ...NOT_WATCHED };
  const isPageWatched = await isWatched([patternOf(address.origin)]);
  // Whatever cannot be fetched from the disk, the notes are shown.
  const platforms = await import('./platforms').catch(() => undefined);
  const isSeen = isPageWatched && (await areSeen(tab.id, frames));
  return {
    inFront,
    tab,
    snapshot,
    answers,
    isWatched: platforms ? await isWatched(platforms.patternsToWatch(address, frames)) : isPageWatched,
    isPageWatched,
    isSeen,
    frames,
  };
}

/** Whether our scripts are in the page's top frame and in each that may hold the call: one that was loaded before is blind. */
async function areSeen(tabId: number, origins: string[]): Promise<boolean> {
  const frames = await framesOf(tabId, origins);
  const answers = frames.map((frameId) => sendMessage('areYouThere', undefined, { tabId, frameId }).catch(() => false));
  return frames.length > 0 && (await Promise.all(answers)).every(Boolean);
}

async function findTab(
  inFront: PanelTab | undefined,
  written: WrittenBeside[],
  before: Sight | undefined,
): Promise<PanelTab | undefined> {
  if (inFront?.isFixed) return inFront;
  const others = await otherTabs(inFront);
  const isSamePage = before?.inFront?.id === inFront?.id && before?.inFront?.address?.href === inFront?.address?.href;
  return whichTab({
    inFront,
    isMeant: inFront?.address !== undefined,
    others,
    calls: await readCalls([...others, ...(inFront ? [inFront] : [])].map(({ id }) => id)),
    written,
    shownId: isSamePage && before?.tab?.isElsewhere ? before.tab.id : undefined,
    now: Date.now(),
  });
}

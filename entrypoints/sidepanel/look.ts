import { sendMessage } from '../../utils/browser/messages';
import { readPreference } from '../../utils/browser/preferences';
import { readCall, readCalls, readSettled } from '../../utils/browser/call-memory';
import { findCallFrames, framesOf, otherTabs, type PanelTab, whichTab } from '../../utils/browser/tab';
import { isWatched } from '../../utils/browser/watched-sites';
import { isLive } from '../../utils/call-quality/as-seen-at';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { NO_ANSWERS, type PromptAnswers } from '../../utils/consultation/prompt-answers';
import { patternsToWatch } from '../../utils/platforms/explain-no-call';
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
 * @param written tabs beside which something is written, the latest first
 * @param before what was seen last
 */
export async function look(written: number[], before: Sight | undefined): Promise<Sight> {
  const inFront = await whichTab();
  const tab = await whichOne(inFront, written, before);
  if (!tab) return { inFront, tab, snapshot: undefined, answers: NO_ANSWERS, ...NOT_WATCHED };
  const snapshot = await readCall(tab.id);
  const answers = { settled: await readSettled(tab.id), hidden: await readPreference('hiddenPrompts') };
  if (isLive(snapshot, Date.now())) return { inFront, tab, snapshot, answers, ...IN_SIGHT };
  const frames = await findCallFrames(tab.id);
  const { address } = tab;
  if (!address) return { inFront, tab, snapshot, answers, ...NOT_WATCHED };
  const isPageWatched = await isWatched([patternOf(address.origin)]);
  const isSeen = isPageWatched && (await areSeen(tab.id, frames));
  return {
    inFront,
    tab,
    snapshot,
    answers,
    isWatched: await isWatched(patternsToWatch(address, frames)),
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

/**
 * The tab in front, unless nothing is going on there: clinicians look things up in other tabs and windows, and their notes
 * must not go away meanwhile. Then it is the one that has a call, or else the one last written about.
 */
async function whichOne(
  inFront: PanelTab | undefined,
  written: number[],
  before: Sight | undefined,
): Promise<PanelTab | undefined> {
  if (inFront?.isFixed) return inFront;
  if (inFront && (written.includes(inFront.id) || isLive(await readCall(inFront.id), Date.now()))) return inFront;
  const others = await otherTabs(inFront);
  // What the panel has turned to it leaves only when something else comes to the front, and never in the middle of a word
  // because a call has ended or begun elsewhere.
  const isSameInFront =
    before?.inFront?.id === inFront?.id && before?.inFront?.address?.href === inFront?.address?.href;
  const shown = isSameInFront && before?.tab?.isElsewhere && others.find(({ id }) => id === before.tab?.id);
  if (shown) return shown;
  const calls = await readCalls(others.map(({ id }) => id));
  const live = others.filter(({ id }) => isLive(calls.get(id), Date.now()));
  // Where several calls run, only what is in front can tell which is meant.
  if (live.length === 1) return live[0];
  // A page that is watched, or beside which the button was pressed, is meant by itself.
  if (inFront?.address) return inFront;
  return written.map((tabId) => others.find(({ id }) => id === tabId)).find(Boolean) ?? inFront;
}

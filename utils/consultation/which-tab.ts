import { isLive } from '../call-quality/as-seen-at';
import type { Snapshot } from '../call-quality/snapshot';

/** What tells one tab from another. */
interface AnyTab {
  id: number;
  /** when it was in front of its window last, ms since 1970; absent where the browser does not tell */
  inFrontAt?: number;
}

/** Something is written beside that tab, and when last, in ms since 1970. */
export interface WrittenBeside {
  tabId: number;
  at: number;
}

/** What is known of the tabs, at one instant. */
export interface Tabs<Tab extends AnyTab> {
  /** undefined where the browser shows none to the panel */
  inFront: Tab | undefined;
  /** the page in front is watched, or its button was pressed */
  isMeant: boolean;
  others: Tab[];
  calls: ReadonlyMap<number, Snapshot>;
  /** the tab written beside last comes first */
  written: WrittenBeside[];
  /** id of the tab elsewhere that the panel has turned to, while the same page has been in front */
  shownId: number | undefined;
  /** ms since 1970 */
  now: number;
}

/**
 * The tab that the panel is about: the one in front, unless nothing is going on there. Clinicians look things up in other tabs
 * and windows, and their notes must not go away meanwhile: then it is the one that has a call, of several the one that was in
 * front last, or else the one last written about.
 */
export function whichTab<Tab extends AnyTab>(tabs: Tabs<Tab>): Tab | undefined {
  const { inFront, isMeant, others, calls, written, shownId, now } = tabs;
  const hasCall = ({ id }: Tab): boolean => isLive(calls.get(id), now);
  const isWritten = ({ id }: Tab): boolean => written.some(({ tabId }) => tabId === id);
  if (inFront && (isWritten(inFront) || hasCall(inFront))) return inFront;
  // It is left only when something else comes to the front, and never in the middle of a word because a call has ended or begun.
  const shown = others.find(({ id }) => id === shownId);
  if (shown) return shown;
  const live = others.filter(hasCall);
  const lastWritten = written.flatMap(({ tabId }) => others.find(({ id }) => id === tabId) ?? []);
  if (live.length === 0) return isMeant ? inFront : (lastWritten[0] ?? inFront);
  // Notes of a call that is over are finished with the record in front, whatever call has begun elsewhere before they were.
  const begunAt = Math.max(...live.map(({ id }) => calls.get(id)!.startedAt));
  const unfinished = lastWritten.find(({ id }) => id === written[0]?.tabId && written[0].at > begunAt);
  return lastInFront(unfinished ? [...new Set([...live, unfinished])] : live, lastWritten) ?? inFront;
}

/** Where the browser does not tell, or tells the same of both, the one written about later, and none where that is not known either. */
function lastInFront<Tab extends AnyTab>(tabs: Tab[], lastWritten: Tab[]): Tab | undefined {
  if (tabs.length === 1) return tabs[0];
  const latest = Math.max(...tabs.map(({ inFrontAt = 0 }) => inFrontAt));
  const same = tabs.filter(({ inFrontAt = 0 }) => inFrontAt === latest);
  return same.length === 1 ? same[0] : lastWritten.find((each) => same.includes(each));
}

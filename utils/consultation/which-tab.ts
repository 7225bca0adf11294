import { isLive } from '../call-quality/as-seen-at';
import type { Snapshot } from '../call-quality/snapshot';

/** What is known of the tabs, at one instant. */
export interface Tabs<Tab extends { id: number }> {
  /** undefined where the browser shows none to the panel */
  inFront: Tab | undefined;
  /** the page in front is watched, or its button was pressed */
  isMeant: boolean;
  others: Tab[];
  calls: ReadonlyMap<number, Snapshot>;
  /** ids of tabs beside which something is written, the latest first */
  written: number[];
  /** id of the tab elsewhere that the panel has turned to, while the same page has been in front */
  shownId: number | undefined;
  /** ms since 1970 */
  now: number;
}

/**
 * The tab that the panel is about: the one in front, unless nothing is going on there. Clinicians look things up in other tabs
 * and windows, and their notes must not go away meanwhile: then it is the one that has a call, or else the one last written
 * about.
 */
export function whichTab<Tab extends { id: number }>(tabs: Tabs<Tab>): Tab | undefined {
  const { inFront, isMeant, others, calls, written, shownId, now } = tabs;
  const hasCall = ({ id }: Tab): boolean => isLive(calls.get(id), now);
  if (inFront && (written.includes(inFront.id) || hasCall(inFront))) return inFront;
  // It is left only when something else comes to the front, and never in the middle of a word because a call has ended or begun.
  const shown = others.find(({ id }) => id === shownId);
  if (shown) return shown;
  const live = others.filter(hasCall);
  // Where several calls run, only what is in front can tell which is meant.
  if (live.length === 1) return live[0];
  if (isMeant) return inFront;
  return written.map((tabId) => others.find(({ id }) => id === tabId)).find(Boolean) ?? inFront;
}

import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { type Finding, isOpen } from '../../utils/call-quality/finding';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { until, type Watcher } from '../machine/extension';

/** A number, as a known latency is shown. */
export const KNOWN: { valueMs: number } = expect.objectContaining({ valueMs: expect.any(Number) });

export const GOOD_OR_FAIR: string = expect.toBeOneOf(['good', 'fair']);

/** No Finding is open. A busy machine may have had one at the start of the call, and truly so. */
const NONE_OPEN: Finding[] = expect.toSatisfy((findings: Finding[]) => !findings.some(isOpen));

/** What a Snapshot says of a running call with sound and picture and nothing wrong. */
export const SOUND_CALL = {
  media: 'rtp',
  link: 'good',
  sound: GOOD_OR_FAIR,
  picture: GOOD_OR_FAIR,
  latency: { hear: KNOWN, heard: KNOWN },
  findings: NONE_OPEN,
};

/**
 * Waits until the extension's Snapshot of a tab holds what is expected of it.
 * @throws with the last difference
 */
export function snapshotLike(watcher: Watcher, tabId: number, expected: object): Promise<Snapshot> {
  return until('the Snapshot to be as expected', async () => {
    const snapshot = await watcher.snapshotOf(tabId);
    // The whole of it, as far as it fits: the difference alone hides what belongs together.
    expect(snapshot, JSON.stringify({ ...snapshot, trace: undefined })).toMatchObject(expected);
    return snapshot;
  });
}

/** Waits until no sound is being lost any more: what goes on being lost after it was settled is open again, and rightly. */
export function untilSoundIsBack(watcher: Watcher, tabId: number): Promise<unknown> {
  return until('the sound to be back', async () =>
    (await watcher.snapshotOf(tabId))?.gaps.every(({ isOver }) => isOver),
  );
}

/** Waits for a Snapshot later than the given one, so that what is asked of it is not of before. */
export function nextSnapshot(watcher: Watcher, tabId: number, { at }: Snapshot): Promise<Snapshot> {
  return until('the next Snapshot', async () => {
    const snapshot = await watcher.snapshotOf(tabId);
    return snapshot && snapshot.at > at ? snapshot : undefined;
  });
}

/** What a page can see of the overlay. */
export interface OverlaySight {
  hosts: number;
  /** it has a box, and a press in its middle would go to it */
  isOnTop: boolean;
  isClosed: boolean;
}

/** Looks for the overlay in one document, with the page's own eyes. */
export function seeOverlay(frame: Page | Frame): Promise<OverlaySight> {
  return frame.evaluate(() => {
    const hosts = [...document.documentElement.children].filter((each) => (each as HTMLElement).popover === 'manual');
    const [host] = hosts;
    const { left, top, width, height } = host?.getBoundingClientRect() ?? new DOMRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      hosts: hosts.length,
      isOnTop: host !== undefined && width > 0 && height > 0 && hit === host,
      isClosed: host?.shadowRoot === null,
    };
  });
}

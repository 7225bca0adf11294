import browser from 'webextension-polyfill';
import type { Snapshot } from '../../call-quality/snapshot';
import { readCall } from '../call-memory';
import { watchSession } from '../session';

/** Follows what the engine says of this page's own call. @returns stops following */
export async function watchOwnCall(onSnapshot: (snapshot: Snapshot) => void): Promise<() => void> {
  const { id } = (await browser.tabs.getCurrent()) ?? {};
  if (id === undefined) return () => {};
  return watchSession([`call:${id}`], () => {
    void readCall(id).then((snapshot) => snapshot && onSnapshot(snapshot));
  });
}

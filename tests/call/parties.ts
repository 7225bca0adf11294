import type { Browser, Frame, Page } from 'puppeteer-core';
import { launch, type BrowserName, type LaunchOptions } from '../machine/browsers.ts';
import type { Party } from './network.ts';
import type { Calls } from './serve-calls.ts';

/** How the platform lays the call out on connections; see pages/kinds.js. */
export type Kind = 'one' | 'two' | 'server' | 'data';

/** A party is seen by the other one even when its window is behind: the page must go on drawing. */
const KEEP_DRAWING_ARGS = [
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
];

/** Starts a browser fit to be one party of a call. */
export function launchParty(name: BrowserName, options: LaunchOptions = {}): Promise<Browser> {
  const { args = [] } = options;
  return launch(name, { ...options, args: name === 'chromium' ? [...KEEP_DRAWING_ARGS, ...args] : args });
}

/** `isRaw`: sound as from a headset, not processed by the browser. */
export interface Visit {
  party: Party;
  room: string;
  kind: Kind;
  isRaw?: boolean;
}

/** Opens the page of one party. The call starts when the other one is open too. */
export async function enterRoom(page: Page, calls: Calls, { party, isRaw = false, room, kind }: Visit) {
  const query = { room, kind, ...(isRaw && { raw: '' }) };
  await page.goto(`${calls.origin}/${party}?${new URLSearchParams(query)}`);
}

/** @returns the frame with the clinician's call in the clinic's booking page */
export async function enterBookedVisit(page: Page, calls: Calls, visit: { room: string; kind: Kind }): Promise<Frame> {
  await page.goto(`${calls.origin}/visit?${new URLSearchParams(visit)}`);
  return page.waitForFrame((frame) => frame.url().startsWith(`${calls.otherOrigin}/clinician`));
}

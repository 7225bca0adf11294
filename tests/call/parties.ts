import type { Frame, Page } from 'puppeteer-core';
import type { Party } from './network.ts';
import type { Calls } from './serve-calls.ts';

/** How the platform lays the call out on connections; see pages/kinds.js. */
export type Kind = 'one' | 'dtx' | 'two' | 'server' | 'relay' | 'data';

/**
 * `isRaw`: sound as from a headset, not processed by the browser. `isTimed`: the time is in the picture; see pages/barcode.js.
 * `isSmall`: a picture that costs little, for calls of hours.
 */
export interface Visit {
  party: Party;
  room: string;
  kind: Kind;
  isRaw?: boolean;
  isTimed?: boolean;
  isSmall?: boolean | undefined;
  /** URL of the TURN server, for a relayed call */
  turn?: string | undefined;
}

/** Opens the page of one party. The call starts when the other one is open too. */
export async function enterRoom(page: Page, calls: Calls, { party, isRaw, isTimed, isSmall, turn, room, kind }: Visit) {
  const flags = { ...(isRaw && { raw: '' }), ...(isTimed && { timed: '' }), ...(isSmall && { small: '' }) };
  const query = { room, kind, ...flags, ...(turn && { turn }) };
  await page.goto(`${calls.origin}/${party}?${new URLSearchParams(query)}`);
}

/** @returns the frame with the clinician's call in the clinic's booking page */
export async function enterBookedVisit(page: Page, calls: Calls, visit: { room: string; kind: Kind }): Promise<Frame> {
  await page.goto(`${calls.origin}/visit?${new URLSearchParams(visit)}`);
  return page.waitForFrame((frame) => frame.url().startsWith(`${calls.otherOrigin}/clinician`));
}

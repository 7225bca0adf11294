import type { Estimate } from '../equipment/connection';

/** What Chromium has of the Network Information API, and no other browser. */
type Guessing = Navigator & { connection?: EventTarget & { downlink?: number; rtt?: number } };

/** What the browser itself guesses of the line; nothing is asked of any server for it. @returns undefined where it does not */
export function readEstimate(): Estimate | undefined {
  const { downlink, rtt } = (navigator as Guessing).connection ?? {};
  // Before it has seen any traffic it says 0 ms, which no line has.
  if (downlink === undefined || !rtt) return undefined;
  return { megabitsPerSecond: downlink, roundTripMs: rtt };
}

/** Calls back when the browser goes online or offline, or guesses anew. */
export function watchConnection(onChange: () => void): void {
  addEventListener('online', onChange);
  addEventListener('offline', onChange);
  (navigator as Guessing).connection?.addEventListener('change', onChange);
}

import { adaptChromium } from '../../utils/call-quality/adapters/chromium.ts';
import { adaptFirefox } from '../../utils/call-quality/adapters/firefox.ts';
import { openCall } from '../../utils/call-quality/open-call.ts';
import { parseMessage } from '../../utils/call-quality/report.ts';
import type { Snapshot } from '../../utils/call-quality/snapshot.ts';
import type { Recording } from './recording.ts';

/** As the content script does (entrypoints/call.content.ts): at once after a Report, and without one after a while. */
const TOGETHER_MS = 50;
const TICK_MS = 1000;

/** Plays a recorded call to the engine on virtual time. @returns every Snapshot that it told */
export function replay({ head, lines }: Recording): Snapshot[] {
  const call = openCall({
    adapt: head.browser === 'firefox' ? adaptFirefox : adaptChromium,
    newId: () => 'replayed',
    isAfterReload: false,
  });
  const told: Snapshot[] = [];
  let dueAt: number | undefined;
  let tickedAt = 0;

  function tickUntil(atMs: number): void {
    while (dueAt !== undefined && dueAt <= atMs) {
      tickedAt = dueAt;
      const snapshot = call.tick(dueAt);
      if (snapshot) told.push(snapshot);
      dueAt = call.isIdle() ? undefined : dueAt + TICK_MS + 2 * TOGETHER_MS;
    }
  }

  for (const line of lines) {
    if (!('message' in line)) continue;
    const message = parseMessage(line.message);
    if (!message) throw new Error(`A recorded message is not of its form: ${line.message.slice(0, 200)}`);
    // A computer that slept did not tick meanwhile.
    if (dueAt !== undefined && line.atMs - dueAt > 5 * TICK_MS) dueAt = line.atMs;
    tickUntil(line.atMs);
    call.take(message, line.atMs);
    const isDue = 'report' in message && line.atMs - tickedAt >= TICK_MS - 2 * TOGETHER_MS;
    if (dueAt === undefined || (isDue && dueAt > line.atMs + TOGETHER_MS)) dueAt = line.atMs + TOGETHER_MS;
  }
  if (dueAt !== undefined) tickUntil(dueAt);
  return told;
}

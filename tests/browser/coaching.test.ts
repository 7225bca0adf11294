import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallLog } from '../../utils/coaching/review';
import { until } from '../machine/extension';
import { stopBackground } from '../machine/press';
import { openWatchedCall, type WatchedCall } from './watched-call';

const ROOM = 'coaching';
/** Added on the line, each way: what the engine makes of it must be in the review. */
const DELAY_MS = 600;

interface Kept {
  log: CallLog;
  panel?: { milestones: { stages: { stage: string }[]; hearingConfirmedMs?: number }; confidence: { before?: number } };
}

describe.each(['chromium', 'firefox'] as const)('reviews of calls in %s', (name) => {
  let call: WatchedCall;
  let panel: Page;
  beforeAll(async () => {
    call = await openWatchedCall(name, ROOM);
  });
  afterAll(() => call?.close());

  const databases = (): Promise<string[]> =>
    call.watcher.desk.evaluate(async () => (await indexedDB.databases()).map((each) => each.name ?? ''));
  /** What lies in the database, read past the extension. As text: Firefox's driver leaves out what it meets twice. */
  const readKept = async (): Promise<Kept[]> => {
    if (!(await databases()).includes('webside-coaching')) return [];
    const text = await call.watcher.desk.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const opening = indexedDB.open('webside-coaching');
          opening.addEventListener('error', () => reject(opening.error));
          opening.addEventListener('success', () => {
            const database = opening.result;
            const reading = database.transaction(['logs', 'milestones']);
            const logs = reading.objectStore('logs').getAll();
            const panels = reading.objectStore('milestones').getAll();
            reading.addEventListener('complete', () => {
              database.close();
              const rows = logs.result.map((log) => ({
                log,
                panel: panels.result.find(({ milestones }) => milestones.callId === log.callId),
              }));
              resolve(JSON.stringify(rows));
            });
          });
        }),
    );
    return JSON.parse(text) as Kept[];
  };
  const snapshot = () => call.watcher.snapshotOf(call.tabId);

  it('keeps nothing at all while they are switched off', async () => {
    panel = await call.watcher.openPage(`sidepanel.html?tab=${call.tabId}`);
    await call.begin();
    await until('the delay to be known', async () => (await snapshot())?.latency.hear.valueMs !== undefined);
    await panel.waitForSelector('.checklist input');
    await panel.$eval('.checklist input', (box) => (box as HTMLElement).click());
    expect(await databases()).not.toContain('webside-coaching');
  });

  it('are switched on in Settings, which say what is kept', async () => {
    const { desk } = call.watcher;
    await desk.reload().catch(() => undefined);
    await desk.waitForSelector('[aria-label="Reviews"] input');
    expect(await desk.$eval('[aria-label="Reviews"]', (part) => part.textContent)).toContain(
      'a word of your notes, a name or number of a patient, sound, picture',
    );
    await desk.$eval('[aria-label="Reviews"] input', (box) => (box as HTMLElement).click());
    await until('the call to be followed', async () => (await readKept()).length === 1);
  });

  it('tells of the delay that was made, with what was prompted', async () => {
    call.calls.network(ROOM).set('both', { delayMs: DELAY_MS });
    await until('the warning', async () => (await snapshot())?.findings.some(({ kind }) => kind === 'latency-high'));
    await until('the review to tell of it', async () => {
      const [kept] = await readKept();
      const disruptive = kept?.log.latency.find(
        ({ band, medianMs }) => band === 'disruptive' && medianMs !== undefined,
      );
      return disruptive && kept?.log.prompts.some(({ kind }) => kind === 'latency-high');
    });
    const { log } = (await readKept())[0]!;
    const { medianMs = 0 } = log.latency.findLast(({ band }) => band === 'disruptive')!;
    // The line's delay, and the buffers of both ends.
    expect(medianMs).toBeGreaterThanOrEqual(DELAY_MS - 60);
    expect(medianMs).toBeLessThan(DELAY_MS + 400);
    expect(log.platform).toBe('Other');
    expect(JSON.stringify(log)).not.toMatch(/localhost|127\.0\.0\.1/);
  });

  it('goes on when the background dies', async () => {
    const before = (await readKept())[0]!.log;
    await stopBackground(call.watcher);
    await until('the log to grow', async () => (await readKept())[0]!.log.lengthMs > before.lengthMs + 6000);
    const { log } = (await readKept())[0]!;
    expect(log.callId).toBe(before.callId);
    expect(log.prompts[0]).toEqual(before.prompts[0]);
    // No stretch is missing.
    log.latency.forEach(({ fromMs }, index) => expect(fromMs).toBe(log.latency[index - 1]?.toMs ?? 0));
  });
});

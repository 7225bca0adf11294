import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../utils/call-quality/finding';
import { FELT_DELAYS_MS } from '../../utils/coaching/feel-the-delay';
import type { Fault, Scenario } from '../../utils/coaching/scenario';
import { writeScenarioFile } from '../../utils/coaching/scenario-file/write-scenario-file';
import { DROP } from '../../utils/coaching/scenarios/drop';
import { FIRST_CALL } from '../../utils/coaching/scenarios/first-call';
import { GOOD_OR_FAIR, snapshotLike } from '../browser/watched-tab';
import { extensionFolder, launchWatcher, until, type Watcher } from '../machine/extension';
import { openSoundServer, type SoundServer } from '../machine/sound-server';
import { beginPractice, choose, hangUp, openOwnFiles, waitForTurn, waitUntilHeard } from '../practice/scripted-learner';

/** Injected latency is found within so much, ms, when the buffer has reached its target: less than to the next delay. */
const TOLERANCE_MS = 30;
/** So is its mean over half a minute, which is told in tenths of a second, and in which the buffer has yet to get there, ms. */
const MEAN_TOLERANCE_MS = 100;
/** The delays of the room, ms each way, but for none: a call within one page has some 110 by itself. */
const DELAYS_MS = [150, 300, 600, 1000];

describe.each(['chromium', 'firefox'] as const)('what is felt in the practice room in %s', (name) => {
  let server: SoundServer | undefined;
  let watcher: Watcher;
  let page: Page;
  let tabId: number;

  beforeAll(async () => {
    server = name === 'firefox' ? await openSoundServer() : undefined;
    watcher = await launchWatcher(name, extensionFolder(name), server && { env: server.env });
    page = await watcher.openPage('practice.html');
    await page.setViewport({ width: 1200, height: 860 });
    tabId = (await page.evaluate(async () => (await chrome.tabs.getCurrent())!.id))!;
  });
  afterAll(async () => {
    await watcher?.close();
    server?.close();
  });

  const near = (ms: number, toleranceMs = TOLERANCE_MS): unknown =>
    expect.toSatisfy((valueMs: number) => Math.abs(valueMs - ms) <= toleranceMs, `within ${toleranceMs} of ${ms}`);
  /** Practises a scenario of one's own, in which one thing goes wrong from the beginning. */
  const practise = async (fault: Omit<Fault, 'afterMs'>): Promise<void> => {
    const title = `${fault.kind} ${fault.ms ?? fault.percent}`;
    const own: Scenario = { ...FIRST_CALL, id: title.replace(' ', '-'), title, faults: [{ ...fault, afterMs: 0 }] };
    await openOwnFiles(page, { name: 'own.json', content: writeScenarioFile(own) });
    await until('it to be there', async () => (await text()).includes(`“${title}” can be practised now.`));
    await beginPractice(page, title);
  };
  const text = (): Promise<string> => page.evaluate(() => document.body.innerText);

  it.each(DELAYS_MS)('is as late as the scenario wants it, each way: %i ms', async (ms) => {
    await practise({ kind: 'latency', ms });
    await snapshotLike(watcher, tabId, { latency: { hear: { valueMs: near(ms) }, heard: { valueMs: near(ms) } } });
    await hangUp(watcher, page, tabId);
  });

  it('breaks up the sound, and that alone, where much of it is lost', async () => {
    await practise({ kind: 'loss', percent: 25 });
    const { picture, findings } = await snapshotLike(watcher, tabId, {
      findings: expect.toSatisfy((all: Finding[]) => all.some(({ kind }) => kind === 'sound-breaking-up')),
    });
    expect(picture).toEqual(GOOD_OR_FAIR);
    expect(findings.find(({ kind }) => kind === 'sound-breaking-up')?.side).toBe('the path');
    await hangUp(watcher, page, tabId);
  });

  it('drops the line for twelve seconds, and takes it up again', async () => {
    await beginPractice(page, DROP.title);
    // “If we’re cut off …” “Now tell me about your back …”
    for (const index of [0, 0]) {
      await waitForTurn(page);
      await choose(page, index);
    }
    // He is heard, and nothing on the page knows better.
    expect(await waitUntilHeard(page)).toBe(true);
    const ofTheDrop = 'Both of you know what was agreed';
    expect(await text()).not.toContain(ofTheDrop);
    await until('what is said of the drop', async () => (await text()).includes(ofTheDrop));
    await until('the line to drop', async () =>
      (await watcher.snapshotOf(tabId))?.findings.some(({ kind }) => kind === 'sound-lost'),
    );
    await until('the outage to be over', async () => {
      const gaps = (await watcher.snapshotOf(tabId))?.gaps ?? [];
      return gaps.some(({ lengthMs, isOver }) => isOver && lengthMs > 9000 && lengthMs < 15_000);
    });
    await snapshotLike(watcher, tabId, { sound: GOOD_OR_FAIR, picture: GOOD_OR_FAIR });
    await hangUp(watcher, page, tabId);
  });

  it('lets the delay be felt: at each one the overlaps are counted', async () => {
    await beginPractice(page, 'Feel the delay');
    await page.evaluate(countInTurn);
    await until('the end', async () => (await text()).includes('That is all'), 240_000);
    const rows = await page.$$eval('.felt tbody tr', (all) => all.map((row) => row.innerText.split('\t')));
    expect(rows).toHaveLength(FELT_DELAYS_MS.length);
    const overlaps = rows.map(([, , count]) => Number(count));
    expect(overlaps.at(-1)).toBeGreaterThan(overlaps[0]!);
    const measured = rows.map(([, seconds]) => 1000 * Number(/[\d.]+/.exec(seconds!)));
    FELT_DELAYS_MS.slice(1).forEach((ms, index) => {
      expect(measured[index + 1]).toEqual(near(ms, MEAN_TOLERANCE_MS));
    });
  });
});

/**
 * Runs in the page: says the next number as soon as the patient has said theirs, or when nothing has come for long; on the slowest
 * line without listening, so that both talk at once.
 */
function countInTurn(): void {
  const { quietForMs } = (globalThis as unknown as { ears: { quietForMs(): number } }).ears;
  let hasHeard = false;
  let saidAt = -Infinity;
  setInterval(() => {
    const button = [...document.querySelectorAll('button')].find(({ innerText }) => innerText.includes('Say your'));
    if (!button) {
      hasHeard = false;
      saidAt = -Infinity;
      return;
    }
    if (quietForMs() < 100) hasHeard = true;
    const waitedMs = performance.now() - saidAt;
    const isEager = document.body.innerText.includes('Line 4 of 4');
    const isDue = isEager ? waitedMs > 1200 : (hasHeard && quietForMs() > 250) || waitedMs > 2500;
    if (!isDue) return;
    button.click();
    saidAt = performance.now();
    hasHeard = false;
  }, 50);
}

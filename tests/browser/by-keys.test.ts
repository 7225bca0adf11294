import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLEAR } from '../call/conditions';
import { enterRoom } from '../call/parties';
import { type Calls, serveCalls } from '../call/serve-calls';
import { launch } from '../machine/browsers';
import {
  buildExtension,
  launchWatcher,
  LOCAL_HOSTS,
  until,
  waitUntilWatching,
  type Watcher,
} from '../machine/extension';

const ROOM = 'by-keys';

/** A consultation as it usually goes, with one late line and one gap, may take so many presses besides typing. */
const MOST_PRESSES = 40;

describe.each(['chromium', 'firefox'] as const)('a standard consultation by keyboard alone in %s', (name) => {
  let calls: Calls;
  let watcher: Watcher;
  let patientBrowser: Browser;
  let panel: Page;
  let tabId: number;

  beforeAll(async () => {
    calls = await serveCalls();
    watcher = await launchWatcher(name, buildExtension(name, LOCAL_HOSTS));
    patientBrowser = await launch(name);
    await waitUntilWatching(watcher);
    const clinician = await watcher.browser.newPage();
    await enterRoom(clinician, calls, { party: 'clinician', room: ROOM, kind: 'one' });
    tabId = await watcher.tabIdOf(clinician.url());
    panel = await watcher.openPage(`sidepanel.html?tab=${tabId}`);
    await enterRoom(await patientBrowser.newPage(), calls, { party: 'patient', room: ROOM, kind: 'one' });
    await panel.bringToFront();
  });
  afterAll(async () => {
    await Promise.all([watcher?.close(), patientBrowser?.close()]);
    await calls?.close();
  });

  const text = (): Promise<string> => panel.evaluate(() => document.body.innerText);
  const shows = (words: string): Promise<unknown> =>
    until(`“${words}” on the panel`, async () => (await text()).includes(words));
  const isAt = (selector: string): Promise<unknown> =>
    until(`the focus on ${selector}`, () =>
      panel.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector),
    );

  it(`takes ${MOST_PRESSES} presses at most besides typing`, async () => {
    let presses = 0;
    const press = async (...keys: KeyInput[]): Promise<void> => {
      presses += 1;
      const [last, ...held] = keys.toReversed();
      for (const key of held) await panel.keyboard.down(key);
      await panel.keyboard.press(last!);
      for (const key of held) await panel.keyboard.up(key);
    };
    const type = (words: string): Promise<void> => panel.keyboard.type(words);

    await shows('you hear them, about');
    await press('Alt', '2');
    await isAt('.checklist input');
    for (let item = 0; item < 13; item += 1) await press('Enter');
    await shows('Opening checklist, 13 of 13');

    // A step would be heard as broken sound first, and its prompt would stand before.
    for (let delayMs = 0; delayMs <= 600; delayMs += 6) {
      calls.network(ROOM).set('both', { delayMs });
      await delay(100);
    }
    await shows('There’s a delay on the line');
    // A press that comes as one prompt takes another's place is not taken for an answer: a clinician presses again.
    const isAnswered = () =>
      panel.waitForFunction(() => !document.body.innerText.includes('There’s a delay'), { timeout: 3000 });
    for (let tries = 0; tries < 3; tries += 1) {
      await press('Alt', 's');
      if (await isAnswered().catch(() => undefined)) break;
    }
    calls.network(ROOM).set('both', CLEAR);

    await press('Alt', '3');
    await isAt('#note-problem');
    await type('Cough for five days');
    await press('Tab');
    await type('Worse at night, no fever');
    await press('Tab');
    await type('Speaks in full sentences');

    const gaps = async () => (await watcher.snapshotOf(tabId))?.gaps ?? [];
    const before = (await gaps()).length;
    calls.network(ROOM).set('toClinician', { isDown: true });
    await until('a gap', async () => (await gaps()).length > before);
    calls.network(ROOM).set('toClinician', CLEAR);
    await until('it to be over', async () => (await gaps()).every(({ isOver }) => isOver));
    await shows('to re-check');
    await press('Alt', 'r');
    await isAt('#rechecks');
    await press('Tab');
    await press('Enter');
    await until('it to be settled', () =>
      panel.$eval('.recheck [role=status]', (state) => state.textContent === 'Confirmed again'),
    );

    await press('Alt', '4');
    await isAt('#note-summary');
    await type('A viral chest cold, mild');
    for (let part = 0; part < 2; part += 1) await press('Alt', 'j');
    await isAt('#choice-teachBack');
    await press('c');
    for (let part = 0; part < 3; part += 1) await press('Alt', 'j');
    await isAt('#net-1-problem');
    await type('Cough');
    for (let field = 0; field < 3; field += 1) await press('Tab');
    await isAt('#net-1-lookOutFor');
    await type('Breathless at rest: ring 999');
    await press('Alt', 'g');
    await until('it to be given', () => panel.$eval('#net-1-given', (box) => (box as HTMLInputElement).checked));

    await press('Alt', 'c');
    await shows('Copied at');
    const note = await panel.$eval('.preview', (preview) => preview.textContent);
    for (const words of ['Cough for five days', 'Told back in their own words: correctly'])
      expect(note).toContain(words);
    expect(note).toMatch(/advice \(given at \d\d:\d\d\)\nProblem: Cough/);
    expect(note).toMatch(/confirmed again/);
    await shows('and in the note copied at');

    await press('Alt', 'x');
    await until('Keep to have the focus', () => panel.evaluate(() => document.activeElement?.textContent === 'Keep'));
    await press('Shift', 'Tab');
    await press('Enter');
    await shows('Cleared. Nothing of it is left.');
    expect(
      await watcher.desk.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null))),
    ).not.toContain('Cough');
    console.log(`A standard consultation in ${name}: ${presses} presses besides typing.`);
    expect(presses).toBeLessThanOrEqual(MOST_PRESSES);
  });
});

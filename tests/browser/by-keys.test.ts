import { setTimeout as delay } from 'node:timers/promises';
import type { KeyInput } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLEAR } from '../call/conditions';
import { until } from '../machine/extension';
import { openRealPanel, type RealPanel } from '../machine/real-panel';
import { openWatchedCall, type WatchedCall } from './watched-call';

const ROOM = 'by-keys';

/** A consultation as it usually goes, with one late line and one gap, may take so many presses besides typing. */
const MOST_PRESSES = 40;

describe.each(['chromium', 'firefox'] as const)(
  'a standard consultation by keyboard alone, in the real panel of %s',
  (name) => {
    let call: WatchedCall;
    let panel: RealPanel;

    beforeAll(async () => {
      call = await openWatchedCall(name, ROOM);
      await call.begin();
      panel = await openRealPanel(call.watcher, call.clinician);
    });
    afterAll(() => call?.close());

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
        await panel.press(...keys);
      };
      const type = panel.type;

      await shows('you hear them, about');
      await press('Alt', '2');
      await isAt('.checklist input');
      for (let item = 0; item < 13; item += 1) await press('Enter');
      await shows('Opening checklist, 13 of 13');

      // A step would be heard as broken sound first, and its prompt would stand before.
      for (let delayMs = 0; delayMs <= 600; delayMs += 6) {
        call.calls.network(ROOM).set('both', { delayMs });
        await delay(100);
      }
      await shows('There’s a delay on the line');
      // A press that comes as one prompt takes another's place is not taken for an answer: a clinician presses again.
      const isAnswered = async () => !(await text()).includes('There’s a delay');
      for (let tries = 0; tries < 3; tries += 1) {
        await press('Alt', 's');
        if (await until('it to be answered', isAnswered, 3000).catch(() => false)) break;
      }
      call.calls.network(ROOM).set('both', CLEAR);

      await press('Alt', '3');
      await isAt('#note-problem');
      await type('Cough for five days');
      await press('Tab');
      await type('Worse at night, no fever');
      await press('Tab');
      await type('Speaks in full sentences');

      const gaps = async () => (await call.watcher.snapshotOf(call.tabId))?.gaps ?? [];
      const before = (await gaps()).length;
      call.calls.network(ROOM).set('toClinician', { isDown: true });
      await until('a gap', async () => (await gaps()).length > before);
      call.calls.network(ROOM).set('toClinician', CLEAR);
      await until('it to be over', async () => (await gaps()).every(({ isOver }) => isOver));
      await shows('to re-check');
      await press('Alt', 'r');
      await isAt('#rechecks');
      await press('Tab');
      await press('Enter');
      await until('it to be settled', () =>
        panel.evaluate(() => document.querySelector('.recheck [role=status]')?.textContent === 'Confirmed again'),
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
      await until('it to be given', () =>
        panel.evaluate(() => document.querySelector<HTMLInputElement>('#net-1-given')?.checked),
      );

      await press('Alt', 'c');
      await shows('Is the right patient’s record open?');
      await press('Alt', 'c');
      await shows('Copied at');
      const note = await panel.evaluate(() => document.querySelector('.preview')?.textContent);
      for (const words of ['Cough for five days', 'Told back in their own words: correctly'])
        expect(note).toContain(words);
      expect(note).toMatch(/advice \(given, noted at \d\d:\d\d\)\nProblem: Cough/);
      expect(note).toMatch(/confirmed again/);
      await shows('and in the note copied at');

      await press('Alt', 'x');
      await until('Keep to have the focus', () => panel.evaluate(() => document.activeElement?.textContent === 'Keep'));
      await press('Shift', 'Tab');
      await press('Enter');
      await shows('Cleared. Nothing of it is left here.');
      expect(
        await call.watcher.desk.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null))),
      ).not.toContain('Cough');
      console.log(`A standard consultation in ${name}: ${presses} presses besides typing.`);
      expect(presses).toBeLessThanOrEqual(MOST_PRESSES);
    });
  },
);

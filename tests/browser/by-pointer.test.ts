import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLEAR } from '../call/conditions';
import { until } from '../machine/extension';
import { openRealPanel, type RealPanel } from '../machine/real-panel';
import { untilSoundIsBack } from './watched-tab';
import { openWatchedCall, type WatchedCall } from './watched-call';

const ROOM = 'by-pointer';

describe.each(['chromium', 'firefox'] as const)(
  'a call with a fault, by the pointer, in the real panel of %s',
  (name) => {
    let call: WatchedCall;
    let panel: RealPanel;

    beforeAll(async () => {
      call = await openWatchedCall(name, ROOM);
      await call.begin();
      panel = await openRealPanel(call.watcher, call.clinician);
    });
    afterAll(() => call?.close());

    const shows = (words: string): Promise<unknown> =>
      until(`“${words}” on the panel`, () =>
        panel.evaluate((wanted) => document.body.innerText.includes(wanted), words),
      );
    const isThere = (selector: string): Promise<unknown> =>
      until(selector, () => panel.evaluate((wanted) => document.querySelector(wanted) !== null, selector));
    const openStage = async (nth: number, shown: string): Promise<void> => {
      await panel.click(`.tabs button:nth-child(${nth})`);
      await isThere(shown);
    };

    it('ticks an item, and shows the call beside it', async () => {
      await shows('you hear them, about');
      await openStage(2, '.checklist');
      await panel.click('.checklist input');
      await shows('Opening checklist, 1 of 13');
    });

    it('puts off what the call suggests', async () => {
      call.calls.network(ROOM).set('toClinician', { isDown: true });
      await isThere('.slot .buttons');
      call.calls.network(ROOM).set('toClinician', CLEAR);
      // A press that comes as one prompt takes another's place is not taken for an answer: a clinician presses again.
      await until('the prompt to be put off', async () => {
        await panel.click('.slot .buttons .button:nth-child(2), .slot .low');
        return panel.evaluate(() => document.querySelector('.slot .buttons') === null);
      });
    });

    it('writes where it has pressed, settles what was lost, and copies the note', async () => {
      await openStage(3, '#note-history');
      await panel.click('#note-history');
      await panel.type('Dizzy since Tuesday');
      await shows('to re-check');
      await untilSoundIsBack(call.watcher, call.tabId);
      await panel.click('.recheck button');
      await until('it to be settled', () =>
        panel.evaluate(() => document.querySelector('.recheck [role=status]')?.textContent === 'Confirmed again'),
      );
      await openStage(4, '.copy .button');
      await panel.click('.copy .button');
      await shows('Is the right patient’s record open?');
      // The second click of a double one answers no question; after a click elsewhere it is none.
      await panel.click('.foot .told');
      await panel.click('.copy .button');
      await shows('Copied at');
      expect(await panel.evaluate(() => document.querySelector('.preview')?.textContent)).toMatch(
        /History\nDizzy since Tuesday\n[^]*confirmed again/,
      );
    });
  },
);

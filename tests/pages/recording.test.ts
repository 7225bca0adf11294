import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { enterRoom } from '../call/parties';
import { until } from '../machine/extension';
import { keepReviews } from '../practice/scripted-learner';
import { databases, DATABASE, type Kept, readKept } from './coaching-store';
import { openWatchedCall, type WatchedCall } from '../browser/watched-call';
import { nextSnapshot, snapshotLike } from '../browser/watched-tab';

const ROOM = 'recording';
/** A review is written each five seconds. */
const WRITTEN_EACH_MS = 5000;

describe.each(inject('pagesIn'))('the review of a call, while it is written, in %s', (name) => {
  let call: WatchedCall;
  let panel: Page;
  let callId: string;

  beforeAll(async () => {
    call = await openWatchedCall(name, ROOM);
    await keepReviews(call.watcher);
    await call.begin();
    callId = (await newReview()).log.callId;
    panel = await openPanel();
  });
  afterAll(() => call?.close());

  const desk = (): Page => call.watcher.desk;
  const kept = async (): Promise<Kept | undefined> => (await readKept(desk())).find(({ log }) => log.callId === callId);
  const newReview = (): Promise<Kept> =>
    until('another review', async () =>
      (await readKept(desk())).find(({ log }) => log.callId !== callId && !log.isOver),
    );
  const shows = (words: string, of = panel): Promise<unknown> =>
    until(`“${words}”`, () => of.evaluate((wanted) => document.body.innerText.includes(wanted), words));
  const press = (words: string, of = panel): Promise<unknown> =>
    until(`the button “${words}”`, () =>
      of.evaluate((wanted) => {
        const buttons = [...document.querySelectorAll<HTMLElement>('button, summary')];
        // The tabs of the stages show their keys, too.
        const named = ({ innerText }: HTMLElement): boolean => innerText.replace(/\d$/, '').trim() === wanted;
        const button = buttons.find((each) => named(each) && each.ariaDisabled !== 'true');
        button?.click();
        return button !== undefined;
      }, words),
    );
  const switchReviews = async (told: string): Promise<void> => {
    await desk().$eval('[aria-label="Reviews"] input', (box) => (box as HTMLElement).click());
    await shows(told, desk());
  };

  async function openPanel(): Promise<Page> {
    const opened = await call.watcher.openPage(`sidepanel.html?tab=${call.tabId}`);
    await until('what is beside the call', async () => (await kept())?.panel !== undefined);
    await opened.waitForSelector('.checklist input');
    return opened;
  }

  /** At once, as its window's button does. */
  const leavePanel = (): Promise<void> => panel.evaluate(() => location.replace('about:blank'));

  /** The call goes on for longer than its review goes unwritten. */
  async function goOn(): Promise<void> {
    const from = (await call.watcher.snapshotOf(call.tabId))!;
    let now = from;
    while (now.at < from.at + 2 * WRITTEN_EACH_MS) now = await nextSnapshot(call.watcher, call.tabId, now);
  }

  it('has what was ticked, though the panel is closed right after it, and what was chosen', async () => {
    await panel.$eval('.checklist input', (box) => (box as HTMLElement).click());
    // What is on its way to the disk comes there some ms later than what is on its way to the memory.
    await until('the notes to hold it', () =>
      desk().evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)).includes('"ticked":["')),
    );
    await leavePanel();
    await until('the tick', async () => (await kept())?.panel?.milestones.checklist.done === 1);
    panel = await openPanel();
    await press('After');
    await panel.waitForSelector('#confidence-after');
    await panel.$eval('#confidence-after', (field) => {
      (field as HTMLSelectElement).value = '4';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until('the confidence', async () => (await kept())?.panel?.confidence.after === 4);
  });

  it('has what was done in notes that are cleared while the call goes on', async () => {
    await press('Clear…');
    await press('Clear');
    await shows('Cleared. Nothing of it is left here.');
    await press('Consult');
    await until('the stage', async () => (await kept())!.panel!.stages.at(-1)?.stage === 'Consult');
    const { milestones, confidence } = (await kept())!.panel!;
    expect([milestones.checklist.done, confidence.after]).toEqual([1, 4]);
  });

  it('is over at once when reviews are switched off; on again, that call gets no more of it, and the next one does', async () => {
    await switchReviews('Switched off. Nothing more is kept');
    const { log } = (await kept())!;
    expect(log.isOver).toBe(true);
    await switchReviews('Switched on. The next call gets a review');
    await goOn();
    expect((await kept())!.log).toEqual(log);
    expect(await readKept(desk())).toHaveLength(1);
    await call.clinician.goto(call.clinician.url());
    callId = (await newReview()).log.callId;
  });

  it('does not come back when it is deleted in its call, and the tab is closed then', async () => {
    const page = await call.watcher.openPage(`coaching.html#review/${callId}`);
    await press('Delete this review…', page);
    await press('Delete this review', page);
    await shows('Nothing of it is left', page);
    await page.close();
    await goOn();
    await call.clinician.close();
    await until('the call to be forgotten', async () => (await call.watcher.snapshotOf(call.tabId)) === undefined);
    // What is told of a call is taken in turn: once the next one has its review, nothing of this one is to come.
    const clinician = await call.watcher.browser.newPage();
    await enterRoom(clinician, call.calls, { party: 'clinician', room: ROOM, kind: 'one' });
    call = { ...call, clinician, tabId: await call.watcher.tabIdOf(clinician.url()) };
    const deleted = callId;
    callId = (await newReview()).log.callId;
    expect((await readKept(desk())).map(({ log }) => log.callId)).not.toContain(deleted);
  });

  it('is not made anew when everything is deleted in its call, beside an open panel', async () => {
    panel = await openPanel();
    const page = await call.watcher.openPage('coaching.html#keeping');
    await page.waitForSelector('#delete-words');
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#delete-words')!;
      field.value = 'delete everything';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press('Delete everything', page);
    await shows('Nothing of coaching is left', page);
    await panel.$eval('.checklist input', (box) => (box as HTMLElement).click());
    await goOn();
    await call.clinician.goto(`${call.calls.origin}/elsewhere`);
    await snapshotLike(call.watcher, call.tabId, { endedAt: expect.any(Number) });
    expect(await databases(desk())).not.toContain(DATABASE);
  });
});

import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isOpen } from '../../utils/call-quality/finding';
import { enterRoom } from '../call/parties';
import { type Calls, serveCalls } from '../call/serve-calls';
import { launch } from '../machine/browsers';
import {
  extensionFolder,
  launchWatcher,
  LOCAL_HOSTS,
  until,
  waitUntilWatching,
  type Watcher,
} from '../machine/extension';
import { openChromiumPanel } from '../machine/side-panel';
import { type Pages, servePages } from './serve-pages';
import { nextSnapshot, seeOverlay, snapshotLike, SOUND_CALL } from './watched-tab';

/** More than a tab that rests could skip unseen. */
const FEW = 4;

describe.each(['chromium', 'firefox'] as const)('tabs in %s', (name) => {
  let calls: Calls;
  let pages: Pages;
  let watcher: Watcher;
  let patients: Browser;

  beforeAll(async () => {
    calls = await serveCalls();
    pages = await servePages({ '/': '<!doctype html><title>Booking</title><body></body>' });
    watcher = await launchWatcher(name, extensionFolder(name, LOCAL_HOSTS), { canRest: true });
    patients = await launch(name);
    await waitUntilWatching(watcher);
  });
  afterAll(async () => {
    await Promise.all([watcher?.close(), patients?.close()]);
    await Promise.all([calls?.close(), pages?.close()]);
  });

  // Each keeps a connection to the server, of which a browser allows six.
  afterEach(async () => {
    const [, ...pages] = await patients.pages();
    await Promise.all(pages.map((page) => page.close()));
  });

  /** @returns the clinician's page in a tab of its own, with the call running */
  async function meet(room: string): Promise<{ page: Page; tabId: number }> {
    const page = await watcher.browser.newPage();
    await enterRoom(page, calls, { party: 'clinician', room, kind: 'one' });
    await enterRoom(await patients.newPage(), calls, { party: 'patient', room, kind: 'one' });
    const tabId = await watcher.tabIdOf(page.url());
    await snapshotLike(watcher, tabId, SOUND_CALL);
    return { page, tabId };
  }

  it('each with a call of its own are told apart', async () => {
    const [first, second] = [await meet('first'), await meet('second')];
    const seen = await Promise.all([first, second].map(({ tabId }) => snapshotLike(watcher, tabId, SOUND_CALL)));
    expect(seen[0]!.callId).not.toBe(seen[1]!.callId);
    await second.page.close();
    await nextSnapshot(watcher, first.tabId, seen[0]!);
    await until('the closed tab to be forgotten', async () => !(await watcher.snapshotOf(second.tabId)));
    await first.page.close();
  });

  it('that lie behind others go on being watched', async () => {
    const { page, tabId } = await meet('behind');
    const front = await watcher.browser.newPage();
    await front.bringToFront();
    let last = await snapshotLike(watcher, tabId, SOUND_CALL);
    for (let times = 0; times < FEW; times += 1) last = await nextSnapshot(watcher, tabId, last);
    expect(last).toMatchObject({ link: 'good', latency: SOUND_CALL.latency });
    expect(last.findings.map(({ kind }) => kind)).not.toContain('no-data');
    await Promise.all([page.close(), front.close()]);
  });

  it('whose call sat in a frame that is taken away say that it is over', async () => {
    const page = await watcher.browser.newPage();
    await page.goto(pages.origin);
    const frame = await page.evaluateHandle((address) => {
      const made = document.createElement('iframe');
      made.allow = 'camera; microphone';
      made.src = address;
      return document.body.appendChild(made);
    }, `${calls.origin}/clinician?room=framed&kind=one`);
    await enterRoom(await patients.newPage(), calls, { party: 'patient', room: 'framed', kind: 'one' });
    const tabId = await watcher.tabIdOf(page.url());
    await snapshotLike(watcher, tabId, SOUND_CALL);
    await frame.evaluate((made) => made.remove());
    const ended = await snapshotLike(watcher, tabId, { endedAt: expect.any(Number), isCutOff: true });
    expect(ended.findings.filter(isOpen)).toEqual([]);
    await until('the overlay to go', async () => (await seeOverlay(page)).hosts === 0);
    expect(await watcher.desk.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId)).toBe('');
    await page.close();
  });

  // Only Chromium's driver reaches into the real panel, which is beside whatever tab is in front.
  it.each(name === 'chromium' ? ['the panel'] : [])(
    'of the same site in front do not take %s away in the middle of a word when the call ends',
    async () => {
      const { page, tabId } = await meet('ending');
      const panel = await openChromiumPanel(watcher, page);
      const front = await watcher.browser.newPage();
      await front.goto(pages.origin);
      await front.bringToFront();
      await panel.waitForFunction(() => document.body.innerText.includes('In another tab'));
      await (await panel.waitForSelector('.tabs ::-p-text(Consult)'))!.click();
      await (await panel.waitForSelector('#note-problem'))!.type('Cough for three');
      await page.evaluate(() => window.call?.leave());
      await snapshotLike(watcher, tabId, { endedAt: expect.any(Number) });
      await panel.waitForFunction(() => document.body.innerText.includes('The call is over'));
      await panel.keyboard.type(' weeks');
      expect(await panel.$eval('#note-problem', (field) => (field as HTMLTextAreaElement).value)).toBe(
        'Cough for three weeks',
      );
      await panel.close();
      await Promise.all([page.close(), front.close()]);
    },
  );

  it.each(name === 'chromium' ? ['the panel'] : [])(
    'of which each holds a call leave %s with the one that was in front last, and its head says which',
    async () => {
      const [first, second] = [await meet('one of two'), await meet('two of two')];
      await first.page.bringToFront();
      let panel = await openChromiumPanel(watcher, first.page);
      const write = async ({ page, tabId }: { page: Page; tabId: number }, words: string): Promise<void> => {
        await page.bringToFront();
        const { callId } = (await watcher.snapshotOf(tabId))!;
        await until('the panel to be beside it', () =>
          panel.evaluate(() => !document.body.innerText.includes('In another tab')),
        );
        await (await panel.waitForSelector('.tabs ::-p-text(Consult)'))!.click();
        await (await panel.waitForSelector('#note-problem'))!.focus();
        await panel.keyboard.type(words);
        await until('it to be kept beside its call', () =>
          watcher.desk.evaluate(
            async (id, typed) =>
              Object.values(await chrome.storage.session.get(null)).some(
                (each) =>
                  (each as { callId?: string }).callId === id &&
                  JSON.stringify((each as { texts?: unknown }).texts ?? '').includes(typed),
              ),
            callId,
            words,
          ),
        );
      };
      const shows = (words: string): Promise<unknown> =>
        until(`“${words}” in the field`, () =>
          panel.$eval('#note-problem', (field, wanted) => (field as HTMLTextAreaElement).value === wanted, words),
        );
      await write(first, 'AAA');
      await write(second, 'BBB');
      await write(first, 'aaa');
      const record = await watcher.browser.newPage();
      await record.bringToFront();
      const { startedAt } = (await watcher.snapshotOf(first.tabId))!;
      const since = await panel.evaluate((at) => new Date(at).toTimeString().slice(0, 5), startedAt);
      await panel.waitForFunction(
        (words) => document.querySelector('.whose')?.textContent?.startsWith(words),
        {},
        `In another tab, call since ${since}. `,
      );
      await shows('AAAaaa');
      expect(await panel.$eval('.top', (top) => (top as HTMLElement).innerText)).toMatch(/\d:\d\d/);
      // It is known again by a panel that was closed meanwhile.
      await panel.close();
      panel = await openChromiumPanel(watcher, record);
      await (await panel.waitForSelector('.tabs ::-p-text(Consult)'))!.click();
      await shows('AAAaaa');
      await panel.close();
      await Promise.all([first.page.close(), second.page.close(), record.close()]);
    },
  );

  it('in which two prompts are answered at once keep both answers', async () => {
    const tabId = await watcher.tabIdOf('');
    const kept = await watcher.desk.evaluate(async (id) => {
      const send = (type: string, data: unknown): Promise<unknown> =>
        chrome.runtime.sendMessage({ id: Math.random(), type, data, timestamp: Date.now() });
      const answer = (finding: string, findingId: string, given: string) =>
        send('answerPrompt', { tabId: id, finding, findingId, answer: given });
      await Promise.all([answer('sound-lost', 'A', 'hide kind'), answer('latency-high', 'B', 'not now')]);
      const { [`answers:${id}`]: settled } = await chrome.storage.session.get(`answers:${id}`);
      const { 'preference:hiddenPrompts': hidden } = await chrome.storage.local.get('preference:hiddenPrompts');
      await send('showAllPrompts', id);
      return { settled, hidden };
    }, tabId);
    expect(kept).toEqual({ settled: ['A', 'B'], hidden: ['sound-lost'] });
  });

  it('have each kind of prompt that was switched off switched on by itself, in Settings', async () => {
    const tabId = await watcher.tabIdOf('');
    const hidden = (): Promise<unknown> =>
      watcher.desk.evaluate(
        async () => (await chrome.storage.local.get('preference:hiddenPrompts'))['preference:hiddenPrompts'],
      );
    await watcher.desk.evaluate(async (id) => {
      const send = (finding: string, findingId: string): Promise<unknown> =>
        chrome.runtime.sendMessage({
          id: Math.random(),
          type: 'answerPrompt',
          data: { tabId: id, finding, findingId, answer: 'hide kind' },
          timestamp: Date.now(),
        });
      await send('talking-over', 'C');
      await send('latency-high', 'D');
    }, tabId);
    expect(await hidden()).toEqual(['talking-over', 'latency-high']);
    const one = await watcher.desk.waitForSelector('::-p-aria(Switch on: You are talking over each other)');
    await one!.evaluate((button) => (button as HTMLButtonElement).click());
    await until('that one to be on', async () => JSON.stringify(await hidden()) === '["latency-high"]');
    await watcher.desk.waitForSelector('[role=status] ::-p-text(Switched on: You are talking over each other.)');
    const other = await watcher.desk.waitForSelector('::-p-aria(Switch on: Disruptive delay)');
    await other!.evaluate((button) => (button as HTMLButtonElement).click());
    await until('none to be off', async () => JSON.stringify(await hidden()) === '[]');
    await watcher.desk.waitForSelector('::-p-text(None. “Not this kind again”)');
  });

  it('that are moved to another window keep their call and their overlay', async () => {
    const { page, tabId } = await meet('moved');
    const before = await snapshotLike(watcher, tabId, SOUND_CALL);
    await watcher.desk.evaluate(async (id) => void (await chrome.windows.create({ tabId: id })), tabId);
    const after = await nextSnapshot(watcher, tabId, await nextSnapshot(watcher, tabId, before));
    expect(after.callId).toBe(before.callId);
    await until('the overlay', async () => (await seeOverlay(page)).isOnTop);
    await page.close();
  });
});

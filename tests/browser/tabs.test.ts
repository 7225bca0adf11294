import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { nextSnapshot, seeOverlay, snapshotLike, SOUND_CALL } from './watched-tab';

/** More than a tab that rests could skip unseen. */
const FEW = 4;

describe.each(['chromium', 'firefox'] as const)('tabs in %s', (name) => {
  let calls: Calls;
  let watcher: Watcher;
  let patients: Browser;

  beforeAll(async () => {
    calls = await serveCalls();
    watcher = await launchWatcher(name, buildExtension(name, LOCAL_HOSTS), { canRest: true });
    patients = await launch(name);
    await waitUntilWatching(watcher);
  });
  afterAll(async () => {
    await Promise.all([watcher?.close(), patients?.close()]);
    await calls?.close();
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

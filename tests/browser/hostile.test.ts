import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import {
  extensionFolder,
  launchWatcher,
  LOCAL_HOSTS,
  until,
  waitUntilWatching,
  type Watcher,
} from '../machine/extension';
import * as hostile from './hostile-pages';
import { loopBack } from './loopback';
import { serveOpenPage } from './serve-open-page';
import { nextSnapshot, seeOverlay, snapshotLike, SOUND_CALL } from './watched-tab';

/** What a page did before its call, and the call is found and told rightly all the same. */
const DONE_BEFORE: [string, (page: Page) => Promise<unknown>][] = [
  ['gives every list and object setters', (page) => page.evaluate(hostile.setTraps)],
  ['freezes globals', (page) => page.evaluate(hostile.freeze)],
  ['begins its document anew', (page) => page.evaluate(hostile.reopen)],
  ['lets getStats never answer', (page) => page.evaluate(hostile.breakStatistics, 'never answer' as const)],
  ['lets getStats lie', (page) => page.evaluate(hostile.breakStatistics, 'lie' as const)],
];

describe.each(['chromium', 'firefox'] as const)('a hostile page in %s', (name) => {
  let pages: Awaited<ReturnType<typeof serveOpenPage>>;
  let watcher: Watcher;
  let page: Page;
  let errors: string[];
  let count = 0;

  beforeAll(async () => {
    pages = await serveOpenPage();
    watcher = await launchWatcher(name, extensionFolder(name, LOCAL_HOSTS));
    await waitUntilWatching(watcher);
  });
  afterAll(async () => {
    await watcher?.close();
    await pages?.close();
  });
  beforeEach(async () => {
    errors = [];
    count += 1;
    page = await watcher.browser.newPage();
    // That a second track interrupts the loading of the first is the test page's own doing.
    page.on('pageerror', (error) => void (/AbortError/.test(String(error)) || errors.push(String(error))));
    await page.goto(`${pages.origin}/?${count}`);
  });
  afterEach(() => page?.close());

  const tab = (): Promise<number> => watcher.tabIdOf(page.url());

  async function call(): Promise<Snapshot> {
    expect(await page.evaluate(loopBack, 'own' as const)).toBe('connected');
    return snapshotLike(watcher, await tab(), { ...SOUND_CALL, measuredTo: 'other side' });
  }

  /** What was forged is in none of the Snapshots that follow. */
  async function staysRight(before: Snapshot): Promise<void> {
    const during = await nextSnapshot(watcher, await tab(), before);
    const after = await nextSnapshot(watcher, await tab(), during);
    expect(after).toMatchObject({ callId: before.callId, measuredTo: 'other side', isRelayed: false });
    expect(after.endedAt).toBeUndefined();
    expect(after.findings.map(({ kind }) => kind)).not.toContain('sound-lost');
    await snapshotLike(watcher, await tab(), SOUND_CALL);
    expect(errors).toEqual([]);
  }

  it.each(DONE_BEFORE)('that %s has its call found and told rightly', async (_, act) => {
    await act(page);
    await call();
    expect(errors).toEqual([]);
  });

  it('that floods before and during its call still answers, and its call is found and goes on', async () => {
    await page.evaluate(hostile.flood);
    const before = await call();
    await page.evaluate(hostile.flood);
    await page.evaluate(() => new Promise((go) => requestAnimationFrame(go)));
    const during = await nextSnapshot(watcher, await tab(), (await watcher.snapshotOf(await tab()))!);
    await page.evaluate(hostile.flood);
    const after = await nextSnapshot(watcher, await tab(), during);
    expect(after.callId).toBe(before.callId);
    expect(after.endedAt).toBeUndefined();
    await snapshotLike(watcher, await tab(), SOUND_CALL);
  });

  it('that pretends to be the probe is not listened to, and does not learn of the true one', async () => {
    expect(await page.evaluate(hostile.forge, 'own node' as const)).toEqual([]);
    expect(await watcher.snapshotOf(await tab())).toBeUndefined();
    const before = await call();
    expect(await page.evaluate(hostile.forge, 'own node' as const)).toEqual([]);
    // And where it does learn of one, in a frame of its own, its call is told as it is.
    expect(await page.evaluate(hostile.forge, 'true node' as const)).not.toEqual([]);
    await staysRight(before);
  });

  it('that replaces everything has its call found, and never sees its replacements called', async () => {
    await page.evaluate(hostile.replaceGlobals);
    const readCalls = () =>
      page.evaluate(() => ({ ...(window as unknown as { calls(): Record<string, number> }).calls() }));
    // They do count: a page's own call is noticed.
    await page.evaluate(() => JSON.stringify([]));
    expect(await readCalls()).toMatchObject({ 'JSON.stringify': 1 });
    const found = await call();
    // Firefox's driver calls some of them itself, as often each time that it asks.
    const [before, atOnce] = [await readCalls(), await readCalls()];
    const next = await nextSnapshot(watcher, await tab(), found);
    await nextSnapshot(watcher, await tab(), next);
    expect(difference(atOnce, await readCalls())).toEqual(difference(before, atOnce));
  });

  it('that clears all timers has its call told all the same, and its end', async () => {
    const found = await call();
    await page.evaluate(hostile.clearTimers);
    await nextSnapshot(watcher, await tab(), await nextSnapshot(watcher, await tab(), found));
    await page.evaluate(() => {
      for (const connection of (window as unknown as { loop: RTCPeerConnection[] }).loop) connection.close();
    });
    await until('the call to end', async () => (await watcher.snapshotOf(await tab()))?.endedAt !== undefined);
  });

  it('that counts timers finds none of ours', async () => {
    const steps = await page.evaluate(() => {
      const first = setTimeout(() => undefined) as unknown as number;
      const made = new RTCPeerConnection();
      const second = setTimeout(() => undefined) as unknown as number;
      made.close();
      return second - first;
    });
    expect(steps).toBe(1);
  });

  it('that notices what is looked up on promises and settings learns nothing', async () => {
    await page.evaluate(hostile.watchLookups);
    const found = await call();
    const lookedUp = async () => {
      const told = await page.evaluate(() => (window as unknown as { lookedUp(): string }).lookedUp());
      return JSON.parse(told) as { times: number; resolved: Record<string, number> };
    };
    const before = await lookedUp();
    const next = await nextSnapshot(watcher, await tab(), found);
    await nextSnapshot(watcher, await tab(), next);
    const after = await lookedUp();
    // The browser itself looks at what it resolves a promise with; of ours there is nothing.
    const resolved = difference(before.resolved, after.resolved);
    expect(Object.keys(resolved)).not.toContain('[object Object]');
    const { '[object RTCStatsReport]': reports = 0 } = resolved;
    expect(reports).toBeGreaterThan(0);
    // In Firefox getStats is made of promises of the page's, of which one is waited for; a poll may be under way at each end.
    const most = name === 'firefox' ? reports + 4 : 0;
    expect(after.times - before.times).toBeLessThanOrEqual(most);
  });

  it('that gives every object the names of traps sees nothing of the hook', async () => {
    await page.evaluate(hostile.pollute);
    const seen = await page.evaluate(() => {
      const { name } = RTCPeerConnection;
      const isIn = 'prototype' in RTCPeerConnection;
      const parent = Object.getPrototypeOf(RTCPeerConnection) as unknown;
      const keys = Reflect.ownKeys(RTCPeerConnection).length;
      const { touched } = window as unknown as { touched: string[] };
      return { name, isIn, isParent: parent === EventTarget, hasKeys: keys > 0, touched: [...touched] };
    });
    expect(seen).toEqual({ name: 'RTCPeerConnection', isIn: true, isParent: true, hasKeys: true, touched: [] });
    await call();
  });

  it('that makes connections oddly gets what it asked for, and its call is found', async () => {
    const ended = await page.evaluate(hostile.makeOddly);
    const made = 'made';
    const wrong = 'TypeError';
    const own = 'RangeError';
    expect(ended).toEqual([made, made, own, wrong, wrong, own, made, made, wrong, made, wrong, made]);
    await call();
  });

  it('that removes, covers and hides the overlay has it back, and goes on', async () => {
    await call();
    await until('the overlay', async () => (await seeOverlay(page)).isOnTop);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`div { display: none !important; opacity: 0 !important; transform: scale(0) !important }
        * { visibility: hidden !important; pointer-events: none !important; width: 0 !important }`);
      document.adoptedStyleSheets = [sheet];
    });
    expect(await seeOverlay(page)).toEqual({ hosts: 1, isOnTop: true, isClosed: true });
    await page.evaluate(() => {
      const counted = { ticks: 0, removals: 0 };
      const isHost = (each: Node): boolean => each instanceof HTMLElement && each.popover === 'manual';
      const remove = (): void => {
        for (const each of document.documentElement.children) {
          if (!isHost(each)) continue;
          counted.removals += 1;
          each.remove();
        }
      };
      const observer = new MutationObserver(remove);
      observer.observe(document.documentElement, { childList: true });
      const timer = setInterval(() => (counted.ticks += 1), 10);
      const stop = (): void => {
        observer.disconnect();
        clearInterval(timer);
      };
      Object.assign(window, { counted, stop });
      remove();
    });
    // While it is put back and removed again, the page has far more turns than the overlay takes.
    const { ticks, removals } = await until('some removals', () =>
      page.evaluate(() => {
        const { counted } = window as unknown as { counted: { ticks: number; removals: number } };
        return counted.removals > 3 ? { ...counted } : undefined;
      }),
    );
    expect(ticks).toBeGreaterThan(removals);
    await page.evaluate(() => (window as unknown as { stop(): void }).stop());
    await until('the overlay to be back', async () => (await seeOverlay(page)).isOnTop);
    expect(errors).toEqual([]);
  });

  it('reaches nothing of the extension', async () => {
    await call();
    const origin = `${name === 'firefox' ? 'moz' : 'chrome'}-extension://${watcher.extensionId}`;
    expect(await page.evaluate(hostile.reach, origin, watcher.extensionId)).toEqual([]);
    const addresses = page.frames().map((frame) => frame.url());
    expect(addresses).toContain(`${pages.origin}/?frame`);
    expect(addresses.filter((address) => address.startsWith(origin))).toEqual([]);
    // The extension does have what was asked for.
    expect(await watcher.desk.evaluate(() => document.title)).toContain('Webside');
  });

  it('that had a call whose memory is damaged: it is told and set aside, and the rest works', async () => {
    await call();
    const tabId = await tab();
    await watcher.desk.evaluate(async (key) => {
      const broken = { version: 99, notes: 'Knee pain since Tuesday' };
      await chrome.storage.session.set({
        [key]: 'nonsense',
        'consultation:x': broken,
        'consultation:y': null,
        'answers:7': 7,
      });
    }, `call:${tabId}`);
    const panel = await watcher.openPage(`sidepanel.html?tab=${tabId}`);
    await panel.waitForFunction(() => document.body.textContent?.includes('could not be read'));
    expect(await panel.evaluate(() => document.body.textContent)).toContain('Knee pain since Tuesday');
    await snapshotLike(watcher, tabId, { ...SOUND_CALL, callId: expect.any(String) });
    // The panel works: what is typed is kept.
    await panel.evaluate(() => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent?.startsWith('Consult'))?.click();
    });
    const field = (await panel.waitForSelector('textarea'))!;
    await field.evaluate((textarea) => {
      textarea.value = 'Slept badly';
      textarea.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await until('what was typed to be kept', async () => (await remembered()).includes('Slept badly'));
    await panel.evaluate(() => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent === 'Remove it')?.click();
    });
    await panel.waitForFunction(() => !document.body.textContent?.includes('could not be read'));
    expect(await remembered()).not.toContain('Knee pain');
    expect(await remembered()).toContain('Slept badly');
    await panel.close();
  });

  function remembered(): Promise<string> {
    return watcher.desk.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
  }
});

/** What was called between two counts, and how often. */
function difference(before: Record<string, number>, after: Record<string, number>): Record<string, number> {
  const changed = Object.entries(after).filter(([name, count]) => count !== before[name]);
  return Object.fromEntries(changed.map(([name, count]) => [name, count - (before[name] ?? 0)]));
}

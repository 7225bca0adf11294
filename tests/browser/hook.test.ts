import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../machine/browsers';
import {
  extensionFolder,
  launchWatcher,
  LOCAL_HOSTS,
  until,
  waitUntilWatching,
  type Watcher,
} from '../machine/extension';
import { collectGarbage } from '../machine/collect-garbage';
import { loopBack } from './loopback';
import { observeHook } from './observe-hook';
import { type Pages, servePages } from './serve-pages';

const PAGES = {
  '/': '<!doctype html><title>Plain</title><script src="/capture.js"></script><body></body>',
  '/capture.js': 'window.captured = RTCPeerConnection;',
};

const SOURCES = ['own', 'captured', 'blank frame', 'srcdoc frame', 'subclass', 'wrapped', 'webkit'] as const;

describe.each(['chromium', 'firefox'] as const)('the hook in %s', (name) => {
  let pages: Pages;
  let watcher: Watcher;
  let native: Browser;
  let folder: string;

  beforeAll(async () => {
    pages = await servePages(PAGES);
    folder = extensionFolder(name, LOCAL_HOSTS);
    [watcher, native] = await Promise.all([launchWatcher(name, folder), launch(name)]);
    await waitUntilWatching(watcher);
  });
  afterAll(async () => {
    await Promise.all([watcher?.close(), native?.close()]);
    await pages?.close();
  });

  async function openIn(browser: Browser): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(pages.origin);
    return page;
  }

  async function isFound(page: Page): Promise<void> {
    // The tab of a page that was closed just now may still be there, at the same address.
    const tabIdNow = (): Promise<number> => watcher.tabIdOf(page.url());
    await until('the call to be found', async () => (await watcher.snapshotOf(await tabIdNow()))?.media === 'rtp');
  }

  it('cannot be told from the native constructor', async () => {
    const [hooked, plain] = await Promise.all([openIn(watcher.browser), openIn(native)]);
    const expected = await plain.evaluate(observeHook);
    expect(await hooked.evaluate(observeHook)).toEqual(expected);
    expect(Object.keys(expected).length).toBeGreaterThan(30);
    await Promise.all([hooked.close(), plain.close()]);
  });

  it.each(SOURCES)('finds a call made with the constructor: %s', async (source) => {
    const page = await openIn(watcher.browser);
    expect(await page.evaluate(loopBack, source)).toBe('connected');
    await isFound(page);
    await page.close();
  });

  it('lets go of connections that are closed, and then does nothing', async () => {
    const page = await openIn(watcher.browser);
    await page.evaluate(loopBack, 'own' as const);
    await isFound(page);
    const tabId = await watcher.tabIdOf(page.url());
    await page.evaluate(() => {
      for (const connection of (window as unknown as { loop: RTCPeerConnection[] }).loop) connection.close();
    });
    await until('the call to end', async () => (await watcher.snapshotOf(tabId))?.endedAt !== undefined);
    await page.close();
  });

  // Chromium itself keeps what was never closed until the page goes; Firefox does not.
  it(`holds none of 500 connections that the page has ${name === 'chromium' ? 'closed' : 'dropped without closing them'}`, async () => {
    const page = await openIn(watcher.browser);
    // No browser lets a page have 500 at once.
    for (let round = 1; round <= 5; round += 1) {
      await page.evaluate((isClosing) => {
        const dropped = Array.from({ length: 100 }, () => {
          const made = new RTCPeerConnection();
          made.createDataChannel('page');
          if (isClosing) made.close();
          return new WeakRef(made);
        });
        Object.assign(window, { held: () => dropped.filter((ref) => ref.deref()).length });
      }, name === 'chromium');
      const held = (): Promise<number> => page.evaluate(() => (window as unknown as { held(): number }).held());
      await until(`all of round ${round} to be collected`, async () => {
        await collectGarbage(watcher, page);
        return (await held()) === 0;
      });
    }
    await page.close();
  });

  // Two copies of the extension, as when one is forced by the organisation and one was installed by hand.
  it('installed twice, is as native as once, and finds the call', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'webside-copy-'));
    cpSync(folder, copy, { recursive: true });
    // Firefox takes what has the same name for the same, and would replace the first.
    if (name === 'firefox') rename(join(copy, 'manifest.json'), 'copy@webside.example');
    await watcher.browser.installExtension(copy);
    const plain = await openIn(native);
    const expected = await plain.evaluate(observeHook);
    const hooked = await openIn(watcher.browser);
    expect(await hooked.evaluate(observeHook)).toEqual(expected);
    await hooked.evaluate(loopBack, 'own' as const);
    await isFound(hooked);
    rmSync(copy, { recursive: true });
  });
});

function rename(path: string, id: string): void {
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { browser_specific_settings: { gecko: { id: string } } };
  manifest.browser_specific_settings.gecko.id = id;
  writeFileSync(path, JSON.stringify(manifest));
}

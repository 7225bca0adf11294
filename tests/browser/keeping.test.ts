import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionFolder, launchWatcher, LOCAL_HOSTS, until, type Watcher } from '../machine/extension';
import { inFirefoxWindow } from '../machine/firefox-window';
import { servePages } from './serve-pages';

/** Browsers' own pages that crash the process of their tab. */
const CRASH = { chromium: 'chrome://crash', firefox: 'about:crashcontent' };

const HAS_CRASHED = `return [...gBrowser.tabs].some((tab) => tab.hasAttribute('crashed')) || undefined;`;

describe.each(['chromium', 'firefox'] as const)('what is typed in %s', (name) => {
  let pages: Awaited<ReturnType<typeof servePages>>;
  let watcher: Watcher;
  let page: Page;
  let tabId: number;
  let panel: Page;
  let typed = '';

  beforeAll(async () => {
    pages = await servePages({ '/': '<!doctype html><title>Keeping</title>' });
    watcher = await launchWatcher(name, extensionFolder(name, LOCAL_HOSTS));
    page = await watcher.browser.newPage();
    await page.goto(pages.origin);
    tabId = await watcher.tabIdOf(pages.origin);
    await openConsult();
  });
  afterAll(async () => {
    await watcher?.close();
    await pages?.close();
  });

  const history = (): Promise<string | undefined> =>
    panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('#note-history')?.value);
  async function openConsult(): Promise<void> {
    panel = await watcher.openPage(`sidepanel.html?tab=${tabId}`);
    await until('the notes', () =>
      panel.evaluate(() => {
        document.querySelector<HTMLElement>('.tabs button:nth-child(3)')?.click();
        return document.querySelector('#note-history') !== null;
      }),
    );
  }
  const type = async (words: string): Promise<void> => {
    await panel.bringToFront();
    await panel.focus('#note-history');
    await panel.keyboard.press('End');
    await panel.keyboard.type(words);
    typed += words;
  };

  it('is all there when the panel is closed with the last letter', async () => {
    await type('Worse at night');
    await panel.close();
    await openConsult();
    expect(await history()).toBe(typed);
  });

  it('is all there when the tab of the call crashes with the last letter', async () => {
    await type(', no fever');
    const crashed = name === 'chromium' && new Promise((go) => page.once('error', go));
    // A page that crashes never says that it has loaded.
    await page.goto(CRASH[name], { timeout: 2000 }).catch(() => undefined);
    await (crashed || until('a tab that has crashed', () => inFirefoxWindow(watcher.browser, '', HAS_CRASHED)));
    expect(await history()).toBe(typed);
    await panel.close();
    await openConsult();
    expect(await history()).toBe(typed);
  });

  it.runIf(name === 'chromium')('is all there when the panel itself crashes with the last letter', async () => {
    await type(', eating well');
    const devtools = await panel.createCDPSession();
    const crashed = new Promise((go) => panel.once('error', go));
    // What has crashed answers nothing.
    devtools.send('Page.crash').catch(() => undefined);
    await crashed;
    await openConsult();
    expect(await history()).toBe(typed);
  });
});

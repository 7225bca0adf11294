import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterBookedVisit, enterRoom } from '../call/parties';
import { loopBack } from './loopback';
import { type Pages, servePages } from './serve-pages';
import { type Calls, serveCalls } from '../call/serve-calls';
import { launch } from '../machine/browsers';
import { extensionFolder, installWatcher, launchWatcher, LOCAL_HOSTS, until, type Watcher } from '../machine/extension';
import { pressButton } from '../machine/press';
import { openChromiumPanel } from '../machine/side-panel';

const ROOM = 'sites';

/** The booking page and the frame in it, as match patterns, sorted. */
const SITES = ['http://127.0.0.1/*', 'http://localhost/*'];

/** Firefox can be told to accept what an extension asks for. */
const ACCEPT = { 'extensions.webextOptionalPermissionPrompts': false };

/** What Chromium's own settings page for extensions can do with the hosts of one. */
interface ExtensionSettings {
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: 'ON_CLICK' }): Promise<void>;
  addHostPermission(id: string, host: string): Promise<void>;
}

async function inSettings(
  browser: Browser,
  act: (settings: ExtensionSettings, id: string, hosts: string[]) => Promise<void>,
  id: string,
  hosts: string[],
): Promise<void> {
  const page = await browser.newPage({ type: 'window' });
  await page.goto('chrome://extensions');
  await page.evaluate(`(${act})(chrome.developerPrivate, ${JSON.stringify(id)}, ${JSON.stringify(hosts)})`);
  await page.close();
}

/**
 * Chromium's prompt needs a screen and a hand. Its settings page grants the same, but only sites that an extension once
 * required: so it is installed as one that does, then as it is, and everything is taken away from it.
 */
async function launchChromium(): Promise<Watcher> {
  const folder = mkdtempSync(join(tmpdir(), 'webside-sites-'));
  cpSync(extensionFolder('chromium'), folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as object;
  const browser = await launch('chromium');
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ ...manifest, host_permissions: LOCAL_HOSTS.split(',') }),
  );
  await browser.installExtension(folder);
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const watcher = await installWatcher('chromium', browser, folder);
  await inSettings(
    browser,
    (settings, extensionId) => settings.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
    watcher.extensionId,
    [],
  );
  return watcher;
}

/** Holds the panel's question, and answers it with yes by way of the browser's own settings. */
async function agreeInSettings(
  { browser, extensionId }: Watcher,
  panel: Page,
  press: () => Promise<void>,
): Promise<void> {
  await panel.evaluate(() => {
    const held = Object.assign(window, { asked: [] as string[], agree: () => {} });
    const request = ({ origins = [] }: chrome.permissions.Permissions): Promise<boolean> => {
      held.asked = origins;
      return new Promise((go) => {
        held.agree = () => go(true);
      });
    };
    Object.assign(chrome.permissions, { request });
  });
  await press();
  const asked = await until('the question', async () => {
    const origins = await panel.evaluate(() => (window as unknown as { asked: string[] }).asked);
    return origins.length > 0 ? origins : undefined;
  });
  await inSettings(
    browser,
    async (settings, id, hosts) => {
      for (const host of hosts) await settings.addHostPermission(id, host);
    },
    extensionId,
    asked,
  );
  await panel.evaluate(() => (window as unknown as { agree(): void }).agree());
}

describe.each(['chromium', 'firefox'] as const)('watching a site, asked for in %s', (name) => {
  let calls: Calls;
  let pages: Pages;
  let watcher: Watcher;
  let patientBrowser: Browser;
  let clinician: Page;
  let panel: Page;

  beforeAll(async () => {
    calls = await serveCalls();
    pages = await servePages({ '/': '<!doctype html><title>Gone by</title><body></body>' });
    watcher =
      name === 'chromium'
        ? await launchChromium()
        : await launchWatcher(name, extensionFolder(name), { prefs: ACCEPT });
    patientBrowser = await launch(name);
    clinician = await watcher.browser.newPage();
  });
  afterAll(async () => {
    await Promise.all([watcher?.close(), patientBrowser?.close()]);
    await Promise.all([calls?.close(), pages?.close()]);
  });

  const granted = (): Promise<string[]> =>
    watcher.desk.evaluate(async () => (await chrome.permissions.getAll()).origins?.toSorted() ?? []);
  const registered = (): Promise<string[][]> =>
    watcher.desk.evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).map(({ matches }) => matches?.toSorted() ?? []),
    );
  const shows = (words: string): Promise<unknown> =>
    until(`“${words}” on the panel`, () => panel.evaluate((wanted) => document.body.innerText.includes(wanted), words));
  const hasOverlay = (): Promise<boolean> =>
    clinician.evaluate(() => document.documentElement.lastElementChild !== document.body);

  it('holds no site after the install, and nothing runs in pages', async () => {
    expect(await granted()).toEqual([]);
    expect(await registered()).toEqual([]);
  });

  it('asks, with one press, for the page and for the frame in which its call sits', async () => {
    await enterBookedVisit(clinician, calls, { room: ROOM, kind: 'one' });
    if (name === 'chromium') {
      panel = await openChromiumPanel(watcher, clinician);
    } else {
      await pressButton(watcher, clinician);
      const tabId = await watcher.desk.evaluate(
        async (title) => {
          const tabs = await chrome.tabs.query({});
          return tabs.find((tab) => tab.title === title)?.id ?? tabs.at(-1)?.id ?? -1;
        },
        await clinician.title(),
      );
      panel = await watcher.openPage(`sidepanel.html?tab=${tabId}`);
    }
    await shows('localhost is not watched yet');
    await shows('127.0.0.1');
    const press = async (): Promise<void> => (await panel.waitForSelector('.empty .button.main'))!.click();
    if (name === 'chromium') await agreeInSettings(watcher, panel, press);
    else await press();
    const isGranted = async (): Promise<boolean> => (await granted()).length === 2;
    await until('the sites to be allowed', isGranted);
    expect(await granted()).toEqual(SITES);
  });

  it('registers the probe for just these, offers the reload, and then sees the call in the frame', async () => {
    const both = JSON.stringify([SITES, SITES]);
    await until('the scripts to be registered', async () => JSON.stringify(await registered()) === both);
    await shows('Reload localhost to begin');
    await (await panel.waitForSelector('.empty .button.main'))!.click();
    await enterRoom(await patientBrowser.newPage(), calls, { party: 'patient', room: ROOM, kind: 'one' });
    await shows('you hear them, about');
    await until('the overlay', hasOverlay);
  });

  it('stops at once when a site is taken away', async () => {
    const tabId = await watcher.tabIdOf(clinician.url());
    // One more page of the site lies in the browser's memory of pages gone by.
    const gone = await watcher.browser.newPage();
    await gone.goto(pages.origin);
    const goneId = await watcher.tabIdOf(pages.origin);
    await gone.goto('about:blank');
    await watcher.desk.evaluate(() =>
      chrome.permissions.remove({ origins: ['http://localhost/*', 'http://127.0.0.1/*'] }),
    );
    await until('the call to be let go', async () => (await watcher.snapshotOf(tabId))?.endedAt !== undefined);
    await until('the overlay to go', async () => !(await hasOverlay()));
    await until('the scripts to be unregistered', async () => (await registered()).length === 0);
    expect(await granted()).toEqual([]);
    // Not by the driver, which waits for a load that such a page does not have.
    await gone.evaluate(() => history.back());
    await until('the page to be back', async () => (await gone.evaluate(() => location.href)).startsWith(pages.origin));
    // None of our scripts is there any more, so that no call of its can be told.
    await until('the scripts to leave', async () => !(await isThere(goneId)));
    await gone.evaluate(loopBack, 'own' as const);
    expect(await liveCalls()).toBe(0);
    await gone.close();
  });

  /** Whether a content script of ours answers in a tab. */
  function isThere(tabId: number): Promise<boolean> {
    return watcher.desk.evaluate(
      (id) =>
        chrome.tabs.sendMessage(id, { id: 1, type: 'areYouThere', timestamp: Date.now() }).then(
          (answer: unknown) => answer !== undefined,
          () => false,
        ),
      tabId,
    );
  }

  /** Calls of which something is being told. */
  function liveCalls(): Promise<number> {
    return watcher.desk.evaluate(async () => {
      const all = Object.entries(await chrome.storage.session.get(null));
      return all.filter(([key, value]) => key.startsWith('call:') && !('endedAt' in (value as object))).length;
    });
  }
});

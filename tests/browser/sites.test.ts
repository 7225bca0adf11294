import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterBookedVisit, enterRoom, launchParty } from '../call/parties';
import { type Calls, serveCalls } from '../call/serve-calls';
import { buildExtension, launchWatcher, until, type Watcher } from '../machine/extension';
import { pressButton } from '../machine/press';
import { hasScreen, openScreen, type Screen } from '../machine/screen';
import { openChromiumPanel } from '../machine/side-panel';

const ROOM = 'sites';

/** Firefox can be told to accept what an extension asks for; Chromium is asked for real, on a screen. */
const ACCEPT = { 'extensions.webextOptionalPermissionPrompts': false };

describe.each([
  { name: 'chromium', canAsk: hasScreen() },
  { name: 'firefox', canAsk: true },
] as const)('watching a site, asked for in $name', ({ name, canAsk }) => {
  let calls: Calls;
  let watcher: Watcher;
  let patientBrowser: Browser;
  let screen: Screen | undefined;
  let clinician: Page;
  let panel: Page;

  beforeAll(async () => {
    if (!canAsk) return;
    calls = await serveCalls();
    const folder = buildExtension(name);
    if (name === 'chromium') {
      screen = await openScreen();
      watcher = await launchWatcher(name, folder, { headless: false, env: screen.env });
    } else {
      watcher = await launchWatcher(name, folder, { prefs: ACCEPT });
    }
    patientBrowser = await launchParty(name);
    clinician = await watcher.browser.newPage();
  });
  afterAll(async () => {
    await Promise.all([watcher?.close(), patientBrowser?.close()]);
    await calls?.close();
    screen?.close();
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

  it.runIf(canAsk)('holds no site after the install, and nothing runs in pages', async () => {
    expect(await granted()).toEqual([]);
    expect(await registered()).toEqual([]);
  });

  it.runIf(canAsk)('asks, with one press, for the page and for the frame in which its call sits', async () => {
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
    const button = await panel.waitForSelector('.empty .button.main');
    await button!.click();
    const isGranted = async (): Promise<boolean> => (await granted()).length === 2;
    await screen?.agree(panel, isGranted);
    await until('the sites to be allowed', isGranted);
    expect(await granted()).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
  });

  it.runIf(canAsk)(
    'registers the probe for just these, offers the reload, and then sees the call in the frame',
    async () => {
      await until('the scripts to be registered', async () => (await registered()).length === 2);
      expect(await registered()).toEqual(Array.from({ length: 2 }, () => ['http://127.0.0.1/*', 'http://localhost/*']));
      await shows('Reload localhost to begin');
      await (await panel.waitForSelector('.empty .button.main'))!.click();
      await enterRoom(await patientBrowser.newPage(), calls, { party: 'patient', room: ROOM, kind: 'one' });
      await shows('you hear them, about');
      await until('the overlay', hasOverlay);
    },
  );

  it.runIf(canAsk)('stops at once when a site is taken away', async () => {
    const tabId = await watcher.tabIdOf(clinician.url());
    await watcher.desk.evaluate(() =>
      chrome.permissions.remove({ origins: ['http://localhost/*', 'http://127.0.0.1/*'] }),
    );
    await until('the call to be let go', async () => (await watcher.snapshotOf(tabId))?.endedAt !== undefined);
    await until('the overlay to go', async () => !(await hasOverlay()));
    await until('the scripts to be unregistered', async () => (await registered()).length === 0);
    expect(await granted()).toEqual([]);
  });
});

import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLEAR } from '../call/conditions';
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
import { pressCommand, stopBackground } from '../machine/press';
import { closedRootOf } from './closed-root';
import { loopBack } from './loopback';
import { serveOpenPage } from './serve-open-page';
import { seeOverlay, snapshotLike, SOUND_CALL } from './watched-tab';

const ROOM = 'float';
const SAY = 'There’s a delay on the line.';
/** Each keeps its place when a prompt comes or goes. */
const PARTS = ['headline', 'ways', 'qualities', 'slot', 'buttons'];

/** A call's floating window, whichever kind it is. */
interface FloatWindow {
  page: Page;
  text(): Promise<string>;
  press(words: string): Promise<void>;
  places(): Promise<number[][]>;
}

/** What the page's own script can see of windows on top. */
interface Marks {
  entered: number;
  isOpen: boolean;
}

/** Runs in the page before its first script: counts what the page is told of. */
function countMarks(): void {
  const seen = Object.assign(window, { entered: 0 });
  (window as unknown as { documentPictureInPicture?: EventTarget }).documentPictureInPicture?.addEventListener(
    'enter',
    () => {
      seen.entered += 1;
    },
  );
}

const marks = (page: Page): Promise<Marks> =>
  page.evaluate(() => {
    const { entered, documentPictureInPicture } = window as unknown as {
      entered: number;
      documentPictureInPicture?: { window: Window | null };
    };
    return { entered, isOpen: Boolean(documentPictureInPicture?.window) };
  });

const inClosedRoot = (page: Page): FloatWindow => {
  const { text, press, placeOf } = closedRootOf(page);
  return { page, text, press, places: () => Promise.all(PARTS.map(placeOf)) };
};

const inPage = (page: Page): FloatWindow => ({
  page,
  text: () => page.evaluate(() => document.body.innerText),
  async press(words) {
    const button = await page.waitForSelector(`button::-p-text(${words})`);
    await button!.click();
  },
  places: () =>
    page.evaluate(
      (parts) =>
        parts.map((part) => {
          const { top, height } = document.querySelector(`.${part}`)!.getBoundingClientRect();
          return [top, height];
        }),
      PARTS,
    ),
});

/** What would keep people out of the small window, narrow too. */
async function obstacles(page: Page): Promise<string[]> {
  await page.setViewport({ width: 320, height: 360 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

describe.each(['chromium', 'firefox'] as const)('a call that floats in %s', (name) => {
  let calls: Calls;
  let watcher: Watcher;
  let patientBrowser: Browser;
  let clinician: Page;
  let panel: Page;
  let tabId: number;
  let float: FloatWindow;
  const isOnTop = name === 'chromium';

  beforeAll(async () => {
    calls = await serveCalls();
    watcher = await launchWatcher(name, extensionFolder(name, LOCAL_HOSTS));
    patientBrowser = await launch(name);
    await waitUntilWatching(watcher);
    clinician = await watcher.browser.newPage();
    await clinician.evaluateOnNewDocument(countMarks);
    await enterRoom(clinician, calls, { party: 'clinician', room: ROOM, kind: 'one' });
    await enterRoom(await patientBrowser.newPage(), calls, { party: 'patient', room: ROOM, kind: 'one' });
    tabId = await watcher.tabIdOf(clinician.url());
    panel = await watcher.openPage(`sidepanel.html?tab=${tabId}`);
    await snapshotLike(watcher, tabId, SOUND_CALL);
  });
  afterAll(async () => {
    await Promise.all([watcher?.close(), patientBrowser?.close()]);
    await calls?.close();
  });

  const overlayWidth = (page: Page): Promise<number> =>
    page.evaluate(() => document.documentElement.lastElementChild!.getBoundingClientRect().width);
  const hasOverlay = (page: Page): Promise<boolean> => seeOverlay(page).then(({ hosts }) => hosts === 1);

  /** Opens the overlay: with the pointer, and in Firefox, where nobody looks into a closed root, by its key. */
  async function openOverlay(page: Page): Promise<void> {
    await until('the overlay', () => hasOverlay(page));
    await page.bringToFront();
    if (!isOnTop) {
      // The focus may be on it from before: only one that came anew is on the button that moves it.
      await page.evaluate(() => {
        document.body.tabIndex = -1;
        document.body.focus();
      });
      await pressCommand(watcher, page, 'open-overlay');
      await until('it to have the focus', () => page.evaluate(() => document.activeElement !== document.body));
      return;
    }
    const { text, press } = closedRootOf(page);
    if ((await text()).includes('▾')) await press('▾');
    await until('it to be open', async () => (await text()).includes('Float'));
  }

  /** In Firefox the button is reached by key: it comes before the one that moves the overlay. */
  async function pressOverlay(page: Page, words: 'Float' | 'Bring it back'): Promise<void> {
    await page.bringToFront();
    if (isOnTop) return closedRootOf(page).press(words);
    await openOverlay(page);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
  }

  // Firefox never reports the address of an extension's page: the page itself tells.
  const smallWindows = async (): Promise<Page[]> => {
    const pages = await watcher.browser.pages();
    const paths = await Promise.all(pages.map((page) => page.evaluate(() => location.pathname).catch(() => '')));
    return pages.filter((_, index) => paths[index] === '/float.html');
  };
  const smallWindow = async (): Promise<FloatWindow> => {
    const page = await until('the small window', async () => (await smallWindows())[0]);
    await page.waitForSelector('.ways');
    return inPage(page);
  };

  /** Chromium’s window on top: the page without an address that was not there before. */
  async function onTop(page: Page, before: Set<unknown>): Promise<FloatWindow> {
    await until('the window on top', async () => (await marks(page)).isOpen);
    const target = await until('its target', () =>
      watcher.browser.targets().find((each) => each.type() === 'page' && !before.has(each)),
    );
    return inClosedRoot((await target.page())!);
  }

  async function pressFloat(page: Page): Promise<FloatWindow> {
    const before = new Set<unknown>(watcher.browser.targets());
    await openOverlay(page);
    await pressOverlay(page, 'Float');
    const opened = isOnTop ? await onTop(page, before) : await smallWindow();
    await until('the quality in it', async () => (await opened.text()).includes('You hear them'));
    return opened;
  }

  /** No window of the call is left, and the overlay in the page tells of it again. */
  async function isBack(page = clinician): Promise<void> {
    await until('the window to go', async () => !(await marks(page)).isOpen && (await smallWindows()).length === 0);
    if (isOnTop) await until('the overlay', async () => !(await closedRootOf(page).text()).includes('Floating'));
  }

  it('shows the page nothing of it without a press', async () => {
    await openOverlay(clinician);
    expect(await marks(clinician)).toEqual({ entered: 0, isOpen: false });
    expect(await smallWindows()).toEqual([]);
  });

  it('opens a window at a press, with the delay each way, and sound, picture and link', async () => {
    const before = await overlayWidth(clinician);
    float = await pressFloat(clinician);
    const text = await float.text();
    for (const words of ['You hear them', 'They hear you', 'Sound ', 'Picture ', 'Link '])
      expect(text).toContain(words);
    expect(text).toMatch(/\d\.\d\s?s/);
    expect(text.includes('other windows can cover it')).toBe(!isOnTop);
    if (!isOnTop) expect(await obstacles(float.page)).toEqual([]);
    await until('the overlay to be one line', async () => (await overlayWidth(clinician)) < before);
    if (isOnTop) expect(await closedRootOf(clinician).text()).not.toContain('Sound');
    expect(await marks(clinician)).toEqual(isOnTop ? { entered: 1, isOpen: true } : { entered: 0, isOpen: false });
  });

  it.each(isOnTop ? ['the window on top'] : [])('lets the page read nothing from %s, nor hide it', async () => {
    const seen = await clinician.evaluate(() => {
      const { document } = (window as unknown as { documentPictureInPicture: { window: Window } })
        .documentPictureInPicture.window;
      const sheet = new (document.defaultView as unknown as typeof globalThis).CSSStyleSheet();
      sheet.replaceSync(
        'div,html>*,html>:last-child{display:none!important;opacity:0!important;font-size:90px!important}',
      );
      document.adoptedStyleSheets = [sheet];
      const host = document.documentElement.lastElementChild as HTMLElement;
      const { width, height } = host.getBoundingClientRect();
      const isFull = width === document.defaultView!.innerWidth && height === document.defaultView!.innerHeight;
      document.adoptedStyleSheets = [];
      return {
        title: document.title,
        text: document.documentElement.textContent,
        selected: document.documentElement.innerText,
        root: host.shadowRoot,
        children: host.childNodes.length,
        attributes: host.getAttributeNames(),
        isFull,
      };
    });
    expect(seen).toEqual({
      title: 'Call quality',
      text: 'Call quality',
      selected: '',
      root: null,
      children: 0,
      attributes: ['style'],
      isFull: true,
    });
    await clinician.evaluate(() => {
      const { document } = (window as unknown as { documentPictureInPicture: { window: Window } })
        .documentPictureInPicture.window;
      document.documentElement.lastElementChild!.remove();
    });
    await until('it to be put back', async () => (await float.text()).includes('You hear them'));
  });

  it('shows the prompt there, in its own place, and settles it there for page and panel', async () => {
    const places = await float.places();
    calls.network(ROOM).set('both', { delayMs: 600 });
    await until('the prompt', async () => (await float.text()).includes(SAY));
    expect(await float.places()).toEqual(places);
    await until('the prompt in the panel', () => panel.evaluate((say) => document.body.innerText.includes(say), SAY));
    // What was a moment ago another prompt's place is guarded against a press that was meant for that.
    await until('the answer', async () => {
      if ((await float.text()).includes('Said it')) await float.press('Said it');
      return !(await float.text()).includes(SAY);
    });
    expect(await float.places()).toEqual(places);
    await until('the panel', () => panel.evaluate((say) => !document.body.innerText.includes(say), SAY));
    const settled = await watcher.desk.evaluate(
      async (key) => ((await chrome.storage.session.get(key))[key] as string[]).length,
      `answers:${tabId}`,
    );
    expect(settled).toBeGreaterThanOrEqual(1);
    calls.network(ROOM).set('both', CLEAR);
  });

  it('goes on while the background sleeps and wakes', async () => {
    await stopBackground(watcher);
    await until('news again', async () => /\d\.\d\s?s/.test(await float.text()));
  });

  it('comes back at a press in the page, settled there too', async () => {
    await pressOverlay(clinician, 'Bring it back');
    await isBack();
    if (isOnTop) expect(await closedRootOf(clinician).text()).not.toContain(SAY);
  });

  it('comes back when its window is closed by hand', async () => {
    float = await pressFloat(clinician);
    await float.page.close();
    await isBack();
    expect(await hasOverlay(clinician)).toBe(true);
  });

  /** The page floats something of its own, at a press. */
  async function floatOwn(page: Page): Promise<void> {
    await page.evaluate(() => {
      const button = document.body.appendChild(document.createElement('button'));
      button.id = 'own';
      button.textContent = 'The page’s own';
      button.style.cssText = 'position:fixed;left:0;top:0;z-index:9';
      button.addEventListener('click', () => {
        const { documentPictureInPicture: own } = window as unknown as {
          documentPictureInPicture: { requestWindow(): Promise<Window> };
        };
        void own.requestWindow().then(({ document }) => (document.title = 'Own'));
      });
    });
    await page.click('#own');
    await until('the page’s own window', () =>
      page.evaluate(
        () =>
          (window as unknown as { documentPictureInPicture: { window: Window | null } }).documentPictureInPicture.window
            ?.document.title === 'Own',
      ),
    );
    await page.evaluate(() => document.getElementById('own')!.remove());
  }
  const closeOwn = (page: Page): Promise<void> =>
    page.evaluate(() =>
      (window as unknown as { documentPictureInPicture: { window: Window } }).documentPictureInPicture.window.close(),
    );

  describe.runIf(isOnTop)('beside a page that floats by itself', () => {
    it('gives way when the page opens a window of its own', async () => {
      await pressFloat(clinician);
      await floatOwn(clinician);
      await until('the overlay', async () => !(await closedRootOf(clinician).text()).includes('Floating'));
      expect((await marks(clinician)).isOpen).toBe(true);
    });

    it('takes the small window, and leaves the page its own', async () => {
      await pressOverlay(clinician, 'Float');
      float = await smallWindow();
      expect(await float.text()).toContain('other windows can cover it');
      for (const value of ['light', 'dark']) {
        await float.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        expect(await obstacles(float.page)).toEqual([]);
      }
      expect((await marks(clinician)).isOpen).toBe(true);
      await pressOverlay(clinician, 'Bring it back');
      await closeOwn(clinician);
      await isBack();
    });
  });

  it('closes when the call ends, and the next one begins over its page', async () => {
    float = await pressFloat(clinician);
    await clinician.evaluate(() => window.call?.leave());
    await until(
      'the window to go',
      async () => !(await marks(clinician)).isOpen && (await smallWindows()).length === 0,
    );
    await until('the overlay to go', async () => !(await hasOverlay(clinician)));
    await clinician.reload();
    await until('the overlay', () => hasOverlay(clinician));
    await snapshotLike(watcher, tabId, SOUND_CALL);
    expect(await marks(clinician)).toEqual({ entered: 0, isOpen: false });
    if (isOnTop) expect(await closedRootOf(clinician).text()).not.toContain('Floating');
  });

  it.each([
    ['forbids windows', 'sandbox allow-scripts allow-same-origin allow-forms'],
    ['puts a trap in their place', undefined],
  ])('has the small window over a page that %s', async (how, policy) => {
    const pages = await serveOpenPage(policy);
    const page = await watcher.browser.newPage();
    try {
      await page.goto(pages.origin);
      if (!policy) {
        await page.evaluate(() => {
          const trap = (): never => {
            throw new Error('mine');
          };
          const owner = (window as unknown as { DocumentPictureInPicture?: { prototype: object } })
            .DocumentPictureInPicture;
          if (owner) {
            Object.defineProperty(owner.prototype, 'window', { get: trap });
            Object.defineProperty(owner.prototype, 'requestWindow', { get: trap });
          }
          Object.defineProperty(window, 'documentPictureInPicture', { get: trap });
        });
      }
      expect(await page.evaluate(loopBack, 'own' as const)).toBe('connected');
      const before = new Set<unknown>(watcher.browser.targets());
      await openOverlay(page);
      await pressOverlay(page, 'Float');
      // A trap is set for the page's own scripts: an extension has the browser's.
      const opened =
        isOnTop && !policy
          ? await until('the window on top', async () => {
              const found = watcher.browser.targets().find((each) => each.type() === 'page' && !before.has(each));
              return found && inClosedRoot((await found.page())!);
            })
          : await smallWindow();
      await until(`quality over a page that ${how}`, async () => (await opened.text()).includes('You hear them'));
      await page.evaluate(() =>
        (window as unknown as { loop: RTCPeerConnection[] }).loop.forEach((each) => each.close()),
      );
      await until('the window to go', async () =>
        isOnTop && !policy ? opened.page.isClosed() : (await smallWindows()).length === 0,
      );
    } finally {
      await page.close();
      await pages.close();
    }
  });
});

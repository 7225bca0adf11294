import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { pressCommand } from '../machine/press';

interface Box {
  right: number;
  top: number;
  width: number;
  height: number;
}

describe.each(['chromium', 'firefox'] as const)('the overlay in %s', (name) => {
  let calls: Calls;
  let watcher: Watcher;
  let patientBrowser: Browser;
  let clinician: Page;

  beforeAll(async () => {
    calls = await serveCalls();
    watcher = await launchWatcher(name, extensionFolder(name, LOCAL_HOSTS));
    patientBrowser = await launch(name);
    await waitUntilWatching(watcher);
    clinician = await watcher.browser.newPage();
    await clinician.setViewport({ width: 1000, height: 700 });
    await enterRoom(clinician, calls, { party: 'clinician', room: 'overlay', kind: 'one' });
  });
  afterAll(async () => {
    await Promise.all([watcher?.close(), patientBrowser?.close()]);
    await calls?.close();
  });

  /** The overlay's place as the page sees it; undefined while there is none. */
  const box = (): Promise<Box | undefined> =>
    clinician.evaluate(() => {
      const host = document.documentElement.lastElementChild;
      if (!host || host === document.body) return undefined;
      const { right, top, width, height } = host.getBoundingClientRect();
      // Browsers place by fractions of a pixel.
      return { right: Math.round(innerWidth - right), top: Math.round(top), width, height };
    });
  const shown = (): Promise<Box> =>
    until('the overlay', async () => {
      const now = await box();
      return now && now.height > 0 ? now : undefined;
    });

  it('is not there before a call, and comes with it', async () => {
    expect(await box()).toBeUndefined();
    await enterRoom(await patientBrowser.newPage(), calls, { party: 'patient', room: 'overlay', kind: 'one' });
    const { right, top, width, height } = await shown();
    expect({ right, top }).toEqual({ right: 16, top: 72 });
    expect(width).toBeLessThanOrEqual(340);
    expect(height).toBeLessThan(60);
  });

  /** How many of the page's controls lie beneath the overlay. */
  const covered = (): Promise<number> =>
    clinician.evaluate(() => {
      const overlay = document.documentElement.lastElementChild!.getBoundingClientRect();
      return [...document.querySelectorAll('button')].filter((button) => {
        const { left, right, top, bottom } = button.getBoundingClientRect();
        return left < overlay.right && right > overlay.left && top < overlay.bottom && bottom > overlay.top;
      }).length;
    });

  it('stands clear of the platform’s controls', async () => {
    expect(await covered()).toBe(0);
  });

  it('steps aside at its first showing where a platform has a control in its place', async () => {
    const { identifier } = await clinician.evaluateOnNewDocument(() => {
      addEventListener('DOMContentLoaded', () => {
        const button = document.body.appendChild(document.createElement('button'));
        button.style.cssText = 'position:fixed;top:60px;right:40px;width:120px;height:90px';
      });
    });
    await clinician.reload();
    const aside = await shown();
    expect(await covered()).toBe(0);
    expect([aside.right, aside.top]).not.toEqual([16, 72]);
    await clinician.removeScriptToEvaluateOnNewDocument(identifier);
    await clinician.reload();
    const { right, top } = await shown();
    expect({ right, top }).toEqual({ right: 16, top: 72 });
  });

  it('moves nothing when the pointer comes', async () => {
    const { right, top, width, height } = await shown();
    await clinician.evaluate(() => {
      document.documentElement.lastElementChild!.addEventListener('mousemove', () => (document.title = 'pointed at'));
    });
    await clinician.mouse.move(1000 - right - width / 2, top + height / 2);
    await clinician.waitForFunction(() => document.title === 'pointed at');
    expect(await box()).toEqual({ right, top, width, height });
    await clinician.mouse.move(5, 5);
  });

  it('shows nothing of itself to the page but an empty element without a name', async () => {
    const seen = await clinician.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      return {
        root: host.shadowRoot,
        children: host.childNodes.length,
        id: host.id,
        class: host.className,
        text: host.textContent,
      };
    });
    expect(seen).toEqual({ root: null, children: 0, id: '', class: '', text: '' });
  });

  it('is reached by no style of the page', async () => {
    const before = await shown();
    const style =
      'div,html>*,html>:last-child{display:none!important;visibility:hidden!important;font-size:80px!important;transform:rotate(9deg)!important}';
    await clinician.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, style);
    expect(await box()).toEqual(before);
    await clinician.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
  });

  // Firefox lets nobody look into a closed root; its style sheets are the same.
  it.each(name === 'chromium' ? ['forced colours'] : [])(
    'keeps its edges in %s, and moves nothing by itself',
    async () => {
      const session = await clinician.createCDPSession();
      const edge = async (): Promise<string> => (await styleOfOverlay(session)).edge;
      expect(await styleOfOverlay(session)).toEqual({ edge: '0px', moving: [] });
      await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      await until('the edges', async () => (await edge()) === '2px');
      await session.send('Emulation.setEmulatedMedia', { features: [] });
      await session.detach();
    },
  );

  it('comes back when the page removes it', async () => {
    await shown();
    await clinician.evaluate(() => document.documentElement.lastElementChild!.remove());
    await shown();
  });

  it('opens by key, moves by arrow keys, and stays where it was put after a reload', async () => {
    const before = await shown();
    await pressCommand(watcher, clinician, 'open-overlay');
    await until('the overlay to open', async () => (await shown()).width > before.width);
    await clinician.keyboard.press('ArrowDown');
    await clinician.keyboard.press('ArrowDown');
    await clinician.keyboard.press('ArrowLeft');
    const moved = await until('the overlay to move', async () => {
      const now = await box();
      return now && now.top === 112 && now.right === 36 ? now : undefined;
    });
    await clinician.reload();
    const after = await shown();
    expect({ right: after.right, top: after.top }).toEqual({ right: moved.right, top: moved.top });
  });

  it('moves by pointer, and never out of the window', async () => {
    const before = await shown();
    const [x, y] = [1000 - before.right - before.width + 40, before.top + 14];
    await clinician.mouse.move(x, y);
    await clinician.mouse.down();
    await clinician.mouse.move(x - 100, y + 60, { steps: 4 });
    await clinician.mouse.up();
    const dragged = await until('the overlay to be dragged', async () => {
      const now = await box();
      return now && now.right === before.right + 100 && now.top === before.top + 60 ? now : undefined;
    });
    await clinician.mouse.move(x - 100, y + 60);
    await clinician.mouse.down();
    await clinician.mouse.move(1, 699, { steps: 4 });
    await clinician.mouse.up();
    const edge = await until('the overlay to stop at the edge', async () => {
      const now = await box();
      return now && now.top !== dragged.top ? now : undefined;
    });
    expect(edge.top + edge.height).toBeLessThanOrEqual(700);
    expect(edge.right + edge.width).toBeLessThanOrEqual(1000);
  });

  it('goes when the call ends', async () => {
    await clinician.evaluate(() => window.call?.leave());
    await until('the overlay to go', async () => (await box()) === undefined);
  });
});

/** How the overlay is drawn, seen with the browser's own tools, which look into closed roots too. */
async function styleOfOverlay(session: CDPSession): Promise<{ edge: string; moving: string[] }> {
  await session.send('DOM.enable');
  await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const { searchId, resultCount } = await session.send('DOM.performSearch', {
    query: 'section.overlay',
    includeUserAgentShadowDOM: true,
  });
  const { nodeIds } = await session.send('DOM.getSearchResults', { searchId, fromIndex: 0, toIndex: resultCount });
  const { object } = await session.send('DOM.resolveNode', { nodeId: nodeIds[0]! });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId!,
    returnByValue: true,
    functionDeclaration: `function () {
      const moving = [this, ...this.querySelectorAll('*')].filter((each) => {
        const { animationName, transitionDuration } = getComputedStyle(each);
        return animationName !== 'none' || /[1-9]/.test(transitionDuration);
      });
      return { edge: getComputedStyle(this).borderTopWidth, moving: moving.map((each) => each.className) };
    }`,
  });
  return result.value as { edge: string; moving: string[] };
}

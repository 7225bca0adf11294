import type { Browser, Page } from 'puppeteer-core';
import { FIREFOX_ID } from './browsers.ts';
import { until, type Watcher } from './extension.ts';
import { inFirefoxWindow } from './firefox-window.ts';
import { pressButton } from './press.ts';

/** As wide as people draw it who use it: Firefox's own 240 px are few. */
export const SIDEBAR_WIDTH_PX = 360;

/** Opens Firefox's sidebar beside the tab with that title. */
export async function showFirefoxSidebar(browser: Browser, tabTitle: string): Promise<void> {
  const id = `${FIREFOX_ID.replace(/[^a-z0-9]/g, '_')}-sidebar-action`;
  const script = `await SidebarController.show(${JSON.stringify(id)});
    document.getElementById('sidebar-box').style.width = '${SIDEBAR_WIDTH_PX}px';
    return true;`;
  await inFirefoxWindow(browser, tabTitle, script);
}

/** @returns the open sidebar beside the tab with that title as PNG, once the panel has drawn */
export async function firefoxSidebarPicture(browser: Browser, tabTitle: string): Promise<Buffer> {
  const picture = await inFirefoxWindow(
    browser,
    tabTitle,
    `const { setTimeout } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs');
     const frame = () => document.getElementById('sidebar').contentDocument?.getElementById('webext-panels-browser');
     const isReady = () => frame()?.browsingContext?.currentWindowGlobal?.documentTitle === 'Webside';
     for (let tries = 0; tries < 100 && !isReady(); tries += 1) await new Promise((go) => setTimeout(go, 100));
     const { width, height } = frame().getBoundingClientRect();
     const draw = async () => {
       const bitmap = await frame().browsingContext.currentWindowGlobal.drawSnapshot(new DOMRect(0, 0, width, height), 1, 'white');
       const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
       canvas.getContext('2d').drawImage(bitmap, 0, 0);
       return canvas;
     };
     // Its title is there before anything else of it: a page of one colour is not drawn yet.
     const isDrawn = (canvas) => new Set(new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer)).size > 50;
     let canvas = await draw();
     for (let tries = 0; tries < 100 && !isDrawn(canvas); tries += 1) {
       await new Promise((go) => setTimeout(go, 100));
       canvas = await draw();
     }
     const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
     return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));`,
  );
  return Buffer.from(String(picture), 'base64');
}

/** The side panel of Chromium, opened as a person does, by the extension's button beside the given page. */
export async function openChromiumPanel(watcher: Watcher, beside: Page): Promise<Page> {
  await pressButton(watcher, beside);
  const target = await until('the side panel', () =>
    watcher.browser.targets().find((each) => each.url().endsWith('/sidepanel.html')),
  );
  const panel = (await target.page()) ?? (await target.asPage());
  await panel.waitForSelector('.panel');
  return panel;
}

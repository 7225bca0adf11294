import type { Browser, Page } from 'puppeteer-core';
import { FIREFOX_ID } from './browsers.ts';
import { until, type Watcher } from './extension.ts';

/** What puppeteer keeps to itself of its Firefox: the BiDi connection, through which the browser's own window is reached. */
interface BidiBrowser {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

interface Evaluated {
  type: string;
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/** Runs script in Firefox's own window, with all its rights. @throws what the script threw */
async function inFirefoxWindow(browser: Browser, tabTitle: string, script: string): Promise<unknown> {
  const { connection } = browser as unknown as BidiBrowser;
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })) as {
    result: { contexts: { context: string }[] };
  };
  for (const { context } of tree.result.contexts) {
    const answer = (await connection.send('script.evaluate', {
      expression: `(async () => { if (!document.title.includes(${JSON.stringify(tabTitle)})) return null; ${script} })()`,
      target: { context },
      awaitPromise: true,
    })) as { result: Evaluated };
    if (answer.result.type === 'exception') throw new Error(answer.result.exceptionDetails?.text);
    const value = answer.result.result?.value;
    if (value != null) return value;
  }
  return undefined;
}

/** Opens Firefox's sidebar beside the tab with that title. */
export async function showFirefoxSidebar(browser: Browser, tabTitle: string): Promise<void> {
  const id = `${FIREFOX_ID.replace(/[^a-z0-9]/g, '_')}-sidebar-action`;
  await inFirefoxWindow(browser, tabTitle, `await SidebarController.show(${JSON.stringify(id)}); return true;`);
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
     const bitmap = await frame().browsingContext.currentWindowGlobal.drawSnapshot(new DOMRect(0, 0, width, height), 1, 'white');
     const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
     canvas.getContext('2d').drawImage(bitmap, 0, 0);
     const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
     return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));`,
  );
  return Buffer.from(String(picture), 'base64');
}

/** The side panel of Chromium, opened as a person does, by the extension's button beside the given page. */
export async function openChromiumPanel({ browser, extensionId }: Watcher, beside: Page): Promise<Page> {
  await beside.bringToFront();
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error('The extension is not installed.');
  await beside.triggerExtensionAction(extension);
  const target = await until('the side panel', () =>
    browser.targets().find((each) => each.url().endsWith('/sidepanel.html')),
  );
  const panel = (await target.page()) ?? (await target.asPage());
  await panel.waitForSelector('.panel');
  return panel;
}

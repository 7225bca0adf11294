import type { Page } from 'puppeteer-core';
import { FIREFOX_ID, FIREFOX_UUID } from './browsers.ts';
import { until, type Watcher } from './extension.ts';
import { inFirefoxWindow } from './firefox-window.ts';

const WIDGET = FIREFOX_ID.replace(/[^a-z0-9]/g, '_');

const isFirefox = ({ extensionId }: Watcher): boolean => extensionId === FIREFOX_UUID;

/** Presses the extension's button in the browser's bar, as a person does, beside a page. */
export async function pressButton(watcher: Watcher, beside: Page): Promise<void> {
  await beside.bringToFront();
  if (isFirefox(watcher)) {
    const script = `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { apiManager } = ExtensionParent;
      const extension = WebExtensionPolicy.getByID(${JSON.stringify(FIREFOX_ID)}).extension;
      const action = apiManager.global.browserActionFor(extension);
      await action.triggerAction(window);
      return true;`;
    await inFirefoxWindow(watcher.browser, await beside.title(), script);
    return;
  }
  const extension = (await watcher.browser.extensions()).get(watcher.extensionId);
  if (!extension) throw new Error('The extension is not installed.');
  await beside.triggerExtensionAction(extension);
}

/** The extension's commands and the letters of their keys, which come with Alt and Shift. */
const COMMANDS = { 'open-overlay': 'Q', _execute_action: 'C' } as const;

/** Presses the keys of one of the extension's commands, as far down as the browser lets a test press. */
export async function pressCommand(watcher: Watcher, beside: Page, command: keyof typeof COMMANDS): Promise<void> {
  await beside.bringToFront();
  if (isFirefox(watcher)) {
    const key = `#ext-keyset-id-${WIDGET} key[key="${COMMANDS[command]}"]`;
    const script = `document.querySelector(${JSON.stringify(key)}).doCommand(); return true;`;
    await inFirefoxWindow(watcher.browser, await beside.title(), script);
    return;
  }
  if (command === '_execute_action') return pressButton(watcher, beside);
  const worker = await backgroundWorker(watcher);
  await worker.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void }).dispatch(name, tab);
  }, command);
}

/** Stops the background at once, as browsers do when it has been idle. */
export async function stopBackground(watcher: Watcher): Promise<void> {
  if (isFirefox(watcher)) {
    const title = await watcher.desk.title();
    const script = `await WebExtensionPolicy.getByID(${JSON.stringify(FIREFOX_ID)}).extension.terminateBackground({ ignoreDevToolsAttached: true }); return true;`;
    await inFirefoxWindow(watcher.browser, title, script);
    return;
  }
  const worker = await backgroundWorker(watcher);
  await worker.close();
}

async function backgroundWorker({ browser, extensionId }: Watcher) {
  const target = await until('the background to run', () =>
    browser.targets().find((each) => each.type() === 'service_worker' && each.url().includes(extensionId)),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('The background has no worker.');
  return worker;
}

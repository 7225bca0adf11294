import { spawnSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import type { Snapshot } from '../../utils/call-quality/snapshot.ts';
import { type BrowserName, FIREFOX_UUID, launch, type LaunchOptions } from './browsers.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Pages on this machine, by both of its names; ports do not count in match patterns. */
export const LOCAL_HOSTS = 'http://localhost/*,http://127.0.0.1/*';

/** Where the extension for one browser is built: as a clinician installs it, or as an organisation forces it, with hosts. */
export function extensionFolder(name: BrowserName, hosts?: string): string {
  return `${ROOT}.output/${targetOf(name)}-mv3${hosts ? '-managed' : ''}`;
}

function targetOf(name: BrowserName): string {
  return name === 'firefox' ? 'firefox' : 'chrome';
}

/**
 * Builds the extension for one browser: as a clinician installs it, or, with hosts, as an organisation forces it.
 * @returns the folder of the built extension
 */
export function buildExtension(name: BrowserName, hosts?: string): string {
  const target = targetOf(name);
  const args = ['exec', 'wxt', '--', 'build', '-b', target, ...(hosts ? ['--mode', 'managed'] : [])];
  // Whoever tests says that this is a test, and then another extension would be built than is delivered.
  const env = { ...process.env, NODE_ENV: 'production', ...(hosts && { WATCHED_HOSTS: hosts }) };
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The extension could not be built:\n${stdout}\n${stderr}`);
  return extensionFolder(name, hosts);
}

/** A browser with the extension in it. */
export interface Watcher {
  browser: Browser;
  /** a page of the extension's own, from which its memory can be read */
  desk: Page;
  extensionId: string;
  /** opens one of the extension's pages in a window of its own, so that the call's tab stays in front */
  openPage(path: string): Promise<Page>;
  tabIdOf(address: string): Promise<number>;
  snapshotOf(tabId: number): Promise<Snapshot | undefined>;
  close(): Promise<void>;
}

/** Starts a browser and installs the extension from a folder. */
export async function launchWatcher(name: BrowserName, folder: string, options: LaunchOptions = {}): Promise<Watcher> {
  return installWatcher(name, await launch(name, options), folder);
}

/** Installs the extension from a folder into a browser that runs, which is closed when that fails. */
export async function installWatcher(name: BrowserName, browser: Browser, folder: string): Promise<Watcher> {
  try {
    return await install(name, browser, folder);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function install(name: BrowserName, browser: Browser, folder: string): Promise<Watcher> {
  const installed = await browser.installExtension(folder);
  const extensionId = name === 'firefox' ? FIREFOX_UUID : installed;
  const origin = `${name === 'firefox' ? 'moz' : 'chrome'}-extension://${extensionId}`;

  async function openPage(path: string): Promise<Page> {
    const page = await browser.newPage({ type: 'window' });
    // Firefox never reports that a page of an extension has loaded: its content tells, asked anew where the empty page before it has gone.
    await page.goto(`${origin}/${path}`, { timeout: name === 'firefox' ? 1 : 2000 }).catch(() => undefined);
    await until(`the page ${path}`, () =>
      page.evaluate(() => document.readyState === 'complete' && 'chrome' in globalThis),
    );
    return page;
  }

  const desk = await openPage('options.html');
  return {
    browser,
    desk,
    extensionId,
    openPage,
    tabIdOf: (address) =>
      desk.evaluate(async (wanted) => {
        const tabs = await chrome.tabs.query({});
        return tabs.find(({ url }) => url?.startsWith(wanted))?.id ?? -1;
      }, address),
    // As text: Firefox's driver leaves out an object that it meets for the second time.
    async snapshotOf(tabId) {
      const key = `call:${tabId}`;
      const text = await desk.evaluate(
        async (name) => JSON.stringify((await chrome.storage.session.get(name))[name]),
        key,
      );
      return text === undefined ? undefined : (JSON.parse(text) as Snapshot);
    },
    close: () => browser.close(),
  };
}

/** Waits until the extension has registered its scripts for the sites that it may watch. */
export async function waitUntilWatching({ desk }: Watcher): Promise<void> {
  await until('the extension to register its scripts', () =>
    desk.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length >= 2),
  );
}

/**
 * Waits for a condition, never for a time.
 * @returns what the condition returned once it was truthy
 * @throws naming what was waited for
 */
export async function until<Value>(
  what: string,
  condition: () => Value | Promise<Value>,
  timeoutMs = 30_000,
): Promise<NonNullable<Value>> {
  const deadline = Date.now() + timeoutMs;
  let last: unknown;
  let lastError: unknown;
  while (Date.now() < deadline) {
    try {
      const value = await condition();
      if (value) return value as NonNullable<Value>;
      [last, lastError] = [value, undefined];
    } catch (error) {
      lastError = error;
    }
    await delay(100);
  }
  // Where nothing was seen there is nothing to tell of it.
  const seen = lastError instanceof Error ? lastError.message : JSON.stringify(last);
  throw new Error(`Waited ${timeoutMs / 1000} s in vain for ${what}.${seen === undefined ? '' : ` Last: ${seen}`}`);
}

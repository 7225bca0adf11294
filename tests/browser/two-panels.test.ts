import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionFolder, launchWatcher, LOCAL_HOSTS, until, type Watcher } from '../machine/extension';
import { servePages } from './serve-pages';

describe.each(['chromium', 'firefox'] as const)('two panels on one consultation in %s', (name) => {
  let pages: Awaited<ReturnType<typeof servePages>>;
  let watcher: Watcher;
  let tabId: number;
  let first: Page;
  let second: Page;

  beforeAll(async () => {
    pages = await servePages({ '/': '<!doctype html><title>Two panels</title>' });
    watcher = await launchWatcher(name, extensionFolder(name, LOCAL_HOSTS));
    const page = await watcher.browser.newPage();
    await page.goto(pages.origin);
    tabId = await watcher.tabIdOf(pages.origin);
    first = await openConsult();
  });
  afterAll(async () => {
    await watcher?.close();
    await pages?.close();
  });

  async function openConsult(): Promise<Page> {
    const panel = await watcher.openPage(`sidepanel.html?tab=${tabId}`);
    await panel.waitForSelector('.panel');
    return panel;
  }
  const isTaken = (panel: Page): Promise<boolean> =>
    panel.evaluate(() => document.body.innerText.includes('Open in another panel.'));
  const history = (panel: Page): Promise<string | undefined> =>
    panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('#note-history')?.value);
  const toConsult = async (panel: Page): Promise<void> => {
    await until('the stage', () =>
      panel.evaluate(() => {
        [...document.querySelectorAll<HTMLElement>('.tabs button')]
          .find(({ innerText }) => innerText.startsWith('Consult'))
          ?.click();
        return document.querySelector('#note-history') !== null;
      }),
    );
  };
  const carryOn = async (panel: Page): Promise<void> => {
    await panel.bringToFront();
    await (await panel.waitForSelector('.another button'))!.press('Enter');
    await until('it to be held again', async () => !(await isTaken(panel)));
  };

  it('are written by one at a time: by the one that was opened last, and the other says so', async () => {
    await toConsult(first);
    await first.type('#note-history', 'Cough');
    second = await openConsult();
    await until('the first to be told', () => isTaken(first));
    await toConsult(second);
    expect(await history(second)).toBe('Cough');
    await second.type('#note-history', ' since');
    // What is typed into the first now goes nowhere, and does not look as if it did.
    expect(await first.$eval('.body', (body) => (body as HTMLElement).inert)).toBe(true);
    await until('the first to show it too', async () => (await history(first)) === 'Cough since');
  });

  it('go on where the clinician goes on, with every letter', async () => {
    await carryOn(first);
    await until('the second to be told', () => isTaken(second));
    // The focus is where it was before, and what is typed next goes there.
    await first.keyboard.press('End');
    await first.keyboard.type(' Tuesday');
    await until('the second to show it too', async () => (await history(second)) === 'Cough since Tuesday');
    expect(await isTaken(first)).toBe(false);
  });

  it('go on in the other as soon as the one that has it is closed', async () => {
    await first.close();
    await until('the second to have it', async () => !(await isTaken(second)));
    await second.bringToFront();
    await second.focus('#note-history');
    await second.keyboard.press('End');
    await second.keyboard.type(', worse at night');
    expect(await history(second)).toBe('Cough since Tuesday, worse at night');
  });

  it('have nothing of one another where they are beside other tabs', async () => {
    const page = await watcher.browser.newPage();
    await page.goto(`${pages.origin}/?other`);
    const otherId = await watcher.tabIdOf(`${pages.origin}/?other`);
    const other = await watcher.openPage(`sidepanel.html?tab=${otherId}`);
    await toConsult(other);
    expect(await history(other)).toBe('');
    expect(await isTaken(second)).toBe(false);
    expect(await isTaken(other)).toBe(false);
  });
});

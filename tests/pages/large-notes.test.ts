import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { extensionFolder, launchWatcher, LOCAL_HOSTS, until, type Watcher } from '../machine/extension';
import { servePages } from '../browser/serve-pages';

const HOSTILE = '<img src=x onerror="document.title=\'taken\'"><script>document.title="taken"</script>';
const WORDS = `${HOSTILE} مرحبا، ألم في الصدر 👩‍⚕️🤒 naïve ½ µg 38.5°C\n`;
const LONG = WORDS.repeat(Math.ceil(100_000 / WORDS.length)).trimEnd();
const ROWS = 50;

describe.each(inject('pagesIn'))('notes that are long, many or hostile, in %s', (name) => {
  let watcher: Watcher;
  let panel: Page;
  let pages: Awaited<ReturnType<typeof servePages>>;
  let tabId: number;

  beforeAll(async () => {
    pages = await servePages({ '/': '<!doctype html><title>Large</title>' });
    watcher = await launchWatcher(name, extensionFolder(name, LOCAL_HOSTS));
    const page = await watcher.browser.newPage();
    await page.goto(pages.origin);
    tabId = await watcher.tabIdOf(page.url());
    await openPanel();
  });
  afterAll(async () => {
    await watcher?.close();
    await pages?.close();
  });

  const openPanel = async (): Promise<void> => {
    panel = await watcher.openPage(`sidepanel.html?tab=${tabId}`);
    await panel.setViewport({ width: 360, height: 765 });
  };

  const open = async (stage: number, selector: string): Promise<void> => {
    await (await panel.waitForSelector(`.tabs button:nth-child(${stage})`))!.click();
    await panel.waitForSelector(selector);
  };
  /** As a paste does. */
  const paste = (selector: string, text: string): Promise<void> =>
    panel.$eval(
      selector,
      (field, pasted) => {
        (field as HTMLTextAreaElement).value = pasted;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
      text,
    );
  const stored = (): Promise<string> =>
    watcher.desk.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));

  it('are kept, and shown again, to the last character, as text', async () => {
    await open(3, '#note-history');
    await paste('#note-history', LONG);
    await until('it to be kept', async () => (await stored()).includes(JSON.stringify(LONG).slice(1, -1)));
    await panel.close();
    await openPanel();
    await open(3, '#note-history');
    expect(await panel.$eval('#note-history', (field) => (field as HTMLTextAreaElement).value)).toBe(LONG);
    expect(await panel.title()).toBe('Webside');
    expect(await panel.$$('#panel img, #panel script')).toHaveLength(0);
    expect(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  it('may have fifty problems, each with its own safety net', async () => {
    await open(4, '#net-1-problem');
    for (let row = 2; row <= ROWS; row += 1) {
      await panel.$$eval('button', (all) => all.find((each) => each.textContent === 'Another problem')!.click());
      await panel.waitForSelector(`#net-${row}-problem`);
    }
    await paste('#net-50-problem', 'the fiftieth');
    await panel.$eval('#net-50-given', (box) => (box as HTMLInputElement).click());
    await until('it to be given', async () => (await stored()).includes('"status":"given"'));
    const note = await panel.$eval('.preview', (preview) => preview.textContent ?? '');
    expect(note).toContain(LONG.split('\n').at(-1));
    expect(note).toMatch(/\nSafety-netting advice \(given, noted at \d\d:\d\d\)\nProblem: the fiftieth$/);
    expect(await panel.title()).toBe('Webside');
  });
});

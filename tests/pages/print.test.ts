import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Change, change } from '../../utils/consultation/change';
import type { Consultation } from '../../utils/consultation/consultation';
import { USUAL_SETTINGS } from '../../utils/record/record-settings';
import { toDocument } from '../../utils/record/to-document';
import { toPrinted } from '../../utils/record/to-printed';
import { aConsultation, changed } from '../consultation/a-consultation';
import { extensionFolder, launchWatcher, until, type Watcher } from '../machine/extension';
import { ownPage } from '../machine/own-page';
import { readPdf, withoutSpace } from '../machine/read-pdf';
import { everything } from '../record/everything';
import { filesWith } from '../browser/files-with';

const WIDTHS = [360, 1280];
/** Firefox cannot be told by its driver to be dark. */
const LOOKS = { chromium: ['light', 'dark'], firefox: ['light'] } as const;
/** Words that stand nowhere else. */
const TYPED = { name: 'Quetschfalte "Q\\" O’Xylofon', born: '31 Februar 1899', nhsNumber: '999 Nebelhorn' };
const ORDINARY = 'Blasebalg-2203-Zimbel';
/** Firefox writes its tabs down each 15 s, unless it is told otherwise. */
const WRITE_SOON = { 'browser.sessionstore.interval': 200, 'browser.sessionstore.resume_from_crash': true };
const ROWS = 50;
const [SENTENCES, LETTERS] = [16_000, 4000];
const LONG = `${'Long. '.repeat(SENTENCES)}${'Ж'.repeat(LETTERS)} the last word`;
const HOSTILE = '<img src=x onerror="document.title=\'taken\'"> مرحبا، ألم في الصدر 👩‍⚕️🤒 naïve ½ 38.5°C';

const SETTINGS = {
  ...USUAL_SETTINGS,
  author: { name: 'Dr Ann Other', role: 'GP partner', gmcNumber: '1234567' },
  organisation: { name: 'Riverside Surgery', odsCode: 'A81001' },
};
const BEGAN_AT = Date.UTC(2026, 10, 24, 10, 42);

const rich = everything({ id: 'rich', beganAt: BEGAN_AT, site: 'visits.example' });
const long = changed(
  aConsultation({ id: 'long' }),
  { do: 'write', id: 'history', text: LONG },
  { do: 'write', id: 'plan', text: HOSTILE },
);
const many = changed(
  aConsultation({ id: 'many' }),
  ...Array.from({ length: ROWS }, (_, row): Change[] => [
    ...(row > 0 ? [{ do: 'add row', list: 'safetyNets' } as const] : []),
    { do: 'write row', list: 'safetyNets', row, part: 'problem', text: `number ${row} ends` },
    { do: 'write row', list: 'safetyNets', row, part: 'lookOutFor', text: `breathless at rest, ${row} ends` },
  ]).flat(),
);

/** Every heading and every line, in their order. */
function wordsOf(consultation: Consultation): string[] {
  const { organisation, author, when, parts } = toPrinted(toDocument(consultation, { rechecks: [] }), SETTINGS);
  const inParts = parts.flatMap(({ name, groups }) => [
    name,
    ...groups.flatMap(({ heading, lines }) => [...(heading === undefined ? [] : [heading]), ...lines]),
  ]);
  return [...organisation, ...author, 'Consultation note', when, 'Patient', ...inParts, 'Made with Webside'];
}

/** Which of these come neither in the text nor in that order. */
function missing(words: string[], text: string): string[] {
  const all = withoutSpace(text);
  let from = 0;
  return words.filter((each) => {
    const at = all.indexOf(withoutSpace(each), from);
    if (at >= 0) from = at;
    return at < 0;
  });
}

describe.each(inject('pagesIn'))('the note on a page to print, in %s', (name) => {
  const profile = mkdtempSync(join(tmpdir(), 'webside-profile-'));
  let watcher: Watcher;
  let page: Page;

  beforeAll(async () => {
    watcher = await launchWatcher(name, extensionFolder(name), { profile, prefs: WRITE_SOON });
    await watcher.desk.evaluate((record) => chrome.storage.local.set({ record }), { ...SETTINGS });
    for (const each of [rich, long, many]) await keep(each);
  });
  afterAll(async () => {
    await watcher?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  // As text: Firefox's driver leaves out what it meets for the second time.
  const keep = (consultation: Consultation): Promise<void> =>
    watcher.desk.evaluate(
      (key, text) => chrome.storage.session.set({ [key]: JSON.parse(text) }),
      `consultation:${consultation.id}`,
      JSON.stringify(consultation),
    );
  const open = async (id: string): Promise<void> => {
    page = await watcher.openPage(`record.html#${id}`);
    await page.setViewport({ width: 1280, height: 900 });
    await page.waitForSelector('.sheet');
    await page.waitForFunction(() => document.body.innerText.includes('Riverside Surgery'));
  };
  const shown = (): Promise<string> => page.evaluate(() => document.body.innerText);
  const print = async (): Promise<string[]> => readPdf(await page.pdf({ preferCSSPageSize: true }));
  const fits = (): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  const typedIn = (): Promise<string[]> =>
    page.$$eval('.patient input', (fields) => fields.map((field) => (field as HTMLInputElement).value));
  const type = async (): Promise<void> => {
    for (const [id, words] of Object.entries(TYPED)) await page.type(`#print-${id}`, words);
  };
  const press = async (words: string): Promise<void> => {
    for (const button of await page.$$('button'))
      if ((await button.evaluate((each) => each.innerText)) === words) await button.click();
  };

  it('is opened from the panel, and opened once', async () => {
    const panel = await watcher.openPage('sidepanel.html?tab=-1');
    await panel.setViewport({ width: 360, height: 765 });
    await (await panel.waitForSelector('.tabs button:nth-child(4)'))!.click();
    await (await panel.waitForSelector('#note-summary'))!.type('summed up here');
    const button = (await panel.waitForSelector('.copy ::-p-text(Print, or save as a file)'))!;
    await button.click();
    const opened = await ownPage(watcher.browser, '/record.html');
    await until('the note', async () => (await opened.evaluate(() => document.body.innerText)).includes('summed up'));
    await panel.bringToFront();
    await button.click();
    await until('it to be in front', () => opened.evaluate(() => document.visibilityState === 'visible'));
    const pages = await Promise.all(
      (await watcher.browser.pages()).map((each) => each.evaluate(() => location.pathname)),
    );
    expect(pages.filter((path) => path === '/record.html')).toHaveLength(1);
    await opened.close();
    await panel.close();
  });

  it('has every heading and every line of the note, and nothing of the note to oneself', async () => {
    await open('rich');
    expect(missing(wordsOf(rich), await shown())).toEqual([]);
    expect(await shown()).toContain('visits.example');
    expect(await shown()).not.toContain('of private');
  });

  it.each(WIDTHS.flatMap((width) => LOOKS[name].map((look) => ({ width, look }))))(
    'has nothing that keeps people out, $look, $width wide (axe)',
    async ({ width, look }) => {
      await page.setViewport({ width, height: 900 });
      if (name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look }]);
      expect(await fits()).toBe(true);
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect(violations).toEqual([]);
    },
  );

  it('is printed as it stands, lines to write on in place of the fields', async () => {
    const pages = await print();
    expect(missing(wordsOf(rich), pages.join('\n'))).toEqual([]);
    for (const words of ['of private', 'Empty the box', 'Note for the record'])
      expect(pages.join('\n')).not.toContain(words);
    expect(pages.length).toBeGreaterThan(1);
  });

  it('is printed with what was typed in the box, on each page', async () => {
    await type();
    const pages = await print();
    expect(pages.length).toBeGreaterThan(1);
    for (const text of pages) expect(missing([TYPED.name, TYPED.born, TYPED.nhsNumber], text)).toEqual([]);
  });

  // Firefox has no words in the margins of a page: there its own footer counts them, which its driver leaves out.
  it.runIf(name === 'chromium')('has its pages counted', async () => {
    const pages = await print();
    pages.forEach((text, index) => expect(text).toContain(`Page ${index + 1} of ${pages.length}`));
  });

  it.runIf(name === 'chromium')('is black on white on paper, whatever the screen is', async () => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    const colours = (): Promise<string[]> =>
      page.$$eval('.sheet, .sheet *', (all) => [
        ...new Set(all.map((each) => getComputedStyle(each).color)),
        getComputedStyle(all[0]!).backgroundColor,
      ]);
    expect(await colours()).not.toContain('rgb(0, 0, 0)');
    await page.emulateMediaType('print');
    expect(await colours()).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    await page.emulateMediaType('screen');
  });

  it('opens the browser’s own dialog, and stays as it is when that is closed', async () => {
    await page.evaluate(() => Object.assign(window, { prints: 0, print: () => Object.assign(window, { prints: 1 }) }));
    const before = await shown();
    await press('Print or save as PDF');
    expect(await page.evaluate(() => (window as unknown as { prints: number }).prints)).toBe(1);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await shown()).toBe(before);
    expect(await typedIn()).toEqual(Object.values(TYPED));
  });

  it('keeps what was typed in the box nowhere', async () => {
    const stores = async (): Promise<string> =>
      JSON.stringify([
        await watcher.desk.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null))),
        await watcher.desk.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null))),
        await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])),
        await page.evaluate(async () => (await indexedDB.databases()).length),
        await page.evaluate(() => document.title + location.href + JSON.stringify(history.state)),
      ]);
    for (const word of ['Quetschfalte', 'Februar', 'Nebelhorn']) expect(await stores()).not.toContain(word);
    await press('Empty the box');
    expect(await typedIn()).toEqual(['', '', '']);
    await type();
    await page.reload({ timeout: 2000 }).catch(() => undefined);
    await page.waitForSelector('.sheet');
    expect(await typedIn()).toEqual(['', '', '']);
  });

  it('follows what is changed in the panel', async () => {
    await keep(change(rich, { do: 'write', id: 'plan', text: 'another plan' }, Date.now()));
    await until('the change', async () => (await shown()).includes('another plan'));
  });

  it('says when the notes were cleared, and what was typed in the box goes with them', async () => {
    await type();
    await watcher.desk.evaluate(() => chrome.storage.session.remove('consultation:rich'));
    await until('it to be told', async () => (await shown()).includes('These notes were cleared'));
    expect(await page.$('.sheet')).toBeNull();
    await keep(rich);
    await page.waitForSelector('.sheet');
    expect(await typedIn()).toEqual(['', '', '']);
    await page.close();
  });

  it('has fifty safety nets on several pages, none of which is parted from what it is called', async () => {
    await open('many');
    const pages = await print();
    expect(pages.length).toBeGreaterThan(2);
    expect(missing(wordsOf(many), pages.join('\n'))).toEqual([]);
    for (let row = 0; row < ROWS; row += 1) {
      const text = withoutSpace(pages.find((each) => each.includes(`number ${row} ends`)) ?? '');
      const net = withoutSpace(
        `Safety-netting advice (planned, not yet given) Problem: number ${row} ends Look out for: breathless at rest, ${row} ends`,
      );
      expect(text).toContain(net);
    }
    await page.close();
  });

  it('may be long, in any script, and hostile', async () => {
    await open('long');
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 900 });
      expect(await fits()).toBe(true);
    }
    expect(await page.title()).toBe('Webside: note for the record');
    expect(await page.$$('.sheet img, .sheet script')).toHaveLength(0);
    const direction = await page.$$eval('.group p', (all) =>
      all.map((each) => `${getComputedStyle(each).direction} ${each.textContent?.slice(0, 4)}`),
    );
    expect(direction[0]).toBe('ltr Long');
    const pages = await print();
    expect(pages.length).toBeGreaterThan(10);
    const text = pages.join('\n');
    expect(text.split('Long.').length - 1).toBe(SENTENCES);
    expect(text.split('Ж').length - 1).toBe(LETTERS);
    expect(missing(['the last word', '<img src=x onerror', 'naïve ½ 38.5°C'], text)).toEqual([]);
    await page.close();
  });

  // Browsers write down what stands in the fields of a page, to bring its tab back: of an ordinary one, put beside, they do.
  it('leaves nothing of the box on the disk, where what is typed in other fields is', async () => {
    await open('many');
    await type();
    await page.evaluate(() =>
      document.body.prepend(Object.assign(document.createElement('input'), { id: 'ordinary' })),
    );
    await page.type('#ordinary', ORDINARY);
    await until('the browser to write it down', async () => {
      // What is typed while it looks, it looks at with the next letter.
      await page.type('#ordinary', '.');
      return filesWith(profile, ORDINARY).length > 0;
    });
    expect(await typedIn()).toEqual(Object.values(TYPED));
    await watcher.close();
    expect(filesWith(profile, ORDINARY)).not.toEqual([]);
    for (const word of ['Quetschfalte', 'Nebelhorn', 'breathless at rest'])
      expect(filesWith(profile, word)).toEqual([]);
  });
});

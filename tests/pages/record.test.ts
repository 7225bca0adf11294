import axe from 'axe-core';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { downloadFolder } from '../machine/download-folder';
import { extensionFolder, launchWatcher, LOCAL_HOSTS, until, type Watcher } from '../machine/extension';
import { A_RICH_CONSULTATION } from '../record/a-rich-consultation';
import { faultsByFhir, faultsByMedplum } from '../record/fhir/validators';

const TAB = 7;
const NHS_NUMBER = '9434765919';
/** Copied in small pieces, so that there are several. */
const MOST = 400;

describe.each(inject('pagesIn'))('a note on its way to the record, in %s', (name) => {
  const folder = downloadFolder(name);
  let watcher: Watcher;
  let panel: Page;
  let settings: Page;
  let record: Page;
  /** what was put on the clipboard, as the browser is given it */
  let copied: string[];

  beforeAll(async () => {
    watcher = await launchWatcher(name, extensionFolder(name, LOCAL_HOSTS), { prefs: folder.prefs });
    const note = { ...A_RICH_CONSULTATION, tabId: TAB };
    await watcher.desk.evaluate((each) => chrome.storage.session.set({ [`consultation:${each.id}`]: each }), note);
    settings = await watcher.openPage('options.html');
    await settings.waitForSelector('#profile');
    panel = await watcher.openPage('sidepanel.html');
    copied = [];
    await panel.exposeFunction('tell', (text: string) => void copied.push(text));
    await panel.evaluate(() => {
      const write = navigator.clipboard.writeText.bind(navigator.clipboard);
      navigator.clipboard.writeText = async (text) => {
        await (globalThis as unknown as { tell(text: string): Promise<void> }).tell(text);
        return write(text);
      };
    });
    await press(panel, 'visits.example', '.others .link');
    await panel.keyboard.down('Alt');
    await panel.keyboard.press('4');
    await panel.keyboard.up('Alt');
    await panel.waitForSelector('.copy');
  });
  afterAll(async () => {
    await watcher?.close();
    folder.remove();
  });

  const press = async (page: Page, words: string, selector = 'button'): Promise<void> => {
    await page.bringToFront();
    const button = await until(`the button “${words}”`, async () => {
      for (const each of await page.$$(selector))
        if ((await each.evaluate((one) => one.textContent ?? '')).includes(words)) return each;
      return undefined;
    });
    await (button as ElementHandle<HTMLElement>).evaluate((each) => each.click());
  };
  const alt = async (key: 'c' | 'y'): Promise<void> => {
    await panel.bringToFront();
    await panel.keyboard.down('Alt');
    await panel.keyboard.press(key);
    await panel.keyboard.up('Alt');
  };
  const previews = (label: string): Promise<string[]> =>
    panel.$$eval(`.preview[aria-label^="${label}"]`, (all) => all.map((each) => each.textContent ?? ''));
  const told = (words: string): Promise<unknown> =>
    until(`“${words}”`, () =>
      panel.evaluate((wanted) => document.querySelector('.foot')?.textContent?.includes(wanted), words),
    );

  it('asks whether the right record is open before anything is copied, and copies exactly what is shown', async () => {
    await alt('c');
    await told('Is the right patient’s record open?');
    expect(copied).toEqual([]);
    await alt('c');
    await told('Copied at');
    expect(copied).toEqual(await previews('Preview of the note'));
  });

  it('follows what is chosen in Settings at once, and copies heading by heading, in pieces that a field takes', async () => {
    await settings.bringToFront();
    await settings.select('#profile', 'EMIS Web');
    await settings.type('#most', String(MOST));
    await until('EMIS Web’s headings', async () =>
      (await panel.$eval('.copy', (each) => each.textContent))?.includes('EMIS Web headings, at most 400'),
    );
    const parts = await previews('Preview of ');
    const byHeading = parts.slice((await previews('Preview of the note')).length);
    expect(byHeading.length).toBeGreaterThan(7);
    expect(byHeading.every((each) => each.length <= MOST)).toBe(true);
    for (const [index, text] of byHeading.slice(0, 3).entries()) {
      copied.length = 0;
      await alt('y');
      await until(`piece ${index}`, () => copied.length === 1);
      expect(copied).toEqual([text]);
      await told('more to copy');
    }
    await settings.select('#profile', 'plain');
    await settings.$eval('#most', (field) => {
      (field as HTMLInputElement).value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  });

  it('saves a FHIR document that both validators take, as JSON and XML, with identifiers that stay nowhere', async () => {
    await press(panel, 'Print, or save as a file');
    record = await watcher.openPage(`record.html#${A_RICH_CONSULTATION.id}`);
    await folder.take(record);
    await (await record.waitForSelector('.way summary'))!.click();
    await record.type('#file-nhsNumber', NHS_NUMBER);
    await press(record, 'Save FHIR as JSON', '[aria-label="FHIR document"] button');
    const json = await folder.file('note.fhir.json');
    expect(json).toContain(NHS_NUMBER);
    expect([...faultsByFhir(JSON.parse(json)), ...faultsByMedplum(JSON.parse(json))]).toEqual([]);
    await press(record, 'Save FHIR as XML', '[aria-label="FHIR document"] button');
    expect(faultsByFhir(await folder.file('note.fhir.xml'))).toEqual([]);
    const kept = await watcher.desk.evaluate(async () =>
      JSON.stringify([await chrome.storage.session.get(null), await chrome.storage.local.get(null)]),
    );
    expect(kept).not.toContain(NHS_NUMBER);
  });

  it('refuses an NHS number that cannot be one, with a sentence, and saves nothing', async () => {
    await record.focus('#file-nhsNumber');
    await record.keyboard.press('End');
    await record.keyboard.press('Backspace');
    await record.keyboard.type('8');
    await press(record, 'Save FHIR as JSON', '[aria-label="FHIR document"] button');
    await record.waitForSelector('::-p-text(One of the digits is wrong)');
    await record.waitForSelector('::-p-text(Not saved)');
  });

  it('warns at both places where the NHS number for paper is not the one for the file, and each label has its field', async () => {
    const warned = (): Promise<string[]> =>
      record.$$eval('#file-differs, #print-differs', (all) =>
        all.map((each) => each.textContent ?? '').filter(Boolean),
      );
    const labelled = await record.$$eval('label', (all) =>
      all.map((label) =>
        [...label.parentElement!.parentElement!.querySelectorAll('input')].includes(label.control as HTMLInputElement),
      ),
    );
    expect(labelled).not.toContain(false);
    const ids = await record.$$eval('[id]', (all) => all.map(({ id }) => id));
    expect(ids).toEqual([...new Set(ids)]);
    expect(await warned()).toEqual([]);
    await record.type('#print-nhsNumber', '943 476 5870');
    await until('both warnings', async () => (await warned()).length === 2);
    expect((await warned())[0]).toContain('one of them may be another patient’s');
    const press = await record.$$('button');
    for (const button of press)
      if ((await button.evaluate((each) => each.textContent)) === 'Empty the box') await button.click();
    await until('no warning', async () => (await warned()).length === 0);
  });

  it('saves what a team may count, without a word that was typed', async () => {
    await record.$$eval('.way', (all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
    await press(record, 'Save as CSV');
    const csv = await folder.file('webside-team-summary.csv');
    expect(csv).toMatch(/^schemaVersion,hour,/);
    expect(csv.split('\r\n').filter(Boolean)).toHaveLength(2);
    expect(csv).not.toContain('ankle');
  });

  it('breaks no rule of accessibility, in Settings and on its page', async () => {
    for (const page of [record, settings]) {
      await page.bringToFront();
      await page.$$eval('details', (all) => all.forEach((each) => (each.open = true)));
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () =>
        (await (globalThis as unknown as { axe: typeof axe }).axe.run()).violations.map(({ id, nodes }) => [
          id,
          nodes.map(({ html }) => html),
        ]),
      );
      expect(found).toEqual([]);
    }
  });

  it('says plainly that notes which were cleared are gone', async () => {
    await watcher.desk.evaluate((id) => chrome.storage.session.remove(`consultation:${id}`), A_RICH_CONSULTATION.id);
    await record.waitForSelector('::-p-text(These notes were cleared)');
  });
});

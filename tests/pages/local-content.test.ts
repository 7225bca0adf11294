import { setTimeout as delay } from 'node:timers/promises';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { LocalContent } from '../../utils/consultation/local-content';
import { CLEAR } from '../call/conditions';
import { enterRoom } from '../call/parties';
import { type Calls, serveCalls } from '../call/serve-calls';
import { launch } from '../machine/browsers';
import { downloadFolder } from '../machine/download-folder';
import {
  extensionFolder,
  launchWatcher,
  LOCAL_HOSTS,
  until,
  waitUntilWatching,
  type Watcher,
} from '../machine/extension';
import { overlayText } from '../machine/overlay-text';

const ROOM = 'local-content';
const OWN_CHECK = 'Name, date of birth, first line of the address';
const OWN_PROMPT = 'The line is slow today, so I will wait after each question.';
/** Firefox cannot be told by its driver to be dark. */
const LOOKS = { chromium: ['light', 'dark'], firefox: ['light'] } as const;

describe.each(inject('pagesIn'))('what a service makes of the content, in %s', (name) => {
  let calls: Calls;
  let watcher: Watcher;
  let patientBrowser: Browser;
  let clinician: Page;
  let panel: Page;
  let settings: Page;
  const folder = downloadFolder(name);

  beforeAll(async () => {
    calls = await serveCalls();
    watcher = await launchWatcher(name, extensionFolder(name, LOCAL_HOSTS), { prefs: folder.prefs });
    patientBrowser = await launch(name);
    await waitUntilWatching(watcher);
    clinician = await watcher.browser.newPage();
    await enterRoom(clinician, calls, { party: 'clinician', room: ROOM, kind: 'one' });
    panel = await watcher.openPage(`sidepanel.html?tab=${await watcher.tabIdOf(clinician.url())}`);
    await enterRoom(await patientBrowser.newPage(), calls, { party: 'patient', room: ROOM, kind: 'one' });
    settings = await openSettings();
    await panel.waitForSelector('.checklist input');
  });
  afterAll(async () => {
    await Promise.all([watcher?.close(), patientBrowser?.close()]);
    await calls?.close();
    folder.remove();
  });

  const openSettings = async (): Promise<Page> => {
    const page = await watcher.openPage('options.html');
    await page.waitForSelector('.list');
    await folder.take(page);
    return page;
  };
  const shows = (page: Page, words: string): Promise<unknown> =>
    until(`“${words}”`, () => page.evaluate((wanted) => document.body.innerText.includes(wanted), words));
  const stored = (): Promise<LocalContent> =>
    watcher.desk
      .evaluate(async () => JSON.stringify((await chrome.storage.local.get('content'))['content'] ?? {}))
      .then((text) => JSON.parse(text) as LocalContent);
  const checks = (): Promise<string[]> =>
    panel.$$eval('.checklist .check span', (all) => all.map((each) => each.firstChild?.textContent ?? ''));
  const openList = (list: string): Promise<void> =>
    settings.$$eval(
      '.list',
      (all, wanted) => {
        const found = all.find((each) => each.querySelector('summary')?.innerText.startsWith(wanted));
        (found as HTMLDetailsElement).open = true;
      },
      list,
    );
  /** Presses what has that name, as a screen reader tells it: its label, or else its words. */
  const press = (page: Page, named: string): Promise<unknown> =>
    until(`the button “${named}”`, () =>
      page.$$eval(
        'button',
        (all, wanted) => {
          const button = all.find((each) => (each.ariaLabel ?? each.innerText.trim()) === wanted);
          button?.click();
          return button !== undefined;
        },
        named,
      ),
    );
  const write = async (selector: string, words: string): Promise<void> => {
    await settings.bringToFront();
    await settings.$eval(selector, (field) => (field as HTMLTextAreaElement).select());
    await settings.focus(selector);
    await settings.keyboard.type(words);
  };
  const openStage = (stage: string): Promise<unknown> =>
    until(`the stage ${stage}`, () =>
      panel.evaluate((wanted) => {
        const tab = [...document.querySelectorAll<HTMLElement>('.tabs button')].find((each) =>
          each.innerText.startsWith(wanted),
        );
        if (tab?.ariaCurrent !== 'step') tab?.click();
        return tab?.ariaCurrent === 'step' && document.querySelector('.body :is(input, textarea)') !== null;
      }, stage),
    );
  const choose = async (text: string): Promise<void> => {
    const path = join(folder.path, 'to-import.json');
    writeFileSync(path, text);
    const input = (await settings.$('#import')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
  };

  it('shows a reworded line of the checklist in an open panel at once, and keeps it when the page is left', async () => {
    await openList('Opening checklist');
    await write('#opening-O1-text', OWN_CHECK);
    await until('it in the panel', async () => (await checks())[0] === OWN_CHECK);
    await settings.close();
    settings = await openSettings();
    await openList('Opening checklist');
    expect(await settings.$eval('#opening-O1-text', (field) => (field as HTMLTextAreaElement).value)).toBe(OWN_CHECK);
    await shows(settings, 'Built in, in your words.');
    const { opening = [] } = await stored();
    // What was not changed is not kept, so that better words of a later version reach it.
    expect(opening.filter((item) => 'text' in item).map(({ id }) => id)).toEqual(['O1']);
  });

  it('moves by keys, with the focus, and leads no further than the end', async () => {
    await settings.bringToFront();
    await settings.focus('#opening-O1-down');
    await settings.keyboard.press('Enter');
    await until('it to be second', async () => (await checks())[1] === OWN_CHECK);
    expect(await settings.evaluate(() => document.activeElement?.id)).toBe('opening-O1-down');
    await settings.focus('#opening-O1-up');
    await settings.keyboard.press('Enter');
    await until('it to be first', async () => (await checks())[0] === OWN_CHECK);
    await settings.keyboard.press('Enter');
    expect((await checks())[0]).toBe(OWN_CHECK);
    expect(await settings.$eval('#opening-O1-up', (button) => button.ariaDisabled)).toBe('true');
  });

  it('does not lose the tick of what is switched off in the middle of a consultation, nor asks for it', async () => {
    const tick = async (words: string): Promise<void> =>
      panel.$$eval(
        '.check',
        (all, wanted) => (all.find((each) => each.textContent?.startsWith(wanted)) as HTMLElement).click(),
        words,
      );
    await tick('They say they can hear me');
    await tick('They say they can see me');
    await shows(panel, 'Opening checklist, 2 of 13');
    await press(settings, 'Switch off: They say they can hear me');
    await shows(panel, 'Opening checklist, 1 of 12');
    await openStage('After');
    await shows(panel, 'They can see you');
    expect(await panel.evaluate(() => document.body.innerText)).not.toContain('They can hear and see you');
    await openStage('Opening');
    await press(settings, 'Switch on: They say they can hear me');
    await shows(panel, 'Opening checklist, 2 of 13');
  });

  it('takes an item of its own once it has words, and puts a removed one back', async () => {
    await press(settings, 'Add to: opening checklist');
    await until('it to have the focus', () =>
      settings.evaluate(() => /^opening-own-.*-text$/.test(document.activeElement?.id ?? '')),
    );
    await shows(settings, 'Not in the panel yet');
    expect(await checks()).toHaveLength(13);
    await settings.keyboard.type('Interpreter on the line');
    await until('it in the panel', async () => (await checks()).at(-1) === 'Interpreter on the line');
    await press(settings, 'Remove: Interpreter on the line');
    await until('it to be gone', async () => (await checks()).length === 13);
    await press(settings, 'Put it back');
    await until('it to be back', async () => (await checks()).at(-1) === 'Interpreter on the line');
  });

  it('prompts in its words, in the panel and over the call', async () => {
    await openList('Prompts from the call');
    await write('#prompts-latency-high-text', OWN_PROMPT);
    await clinician.bringToFront();
    // A step would be heard as broken sound first; and a second of delay is another prompt's.
    for (let delayMs = 0; delayMs <= 400; delayMs += 8) {
      calls.network(ROOM).set('both', { delayMs });
      await delay(100);
    }
    await until(
      'both to say so',
      async () => {
        // On a busy machine sound breaks up as well, and that is prompted before.
        await panel.evaluate((own) => {
          const slot = document.querySelector<HTMLElement>('.slot');
          if (!slot?.innerText.includes(own)) slot?.querySelector<HTMLElement>('.buttons .button + .button')?.click();
        }, OWN_PROMPT);
        return (
          (await panel.$eval('.slot', (slot) => slot.textContent)).includes(OWN_PROMPT) &&
          (await overlayText(watcher, clinician)).includes(`“${OWN_PROMPT}”`)
        );
      },
      60_000,
    );
    calls.network(ROOM).set('both', CLEAR);
  });

  it('offers its leaflets beside the safety net, where they are added to what is written, and its contact lines', async () => {
    await openList('Leaflets and links');
    await press(settings, 'Add to: leaflets and links');
    const leaflet = await until('the leaflet', () =>
      settings.evaluate(() => document.activeElement?.id.match(/^(leaflets-own-.*)-title$/)?.[1]),
    );
    await write(`#${leaflet}-title`, 'Fever in children');
    await write(`#${leaflet}-address`, 'leaflets.example/fever');
    await shows(settings, 'the address must begin with https');
    await write(`#${leaflet}-address`, 'https://leaflets.example/fever');
    await openList('Contact lines');
    await press(settings, 'Add to: contact lines');
    const contact = await until('the contact', () =>
      settings.evaluate(() => document.activeElement?.id.match(/^(contacts-own-.*)-title$/)?.[1]),
    );
    await write(`#${contact}-title`, 'Help desk');
    await write(`#${contact}-text`, 'Extension 4711');
    await openStage('Before');
    await shows(panel, 'Extension 4711');
    await openStage('Close');
    await panel.type('#net-1-written', 'By text message:');
    await until('the list', () => panel.$('.leaflets summary'));
    await panel.$eval('.leaflets summary', (summary) => (summary as HTMLElement).click());
    for (let presses = 0; presses < 2; presses += 1) await press(panel, 'Fever in children');
    await shows(panel, 'Is there already: Fever in children');
    expect(await panel.$eval('#net-1-written', (field) => (field as HTMLTextAreaElement).value)).toBe(
      'By text message:\nFever in children https://leaflets.example/fever',
    );
    await panel.$$eval('.head .why', (all) => (all[0] as HTMLElement).click());
    await until('the help desk beside its report', async () =>
      (await panel.$eval('.parts', (parts) => parts.textContent)).includes('Extension 4711'),
    );
    await panel.$$eval('.head .why', (all) => (all[0] as HTMLElement).click());
  });

  it.each(LOOKS[name].flatMap((look) => [1000, 320].map((width) => ({ look, width }))))(
    'has nothing in its settings that keeps people out, $look, $width wide (axe)',
    async ({ look, width }) => {
      await settings.setViewport({ width, height: 765 });
      if (name === 'chromium') await settings.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look }]);
      await settings.$$eval('.list', (all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
      expect(await settings.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await settings.evaluate(axe.source);
      const found = await settings.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect(found).toEqual([]);
    },
  );

  it('exports what is in use, and nothing else', async () => {
    await press(settings, 'Export');
    const text = await folder.file('webside-content.json');
    expect(JSON.parse(text)).toEqual({ version: 1, ...(await stored()) });
    expect(text).toContain(OWN_CHECK);
  });

  it('refuses a bad file, says what is wrong in which line, and changes nothing', async () => {
    const before = await stored();
    const file = ['{', '"version": 1,', '"prompts": [{"id": "sound-lost", "text": ""}],', '"openings": []', '}'];
    await choose(file.join('\n'));
    await shows(settings, 'to-import.json was not imported, and nothing was changed.');
    const errors = await settings.$$eval('.errors li', (all) => all.map((each) => each.textContent));
    expect(errors[0]).toMatch(/^Line 3: “What to say, or do” is empty\./);
    expect(errors[1]).toMatch(/^Line 4: “openings” is no list\./);
    expect(await settings.evaluate(() => document.activeElement?.ariaLabel)).toBe('to-import.json');
    await press(settings, 'Close');
    expect(await stored()).toEqual(before);
  });

  it('resets all to what is built in, after one question', async () => {
    await press(settings, 'Reset all to built-in…');
    await until('Keep to have the focus', () =>
      settings.evaluate(() => document.activeElement?.textContent === 'Keep'),
    );
    expect(await stored()).not.toEqual({});
    await press(settings, 'Reset');
    await shows(settings, 'All words are built in, and none is switched off.');
    expect(await stored()).toEqual({});
    await openStage('Opening');
    await until('the built-in line', async () => (await checks())[0] === 'Right person: two details checked');
    expect(await checks()).toHaveLength(13);
  });

  it('imports what was exported, after one question', async () => {
    const text = await folder.file('webside-content.json');
    await choose(text);
    await shows(settings, '2 in words of your own, 3 added, 0 switched off. It takes the place');
    expect(await stored()).toEqual({});
    await press(settings, 'Import');
    await until('the line in the panel', async () => (await checks())[0] === OWN_CHECK);
    const { version: _version, ...content } = JSON.parse(text) as LocalContent & { version: number };
    expect(await stored()).toEqual(content);
  });

  it('goes back to what is built in where what is stored is damaged, says so, and keeps it to be saved', async () => {
    await watcher.desk.evaluate(() => chrome.storage.local.set({ content: { opening: ['half a line'] } }));
    await until('the built-in line', async () => (await checks())[0] === 'Right person: two details checked');
    await shows(settings, 'could not be read, so the panel offers what is built in');
    await press(settings, 'Save it as a file');
    expect(await folder.file('damaged-webside-content.json')).toContain('half a line');
    await press(settings, 'Remove it');
    await until('it to be gone', async () => (await settings.$('[aria-label="Not readable"]')) === null);
  });
});

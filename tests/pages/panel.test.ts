import type { Browser, Page } from 'puppeteer-core';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CLEAR } from '../call/conditions';
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
import { STAGES } from '../../utils/consultation/stages';
import { pressCommand, stopBackground } from '../machine/press';
import { inFirefoxWindow } from '../machine/firefox-window';
import { untilSoundIsBack } from '../browser/watched-tab';
import { firefoxSidebarPicture, openChromiumPanel } from '../machine/side-panel';

const ROOM = 'panel';
const HISTORY = 'Dizzy since Tuesday, worse on standing.';
const LAST_WORD = 'unsteady';
/** A wide panel, a narrow one, and one that is zoomed in four times. */
const SIZES = [
  { width: 360, height: 765 },
  { width: 320, height: 765 },
  { width: 320, height: 256 },
];
const LOOKS = ['light', 'dark'] as const;

describe.each(inject('pagesIn'))('the panel in %s', (name) => {
  let calls: Calls;
  let watcher: Watcher;
  let patientBrowser: Browser;
  let clinician: Page;
  let panel: Page;
  let tabId: number;
  let heightsBefore: number[];

  beforeAll(async () => {
    calls = await serveCalls();
    watcher = await launchWatcher(name, extensionFolder(name, LOCAL_HOSTS));
    patientBrowser = await launch(name);
    await waitUntilWatching(watcher);
    clinician = await watcher.browser.newPage();
    await enterRoom(clinician, calls, { party: 'clinician', room: ROOM, kind: 'one' });
    tabId = await watcher.tabIdOf(clinician.url());
    panel = await openPanel();
  });
  afterAll(async () => {
    await Promise.all([watcher?.close(), patientBrowser?.close()]);
    await calls?.close();
  });

  const openPanel = (): Promise<Page> => watcher.openPage(`sidepanel.html?tab=${tabId}`);
  const text = (): Promise<string> => panel.evaluate(() => document.body.innerText);
  const shows = (words: string): Promise<unknown> =>
    until(`“${words}” on the panel`, async () => (await text()).includes(words));
  const press = (words: string, within = 'button'): Promise<void> =>
    panel.evaluate(
      (wanted, selector) => {
        const button = [...document.querySelectorAll<HTMLElement>(selector)].find((each) =>
          each.innerText.trim().startsWith(wanted),
        );
        if (!button) throw new Error(`No button “${wanted}” among: ${document.body.innerText}`);
        button.click();
      },
      words,
      within,
    );
  const openStage = async (stage: string): Promise<void> => {
    // A platform whose connection has failed on a busy machine begins its call anew, and then it is asked whose notes these are.
    await until(`the stage ${stage}`, () =>
      panel.evaluate((wanted) => {
        const named = (words: string): HTMLElement | undefined =>
          [...document.querySelectorAll('button')].find((button) => button.innerText.trim().startsWith(words));
        // As Esc does: while a word is being typed it is not asked yet.
        if (document.querySelector('.tabs.another')) (document.activeElement as HTMLElement).blur();
        named('The same patient: carry on')?.click();
        const tab = [...document.querySelectorAll<HTMLElement>('.tabs button')].find((each) =>
          each.innerText.startsWith(wanted),
        );
        if (tab?.ariaCurrent !== 'step') tab?.click();
        return tab?.ariaCurrent === 'step' && document.querySelector('.body :is(input, textarea)') !== null;
      }, stage),
    );
  };
  /** Whoever has the focus: by its id, its name, or its first words. */
  const focused = (): Promise<string> =>
    panel.evaluate(() => {
      const { id, ariaLabel, innerText, tagName } = document.activeElement as HTMLElement;
      return id || ariaLabel || innerText.split('\n')[0] || tagName;
    });
  /** What must never change: the heights of the parts above the stage. */
  const heights = (page = panel): Promise<number[]> =>
    page.evaluate(() =>
      ['.head', '.slot', '.tabs'].map((part) => document.querySelector(part)!.getBoundingClientRect().height),
    );
  const pressAlt = async (key: '2' | '3' | '4' | 'c' | 'm' | 'p' | 'r' | 't'): Promise<void> => {
    await panel.keyboard.down('Alt');
    await panel.keyboard.press(key);
    await panel.keyboard.up('Alt');
  };
  const fieldOf = (id: string): Promise<string> =>
    panel.waitForSelector(`#${id}`).then((field) => field!.evaluate((each) => (each as HTMLTextAreaElement).value));
  /** Firefox cannot be told by its driver to be dark: its own setting says what the computer is like. */
  const setLook = async (look: (typeof LOOKS)[number]): Promise<void> => {
    if (name === 'chromium') await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look }]);
    else {
      const isDark = look === 'dark' ? 1 : 0;
      const script = `Services.prefs.setIntPref('ui.systemUsesDarkTheme', ${isDark}); return true;`;
      await inFirefoxWindow(watcher.browser, await clinician.title(), script);
    }
    await until(`the panel to be ${look}`, () =>
      panel.evaluate((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, look),
    );
  };
  const stored = (): Promise<string> =>
    watcher.desk.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));

  it(`opens beside the page by ${name === 'firefox' ? 'its key' : 'the extension’s own button'}`, async () => {
    if (name === 'chromium') {
      const real = await openChromiumPanel(watcher, clinician);
      expect(await real.$eval('main', (main) => main.className)).toBe('panel');
      await real.close();
    } else {
      await pressCommand(watcher, clinician, '_execute_action');
      expect((await firefoxSidebarPicture(watcher.browser, await clinician.title())).length).toBeGreaterThan(10_000);
      // Its key closes it too; while it was open it wrote, and the panel beside it did not.
      await pressCommand(watcher, clinician, '_execute_action');
      await until('the panel to go on', async () => !(await text()).includes('Open in another panel'));
    }
  });

  it('says what to do while there is no call', async () => {
    await shows('No call on localhost yet');
    await panel.setViewport({ width: 360, height: 765 });
    heightsBefore = await heights();
    // Head and slot leave more than half of the panel to the consultation.
    expect(heightsBefore[0]! + heightsBefore[1]!).toBeLessThanOrEqual(290);
  });

  it('shows each way’s latency once a call is on', async () => {
    await enterRoom(await patientBrowser.newPage(), calls, { party: 'patient', room: ROOM, kind: 'one' });
    await shows('you hear them, about');
    await until('both latencies', async () =>
      (await panel.$$eval('.number', (all) => all.map((each) => each.textContent))).every((each) =>
        /^\d\.\d\u00a0s$/.test(each ?? ''),
      ),
    );
    expect(await heights()).toEqual(heightsBefore);
  });

  it('stays with the call while another tab is in front, and leads back to it', async () => {
    const lookup = await watcher.browser.newPage();
    await lookup.goto('about:blank');
    // In a window of its own, where nothing but the panel itself is in front.
    const beside = await watcher.openPage('sidepanel.html');
    await beside.waitForFunction(() => /In another tab, call since \d\d:\d\d\./.test(document.body.innerText));
    await beside.waitForFunction(() => document.body.innerText.includes('you hear them, about'));
    await beside.setViewport({ width: 360, height: 765 });
    expect(await heights(beside)).toEqual(heightsBefore);
    await beside.evaluate(() =>
      [...document.querySelectorAll('button')].find((button) => button.textContent === 'Go to it')!.click(),
    );
    await until('the call’s tab to be in front', () =>
      watcher.desk.evaluate(async (id) => (await chrome.tabs.get(id)).active, tabId),
    );
    await Promise.all([beside.close(), lookup.close()]);
  });

  it('keeps its prompt’s place in sight, and room to write, where the panel is low and scrolled to its end', async () => {
    await openStage('Close');
    for (const height of [765, 480]) {
      await panel.setViewport({ width: 360, height });
      await (await panel.waitForSelector('#note-summary'))!.focus();
      await panel.focus('#net-1-followUp');
      const { slot, field, foot } = await panel.evaluate(() => {
        const edges = (selector: string): { top: number; bottom: number } => {
          const { top, bottom } = document.querySelector(selector)!.getBoundingClientRect();
          return { top, bottom };
        };
        return { slot: edges('.pinned'), field: edges('#net-1-followUp'), foot: edges('.foot') };
      });
      expect(slot.top).toBeGreaterThanOrEqual(0);
      expect(field.top).toBeGreaterThanOrEqual(slot.bottom);
      expect(field.bottom).toBeLessThanOrEqual(foot.top);
      expect(foot.bottom).toBeLessThanOrEqual(height);
      expect(foot.top - slot.bottom).toBeGreaterThan(200);
    }
    await panel.setViewport({ width: 360, height: 765 });
    await openStage('Opening');
  });

  it('lists thirteen items, suggests one, and ticks none by itself', async () => {
    await shows('The call suggests yes');
    const boxes = await panel.$$eval('.checklist input', (all) => all.map((box) => (box as HTMLInputElement).checked));
    expect(boxes).toEqual(Array.from({ length: 13 }, () => false));
    // On a busy machine the picture may be poor for a moment, and the suggestion waits with it.
    await until('one suggestion', async () => (await panel.$$('.check.suggested')).length === 1);
  });

  it('is ticked by keys alone: J next, K back, Space ticks', async () => {
    await panel.bringToFront();
    await panel.focus('.checklist input');
    for (const key of ['j', 'j', 'k', ' '] as const) await panel.keyboard.press(key);
    await shows('Opening checklist, 1 of 13');
    expect(
      await panel.$$eval('.checklist input', (all) => all.findIndex((box) => (box as HTMLInputElement).checked)),
    ).toBe(1);
    await clinician.bringToFront();
  });

  it('keeps every item where it is when the suggested one is ticked', async () => {
    const tops = (): Promise<number[]> =>
      panel.$$eval('.check', (all) => all.map((each) => Math.round(each.getBoundingClientRect().top + scrollY)));
    await press('I see and hear', '.check');
    await shows('Opening checklist, 0 of 13');
    await until('the suggestion to be back', async () => (await panel.$$('.check.suggested')).length === 1);
    const before = await tops();
    await press('I see and hear', '.check');
    await shows('Opening checklist, 1 of 13');
    expect(await panel.$$('.check.suggested')).toHaveLength(0);
    expect(await tops()).toEqual(before);
  });

  it('goes to a stage by key, with the focus on what comes next there', async () => {
    await panel.bringToFront();
    await pressAlt('3');
    await until('the first note', async () => (await focused()) === 'note-problem');
    await panel.keyboard.type('Dizziness');
    expect(await fieldOf('note-problem')).toBe('Dizziness');
    await pressAlt('4');
    await until('the summary', async () => (await focused()) === 'note-summary');
    await pressAlt('2');
    const openBoxes = '.checklist input:not(:checked)';
    await until('the first open item', () => panel.$eval(openBoxes, (box) => box === document.activeElement));
    await panel.keyboard.press('j');
    expect(await panel.$eval(openBoxes, (box) => box === document.activeElement)).toBe(false);
    await panel.keyboard.press('k');
    expect(await panel.$eval(openBoxes, (box) => box === document.activeElement)).toBe(true);
  });

  it('leaves to a text field the characters that Alt types', async () => {
    await pressAlt('3');
    await until('the first note', async () => (await focused()) === 'note-problem');
    const isTaken = (key: string): Promise<boolean> =>
      panel.$eval(
        '#note-problem',
        (field, typed) =>
          !field.dispatchEvent(
            new KeyboardEvent('keydown', { key: typed, code: 'Digit4', altKey: true, bubbles: true, cancelable: true }),
          ),
        key,
      );
    expect(await isTaken('¢')).toBe(false);
    expect(await focused()).toBe('note-problem');
    expect(await isTaken('4')).toBe(true);
    await until('the summary', async () => (await focused()) === 'note-summary');
  });

  it('copies from every stage, and says so where it is always seen', async () => {
    await pressAlt('3');
    await until('the first note', async () => (await focused()) === 'note-problem');
    await pressAlt('c');
    await panel.waitForSelector('.foot [role=status] ::-p-text(Is the right patient’s record open?)');
    await pressAlt('c');
    const told = await panel.waitForSelector('.foot [role=status] ::-p-text(Copied at)');
    expect(await told!.isIntersectingViewport()).toBe(true);
    expect(await focused()).toBe('note-problem');
    await clinician.bringToFront();
    await openStage('Opening');
  });

  it('prompts when the call suggests it, once, and not again after Not now', async () => {
    calls.network(ROOM).set('both', { delayMs: 600 });
    await shows('There’s a delay on the line');
    expect(await heights()).toEqual(heightsBefore);
    expect(await panel.$eval('.slot .main', (button) => button.textContent)).toContain('Said it');
    await press('Not now');
    await shows('No prompt now.');
    const snapshot = await watcher.snapshotOf(tabId);
    expect(
      snapshot?.findings.filter(({ kind, clearedAt }) => kind === 'latency-high' && clearedAt === undefined).length,
    ).toBe(1);
    calls.network(ROOM).set('both', CLEAR);
  });

  it('stops prompting a kind that the clinician switches off, and can be switched on again', async () => {
    calls.network(ROOM).set('toClinician', { isDown: true });
    await shows('ring them on the number you agreed');
    await press('Not this kind again');
    expect(await focused()).toBe('What to say');
    await until('the prompt to go', async () => !(await text()).includes('ring them on the number you agreed'));
    calls.network(ROOM).set('toClinician', CLEAR);
    await shows('One kind of prompt is switched off');
    await press('One kind of prompt is');
    expect(await focused()).toBe('What to say');
    await until('prompts to be on again', async () => !(await text()).includes('switched off'));
  });

  it('keeps lost sound in sight until the clinician has settled it, and tells it in the note', async () => {
    await openStage('Opening');
    const open = await panel.waitForSelector('.foot ::-p-text(to re-check)');
    expect(await open!.isIntersectingViewport()).toBe(true);
    await untilSoundIsBack(watcher, tabId);
    await panel.bringToFront();
    await pressAlt('r');
    await until('the re-checks to have the focus', async () => (await focused()) === 'rechecks');
    expect(await heights()).toEqual(heightsBefore);
    expect(await text()).toMatch(/About \d+\.\d\u00a0s of theirs did not reach you/);
    const tops = (): Promise<number[]> =>
      panel.$$eval('.recheck', (all) => all.map((each) => Math.round(each.getBoundingClientRect().top + scrollY)));
    const before = await tops();
    await press('Not relevant', '.recheck button');
    await press('Open it again', '.recheck button');
    for (let left = before.length; left > 0; left -= 1) await press('Confirmed again', '.recheck button');
    await until('none to be open', async () => !/\d to re-check/.test(await text()));
    expect(await tops()).toEqual(before);
    await openStage('Close');
    await press('Preview', 'summary');
    expect(await panel.$eval('.preview', (each) => each.textContent)).toMatch(
      /^Lost sound\n(Patient .* (at|from) \d\d:\d\d: confirmed again\.\n?)+$/m,
    );
    await press('Preview', 'summary');
    await clinician.bringToFront();
  });

  it('has words for each of the five kinds of talk, at a press', async () => {
    await openStage('Consult');
    for (const [kind, words] of [
      ['Setting up', 'What can you see and hear?'],
      ['Social', 'Where are you joining from today?'],
      ['Clinical', 'What worries you most about this?'],
      ['Repair', 'Sorry, we clashed.'],
      ['Operational', 'about a forearm away'],
    ] as const) {
      await press(kind, '.lens');
      await shows(words);
    }
    await press('Operational', '.lens');
    await until('them to be gone', async () => !(await text()).includes('about a forearm away'));
    expect(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  it('silences every prompt in a sensitive moment, and keeps what is lost all the same', async () => {
    await panel.bringToFront();
    await pressAlt('m');
    await shows('Sensitive moment: nothing is prompted.');
    expect(await heights()).toEqual(heightsBefore);
    expect(await panel.$eval('.low [aria-pressed]', (each) => each.ariaPressed)).toBe('true');
    calls.network(ROOM).set('toClinician', { isDown: true });
    await panel.waitForSelector('.foot ::-p-text(to re-check)');
    await until('the finding', async () =>
      (await watcher.snapshotOf(tabId))!.findings.some(
        ({ kind, clearedAt }) => kind === 'sound-lost' && clearedAt === undefined,
      ),
    );
    expect(await text()).toContain('Sensitive moment: nothing is prompted.');
    calls.network(ROOM).set('toClinician', CLEAR);
    await press('Sensitive moment', '.low button');
    await until('it to be over', async () => !(await text()).includes('Sensitive moment: nothing'));
    await clinician.bringToFront();
  });

  it('goes over to the phone at one press, with the time and a reason, and takes a slip back', async () => {
    await panel.bringToFront();
    await pressAlt('t');
    await shows('To video');
    await pressAlt('t');
    await shows('To phone');
    await press('To phone', '.low button');
    await shows('You are not talking by video');
    await openStage('Consult');
    await panel.type('#mode-1', 'sound broke up');
    await openStage('Close');
    await press('Preview', 'summary');
    expect(await panel.$eval('.preview', (each) => each.textContent)).toMatch(
      /^Mode\nVideo from \d\d:\d\d\nTelephone from \d\d:\d\d, sound broke up$/m,
    );
    await press('Preview', 'summary');
    await clinician.bringToFront();
  });

  it('paces a pause by the measured delay', async () => {
    await panel.bringToFront();
    await openStage('Consult');
    await until('the pause to be known', async () => (await text()).includes('s after a question'));
    await pressAlt('p');
    const pacer = await panel.waitForSelector('.pacer');
    expect(
      await pacer!.evaluate((bar) => parseInt((bar as HTMLElement).style.animationDuration, 10)),
    ).toBeGreaterThanOrEqual(1000);
    await panel.waitForSelector('.pacer', { hidden: true });
    await clinician.bringToFront();
  });

  it('refuses a reading that is not possible, and says what to do', async () => {
    await press('Examination by video', 'summary');
    await press('Add: reading');
    await until('its kind to have the focus', async () => (await focused()) === 'readings-1-kind');
    await panel.select('#readings-1-kind', 'Temperature');
    await panel.type('#readings-1-value', '372');
    await panel.focus('#note-plan');
    await shows('Not possible in °C');
    await panel.$eval('#readings-1-value', (field) => (field as HTMLTextAreaElement).setSelectionRange(2, 2));
    await panel.type('#readings-1-value', '.');
    await shows('In the note: Temperature 37.2 °C');
  });

  it('keeps notes over a closed panel, a stopped background and a reloaded page', async () => {
    await openStage('Consult');
    await panel.type('#note-history', HISTORY);
    await panel.close();
    await stopBackground(watcher);
    await clinician.reload();
    panel = await openPanel();
    await shows('you hear them, about');
    await openStage('Consult');
    expect(await fieldOf('note-history')).toBe(HISTORY);
  });

  it('puts the note into the record’s words, and advice that is only planned never reads as given', async () => {
    await openStage('Close');
    await panel.type('#note-summary', 'Probably low blood pressure.');
    await panel.type('#net-1-lookOutFor', 'Fainting');
    await press('Preview', 'summary');
    const preview = await panel.$eval('.preview', (each) => each.textContent);
    expect(preview).toContain(HISTORY);
    expect(preview).toContain('Safety-netting advice (planned, not yet given)\nLook out for: Fainting');
  });

  it('has a safety net for each problem, and says where one would fit any', async () => {
    await press('Another problem');
    await until('the second one to have the focus', async () => (await focused()) === 'net-2-problem');
    await panel.type('#net-2-lookOutFor', 'Come back if worse');
    await shows('This would fit any problem');
    await press('Preview', 'summary');
    expect(await panel.$eval('.preview', (each) => each.textContent)).toContain(
      'Safety-netting advice (planned, not yet given)\nLook out for: Come back if worse',
    );
    await press('Preview', 'summary');
    await panel.$eval('#net-2-lookOutFor', (field) => (field as HTMLTextAreaElement).select());
    await panel.focus('#net-2-lookOutFor');
    await panel.bringToFront();
    await panel.keyboard.press('Backspace');
    await until('it to be empty', async () => (await fieldOf('net-2-lookOutFor')) === '');
    await press('Take this empty one away');
    await until('the first one to have the focus', async () => (await focused()) === 'net-1-problem');
    await clinician.bringToFront();
  });

  it.each(STAGES.flatMap((stage) => SIZES.flatMap((size) => LOOKS.map((look) => ({ stage, look, ...size })))))(
    'has nothing in its stage $stage that keeps people out, $look, $width by $height (axe)',
    async (seen) => {
      const { stage, look, width, height } = seen;
      await panel.setViewport({ width, height });
      await setLook(look);
      await openStage(stage);
      expect(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await panel.evaluate(axe.source);
      const found = await panel.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect(found).toEqual([]);
    },
  );

  it('tells in After what there is, and what is not yet', async () => {
    await panel.setViewport({ width: 360, height: 765 });
    await setLook('light');
    await openStage('After');
    await shows('Limits of the examination');
    expect(await text()).toMatch(/Summary\s+yes/);
    await press('not yet', '.points button');
    await until('to be where it is done', async () => !(await text()).includes('What is complete'));
    await openStage('Close');
  });

  it('says that advice has changed since it was given, and not because of a blank', async () => {
    await press('I have said this', '.check');
    await panel.focus('#net-1-lookOutFor');
    const type = async (text: string): Promise<void> => {
      await panel.$eval('#net-1-lookOutFor', (field) => (field as HTMLTextAreaElement).setSelectionRange(99, 99));
      await panel.type('#net-1-lookOutFor', text);
    };
    await type(' ');
    expect(await panel.$eval('.card input', (box) => (box as HTMLInputElement).checked)).toBe(true);
    await type('or a fall');
    await shows('Changed since you said it: tick again');
    expect(await panel.$eval('.card input', (box) => (box as HTMLInputElement).checked)).toBe(false);
  });

  it('shows the text, selected, where the browser refuses to copy it', async () => {
    await openStage('Consult');
    await panel.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await pressAlt('c');
    // A call has begun since it was copied: the page was reloaded.
    await panel.waitForSelector('.foot [role=status] ::-p-text(Is the right patient’s record open?)');
    await pressAlt('c');
    const told = await panel.waitForSelector('.foot [role=status] ::-p-text(did not allow copying)');
    expect(await told!.isIntersectingViewport()).toBe(true);
    await until('the text to be selected', async () =>
      (await panel.evaluate(() => String(getSelection()))).includes(HISTORY),
    );
    expect(await focused()).toBe('Preview of the note');
  });

  it('announces what could not be read, and keeps it until it is removed', async () => {
    await watcher.desk.evaluate(() => chrome.storage.session.set({ 'damaged:consultation:x': 'half a note' }));
    await panel.waitForSelector('[role=status] ::-p-text(Something stored could not be read)');
    // It may be another patient's: it is shown when it is asked for.
    expect(await text()).not.toContain('half a note');
    await press('Show what was stored', 'summary');
    await shows('half a note');
    await press('Remove it');
    await until('it to be gone', async () => !(await text()).includes('half a note'));
    expect(await focused()).toBe('Not readable');
  });

  it('lets a word be typed to its end when another call begins, and then asks whose notes these are', async () => {
    await openStage('Consult');
    await panel.bringToFront();
    await panel.focus('#note-history');
    await enterRoom(clinician, calls, { party: 'clinician', room: 'another', kind: 'one' });
    await enterRoom(await patientBrowser.newPage(), calls, { party: 'patient', room: 'another', kind: 'one' });
    const alert = await panel.waitForSelector('[role=alert] ::-p-text(Another call has begun)');
    expect(await alert!.isIntersectingViewport()).toBe(true);
    expect(await heights()).toEqual(heightsBefore);
    expect(await focused()).toBe('note-history');
    await panel.keyboard.type(LAST_WORD);
    expect(await fieldOf('note-history')).toContain(LAST_WORD);
    await panel.keyboard.press('Tab');
    expect(await focused()).toBe('note-examination');
    await panel.keyboard.press('Escape');
    await shows('Which patient is this?');
    await shows('There was a call until a moment ago.');
    await until('the question to have the focus', async () => (await focused()) === 'Which patient is this?');
    expect(await panel.evaluate(() => document.body.innerHTML)).not.toContain(HISTORY);
    await until('the last word to be kept', async () => (await stored()).includes(LAST_WORD));
  });

  it('starts new notes at the opening, and opens the old ones by hand', async () => {
    await press('Another patient: start new notes');
    await until('the first item', () => panel.$eval('.checklist input', (first) => first === document.activeElement));
    await openStage('Consult');
    expect(await fieldOf('note-history')).toBe('');
    await press('Other notes', 'summary');
    await press('localhost', '.others button');
    await until('the old notes', async () => (await fieldOf('note-history')).includes(HISTORY));
    await until('the focus to be on whose they are', async () =>
      /^Notes of .*: not of this call/.test(await focused()),
    );
    // Notes in which nothing was written are not among the others.
    expect(await text()).not.toContain('Other notes');
  });

  it('clears after one question, and nothing of it is left', async () => {
    expect(await stored()).toContain(HISTORY);
    await press('Clear…');
    await until('Keep to have the focus', async () => (await focused()) === 'Keep');
    expect(await stored()).toContain(HISTORY);
    await press('Clear');
    await shows('Cleared. Nothing of it is left here.');
    await until('the focus to be there', async () => (await focused()).startsWith('Cleared.'));
    expect(await stored()).not.toContain(HISTORY);
  });

  it('says no more that it is cleared once another call has come, and nothing moves where that cannot be measured', async () => {
    await clinician.evaluate(() => window.call?.leave());
    await shows('The call is over');
    expect(await text()).not.toContain('No call on');
    expect(await heights()).toEqual(heightsBefore);
    await enterRoom(clinician, calls, { party: 'clinician', room: 'third', kind: 'data' });
    await enterRoom(await patientBrowser.newPage(), calls, { party: 'patient', room: 'third', kind: 'data' });
    await shows('This call can’t be measured');
    await shows('No prompt now.');
    expect(await heights()).toEqual(heightsBefore);
    expect(await text()).not.toContain('Cleared.');
  });
});

import type { Browser, Page } from 'puppeteer-core';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLEAR } from '../call/conditions';
import { enterRoom } from '../call/parties';
import { type Calls, serveCalls } from '../call/serve-calls';
import { launch } from '../machine/browsers';
import {
  buildExtension,
  launchWatcher,
  LOCAL_HOSTS,
  until,
  waitUntilWatching,
  type Watcher,
} from '../machine/extension';
import { pressCommand, stopBackground } from '../machine/press';
import { firefoxSidebarPicture, openChromiumPanel } from '../machine/side-panel';

const ROOM = 'panel';
const HISTORY = 'Dizzy since Tuesday, worse on standing.';

describe.each(['chromium', 'firefox'] as const)('the panel in %s', (name) => {
  let calls: Calls;
  let watcher: Watcher;
  let patientBrowser: Browser;
  let clinician: Page;
  let panel: Page;
  let tabId: number;

  beforeAll(async () => {
    calls = await serveCalls();
    watcher = await launchWatcher(name, buildExtension(name, LOCAL_HOSTS));
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
  const fieldOf = (id: string): Promise<string> =>
    panel.$eval(`#${id}`, (field) => (field as HTMLTextAreaElement).value);
  const stored = (): Promise<string> =>
    watcher.desk.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));

  it(`opens beside the page by ${name === 'firefox' ? 'its key' : 'the extension’s own button'}`, async () => {
    if (name === 'chromium') {
      const real = await openChromiumPanel(watcher, clinician);
      expect(await real.$eval('main', (main) => main.className)).toBe('panel');
      await real.close();
    } else {
      await pressCommand(watcher, clinician, '_execute_action');
      expect((await firefoxSidebarPicture(watcher.browser, await clinician.title())).length).toBeGreaterThan(1000);
    }
  });

  it('says what to do while there is no call', async () => {
    await shows('No call on localhost yet');
  });

  it('shows each way’s latency once a call is on', async () => {
    await enterRoom(await patientBrowser.newPage(), calls, { party: 'patient', room: ROOM, kind: 'one' });
    await shows('you hear them, about');
    await until('both latencies', async () =>
      (await panel.$$eval('.number', (all) => all.map((each) => each.textContent))).every((each) =>
        /^\d\.\d s$/.test(each ?? ''),
      ),
    );
  });

  it('stays with the call while another tab is in front, and leads back to it', async () => {
    const lookup = await watcher.browser.newPage();
    await lookup.goto('about:blank');
    // In a window of its own, where nothing but the panel itself is in front.
    const beside = await watcher.openPage('sidepanel.html');
    await beside.waitForFunction(() => document.body.innerText.includes('This call is in another tab'));
    await beside.waitForFunction(() => document.body.innerText.includes('you hear them, about'));
    await beside.evaluate(() =>
      [...document.querySelectorAll('button')].find((button) => button.textContent === 'Go to it')!.click(),
    );
    await until('the call’s tab to be in front', () =>
      watcher.desk.evaluate(async (id) => (await chrome.tabs.get(id)).active, tabId),
    );
    await Promise.all([beside.close(), lookup.close()]);
  });

  it('lists thirteen items, suggests one, and ticks none by itself', async () => {
    await shows('The call suggests yes');
    const boxes = await panel.$$eval('.checklist input', (all) => all.map((box) => (box as HTMLInputElement).checked));
    expect(boxes).toEqual(Array.from({ length: 13 }, () => false));
    expect((await panel.$$('.check.suggested')).length).toBe(1);
  });

  it('is ticked by keys alone: J next, K back, Space ticks', async () => {
    await panel.bringToFront();
    await panel.focus('.checklist input');
    for (const key of ['j', 'j', 'k', ' '] as const) await panel.keyboard.press(key);
    await shows('1 of 13');
    expect(
      await panel.$$eval('.checklist input', (all) => all.findIndex((box) => (box as HTMLInputElement).checked)),
    ).toBe(1);
    await clinician.bringToFront();
  });

  it('prompts when the call suggests it, once, and not again after Not now', async () => {
    calls.network(ROOM).set('both', { delayMs: 600 });
    await shows('There’s a delay on the line');
    await press('Not now');
    await shows('Nothing to say about the line');
    const snapshot = await watcher.snapshotOf(tabId);
    expect(
      snapshot?.findings.filter(({ kind, clearedAt }) => kind === 'latency-high' && clearedAt === undefined).length,
    ).toBe(1);
    calls.network(ROOM).set('both', CLEAR);
  });

  it('stops prompting a kind that the clinician switches off, and can be switched on again', async () => {
    calls.network(ROOM).set('toClinician', { isDown: true });
    await shows('ring them on the number you agreed');
    await press('Don’t show this kind again');
    await until('the prompt to go', async () => !(await text()).includes('ring them on the number you agreed'));
    calls.network(ROOM).set('toClinician', CLEAR);
    await shows('One kind of prompt is switched off');
    await press('One kind of prompt is');
    await until('prompts to be on again', async () => !(await text()).includes('switched off'));
  });

  it('keeps notes over a closed panel, a stopped background and a reloaded page', async () => {
    await press('Consult');
    await panel.type('#note-history', HISTORY);
    await panel.close();
    await stopBackground(watcher);
    await clinician.reload();
    panel = await openPanel();
    await shows('you hear them, about');
    await press('Consult');
    expect(await fieldOf('note-history')).toBe(HISTORY);
  });

  it('puts the note into the record’s words, and advice that is only planned never reads as given', async () => {
    await press('Close');
    await panel.type('#summary', 'Probably low blood pressure.');
    await panel.type('#net-lookOutFor', 'Fainting');
    await press('Preview', 'summary');
    const preview = await panel.$eval('.preview', (each) => each.textContent);
    expect(preview).toContain(HISTORY);
    expect(preview).toContain('Safety-netting advice (planned, not yet given)\nLook out for: Fainting');
  });

  it.each(['Opening', 'Consult', 'Close'])('has nothing in its stage %s that keeps people out (axe)', async (stage) => {
    await press(stage, '.tabs button');
    await panel.evaluate(axe.source);
    const found = await panel.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(found).toEqual([]);
  });

  it('asks whose notes these are when another call begins in the tab, and hides them until it is told', async () => {
    await enterRoom(clinician, calls, { party: 'clinician', room: 'another', kind: 'one' });
    await enterRoom(await patientBrowser.newPage(), calls, { party: 'patient', room: 'another', kind: 'one' });
    await shows('Which patient is this?');
    expect(await panel.evaluate(() => document.body.innerHTML)).not.toContain(HISTORY);
    await press('Another patient: start new notes');
    await press('Consult');
    expect(await fieldOf('note-history')).toBe('');
    await press('Other notes', 'summary');
    await press('localhost', '.others button');
    await until('the old notes', async () => (await fieldOf('note-history')) === HISTORY);
  });

  it('clears after one question, and nothing of it is left', async () => {
    expect(await stored()).toContain(HISTORY);
    await press('Clear…');
    expect(await stored()).toContain(HISTORY);
    await press('Clear');
    await shows('Cleared. Nothing of it is left.');
    expect(await stored()).not.toContain(HISTORY);
  });
});

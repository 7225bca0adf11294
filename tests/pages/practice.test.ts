import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Scenario } from '../../utils/coaching/scenario';
import { FIRST_CALL } from '../../utils/coaching/scenarios/first-call';
import { writeScenarioFile } from '../../utils/coaching/scenario-file/write-scenario-file';
import { extensionFolder, launchWatcher, until, type Watcher } from '../machine/extension';
import { overlayText } from '../machine/overlay-text';
import { ownPage } from '../machine/own-page';
import { openSoundServer, type SoundServer } from '../machine/sound-server';
import {
  beginPractice,
  choose,
  hangUp,
  keepReviews,
  openOwnFiles,
  press,
  waitForTurn,
  waitUntilHeard,
} from '../practice/scripted-learner';
import { snapshotLike } from '../browser/watched-tab';

/** Injected latency is found within so much, ms: the buffer aims at its target, and the engine's own error is some 50. */
const TOLERANCE_MS = 100;
const WIDTHS = [1200, 320];
const LOOKS = { chromium: ['light', 'dark'], firefox: ['light'] } as const;
const NOTE = 'Bisoprolol 2.5 mg, said back';

const near = (ms: number): number =>
  expect.toSatisfy((valueMs: number) => Math.abs(valueMs - ms) <= TOLERANCE_MS, `within ${TOLERANCE_MS} of ${ms}`);

describe.each(inject('pagesIn'))('the practice room in %s', (name) => {
  let server: SoundServer | undefined;
  let watcher: Watcher;
  let panel: Page;
  let page: Page;
  let tabId: number;

  beforeAll(async () => {
    server = name === 'firefox' ? await openSoundServer() : undefined;
    watcher = await launchWatcher(name, extensionFolder(name), server && { env: server.env });
    await keepReviews(watcher);
    panel = await watcher.openPage('sidepanel.html?tab=-1');
    await panel.setViewport({ width: 360, height: 765 });
  });
  afterAll(async () => {
    await watcher?.close();
    server?.close();
  });

  const text = (of: Page): Promise<string> => of.evaluate(() => document.body.innerText);
  const shows = (of: Page, words: string | RegExp): Promise<unknown> =>
    until(`“${words}”`, async () => {
      const all = await text(of);
      if (!(typeof words === 'string' ? all.includes(words) : words.test(all))) throw new Error(all);
      return true;
    });
  const begin = async (title: string): Promise<void> => {
    for (const label of ['Hang up', 'Another one'])
      await page.evaluate((wanted) => {
        [...document.querySelectorAll('button')].find(({ innerText }) => innerText.trim() === wanted)?.click();
      }, label);
    await beginPractice(page, title);
  };

  it('is opened from the panel, and asks for nothing by itself', async () => {
    await panel.bringToFront();
    await press(panel, 'Before');
    await press(panel, 'Practice room');
    page = await ownPage(watcher.browser, '/practice.html');
    await page.bringToFront();
    await page.setViewport({ width: 1200, height: 860 });
    await shows(page, 'nothing leaves this browser');
    tabId = (await page.evaluate(async () => (await chrome.tabs.getCurrent())!.id))!;
    expect(await watcher.snapshotOf(tabId)).toBeUndefined();
  });

  it.each(WIDTHS.flatMap((width) => LOOKS[name].map((look) => ({ width, look }))))(
    'keeps nobody out before the call, $look, $width wide (axe)',
    async (how) => expect(await violations(how)).toEqual([]),
  );

  describe('with a trainer’s own scenario and recorded line', () => {
    const { hello } = FIRST_CALL.steps;
    const own: Scenario = {
      ...FIRST_CALL,
      id: 'own',
      title: 'One of our own',
      steps: { ...FIRST_CALL.steps, hello: { ...hello!, says: { ...hello!.says!, recording: 'own-hello' } } },
    };
    const json = (name: string, scenario: Scenario) => ({ name, content: writeScenarioFile(scenario) });
    const isThere = (): Promise<boolean> =>
      page.$$eval('.scenarios h2', (all) => all.at(-1)?.innerText === 'One of our own');
    const reload = async (): Promise<void> => {
      await page.evaluate(() => {
        Object.assign(window, { isOld: true });
        location.reload();
      });
      await until('the page anew', () => page.evaluate(() => !('isOld' in window)));
    };

    it('says by the line what is wrong, and keeps what is right', async () => {
      await openOwnFiles(page, json('wrong.json', { ...own, start: 'nowhere' }));
      await shows(page, /wrong\.json was not opened[^]*Line \d+:/);
      const sound = readFileSync(new URL('../../public/practice/lines/first-call-hello.ogg', import.meta.url));
      await openOwnFiles(page, { name: 'own-hello.ogg', content: sound }, json('own.json', own));
      await shows(page, '“One of our own” can be practised now.');
      await reload();
      await until('its card', isThere);
    });

    it('does not take a text for a sound because of its name', async () => {
      await openOwnFiles(page, { name: 'own-cough.mp3', content: 'Ahem, said nobody.' });
      await shows(page, /own-cough\.mp3 was not opened[^]*There is no sound in it/);
      expect(await text(page)).not.toContain('recorded line own-cough');
    });

    it('has a saved built-in scenario beside the built-in one, and not in its place', async () => {
      await openOwnFiles(page, json('webside-scenario-first-call.json', FIRST_CALL));
      await shows(page, '“First call, all well (own)” can be practised now.');
      const titles = await page.$$eval('.scenarios h2', (all) => all.map(({ innerText }) => innerText));
      expect(titles).toEqual(expect.arrayContaining(['First call, all well', 'First call, all well (own)']));
      await press(page, 'Remove', 'Remove “First call, all well (own)”');
      await shows(page, 'It is removed.');
    });

    it('says the recorded line, whose words are not shown unless they are wanted', async () => {
      await begin('One of our own');
      expect(await waitUntilHeard(page)).toBe(true);
      expect(await page.$eval('.caption', ({ textContent }) => textContent)).toBe('');
      await hangUp(watcher, page, tabId);
    });

    it('hums and shows it once the recording is removed', async () => {
      await press(page, 'Remove', 'Remove recorded line own-hello');
      await shows(page, 'It is removed.');
      await reload();
      await until('its card', isThere);
      await begin('One of our own');
      await until('its words', () =>
        page.$eval('.caption', ({ textContent }, words) => textContent === words, hello!.says!.caption),
      );
      await hangUp(watcher, page, tabId);
    });

    it('is removed for good', async () => {
      await press(page, 'Remove', 'Remove “One of our own”');
      await shows(page, 'It is removed.');
      await reload();
      await shows(page, 'First call, all well');
      expect(await isThere()).toBe(false);
    });
  });

  it('takes one press for one choice, however long the key is held, and stays where the next ones are', async () => {
    await begin('First call, all well');
    await waitForTurn(page);
    await page.focus('.cue');
    await page.keyboard.down('1');
    await page.keyboard.down('1');
    await page.keyboard.up('1');
    // The way on from the first choice has two, from the second only one.
    expect(await page.$$eval('.cue', (all) => all.length)).toBe(2);
    // What is pressed at once after that is not taken for a choice either.
    await waitForTurn(page);
    await page.focus('.cue');
    await page.keyboard.press('Enter');
    await until('the next cues, with the focus at them', () =>
      page.evaluate(() => document.activeElement?.matches('.cues') && document.querySelectorAll('.cue').length === 1),
    );
    await hangUp(watcher, page, tabId);
  });

  it('may go on watching its own page, whatever sites may be watched', async () => {
    const origin = await page.evaluate(() => location.origin);
    const answer = (await page.evaluate(() =>
      chrome.runtime.sendMessage({ id: 1, type: 'whatIsWatched', timestamp: Date.now() }),
    )) as { res: { patterns: string[] } };
    expect(answer.res.patterns).toContain(`${origin}/*`);
  });

  it('finds the latency that the scenario makes, each way, and shows it as in a call', async () => {
    await begin('Talking over each other');
    await snapshotLike(watcher, tabId, {
      media: 'rtp',
      measuredTo: 'other side',
      latency: { band: 'disruptive', hear: { valueMs: near(600) }, heard: { valueMs: near(600) } },
    });
    await until('the overlay to say so', async () => (await overlayText(watcher, page)).includes('delay'));
    await until('the Finding', async () =>
      (await watcher.snapshotOf(tabId))?.findings.some(({ kind }) => kind === 'latency-high'),
    );
  });

  it.each(WIDTHS.map((width) => ({ width, look: 'light' as const })))(
    'keeps nobody out in the call, $width wide (axe)',
    async (how) => expect(await violations(how)).toEqual([]),
  );

  it('is looked back on: its review has the latency at its size, and knows what was practised', async () => {
    // The line takes some seconds to become as late as it is to be.
    await until('most of the call to be late', async () => {
      const { disruptive, ...others } = (await watcher.snapshotOf(tabId))!.bandSeconds;
      return disruptive > Object.values(others).reduce((sum, seconds) => sum + seconds, 0);
    });
    const review = await lookBack();
    expect(review).toContain('Practice: Talking over each other');
    expect(review).toMatch(/Delay, the worse way, most of the time\s+about 0\.[5-8]\ss/);
    expect(review).toMatch(/Disruptive delay\s+0:[0-9]{2}/);
  });

  it('finds that no picture comes at the start, and that it comes', async () => {
    await begin('No picture at the start');
    const missing = await until('the Finding', async () =>
      (await watcher.snapshotOf(tabId))?.findings.find(({ kind }) => kind === 'picture-missing'),
    );
    expect(missing.side).toBe('theirs');
    await until('the picture', async () => ['good', 'fair'].includes((await watcher.snapshotOf(tabId))!.picture));
    await hangUp(watcher, page, tabId);
  });

  describe('with a dose that is lost', () => {
    it('tells the panel that it is practice', async () => {
      await begin('Dose lost in the noise');
      panel = await watcher.openPage(`sidepanel.html?tab=${tabId}`);
      await panel.setViewport({ width: 360, height: 765 });
      await shows(panel, 'Practice room');
      await shows(panel, 'Call since');
    });

    it('loses words of what the patient says, which is a gap for the engine and a re-check for the learner', async () => {
      await page.bringToFront();
      await waitForTurn(page);
      await choose(page, 0);
      const { gaps } = await snapshotLike(watcher, tabId, {
        gaps: expect.toSatisfy((all: { way: string }[]) => all.some(({ way }) => way === 'hear')),
      });
      expect(Math.max(...gaps.map(({ lengthMs }) => lengthMs))).toBeGreaterThanOrEqual(300);
      await shows(panel, /\d to re-check/);
    });

    it('does not give the lost words away in the captions', async () => {
      await page.click('.captions input');
      await until('a caption with a gap', async () =>
        (await page.$eval('.caption', ({ textContent }) => textContent ?? '')).includes('…'),
      );
    });

    it('keeps its notes out of every other call’s, and says in them what they are', async () => {
      await panel.bringToFront();
      await press(panel, 'Consult');
      await panel.type('#note-problem', NOTE);
      const desk = await watcher.desk.evaluate(async () => (await chrome.tabs.getCurrent())!.id);
      const elsewhere = await watcher.openPage(`sidepanel.html?tab=${desk}`);
      await shows(elsewhere, 'Which call is it?');
      expect(await elsewhere.evaluate((note) => document.body.innerHTML.includes(note), NOTE)).toBe(false);
      expect(await text(elsewhere)).not.toContain('Other notes');
      await elsewhere.close();
      await press(panel, 'Close');
      await until('the note to say so', () =>
        panel.evaluate(() => document.body.textContent?.includes('Written in practice: of no patient.')),
      );
    });
  });

  /** Ends the call and opens its review. @returns what stands there */
  async function lookBack(): Promise<string> {
    await press(page, 'Hang up');
    await press(page, 'Look back on it');
    const review = await ownPage(watcher.browser, '/coaching.html');
    await shows(review, 'What can be told of it');
    const words = await text(review);
    await review.close();
    await page.bringToFront();
    await press(page, 'Another one');
    return words;
  }

  async function violations({ width, look }: { width: number; look: 'light' | 'dark' }): Promise<string[]> {
    await page.setViewport({ width, height: 900 });
    if (name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look }]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.evaluate(axe.source);
    return page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run('main');
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
  }
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSnapshot } from '../call-quality/a-snapshot';
import type { LaunchOptions } from '../machine/browsers';
import { extensionFolder, launchWatcher, until, type Watcher } from '../machine/extension';
import { ownPage } from '../machine/own-page';

const WIDTHS = [720, 320];
/** Firefox cannot be told by its driver to be dark. */
const LOOKS = { chromium: ['light', 'dark'], firefox: ['light'] } as const;
const VOICE_RATE = 48_000;

/**
 * Chromium's own made-up microphone beeps at the end of the scale: in its place, something that rises and falls four times a
 * second as syllables do, at -20 dBov.
 * @returns the path of a sound file
 */
function makeVoice(): string {
  const samples = Int16Array.from({ length: VOICE_RATE * 2 }, (_, index) => {
    const seconds = index / VOICE_RATE;
    const syllable = Math.sin(Math.PI * 4 * seconds) ** 2;
    const sound = Math.sin(2 * Math.PI * 180 * seconds) + Math.sin(2 * Math.PI * 720 * seconds);
    return 0.16 * 32_767 * syllable * sound;
  });
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.byteLength, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(VOICE_RATE, 24);
  head.writeUInt32LE(VOICE_RATE * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.byteLength, 40);
  const path = join(mkdtempSync(join(tmpdir(), 'webside-voice-')), 'voice.wav');
  writeFileSync(path, Buffer.concat([head, Buffer.from(samples.buffer)]));
  return path;
}

/** Whoever sits there says no to everything, or the organisation does. */
const REFUSING = {
  chromium: { args: ['--use-fake-ui-for-media-stream=deny'] },
  firefox: {
    prefs: {
      'media.navigator.permission.disabled': false,
      'permissions.default.microphone': 2,
      'permissions.default.camera': 2,
    },
  },
} satisfies Record<string, LaunchOptions>;

/** A computer with a microphone that hears somebody. */
const HEARING = {
  chromium: () => ({ args: [`--use-file-for-fake-audio-capture=${makeVoice()}`] }),
  firefox: () => ({}),
} satisfies Record<string, () => LaunchOptions>;

/** What the test sees of the page's devices: every track that was taken, and every audio context. */
interface Watched extends Window {
  tracks: MediaStreamTrack[];
  contexts: AudioContext[];
}

/** Notes what the page takes; nothing of what it is given is changed. */
function watchDevices(): void {
  const watched = window as unknown as Watched & typeof globalThis;
  Object.assign(watched, { tracks: [], contexts: [] });
  const take = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wanted) => {
    const stream = await take(wanted);
    watched.tracks.push(...stream.getTracks());
    return stream;
  };
  watched.AudioContext = class extends AudioContext {
    constructor() {
      super();
      watched.contexts.push(this);
    }
  };
}

async function makesSound(): Promise<boolean> {
  const context = new AudioContext();
  void context.resume();
  const deadline = Date.now() + 3000;
  while (context.currentTime === 0 && Date.now() < deadline) await new Promise((go) => setTimeout(go, 100));
  return context.currentTime > 0;
}

const shows = (page: Page, words: string | RegExp): Promise<unknown> =>
  until(`“${words}” on the page`, async () => {
    const text = await page.evaluate(() => document.body.innerText);
    if (!(typeof words === 'string' ? text.includes(words) : words.test(text))) throw new Error(text);
    return true;
  });

const press = (page: Page, words: string): Promise<unknown> =>
  until(`a button “${words}”`, async () => {
    const buttons = await page.$$('button');
    for (const button of buttons) {
      const label = await button.evaluate((each) => each.innerText.trim());
      if (!label.startsWith(words)) continue;
      await button.click();
      return true;
    }
    return false;
  });

/** Every track that was taken, as "audio live". */
const tracks = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as Watched).tracks.map(({ kind, readyState }) => `${kind} ${readyState}`));

async function openEquipment(watcher: Watcher, panel: Page): Promise<Page> {
  await panel.bringToFront();
  await press(panel, 'Before');
  await press(panel, 'Try camera, microphone and speaker');
  const page = await ownPage(watcher.browser, '/equipment.html');
  await page.bringToFront();
  await page.waitForSelector('main.equipment');
  await page.evaluate(watchDevices);
  return page;
}

describe.each(['chromium', 'firefox'] as const)('one’s own equipment in %s', (name) => {
  let watcher: Watcher;
  let panel: Page;
  let page: Page;
  /** Firefox without a window makes sound only where the computer has a sound system; else the page has to say that none comes. */
  let hasSound: boolean;

  beforeAll(async () => {
    watcher = await launchWatcher(name, extensionFolder(name), HEARING[name]());
    hasSound = name === 'chromium' || (await watcher.desk.evaluate(makesSound));
    panel = await watcher.openPage('sidepanel.html?tab=-1');
    await panel.setViewport({ width: 360, height: 765 });
  });
  afterAll(() => watcher?.close());

  /** Before's item that all was tried, as it stands in the panel. */
  const item = (): Promise<{ text: string; isTicked: boolean; isSuggested: boolean }> =>
    panel.evaluate(() => {
      const label = [...document.querySelectorAll<HTMLElement>('.check')].find((each) =>
        each.innerText.startsWith('Camera, microphone'),
      )!;
      const isTicked = label.querySelector('input')!.checked;
      return { text: label.innerText, isTicked, isSuggested: label.classList.contains('suggested') };
    });
  const sessionHas = async (words: string): Promise<boolean> =>
    (await watcher.desk.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)))).includes(words);

  it('is opened by the button in Before, once, and asks for nothing by itself', async () => {
    page = await openEquipment(watcher, panel);
    await shows(page, 'Nothing is recorded, and nothing is sent');
    await shows(page, 'Choose the same in the call’s own settings');
    await shows(page, 'Not known until a call: no server is asked');
    await panel.bringToFront();
    await press(panel, 'Try camera, microphone and speaker');
    await until('it to be in front', () => page.evaluate(() => document.visibilityState === 'visible'));
    const open = await watcher.desk.evaluate(async () => {
      const contexts = await chrome.runtime.getContexts({ contextTypes: ['TAB' as chrome.runtime.ContextType.TAB] });
      return contexts.filter(({ documentUrl }) => documentUrl?.endsWith('/equipment.html')).length;
    });
    expect(open).toBe(1);
    expect(await tracks(page)).toEqual([]);
    expect((await item()).text).not.toContain('The check');
  });

  it('shows how loud the microphone is, by a bar and a word', async () => {
    await press(page, 'Try microphone');
    if (hasSound) {
      await until('the bar to move', () => page.$eval('meter', (bar) => bar.value > bar.min));
      await shows(page, name === 'chromium' ? 'You will be heard well.' : /Quiet|Good|Too loud: it distorts/);
    } else {
      await shows(page, 'No sound for 5 seconds');
    }
    expect(await tracks(page)).toEqual(['audio live']);
    // Only the word is announced.
    expect(await page.$eval('meter', (bar) => bar.closest('[role=status]'))).toBeNull();
    expect(await page.$$eval('select', ([first]) => first!.selectedOptions[0]!.text)).not.toBe('');
  });

  it('shows the camera’s picture, mirrored, with its size and frame rate', async () => {
    await press(page, 'Try camera');
    await shows(page, /Picture (good|fair)/);
    await shows(page, /\d+ by \d+ points, \d+ pictures a second/);
    const { width, mirrored } = await page.$eval('video', (video) => ({
      width: video.videoWidth,
      mirrored: getComputedStyle(video).transform.startsWith('matrix(-1'),
    }));
    expect(width).toBeGreaterThan(0);
    expect(mirrored).toBe(true);
    expect(await tracks(page)).toEqual(['audio live', 'video live']);
  });

  it('plays two notes, and asks whether they were heard', async () => {
    await press(page, 'Play two notes');
    if (!hasSound) {
      await shows(page, 'The speaker is there but gives nothing');
      await until('the panel to say so', async () => (await item()).text.includes('speaker failed'));
      return;
    }
    const isRunning = (): Promise<boolean> =>
      page.evaluate(() => (window as unknown as Watched).contexts.at(-1)?.state === 'running');
    await until('sound to be made', isRunning);
    await shows(page, 'Played. Did you hear it?');
    await press(page, 'No');
    await shows(page, 'Turn the volume up');
    await until('the panel to say so', async () => (await item()).text.includes('not yet: '));
    expect(await item()).toMatchObject({ isTicked: false, isSuggested: false });
    expect((await item()).text).toContain('speaker not heard');
    await press(page, 'Yes');
    await shows(page, 'Heard. You will hear them.');
  });

  it('suggests to the panel that all was tried, says why, and ticks nothing', async () => {
    // What Firefox’s made-up microphone sounds like is not ours to say.
    const isGood = name === 'chromium';
    const said = isGood
      ? /The check at \d\d:\d\d: microphone good, camera (good|fair), speaker heard/
      : /The check at \d\d:\d\d(: microphone good, camera| suggests not yet: microphone)/;
    await until('the suggestion', async () => said.test((await item()).text));
    const { text, isTicked, isSuggested } = await item();
    expect(isTicked).toBe(false);
    expect(isSuggested).toBe(!text.includes('not yet'));
    const label = await page.evaluate(() => (window as unknown as Watched).tracks[0]!.label);
    expect(label).not.toBe('');
    expect(await sessionHas(label)).toBe(false);
  });

  it.each(WIDTHS.flatMap((width) => LOOKS[name].map((look) => ({ width, look }))))(
    'has nothing that keeps people out, $look, $width wide (axe)',
    async ({ width, look }) => {
      await page.setViewport({ width, height: 900 });
      if (name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look }]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect(violations).toEqual([]);
    },
  );

  // In Firefox the page did not hear an event that the test sent to its track; why is not known.
  it.runIf(name === 'chromium')('says that a device has gone, and takes it up again', async () => {
    await page.evaluate(() => (window as unknown as Watched).tracks[1]!.dispatchEvent(new Event('ended')));
    await shows(page, 'The camera has gone');
    await until('the panel to say so', async () => (await item()).text.includes('camera failed'));
    await press(page, 'Try again');
    await shows(page, /Picture (good|fair)/);
    await until('the trouble to be over', async () => (await page.$('[aria-label=Camera] .trouble')) === null);
  });

  it('tells how today’s call went, and warns while one is on', async () => {
    const call = aSnapshot({ startedAt: Date.now(), at: Date.now(), isRelayed: true });
    const keep = (snapshot: object): Promise<void> =>
      watcher.desk.evaluate((each) => chrome.storage.session.set({ 'call:99': each }), snapshot);
    await keep(call);
    await shows(page, 'A call is on in this browser');
    await shows(page, 'by a detour over a relay');
    await keep({ ...call, endedAt: call.at });
    await shows(page, 'Call that ended at');
    await until('the warning to go', async () => !(await page.$('.card.fair')));
  });

  it('lets go of each device when it is stopped, and of all when the page is left', async () => {
    await press(page, 'Stop camera');
    await until(
      'the camera to be off',
      async () => new Set(await tracks(page)).size === 2 && !(await tracks(page)).includes('video live'),
    );
    await page.evaluate(() => {
      const left = (): void =>
        localStorage.setItem('left', (window as unknown as Watched).tracks.map(({ readyState }) => readyState).join());
      addEventListener('pagehide', left);
    });
    await page.goto('about:blank');
    const left = await watcher.desk.evaluate(() => localStorage.getItem('left'));
    expect(left?.split(',')[0]).toBe('ended');
  });
});

describe.each(['chromium', 'firefox'] as const)('equipment that may not be used in %s', (name) => {
  let watcher: Watcher;

  beforeAll(async () => {
    watcher = await launchWatcher(name, extensionFolder(name), REFUSING[name]);
  });
  afterAll(() => watcher?.close());

  it('says so, and how to allow it again', async () => {
    const page = await openEquipment(watcher, await watcher.openPage('sidepanel.html?tab=-1'));
    for (const device of ['microphone', 'camera']) {
      await press(page, `Try ${device}`);
      await shows(page, `The browser was not allowed to use the ${device}.`);
    }
    const where = name === 'firefox' ? 'left of the address bar' : 'chrome://settings/content/microphone';
    await shows(page, where);
    expect(await tracks(page)).toEqual([]);
  });
});

import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { QUALITY_BANDS, type Side } from '../../utils/call-quality/bands';
import { type FindingKind, REASONS, type Reason } from '../../utils/call-quality/finding';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { qualityWords } from '../../utils/i18n/call-words';
import { sideAndReason } from '../../utils/i18n/headline';
import { FINDING_WORDS } from '../../utils/i18n/words';
import { aFinding, aLatency, aSnapshot } from '../call-quality/a-snapshot';
import {
  extensionFolder,
  launchWatcher,
  LOCAL_HOSTS,
  until,
  waitUntilWatching,
  type Watcher,
} from '../machine/extension';
import { serveOpenPage } from '../browser/serve-open-page';

/** What the rules may say of each kind that is prompted. */
const SAID: [FindingKind, Side, Reason[]][] = [
  ['link-lost', 'unknown', ['link failed']],
  ['link-reconnecting', 'unknown', ['link dropped']],
  ['sound-lost', 'theirs', ['picture still comes']],
  ['sound-lost', 'the path', ['nothing comes']],
  ['sound-lost', 'unknown', ['sound stopped']],
  ['sound-missing', 'unknown', ['never came']],
  ['my-sound-off', 'yours', ['switched off here', 'muted by the browser', 'device gone']],
  ['my-sound-silent', 'yours', ['not even noise']],
  ['sound-breaking-up', 'the path', ['packets lost', 'packets late', 'lost again and again']],
  ['my-sound-breaking-up', 'the path', ['they report loss', 'no answers']],
  ['sound-faint', 'theirs', ['quiet voice']],
  ['latency-unusable', 'the path', ['far away', 'waiting in the buffer']],
  ['talking-over', 'the path', ['both at once']],
  ['latency-high', 'the path', ['far away', 'waiting in the buffer']],
  ['link-unstable', 'unknown', ['link dropped often']],
  ['picture-missing', 'unknown', ['never came']],
  ['picture-frozen', 'this computer', ['frames thrown away']],
  ['picture-frozen', 'unknown', ['frames not decoded']],
  ['picture-frozen', 'theirs', ['frames stopped']],
];
/** Those that are told beside the numbers only, or have nothing to be said about. */
const NEVER_PROMPTED: Reason[] = [
  'reports missing',
  'outside rtp',
  'few lines',
  'little bandwidth',
  'slow computer',
  'relayed',
  'over TCP',
];
const WIDTHS = [360, 320];
const LATE: Snapshot['latency'] = { hear: aLatency(620), heard: aLatency(1840), band: 'disruptive' };
const LATE_HINT: Snapshot['latency'] = { hear: aLatency(220), heard: aLatency(240), band: 'noticeable' };
const NOT_KNOWN: Snapshot['latency'] = { hear: { band: 'unknown' }, heard: { band: 'unknown' }, band: 'unknown' };

it('tries every reason that can stand beside a prompt', () => {
  expect(new Set([...SAID.flatMap(([, , reasons]) => reasons), ...NEVER_PROMPTED])).toEqual(new Set(REASONS));
});

describe.each(inject('pagesIn'))('in a narrow panel in %s', (name) => {
  let site: Awaited<ReturnType<typeof serveOpenPage>>;
  let watcher: Watcher;
  let panel: Page;
  let tabId: number;

  beforeAll(async () => {
    site = await serveOpenPage();
    watcher = await launchWatcher(name, extensionFolder(name, LOCAL_HOSTS));
    await waitUntilWatching(watcher);
    const page = await watcher.browser.newPage();
    await page.goto(site.origin);
    tabId = await watcher.tabIdOf(site.origin);
    panel = await watcher.openPage(`sidepanel.html?tab=${tabId}`);
  });
  afterAll(async () => {
    await watcher?.close();
    await site?.close();
  });

  /** Lays a call's Snapshot where the call's page would, and waits until the panel shows what tells it from the others. */
  async function show(but: Partial<Snapshot>, words: string): Promise<void> {
    const at = Date.now();
    const snapshot = aSnapshot({ startedAt: at - 60_000, at, ...but });
    await watcher.desk.evaluate(
      async (key, text) => chrome.storage.session.set({ [key]: JSON.parse(text) }),
      `call:${tabId}`,
      JSON.stringify(snapshot),
    );
    await until(`“${words}”`, () => panel.evaluate((wanted) => document.body.innerText.includes(wanted), words));
  }

  /** The named parts of which something is cut off, at each width. */
  async function cut(...selectors: string[]): Promise<string[]> {
    const found: string[] = [];
    for (const width of WIDTHS) {
      await panel.setViewport({ width, height: 765 });
      found.push(
        ...(await panel.evaluate(
          (wanted, wide) => {
            // Letters may pass the edge of a tight line: only what clips, or scrolls, cuts them.
            const clips = (each: Element): boolean => getComputedStyle(each).overflowY !== 'visible';
            const isCut = (each: Element): boolean =>
              each.scrollWidth > each.clientWidth || (clips(each) && each.scrollHeight > each.clientHeight);
            const passes = (each: Element): boolean => {
              const [own, around] = [each, each.parentElement!].map((one) => one.getBoundingClientRect());
              return own!.right > around!.right + 0.5 || (!isScrolled(each) && own!.bottom > around!.bottom + 0.5);
            };
            const isScrolled = (each: Element): boolean => each.closest('.parts') !== null;
            return wanted.flatMap((selector) => {
              const all = [...document.querySelectorAll(selector)];
              if (all.length === 0) return [`no ${selector}`];
              return all.filter((each) => isCut(each) || passes(each)).map((each) => `${wide}: ${each.textContent}`);
            });
          },
          selectors,
          width,
        )),
      );
    }
    return found;
  }

  it.each(SAID.flatMap(([kind, side, reasons]) => reasons.map((why) => ({ kind, side, why }))))(
    'nothing of “$kind”, $side, $why, is cut off',
    async ({ kind, side, why }) => {
      const finding = aFinding(kind, { id: `${kind}-${why}`, side, why });
      await show({ findings: [finding], latency: LATE }, sideAndReason(finding));
      expect(await cut('.headline .words', '.slot', '.slot .what', '.slot .say', '.slot .button')).toEqual([]);
      expect(await panel.$$eval('.slot .key', (keys) => keys.map((key) => key.checkVisibility()))).toEqual([
        true,
        true,
      ]);
    },
  );

  it.each<[string, Partial<Snapshot>, string]>([
    ['a call that cannot be measured', { media: 'outside rtp' }, 'This call can’t be measured'],
    ['a delay to a server', { measuredTo: 'server', latency: LATE_HINT }, 'Noticeable delay to the server'],
    ['a delay that is not known', { latency: NOT_KNOWN }, 'Delay not known'],
    ['a call without data', { silentForMs: 90_000, latency: NOT_KNOWN }, 'No data from this call for'],
    ['no data', { findings: [aFinding('no-data')], sound: 'unknown' }, FINDING_WORDS['no-data']],
  ])('nothing of %s is cut off', async (_what, but, words) => {
    await show(but, words);
    expect(await cut('.headline .words', '.numbers .quiet', '.number', '.qualities', '.qualities span')).toEqual([]);
  });

  it.each(QUALITY_BANDS.flatMap((sound) => QUALITY_BANDS.map((picture) => ({ sound, picture }))))(
    'nothing of sound $sound, picture $picture is cut off',
    async ({ sound, picture }) => {
      const told = qualityWords(aSnapshot({ sound, picture, link: 'poor' })).join('');
      await show({ sound, picture, link: 'poor' }, 'Link poor');
      await until(told, async () => (await panel.$eval('.qualities', (each) => each.textContent)) === told);
      expect(await cut('.qualities', '.qualities span')).toEqual([]);
    },
  );

  it('has the picture of the last minutes in the same place, with its limits told apart, however late it is', async () => {
    const boxOf = (): Promise<string> =>
      panel.$eval('.trace svg', (each) => JSON.stringify(each.getBoundingClientRect()));
    await show({ trace: [120, 130] }, 'Nothing to say about the line.');
    const before = await boxOf();
    await show({ trace: Array<number>(300).fill(1800), latency: LATE }, 'Disruptive delay');
    expect(await boxOf()).toBe(before);
    const [upper, lower] = await panel.$$eval('.trace .level', (all) =>
      all.map((each) => each.getBoundingClientRect().y),
    );
    expect(lower! - upper!).toBeGreaterThanOrEqual(12);
    expect(await panel.$eval('.trace svg', (each) => each.getAttribute('aria-label'))).toBe(
      'Delay of the last five minutes: 1.8\u00a0s. Noticeable from 0.2\u00a0s, disruptive from 0.5\u00a0s.',
    );
  });

  it('has behind Why, by keys alone, the figures, the lost sound and the help desk’s report', async () => {
    // As of some seconds on: on a busy machine this takes longer than what is told stays believed.
    const at = Date.now() + 12_000;
    const gaps = [
      { id: 'g1', way: 'hear', from: at - 30_000, lengthMs: 2100, isOver: true },
      { id: 'g2', way: 'heard', from: at - 20_000, lengthMs: 900, isOver: true },
    ] as const;
    const figures = { madeUpPercent: 6.3, lostPackets: 3, framesPerSecond: 12, lines: 180, microphone: 'on' } as const;
    const findings = [aFinding('sound-breaking-up', { worst: 31, clearedAt: 1_040_000 })];
    const trace = Array<number>(40).fill(620);
    await show({ at, figures, findings, gaps: [...gaps], gapsMade: { hear: 1, heard: 1 }, trace }, 'Nothing to say');
    await panel.bringToFront();
    await panel.focus('.headline .why');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('.parts');
    // First of all: what lies there is believed for some seconds only.
    const told = await panel.$eval('.parts', (each) => (each as HTMLElement).innerText);
    for (const words of [
      '6.3\u00a0% of it made up by the browser',
      '12\u00a0frames a second, 180\u00a0lines',
      'up to 31\u00a0% made up',
      'You did not hear them once. They did not hear you once.',
      'they missed',
      'you missed',
      '0:40 ago',
    ])
      expect(told).toContain(words);
    await panel.keyboard.press('Tab');
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('Copy a report for the help desk');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('.help-desk [role=status] ::-p-text(Copied.)');
    expect(await cut('.help-desk button', '.help-desk p', '.parts p', '.parts li', '.tall .level')).toEqual([]);
    await panel.keyboard.press('Tab');
    expect(await panel.evaluate(() => document.activeElement?.ariaLabel)).toBe('Why');
    await panel.evaluate(axe.source);
    const found = await panel.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(found).toEqual([]);
  });
});

import type { Page } from 'puppeteer-core';
import { COACHING_DATABASE, COACHING_STORES, COACHING_VERSION } from '../../utils/browser/coaching-database.ts';
import { toHead } from '../../utils/browser/keep-log.ts';
import type { CallLog, Milestones } from '../../utils/coaching/review.ts';
import { countCall } from '../../utils/coaching/trends/count-call.ts';
import { buildExtension, launchWatcher, type Watcher } from '../machine/extension.ts';
import { type Case, type Figures, medians, type Options } from './bench.ts';

/** As many as the issue names, and so few that they weigh nothing: the ratio of the two holds on any machine. */
const MANY = 1000;
const FEW = 10;

const PARTS = [
  { name: 'the list', hash: '', isThere: '.calls li' },
  { name: 'one review', hash: '#review/call-5', isThere: '.lanes .shape' },
  { name: 'the latest twenty as runs', hash: '#time', isThere: '.run .course' },
  { name: 'all of them counted by week', hash: '#improvement', isThere: '.run .course' },
];

/**
 * How long it takes from asking for the page of reviews until what was asked for is drawn, with a thousand kept and with ten. In
 * Chromium: a script that notes it before the page's first is not to be had in an extension's page of Firefox.
 */
export async function reviews({ runs }: Options): Promise<Case[]> {
  const watcher = await launchWatcher('chromium', buildExtension('chromium'));
  try {
    const few = await measure(watcher, FEW, runs);
    const many = await measure(watcher, MANY, runs);
    return PARTS.map(({ name }) => {
      const [openMs, fewMs] = [many.get(name)!.openMs!, few.get(name)!.openMs!];
      const ratio = Number((openMs / fewMs).toFixed(2));
      return { name: `${name}, ${MANY} kept`, webside: { openMs, ratioToTenKept: ratio }, peers: {} };
    });
  } finally {
    await watcher.close();
  }
}

async function measure(watcher: Watcher, kept: number, runs: number): Promise<Map<string, Figures>> {
  await fill(watcher.desk, kept);
  const page = await watcher.openPage('coaching.html');
  const figures = new Map<string, Figures>();
  for (const { name, hash, isThere } of PARTS) {
    const own: Figures[] = [];
    for (let run = 0; run < runs; run += 1) own.push({ openMs: await openMs(page, hash, isThere) });
    figures.set(name, medians(own));
  }
  await page.close();
  return figures;
}

/** The page is asked for anew; its own clock begins with that. */
async function openMs(page: Page, hash: string, isThere: string): Promise<number> {
  const noted = await page.evaluateOnNewDocument((selector) => {
    const look = (): void => {
      if ('drawnAtMs' in globalThis || !document.querySelector(selector)) return;
      // As soon as it is on the screen.
      requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { drawnAtMs: performance.now() })));
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  }, isThere);
  await page.evaluate((to) => history.replaceState(undefined, '', to || '#'), hash);
  await page.reload();
  await page.waitForFunction(() => 'drawnAtMs' in globalThis);
  const drawnAtMs = await page.evaluate(() => (globalThis as unknown as { drawnAtMs: number }).drawnAtMs);
  await page.removeScriptToEvaluateOnNewDocument(noted.identifier);
  return drawnAtMs;
}

/** A call of twenty minutes in which something was wrong each minute. */
function aLog(): CallLog {
  const lengthMs = 1_200_000;
  const each = <Item>(count: number, make: (index: number) => Item): Item[] =>
    Array.from({ length: count }, (_, at) => make(at));
  return {
    version: 1,
    callId: 'call',
    startedAt: Date.parse('2026-11-26T10:00:00Z'),
    lengthMs,
    isOver: true,
    platform: 'Whereby',
    latency: each(40, (at) => ({
      fromMs: at * 30_000,
      toMs: (at + 1) * 30_000,
      band: at % 2 === 0 ? 'little effect' : 'disruptive',
      medianMs: at % 2 === 0 ? 140 : 700,
    })),
    bandSeconds: { 'little effect': 600, noticeable: 0, disruptive: 600, unknown: 0 },
    gaps: each(20, (at) => ({
      id: `g${at}`,
      way: at % 2 === 0 ? 'hear' : 'heard',
      fromMs: at * 60_000,
      lengthMs: 1200,
    })),
    gapsMade: { hear: 10, heard: 10 },
    findings: each(20, (at) => ({
      id: `latency-high-${at}`,
      kind: 'latency-high',
      side: 'the path',
      fromMs: at * 60_000,
      toMs: at * 60_000 + 30_000,
      worst: 800,
    })),
    prompts: each(20, (at) => ({
      findingId: `latency-high-${at}`,
      kind: 'latency-high',
      talk: 'repair',
      shownMs: at * 60_000 + 6000,
    })),
    talk: each(120, (at) => ({
      fromMs: at * 10_000,
      toMs: (at + 1) * 10_000,
      mineMs: 5000,
      theirsMs: 4000,
      overlaps: 1,
      overlapMs: 300,
    })),
    isCut: false,
  };
}

/** What the panel has kept beside it. */
function someMilestones(): Milestones {
  return {
    version: 1,
    callId: 'call',
    stages: [
      { stage: 'Opening', fromMs: 0 },
      { stage: 'Consult', fromMs: 70_000 },
      { stage: 'Close', fromMs: 900_000 },
    ],
    hearingConfirmedMs: 21_000,
    seeingConfirmedMs: 24_000,
    checklist: { done: 9, of: 13 },
    points: { done: 7, of: 9 },
    done: ['back-up agreed', 'summary written'],
    safetyNets: { problems: 2, given: 1, documented: 1 },
    rechecks: { settled: 1, of: 2 },
    modes: [{ mode: 'video', fromMs: 0 }],
    barriers: ['line'],
  };
}

/** As many calls as that, a day apart, in place of all that was there; each row as its writer has it (see coaching-database.ts). */
function fill(desk: Page, kept: number): Promise<void> {
  const log = aLog();
  return desk.evaluate(
    ({ database, version, names }, rows, count) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(database, version);
        opening.addEventListener('upgradeneeded', () =>
          names.forEach((each) => opening.result.createObjectStore(each)),
        );
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction(names, 'readwrite');
          for (const name of names) writing.objectStore(name).clear();
          for (let index = 0; index < count; index += 1) {
            const callId = `call-${index}`;
            const own = { callId, startedAt: rows.log.startedAt - index * 86_400_000 };
            writing.objectStore('heads').put({ ...rows.head, ...own }, callId);
            writing.objectStore('logs').put({ ...rows.log, ...own }, callId);
            writing.objectStore('counts').put(rows.counts, callId);
            writing.objectStore('milestones').put({ milestones: { ...rows.milestones, callId } }, callId);
          }
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    { database: COACHING_DATABASE, version: COACHING_VERSION, names: [...COACHING_STORES] },
    { head: toHead(log), log, counts: countCall(log), milestones: someMilestones() },
    kept,
  );
}

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { servePages } from '../browser/serve-pages.ts';
import { bundleScript } from '../lab/record-call.ts';
import { descendants } from '../lab/processes.ts';
import { median } from '../lab/quantile.ts';
import { launch } from '../machine/browsers.ts';
import { buildExtension, launchWatcher, LOCAL_HOSTS, waitUntilWatching } from '../machine/extension.ts';
import { type Case, type Figures, type Options, rounded } from './bench.ts';
import { longCall } from './long-call.ts';
import { holdLoop } from './loop.ts';

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** What watches the page's connections, by the script that is put into it before its own. */
const WATCHERS = {
  nothing: undefined,
  'bare getStats loop': script('watch-bare.ts'),
  'bare loop with talk levels': script('watch-bare-levels.ts'),
  webside: script('watch-webside.ts'),
  'webside with talk levels': script('watch-webside-levels.ts'),
  'webrtc-issue-detector': script('watch-wid.ts'),
  webrtcmetrics: script('watch-webrtcmetrics.ts'),
  '@observertc/client-monitor-js': script('watch-observertc.ts'),
} as const;
type WatcherName = keyof typeof WATCHERS;

const CONNECTIONS = [1, 4, 10];
const SETTLE_MS = 3000;
const MEASURE_MS = 8000;
/** The extension's own process works in bursts, and its processor time is counted in steps of 10 ms. */
const MEASURE_WHOLE_MS = 30_000;
const MS_A_MINUTE = 60_000;
/** Of Linux's clock in /proc. */
const MS_A_TICK = 10;

interface Measured {
  scriptMsPerMinute: number;
  heapGrowthKB: number;
  cpuPercent: number;
  /** of the process in which extensions run: the background */
  extensionCpuPercent: number;
  framesDropped: number;
}

/**
 * What watching costs in the page's own world, in Chromium: alternating, each in a fresh page, with 1, 4 and 10 connections;
 * then all of the extension together for one call. Every watcher polls once a second here, so that like is held against like.
 * Script time is processor time.
 */
export async function overhead({ runs }: Options): Promise<Case[]> {
  const pages = await servePages({ '/': '<!doctype html><title>Overhead</title><video muted></video>' });
  const browser = await launch('chromium', { args: ['--js-flags=--expose-gc', '--enable-precise-memory-info'] });
  const scripts = new Map<WatcherName, string | undefined>();
  for (const [name, path] of Object.entries(WATCHERS))
    scripts.set(name as WatcherName, path && (await bundleScript(path)));
  const cases: Case[] = [];
  try {
    for (const connections of CONNECTIONS) {
      const measured = new Map<WatcherName, Measured[]>([...scripts.keys()].map((name) => [name, []]));
      for (let run = 0; run < runs; run += 1) {
        for (const [name, source] of scripts)
          measured.get(name)!.push(await measure(browser, pages.origin, source, connections));
        console.log(`${run + 1} of ${runs}: ${connections} connections`);
      }
      cases.push(...toCases(connections, measured));
    }
    cases.push(await wholeExtension(pages.origin, runs), longCall());
  } finally {
    await browser.close();
    await pages.close();
  }
  return cases;
}

async function measure(
  browser: Browser,
  origin: string,
  source: string | undefined,
  connections: number,
  measureMs = MEASURE_MS,
): Promise<Measured> {
  const page = await browser.newPage();
  if (source) await page.evaluateOnNewDocument(source);
  await page.goto(origin);
  await page.evaluate(holdLoop, connections);
  const session = await page.createCDPSession();
  // Processor time, and not time that went by: a script that waits for another thread costs nothing meanwhile.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await wait(SETTLE_MS);
  const before = await look(session, page, browser);
  await wait(measureMs);
  const after = await look(session, page, browser);
  await page.close();
  const share = MS_A_MINUTE / (after.atMs - before.atMs);
  return {
    scriptMsPerMinute: (after.scriptMs - before.scriptMs) * share,
    heapGrowthKB: (after.heapBytes - before.heapBytes) / 1024,
    cpuPercent: (100 * (after.cpuMs - before.cpuMs)) / (after.atMs - before.atMs),
    extensionCpuPercent: (100 * (after.extensionCpuMs - before.extensionCpuMs)) / (after.atMs - before.atMs),
    framesDropped: after.framesDropped - before.framesDropped,
  };
}

async function look(session: CDPSession, page: Page, browser: Browser) {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  const framesDropped = await page.evaluate(
    () => document.querySelector('video')?.getVideoPlaybackQuality().droppedVideoFrames ?? 0,
  );
  return {
    atMs: performance.now(),
    scriptMs: of('ScriptDuration') * 1000,
    heapBytes: of('JSHeapUsedSize'),
    cpuMs: cpuMsOf(browser, ''),
    extensionCpuMs: cpuMsOf(browser, '--extension-process'),
    framesDropped,
  };
}

/** Processor time so far of those of a browser's processes that were started with this switch; of all without one. */
function cpuMsOf(browser: Browser, withSwitch: string): number {
  const pid = browser.process()?.pid;
  if (pid === undefined || !readdirSync('/proc').includes(String(pid))) return 0;
  return descendants(pid).reduce((sum, each) => {
    try {
      if (!readFileSync(`/proc/${each}/cmdline`, 'utf8').includes(withSwitch)) return sum;
      const fields = readFileSync(`/proc/${each}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
      return sum + (Number(fields[11]) + Number(fields[12])) * MS_A_TICK;
    } catch {
      // It has ended meanwhile.
      return sum;
    }
  }, 0);
}

function toCases(connections: number, measured: Map<WatcherName, Measured[]>): Case[] {
  const figuresOf = (name: WatcherName): Figures => {
    const all = measured.get(name)!;
    const script = (each: WatcherName): number => median(measured.get(each)!.map((one) => one.scriptMsPerMinute));
    const idle = script('nothing');
    return {
      // What the page itself runs is not the watcher's.
      ratioToBareLoop: rounded((script(name) - idle) / (script('bare getStats loop') - idle)),
      scriptMsPerMinute: rounded(script(name) - idle),
      heapGrowthKB: rounded(median(all.map((one) => one.heapGrowthKB))),
      cpuPercent: rounded(median(all.map((one) => one.cpuPercent))),
      framesDropped: rounded(median(all.map((one) => one.framesDropped))),
    };
  };
  const peers = Object.fromEntries(
    [...measured.keys()].filter((name) => !name.startsWith('webside')).map((name) => [name, figuresOf(name)]),
  );
  const many = `${connections} ${connections === 1 ? 'connection' : 'connections'}`;
  return [
    { name: many, webside: figuresOf('webside'), peers },
    { name: `${many}, with talk levels`, webside: figuresOf('webside with talk levels'), peers },
  ];
}

/**
 * All of ours together for one call, beside the same browser without the extension: what its scripts take in the page (probe,
 * engine, overlay), and what the process takes in which the background runs.
 */
async function wholeExtension(origin: string, runs: number): Promise<Case> {
  const folder = buildExtension('chromium', LOCAL_HOSTS);
  const [withUs, without]: Measured[][] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    const watcher = await launchWatcher('chromium', folder);
    await waitUntilWatching(watcher);
    await watcher.desk.close();
    withUs!.push(await measure(watcher.browser, origin, undefined, 1, MEASURE_WHOLE_MS));
    await watcher.close();
    const plain = await launch('chromium');
    without!.push(await measure(plain, origin, undefined, 1, MEASURE_WHOLE_MS));
    await plain.close();
    console.log(`${run + 1} of ${runs}: the whole extension`);
  }
  const of = (all: Measured[], figure: keyof Measured): number => median(all.map((one) => one[figure]));
  const inPage = of(withUs!, 'scriptMsPerMinute') - of(without!, 'scriptMsPerMinute');
  const inPagePercent = (100 * inPage) / MS_A_MINUTE;
  const backgroundPercent = of(withUs!, 'extensionCpuPercent');
  return {
    name: 'the whole extension, one call, beside a browser without it',
    webside: {
      percentOfCore: rounded(inPagePercent + backgroundPercent),
      inPagePercentOfCore: rounded(inPagePercent),
      backgroundPercentOfCore: rounded(backgroundPercent),
      framesDropped: rounded(of(withUs!, 'framesDropped') - of(without!, 'framesDropped')),
    },
    peers: {},
  };
}

function wait(ms: number): Promise<void> {
  return new Promise((go) => setTimeout(go, ms));
}

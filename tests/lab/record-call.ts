import { loadavg } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { rolldown } from 'rolldown';
import type { Network, Party } from '../call/network.ts';
import { enterRoom } from '../call/parties.ts';
import { readCall } from '../call/read-call.ts';
import { serveCalls } from '../call/serve-calls.ts';
import { launch, type BrowserName } from '../machine/browsers.ts';
import { chirpTrack, findChirps, pairChirps } from './chirps.ts';
import { descendants } from './processes.ts';
import type { Line, Recording, Truth } from './recording.ts';
import type { Scenario, Step } from './scenarios.ts';
import { conversation, heardTalk } from './script.ts';
import { agesOf, stillStretches, watchPictures } from './pictures.ts';
import { openTurn } from './turn.ts';
import { interleave, openSoundCards, RATE, type SoundRecording } from './sound-cards.ts';

declare global {
  interface Window {
    /** see tap.ts */
    tapped: [atMs: number, message: string][];
    jitters: [atMs: number, jitterMs: number][];
    /** see pictures.ts */
    pictures: [atMs: number, cells: string][];
    /** see peers.ts */
    peersSaid?: [atMs: number, peer: string, what: string][];
  }
}

const CONNECT_WITHIN_MS = 20_000;
/** Buffers find their size before anything is measured. */
const SETTLE_MS = 8000;
/** Browsers that start beside it take the processors for themselves. */
const SETTLE_SIDE_BY_SIDE_MS = 30_000;
/** Polls come every second: a fault that always came at the same instant between two would be noticed always as fast. */
const POLL_MS = 1000;
/** The chirps of one party; the other's come half of it later, so that they never meet. */
const CHIRP_EVERY_MS = 1600;
const WARM_UP_MS = 7000;
const LONGEST_WAY_MS = 1500;
const SLEEP_MS = 10_000;

/** Scripts for the clinician's page, bundled once. */
const bundled = new Map<string, Promise<string>>();

function scriptOf(name: 'tap.ts' | 'peers.ts'): Promise<string> {
  const known = bundled.get(name) ?? bundleScript(fileURLToPath(new URL(name, import.meta.url)));
  bundled.set(name, known);
  return known;
}

/** A module and all that it needs as one script, to be run in a page before its own. */
export async function bundleScript(path: string): Promise<string> {
  const bundle = await rolldown({ input: path, platform: 'browser', logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}

/**
 * Holds one call by a scenario, in two real browsers with real sound devices.
 * @param hasPeers the peers watch the same call; see peers.ts
 * @returns what the probe said, with the truth beside it
 * @throws when the parties do not connect
 */
export async function recordCall(name: BrowserName, scenario: Scenario, hasPeers = false): Promise<Recording> {
  // Made beforehand: the network runs in this process too, and whatever takes long here is an outage of the call.
  const voices = voicesOf(scenario);
  // Opus goes on sending the noise of a room in which it has never heard a voice.
  const warmUp = scenario.kind === 'dtx' && !voices && interleave(conversation(WARM_UP_MS).tracks);
  const cards = await openSoundCards();
  const calls = await serveCalls();
  const turn = scenario.over && (await openTurn(scenario.over));
  const browsers: Partial<Record<Party, Browser>> = {};
  const load = Math.round(loadavg()[0]! * 100) / 100;
  try {
    const parties = {} as Record<Party, Page>;
    for (const party of ['clinician', 'patient'] as const) {
      // Firefox takes the sound server's first microphone, whatever the environment says; this names another.
      const prefs = { 'media.audio_loopback_dev': cards.microphoneOf(party) };
      const browser = await launch(name, { hasRealSound: true, env: cards.envOf(party), prefs });
      browsers[party] = browser;
      parties[party] = (await browser.pages())[0] ?? (await browser.newPage());
    }
    await parties.clinician.evaluateOnNewDocument(await scriptOf('tap.ts'));
    if (hasPeers) await parties.clinician.evaluateOnNewDocument(await scriptOf('peers.ts'));
    const network = calls.network('lab');
    for (const [direction, changes] of scenario.network ?? []) network.set(direction, changes);
    // As with headsets: the canceller of a browser that meets no echo holds back who talks against the other, and chirps too.
    const visit = {
      room: 'lab',
      kind: scenario.kind ?? 'one',
      isRaw: true,
      isTimed: true,
      isSmall: scenario.isSmall,
      turn: turn?.url,
    } as const;
    await enterRoom(parties.clinician, calls, { ...visit, party: 'clinician' });
    await enterRoom(parties.patient, calls, { ...visit, party: 'patient' });
    await connected(parties);
    await parties.clinician.evaluate(watchJitter);
    await parties.clinician.evaluate(watchPictures);
    if (warmUp) await cards.say(warmUp);
    await delay((scenario.isSmall ? SETTLE_SIDE_BY_SIDE_MS : SETTLE_MS) + POLL_MS * Math.random());

    const lines: Line[] = [];
    // An hour of sound is half a gigabyte: where nobody says anything it is not kept.
    const recording = voices && cards.record();
    const startedAtMs = Date.now();
    for (const [direction, changes] of scenario.network ?? [])
      lines.push({ atMs: startedAtMs, network: { direction, changes } });
    for (const { kind, fromS, toS } of scenario.faults ?? []) {
      const [fromMs, toMs] = [startedAtMs + fromS * 1000, startedAtMs + toS * 1000];
      lines.push({ atMs: fromMs, fault: { kind, fromMs, toMs } });
    }
    await Promise.all([
      voices && cards.say(voices.track),
      ...(scenario.steps ?? []).map(async (step) => {
        await delay(startedAtMs + step.atS * 1000 - Date.now());
        await take(step, network, parties, browsers, lines);
      }),
      delay(scenario.seconds * 1000),
    ]);
    const tapped = await takeList(parties.clinician, 'tapped');
    const jitters = await takeList(parties.clinician, 'jitters');
    const pictures = await takeList(parties.clinician, 'pictures');
    const peersSaid = await takeList(parties.clinician, 'peersSaid');
    const wires = await recording?.stop();
    for (const [atMs, message] of tapped) lines.push({ atMs, message });
    for (const [atMs, jitterMs] of jitters) lines.push({ atMs, jitterMs });
    lines.push(...agesOf(pictures).map(([atMs, pictureMs]) => ({ atMs, pictureMs })));
    for (const { fromMs, toMs } of stillStretches(pictures, startedAtMs + scenario.seconds * 1000))
      if (fromMs >= startedAtMs) lines.push({ atMs: fromMs, fault: { kind: 'picture-frozen', fromMs, toMs } });
    for (const direction of ['toClinician', 'toPatient'] as const) {
      for (const outage of network.outages(direction))
        if (outage.fromMs >= startedAtMs) lines.push({ atMs: outage.fromMs, outage: { direction, ...outage } });
    }
    for (const [atMs, peer, what] of peersSaid) lines.push({ atMs, peer: { name: peer, what } });
    if (voices && recording && wires) lines.push(...voices.truthIn(wires, recording.startedAtMs()));
    const version = await browsers.clinician!.version();
    return {
      head: {
        version: 1,
        scenario: scenario.id,
        about: scenario.about,
        browser: name,
        browserVersion: version,
        startedAtMs,
        load,
      },
      lines: lines.toSorted((one, other) => one.atMs - other.atMs),
    };
  } finally {
    await Promise.all(Object.values(browsers).map((browser) => browser.close()));
    await calls.close();
    cards.close();
    turn?.close();
  }
}

/** Runs in the page: the one thing that peers' formulas take and we do not. */
function watchJitter(): void {
  window.jitters = [];
  setInterval(async () => {
    for (const connection of window.call?.connections ?? []) {
      const rows = [...(await connection.getStats()).values()] as { type: string; kind: string; jitter?: number }[];
      const audio = rows.find(({ type, kind }) => type === 'inbound-rtp' && kind === 'audio');
      if (audio?.jitter !== undefined) window.jitters.push([Date.now(), Math.round(audio.jitter * 1000)]);
    }
  }, 1000);
}

type Noted = Required<Pick<Window, 'tapped' | 'jitters' | 'pictures' | 'peersSaid'>>;

/** What a page has noted; some at a time, since hours of it are too much for one answer. */
async function takeList<Name extends keyof Noted>(page: Page, name: Name): Promise<Noted[Name]> {
  const list: Noted[Name][number][] = [];
  while (true) {
    const text = await page.evaluate((of) => JSON.stringify((window[of] ?? []).splice(0, 500)), name);
    const some = JSON.parse(text) as Noted[Name];
    if (some.length === 0) return list as Noted[Name];
    list.push(...some);
  }
}

async function connected(parties: Record<Party, Page>): Promise<void> {
  const until = Date.now() + CONNECT_WITHIN_MS;
  while (Date.now() < until) {
    const both = await Promise.all(Object.values(parties).map(readCall));
    if (both.every(({ areAllConnected, arrivals }) => areAllConnected && arrivals > 0)) return;
    await delay(250);
  }
  throw new Error('The parties did not connect.');
}

type Wires = Awaited<ReturnType<SoundRecording['stop']>>;

/** What both parties say, and what the recorded wires then tell of it. */
interface Voices {
  track: Int16Array;
  truthIn(wires: Wires, startedAtMs: number): Line[];
}

function voicesOf({ sound = 'chirps', seconds }: Scenario): Voices | undefined {
  if (sound === 'quiet') return undefined;
  const lengthMs = (seconds - 1) * 1000;
  if (sound === 'speech') {
    const { tracks, talk } = conversation(lengthMs);
    return {
      track: interleave(tracks),
      truthIn: (wires, startedAtMs) => heardTalk(wires, talk, startedAtMs),
    };
  }
  const every = (fromMs: number): number[] => {
    const count = Math.floor((lengthMs - fromMs) / CHIRP_EVERY_MS);
    return Array.from({ length: count }, (_, index) => fromMs + index * CHIRP_EVERY_MS);
  };
  return {
    track: interleave({
      clinician: chirpTrack(every(0), lengthMs, RATE),
      patient: chirpTrack(every(CHIRP_EVERY_MS / 2), lengthMs, RATE),
    }),
    truthIn: (wires, startedAtMs) => [
      ...latencies(wires['patient says'], wires['clinician hears'], 'toClinician', startedAtMs),
      ...latencies(wires['clinician says'], wires['patient hears'], 'toPatient', startedAtMs),
    ],
  };
}

function latencies(said: Int16Array, heard: Int16Array, direction: Truth['direction'], startedAtMs: number): Line[] {
  return pairChirps(findChirps(said, RATE), findChirps(heard, RATE), LONGEST_WAY_MS).map(({ saidMs, latencyMs }) => ({
    atMs: startedAtMs + saidMs,
    truth: { direction, latencyMs: Math.round(latencyMs * 10) / 10 },
  }));
}

async function take(
  step: Step,
  network: Network,
  parties: Record<Party, Page>,
  browsers: Partial<Record<Party, Browser>>,
  lines: Line[],
): Promise<void> {
  if ('network' in step) {
    network.set(step.network, step.changes);
    lines.push({ atMs: Date.now(), network: { direction: step.network, changes: step.changes } });
    return;
  }
  const page = parties[step.party];
  switch (step.does) {
    case 'mute':
    case 'unmute':
      return page.evaluate((isOn) => window.call?.setMicrophone(isOn), step.does === 'unmute');
    case 'camera off':
    case 'camera on':
      return page.evaluate((isOn) => window.call?.setCamera(isOn), step.does === 'camera on');
    case 'end microphone':
      return page.evaluate(() => {
        for (const { track } of window.call?.connections.flatMap((each) => each.getSenders()) ?? [])
          if (track?.kind === 'audio') track.stop();
      });
    case 'share screen':
      return page.evaluate(() => window.call?.shareScreen());
    case 'reload':
      await page.reload();
      return;
    case 'sleep':
      return sleep(browsers[step.party]!);
  }
}

/** Stops a browser's processes, as a lid that is closed does, and lets them go on. */
async function sleep(browser: Browser): Promise<void> {
  const pid = browser.process()?.pid;
  if (pid === undefined) return;
  const all = descendants(pid);
  for (const each of all) process.kill(each, 'SIGSTOP');
  await delay(SLEEP_MS);
  for (const each of all) process.kill(each, 'SIGCONT');
}

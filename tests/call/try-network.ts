/**
 * Shows that the rig does what it says, in the browser of choice:
 *   npx node tests/call/try-network.ts --browser chromium|firefox
 * Exits 0 only if every kind of call connects, comes back after a reload, and the network's conditions are felt.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { launch, type BrowserName } from '../machine/browsers.ts';
import { enterBookedVisit, enterRoom, type Kind } from './parties.ts';
import { readCall, type CallReading } from './read-call.ts';
import { serveCalls, type Calls } from './serve-calls.ts';
import { measure, TRIALS } from './trials.ts';

const CONNECT_WITHIN_MS = 10_000;
/** Enough to say that media flows and is not just a first picture. */
const ARRIVALS = 10;

async function hasMedia(party: Page | Frame, until: number) {
  while (Date.now() < until) {
    const { areAllConnected, arrivals } = await readCall(party);
    if (areAllConnected && arrivals >= ARRIVALS) return true;
    await sleep(100);
  }
  return false;
}

let areAllWell = true;

function print(label: string, isWell: boolean, text = '') {
  areAllWell &&= isWell;
  console.log(`${isWell ? 'ok    ' : 'FAILED'} ${label.padEnd(28)} ${text}`);
}

/** @param parties the one that was opened or reloaded last comes first: when it has media, the other's call is new too */
async function tryConnecting(label: string, parties: (Page | Frame)[], startedAt: number) {
  let isWell = true;
  for (const party of parties) isWell = isWell && (await hasMedia(party, startedAt + CONNECT_WITHIN_MS));
  print(label, isWell, isWell ? `media both ways after ${Date.now() - startedAt} ms` : '');
}

async function tryKinds(calls: Calls, clinician: Page, patient: Page) {
  for (const kind of ['two', 'server', 'data', 'one'] satisfies Kind[]) {
    await enterRoom(clinician, calls, { party: 'clinician', room: kind, kind });
    const startedAt = Date.now();
    await enterRoom(patient, calls, { party: 'patient', room: kind, kind });
    await tryConnecting(`kind ${kind}`, [patient, clinician], startedAt);
  }
  for (const [label, reloaded, other] of [
    ['patient reloads', patient, clinician],
    ['clinician reloads', clinician, patient],
  ] as const) {
    const startedAt = Date.now();
    await reloaded.reload();
    await tryConnecting(label, [reloaded, other], startedAt);
  }
  await enterRoom(patient, calls, { party: 'patient', room: 'booked', kind: 'one' });
  const startedAt = Date.now();
  const frame = await enterBookedVisit(clinician, calls, { room: 'booked', kind: 'one' });
  await tryConnecting('in a booking page', [frame, patient], startedAt);
}

const toText = (reading: CallReading) =>
  [
    `${reading.roundTripTimeMs.toFixed(1)} ms`,
    `${reading.lossPercent.toFixed(1)} %`,
    `${reading.concealedPercent.toFixed(1)} %`,
    `${reading.jitterBufferMs.toFixed(0)} ms`,
    `${reading.receivedKbps.toFixed(0)} kbit/s`,
  ]
    .map((text) => text.padEnd(12))
    .join('');

async function tryConditions(calls: Calls, clinician: Page, patient: Page) {
  const heads = ['RTT', 'lost', 'concealed', 'buffer', 'received'].map((head) => head.padEnd(12));
  console.log(`\n${' '.repeat(36)}${heads.join('')}`);
  await enterRoom(clinician, calls, { party: 'clinician', room: 'trials', kind: 'one' });
  await enterRoom(patient, calls, { party: 'patient', room: 'trials', kind: 'one' });
  for (const trial of TRIALS) {
    const readings = await measure(trial, calls.network('trials'), { clinician, patient });
    print(trial.label, trial.isFelt(readings), toText(readings.clinician));
    console.log(`       ${'  (the patient)'.padEnd(28)} ${toText(readings.patient)}`);
  }
}

const { values } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' } } });
const browserName = values.browser as BrowserName;
const calls = await serveCalls();
const browsers: Browser[] = [];
try {
  browsers.push(await launch(browserName), await launch(browserName));
  const [clinician, patient] = await Promise.all(browsers.map((browser) => browser.newPage()));
  await tryKinds(calls, clinician!, patient!);
  await tryConditions(calls, clinician!, patient!);
} finally {
  await Promise.all(browsers.map((browser) => browser.close()));
  await calls.close();
}
process.exitCode = areAllWell ? 0 : 1;

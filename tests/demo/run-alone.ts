import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fhir } from 'fhir';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Snapshot } from '../../utils/call-quality/snapshot.ts';
import type { BrowserName } from '../machine/browsers.ts';
import { until } from '../machine/extension.ts';
import { pressCommand } from '../machine/press.ts';
import { firefoxSidebarPicture, openChromiumPanel, showFirefoxSidebar } from '../machine/side-panel.ts';
import { readPdf, withoutSpace } from '../machine/read-pdf.ts';
import { pasteInto, takeNote, tickOpening, writeNote, WRITTEN } from './clinician.ts';
import { openStage, type Stage } from './stage.ts';

const GOOD_DELAY_MS = 0;
const BAD_DELAY_MS = 400;

const LEFT = ['overlay.png', 'panel.png', 'note.txt', 'note.pdf', 'note.fhir.json', 'summary.json'];

/** Runs the consultation by itself, and leaves pictures, note and summary. @throws when anything did not really happen */
export async function runAlone(name: BrowserName, out: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  // What an earlier run left must not be taken for this one's.
  for (const file of LEFT) rmSync(join(out, file), { force: true });
  const startedAt = Date.now();
  console.log('Building the extension and opening a consultation …');
  const stage = await openStage(name, { headless: true });
  const seen = watchBands(stage);
  try {
    const good = await snapshotWhere(
      stage,
      'a good line',
      ({ latency }) => latency.band === 'little effect' && latency.heard.valueMs !== undefined,
    );
    console.log(`Connected. You hear them after ${Math.round(good.latency.hear.valueMs!)} ms.`);
    const panel =
      name === 'firefox'
        ? await stage.watcher.openPage(`sidepanel.html?tab=${stage.tabId}`)
        : await openChromiumPanel(stage.watcher, stage.clinician);
    await tickOpening(panel);
    await stage.clinician.bringToFront();
    await stage.glideTo(BAD_DELAY_MS);
    const bad = await snapshotWhere(stage, 'the warning', ({ findings }) =>
      findings.some(({ kind }) => kind === 'latency-high'),
    );
    console.log(`Warned: ${Math.round(bad.latency.hear.valueMs!)} ms, ${bad.latency.band}.`);
    await panel.waitForSelector('.slot .say');
    await stage.clinician.screenshot({ path: join(out, 'overlay.png') });
    writeFileSync(join(out, 'panel.png'), await panelPicture(name, stage, panel));
    // The line gets better while the note is written: buffers need a while to come back.
    const [copied] = await Promise.all([writeNote(panel), stage.glideTo(GOOD_DELAY_MS)]);
    const note = await pasteInto(await stage.watcher.browser.newPage());
    if (note.trim() === '' || note !== copied)
      throw new Error(`What was pasted is not what the panel showed:\n${note}\n---\n${copied}`);
    if (!/advice \(given, noted at \d\d:\d\d\)/.test(note))
      throw new Error(`The note does not say that the advice was given:\n${note}`);
    writeFileSync(join(out, 'note.txt'), note);
    const { pdf, fhir } = await takeNote(stage.watcher.browser, panel);
    writeFileSync(join(out, 'note.pdf'), await checkedPdf(pdf));
    writeFileSync(join(out, 'note.fhir.json'), checkedFhir(fhir));
    await stage.clinician.bringToFront();
    const end = await snapshotWhere(
      stage,
      'the warning to clear, and both latencies at the end',
      ({ findings, latency: { hear, heard } }) =>
        findings.some(({ kind, clearedAt }) => kind === 'latency-high' && clearedAt !== undefined) &&
        hear.valueMs !== undefined &&
        heard.valueMs !== undefined,
    );
    seen.stop();
    const summary = {
      browser: await stage.watcher.browser.version(),
      seconds: Math.round((Date.now() - startedAt) / 1000),
      latencyMs: { hear: Math.round(end.latency.hear.valueMs!), heard: Math.round(end.latency.heard.valueMs!) },
      bands: seen.bands,
      findings: end.findings.map(({ kind, side, raisedAt, clearedAt }) => ({
        kind,
        side,
        raisedAtMs: raisedAt - end.startedAt,
        clearedAtMs: clearedAt === undefined ? null : clearedAt - end.startedAt,
      })),
      noteCharacters: note.length,
    };
    for (const band of ['little effect', 'disruptive'] as const) {
      if (!seen.bands.includes(band)) throw new Error(`The band “${band}” was never shown.`);
    }
    writeFileSync(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
    console.log(`Cleared. Everything happened; see ${out}/ for pictures, note and summary.`);
  } finally {
    seen.stop();
    await stage.close();
  }
}

function snapshotWhere(
  { watcher, tabId }: Stage,
  what: string,
  isSo: (snapshot: Snapshot) => boolean,
): Promise<Snapshot> {
  return until(
    what,
    async () => {
      const snapshot = await watcher.snapshotOf(tabId);
      return snapshot && isSo(snapshot) ? snapshot : undefined;
    },
    75_000,
  );
}

/** @throws where something that was written is not on paper */
async function checkedPdf(pdf: Uint8Array): Promise<Uint8Array> {
  const text = (await readPdf(pdf)).join('\n');
  for (const line of [...WRITTEN, 'Safety-netting advice (given, noted at'])
    if (!withoutSpace(text).includes(withoutSpace(line))) throw new Error(`“${line}” is not in the PDF:\n${text}`);
  return pdf;
}

/** @throws where it is no FHIR, or something that was written is not in it */
function checkedFhir(text: string): string {
  const { valid, messages } = new Fhir().validate(JSON.parse(text));
  if (!valid) throw new Error(`note.fhir.json is no valid FHIR: ${JSON.stringify(messages)}`);
  for (const line of WRITTEN) if (!text.includes(line)) throw new Error(`“${line}” is not in note.fhir.json`);
  return text;
}

/** The real side panel; in Firefox, where no driver reaches into the sidebar, the sidebar as the browser draws it. */
async function panelPicture(name: BrowserName, { watcher, clinician }: Stage, panel: Page): Promise<Uint8Array> {
  if (name === 'chromium') return panel.screenshot();
  const title = await clinician.title();
  await showFirefoxSidebar(watcher.browser, title);
  const picture = await firefoxSidebarPicture(watcher.browser, title);
  // Of two panels the one opened last writes: the sidebar makes way for the one that is worked in.
  await pressCommand(watcher, clinician, '_execute_action');
  return picture;
}

/** Notes the bands that the call goes through, each change once. */
function watchBands({ watcher, tabId }: Stage): { bands: Snapshot['latency']['band'][]; stop(): void } {
  const bands: Snapshot['latency']['band'][] = [];
  let isStopped = false;
  void (async () => {
    while (!isStopped) {
      const band = (await watcher.snapshotOf(tabId).catch(() => undefined))?.latency.band;
      if (band && band !== bands.at(-1)) bands.push(band);
      await delay(500);
    }
  })();
  return { bands, stop: () => void (isStopped = true) };
}

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Snapshot } from '../../utils/call-quality/snapshot.ts';
import type { Scenario } from '../../utils/coaching/scenario.ts';
import type { BrowserName } from '../machine/browsers.ts';
import { buildExtension, launchWatcher, until, type Watcher } from '../machine/extension.ts';
import { downloadFolder } from '../machine/download-folder.ts';
import { ownPage } from '../machine/own-page.ts';
import { canSpeak, openSoundServer } from '../machine/sound-server.ts';
import { openPanelBeside } from './panel-beside.ts';
import { beginPractice, keepReviews, playToEnd } from './scripted-learner.ts';

const LEFT = ['call.png', 'after.png', 'practice.json', 'review.json', 'review.png'];

/** A scripted learner goes through a scenario by itself, and leaves pictures and what the engine measured. @throws when it did not end */
export async function practiseAlone(name: BrowserName, scenario: Scenario, out: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  // What an earlier run left must not be taken for this one's.
  for (const file of LEFT) rmSync(join(out, file), { force: true });
  const startedAt = Date.now();
  console.log(`Building the extension and opening the practice room: ${scenario.title} …`);
  const folder = buildExtension(name);
  // Firefox without a window makes sound only where there is something to play it.
  const server = await openSoundServer();
  const speak = canSpeak() ? server?.speak : undefined;
  console.log(
    speak
      ? 'A synthetic voice speaks into the microphone.'
      : 'The page hums in the learner’s place: for a voice, PulseAudio and espeak-ng are missing.',
  );
  const saved = downloadFolder(name);
  const watcher = await launchWatcher(name, folder, {
    prefs: saved.prefs,
    hasRealSound: speak !== undefined,
    ...(server && { env: server.env }),
  });
  try {
    await keepReviews(watcher);
    const page = await watcher.openPage('practice.html');
    await page.setViewport({ width: 1280, height: 800 });
    await beginPractice(page, scenario.title, speak ? 'devices' : 'nothing');
    const tabId = await page.evaluate(async () => (await chrome.tabs.getCurrent())!.id!);
    const panel = await openPanelBeside(watcher, tabId);
    await page.bringToFront();
    const steps: string[] = [];
    let last: Snapshot | undefined;
    const onStep = async (step: string): Promise<void> => {
      steps.push(step);
      console.log(`  ${step}`);
      last = (await watcher.snapshotOf(tabId)) ?? last;
      const now = scenario.steps[step]!;
      await panel.hears(now);
      if (now.choices.length === 0) await panel.close();
      await page.screenshot({ path: join(out, 'call.png') });
    };
    await playToEnd(page, scenario, onStep, speak);
    const end = await until('the call to have ended', async () => {
      const snapshot = await watcher.snapshotOf(tabId);
      return snapshot?.endedAt === undefined ? undefined : snapshot;
    });
    await page.screenshot({ path: join(out, 'after.png') });
    await saveReview(watcher, page, saved, out);
    const told = {
      browser: await watcher.browser.version(),
      scenario: scenario.id,
      seconds: Math.round((Date.now() - startedAt) / 1000),
      steps,
      ...summary(last ?? end, end),
    };
    writeFileSync(join(out, 'practice.json'), `${JSON.stringify(told, null, 2)}\n`);
    console.log(`The scenario went to its end; see ${out}/ for pictures and what was measured.`);
  } finally {
    await watcher.close();
    server?.close();
    saved.remove();
  }
}

/** Leaves what a learner would hand to a trainer, and a picture of what they look back on. */
async function saveReview(
  { browser }: Watcher,
  room: Page,
  saved: ReturnType<typeof downloadFolder>,
  out: string,
): Promise<void> {
  const open = (await room.waitForSelector('::-p-text(Look back on it)'))!;
  await open.evaluate((each) => (each as HTMLElement).click());
  const page = await ownPage(browser, '/coaching.html');
  await page.setViewport({ width: 1000, height: 1200 });
  await saved.take(page);
  const save = (await page.waitForSelector('button::-p-text(Save as a file)'))!;
  // Its last part, when all of it is drawn.
  await page.waitForSelector('#confidence');
  await page.screenshot({ path: join(out, 'review.png'), fullPage: true });
  await save.evaluate((each) => (each as HTMLElement).click());
  writeFileSync(join(out, 'review.json'), await saved.file(/^webside-review-.*\.json$/));
}

/** @param last the last before the end: with the call its latency is gone */
function summary(last: Snapshot, { startedAt, endedAt, gaps, gapsMade, findings, talk, bandSeconds }: Snapshot) {
  return {
    callSeconds: Math.round((endedAt! - startedAt) / 1000),
    latencyMs: { hear: round(last.latency.hear.valueMs), heard: round(last.latency.heard.valueMs) },
    bandSeconds,
    gaps: gaps.map(({ way, from, lengthMs }) => ({ way, fromMs: from - startedAt, lengthMs })),
    gapsMade,
    findings: findings.map(({ kind, side, raisedAt, clearedAt }) => ({
      kind,
      side,
      raisedAtMs: raisedAt - startedAt,
      clearedAtMs: clearedAt === undefined ? null : clearedAt - startedAt,
    })),
    talk: talk ?? null,
  };
}

function round(ms: number | undefined): number | null {
  return ms === undefined ? null : Math.round(ms);
}

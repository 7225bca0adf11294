import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '../../utils/call-quality/snapshot.ts';
import type { Scenario } from '../../utils/coaching/scenario.ts';
import type { BrowserName } from '../machine/browsers.ts';
import { buildExtension, launchWatcher, until } from '../machine/extension.ts';
import { openSoundServer } from '../machine/sound-server.ts';
import { beginPractice, playToEnd } from './scripted-learner.ts';

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
  const server = name === 'firefox' ? await openSoundServer() : undefined;
  const watcher = await launchWatcher(name, folder, server && { env: server.env });
  try {
    const page = await watcher.openPage('practice.html');
    await page.setViewport({ width: 1280, height: 800 });
    await beginPractice(page, scenario.title);
    const tabId = await page.evaluate(async () => (await chrome.tabs.getCurrent())!.id!);
    const steps: string[] = [];
    let last: Snapshot | undefined;
    await playToEnd(page, scenario, async (step) => {
      steps.push(step);
      console.log(`  ${step}`);
      last = (await watcher.snapshotOf(tabId)) ?? last;
      await page.screenshot({ path: join(out, 'call.png') });
    });
    const end = await until('the call to have ended', async () => {
      const snapshot = await watcher.snapshotOf(tabId);
      return snapshot?.endedAt === undefined ? undefined : snapshot;
    });
    await page.screenshot({ path: join(out, 'after.png') });
    // Here review.json and review.png are written, of what the extension has kept of this call (utils/coaching/review.ts).
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
  }
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

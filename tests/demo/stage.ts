import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { serveCalls } from '../call/serve-calls.ts';
import { type BrowserName, launch } from '../machine/browsers.ts';
import { buildExtension, launchWatcher, LOCAL_HOSTS, waitUntilWatching, type Watcher } from '../machine/extension.ts';

const ROOM = 'demonstration';

// In ten seconds: a sudden step would make jitter buffers overshoot and take half a minute to come back, and a quicker glide
// is heard as sound that breaks up, which would be told first.
const GLIDE_STEPS = 100;
const GLIDE_STEP_MS = 100;

/** A consultation with two real parties: the clinician's browser with the extension, the patient's without. */
export interface Stage {
  watcher: Watcher;
  clinician: Page;
  tabId: number;
  /** Lets the delay of the line, each way, grow or shrink to so many ms, as congestion does. */
  glideTo(delayMs: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens server, both browsers and both pages; the call begins by itself. Whatever fails, what was opened is closed. */
export async function openStage(name: BrowserName, { headless }: { headless: boolean }): Promise<Stage> {
  const folder = buildExtension(name, LOCAL_HOSTS);
  const calls = await serveCalls();
  const opened: Browser[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(opened.map((browser) => browser.close()));
    await calls.close();
  };
  try {
    const watcher = await launchWatcher(name, folder, { headless });
    opened.push(watcher.browser);
    await waitUntilWatching(watcher);
    const patientBrowser = await launch(name);
    opened.push(patientBrowser);
    const address = `${calls.origin}/clinician?room=${ROOM}`;
    const [clinician, patient] = [await watcher.browser.newPage(), await patientBrowser.newPage()];
    if (headless) await clinician.setViewport({ width: 1280, height: 800 });
    await Promise.all([clinician.goto(address), patient.goto(`${calls.origin}/patient?room=${ROOM}`)]);
    const tabId = await watcher.tabIdOf(address);
    let nowMs = 0;
    const glideTo = async (delayMs: number): Promise<void> => {
      const from = nowMs;
      for (let step = 1; step <= GLIDE_STEPS; step += 1) {
        nowMs = from + ((delayMs - from) * step) / GLIDE_STEPS;
        calls.network(ROOM).set('both', { delayMs: nowMs });
        await delay(GLIDE_STEP_MS);
      }
    };
    return { watcher, clinician, tabId, glideTo, close };
  } catch (error) {
    await close();
    throw error;
  }
}

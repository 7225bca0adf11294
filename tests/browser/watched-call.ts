import type { Browser, Page } from 'puppeteer-core';
import { enterRoom } from '../call/parties';
import { type Calls, serveCalls } from '../call/serve-calls';
import { type BrowserName, launch, type LaunchOptions } from '../machine/browsers';
import { extensionFolder, launchWatcher, LOCAL_HOSTS, waitUntilWatching, type Watcher } from '../machine/extension';

/** A clinician in a browser with the extension, and a patient's browser, on one line. */
export interface WatchedCall {
  calls: Calls;
  watcher: Watcher;
  clinician: Page;
  /** of the clinician's call */
  tabId: number;
  patientBrowser: Browser;
  /** the patient comes, and the call begins */
  begin(): Promise<void>;
  close(): Promise<void>;
}

/** The clinician waits in a room of the call rig. */
export async function openWatchedCall(
  name: BrowserName,
  room: string,
  options: LaunchOptions = {},
): Promise<WatchedCall> {
  const calls = await serveCalls();
  const watcher = await launchWatcher(name, extensionFolder(name, LOCAL_HOSTS), options);
  const patientBrowser = await launch(name);
  await waitUntilWatching(watcher);
  const clinician = await watcher.browser.newPage();
  await enterRoom(clinician, calls, { party: 'clinician', room, kind: 'one' });
  return {
    calls,
    watcher,
    clinician,
    tabId: await watcher.tabIdOf(clinician.url()),
    patientBrowser,
    begin: async () => enterRoom(await patientBrowser.newPage(), calls, { party: 'patient', room, kind: 'one' }),
    async close() {
      await Promise.all([watcher.close(), patientBrowser.close()]);
      await calls.close();
    },
  };
}

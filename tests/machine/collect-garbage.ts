import type { Page } from 'puppeteer-core';
import { FIREFOX_UUID } from './browsers.ts';
import type { Watcher } from './extension.ts';
import { inFirefoxWindow } from './firefox-window.ts';

/** Has a browser let go of everything in its pages that nothing holds any more. It may take more than one call. */
export async function collectGarbage({ browser, extensionId }: Watcher, page: Page): Promise<void> {
  if (extensionId === FIREFOX_UUID) {
    // Firefox passes this on to the processes of its pages.
    const script = `Services.obs.notifyObservers(null, 'memory-pressure', 'heap-minimize'); return true;`;
    await inFirefoxWindow(browser, await page.title(), script);
    return;
  }
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from './browsers';
import { until } from './extension';

/** A folder of its own into which a browser saves files. */
export function downloadFolder(name: BrowserName) {
  const path = mkdtempSync(join(tmpdir(), 'webside-'));
  return {
    path,
    /** for Firefox, when it is started */
    prefs: {
      'browser.download.folderList': 2,
      'browser.download.dir': path,
      'browser.download.alwaysOpenPanel': false,
    },
    /** for Chromium, of each page that saves */
    async take(page: Page): Promise<void> {
      if (name !== 'chromium') return;
      const session = await page.createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: path });
    },
    /** The whole of a file, once it is there; of several whose name fits any one. */
    file: (called: string | RegExp): Promise<string> =>
      until(`the file ${called}`, () => {
        const isIt = (name: string): boolean => (typeof called === 'string' ? name === called : called.test(name));
        const name = readdirSync(path).find(isIt);
        return (name !== undefined && readFileSync(join(path, name), 'utf8')) || undefined;
      }),
    /** So that the next file is the one that is waited for. */
    empty(): void {
      for (const name of readdirSync(path)) rmSync(join(path, name));
    },
    remove: (): void => rmSync(path, { recursive: true }),
  };
}

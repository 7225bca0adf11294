import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { extensionFolder, launchWatcher, LOCAL_HOSTS, until } from '../machine/extension';
import { openChromiumPanel } from '../machine/side-panel';
import { filesWith } from './files-with';
import { servePages } from './serve-pages';

/** Words that stand nowhere else. */
const WRITTEN = 'Quetschfalte-9931-Xylofon';

describe.each(['chromium', 'firefox'] as const)('a closed browser: %s', (name) => {
  const profile = mkdtempSync(join(tmpdir(), 'webside-profile-'));
  afterAll(() => rmSync(profile, { recursive: true, force: true }));

  it('leaves nothing on the disk of what was written in the panel', async () => {
    const pages = await servePages({ '/': '<!doctype html><title>Disk</title>' });
    const watcher = await launchWatcher(name, extensionFolder(name, LOCAL_HOSTS), { profile });
    try {
      const page = await watcher.browser.newPage();
      await page.goto(pages.origin);
      const panel =
        name === 'chromium' ? await openChromiumPanel(watcher, page) : await watcher.openPage('sidepanel.html');
      await panel.waitForSelector('.tabs button:nth-child(3)');
      await panel.click('.tabs button:nth-child(3)');
      await (await panel.waitForSelector('#note-history'))!.type(WRITTEN);
      const isKept = (): Promise<boolean> =>
        watcher.desk.evaluate(
          async (words) => JSON.stringify(await chrome.storage.session.get(null)).includes(words),
          WRITTEN,
        );
      await until('the note to be in memory', isKept);
      expect(await watcher.desk.evaluate(async () => Object.keys(await chrome.storage.local.get(null)))).toEqual([]);
    } finally {
      await watcher.close();
      await pages.close();
    }
    // The browser did write its profile, so that the search means something.
    expect(readdirSync(profile).length).toBeGreaterThan(3);
    expect(filesWith(profile, WRITTEN)).toEqual([]);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { extensionFolder, launchWatcher, LOCAL_HOSTS, until, type Watcher } from '../machine/extension';
import { filesWith } from '../browser/files-with';
import { type Pages, servePages } from '../browser/serve-pages';

const PASSPHRASE = 'Zwetschge Hutablage Quark';
/** Words that stand nowhere else. */
const HISTORY = 'Quetschfalte-9931-Xylofon';
const PLAN = 'Nebelhorn-4417-Dudelsack';
const NEXT = 'Blasebalg-2203-Zimbel';

// Firefox takes an add-on that is loaded for a try away as it closes, and what it has stored with it, unless it is told not to.
const KEEP_STORED = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

describe.each(inject('pagesIn'))('drafts in %s', (name) => {
  const profile = mkdtempSync(join(tmpdir(), 'webside-drafts-'));
  let pages: Pages;
  let folder: string;
  let watcher: Watcher;
  let panel: Page;
  let settings: Page;

  beforeAll(async () => {
    pages = await servePages({ '/': '<!doctype html><title>Drafts</title>' });
    folder = extensionFolder(name, LOCAL_HOSTS);
    await start();
  });
  afterAll(async () => {
    await watcher?.close();
    await pages?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  async function start(): Promise<void> {
    watcher = await launchWatcher(name, folder, { profile, prefs: KEEP_STORED });
    await (await watcher.browser.newPage()).goto(pages.origin);
    settings = await watcher.openPage('options.html');
    panel = await openPanel();
  }
  /** Closes the browser, and starts it again with the same profile. */
  async function restart(): Promise<void> {
    await watcher.close();
    expect(filesWith(profile, HISTORY)).toEqual([]);
    expect(filesWith(profile, PLAN)).toEqual([]);
    expect(filesWith(profile, PASSPHRASE)).toEqual([]);
    await start();
  }
  const openPanel = async (): Promise<Page> =>
    watcher.openPage(`sidepanel.html?tab=${await watcher.tabIdOf(pages.origin)}`);

  const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);
  const shows = (page: Page, words: string): Promise<unknown> =>
    until(`“${words}”`, async () => (await textOf(page)).replaceAll('\u00a0', ' ').includes(words));
  const press = (page: Page, words: string): Promise<unknown> =>
    until(`the button “${words}”`, () =>
      page.evaluate((wanted) => {
        const all = [...document.querySelectorAll<HTMLElement>('button, summary')];
        const button = all.find((each) => each.innerText.trim().startsWith(wanted));
        button?.click();
        return button !== undefined;
      }, words),
    );
  const fill = async (page: Page, selector: string, words: string): Promise<void> => {
    const field = await page.waitForSelector(selector);
    await field!.evaluate((each) => ((each as HTMLInputElement).value = ''));
    await field!.type(words);
  };
  const write = async (id: string, words: string): Promise<void> => {
    await press(panel, 'Consult');
    await fill(panel, `#note-${id}`, words);
  };
  /** What lies on the disk, and can be told without opening it. */
  const rows = (): Promise<{ id: string; expiresAt: number; bytes: number }[]> =>
    settings.evaluate(async () => {
      if (!(await indexedDB.databases()).some((each) => each.name === 'webside')) return [];
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('webside');
        opening.onsuccess = () => resolve(opening.result);
      });
      const store = database.transaction('drafts').objectStore('drafts');
      const [ids, all] = [store.getAllKeys(), store.getAll()];
      await new Promise((resolve) => (store.transaction.oncomplete = resolve));
      database.close();
      return all.result.map(({ expiresAt, ciphertext }, index) => ({
        id: String(ids.result[index]),
        expiresAt,
        bytes: ciphertext.byteLength,
      }));
    });
  const rewriteRows = (but: { expiresAt?: number; isDamaged?: boolean }): Promise<void> =>
    settings.evaluate(async ({ expiresAt, isDamaged }) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('webside');
        opening.onsuccess = () => resolve(opening.result);
      });
      const store = database.transaction('drafts', 'readwrite').objectStore('drafts');
      const [ids, all] = [store.getAllKeys(), store.getAll()];
      all.onsuccess = () =>
        all.result.forEach((row, index) => {
          if (isDamaged) new Uint8Array(row.ciphertext)[3]! ^= 1;
          store.put({ ...row, ...(expiresAt && { expiresAt }) }, ids.result[index]!);
        });
      await new Promise((resolve) => (store.transaction.oncomplete = resolve));
      database.close();
    }, but);
  const memory = (): Promise<string> =>
    settings.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
  /** So many has a draft of the only notes in memory, beside no call, with the mark that AES-GCM adds. */
  const bytesOfDraft = async (): Promise<number> => {
    const all = Object.entries(JSON.parse(await memory()) as Record<string, object>);
    const [, consultation] = all.find(([key]) => key.startsWith('consultation:'))!;
    return Buffer.byteLength(JSON.stringify({ consultation: { ...consultation, tabId: -1 }, lost: [] })) + 16;
  };
  const isKept = (count: number): Promise<unknown> =>
    until(`${count} drafts on the disk`, async () => (await rows()).length === count);
  const faults = async (page: Page): Promise<string[]> => {
    await page.evaluate(axe.source);
    return page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
  };

  it('are off until they are switched on: nothing is on the disk', async () => {
    await shows(settings, 'Off. Nothing that you type is on the disk.');
    await write('history', HISTORY);
    await until('the note in memory', async () => (await memory()).includes(HISTORY));
    await shows(panel, 'In memory only: gone when the browser is closed');
    expect(await settings.evaluate(async () => indexedDB.databases())).toEqual([]);
  });

  it('want a passphrase that is long enough and typed twice, and say what they risk', async () => {
    await shows(settings, 'On a shared computer, or in a browser account that others use, leave this off.');
    await fill(settings, '#new-passphrase', 'short');
    await press(settings, 'Switch drafts on');
    await shows(settings, 'too short');
    await fill(settings, '#new-passphrase', PASSPHRASE);
    await fill(settings, '#new-passphrase-again', 'Zwetschge Hutablage Quirk');
    await press(settings, 'Switch drafts on');
    await shows(settings, 'not the same');
    expect(await faults(settings)).toEqual([]);
    await fill(settings, '#new-passphrase-again', PASSPHRASE);
    await press(settings, 'Switch drafts on');
    await shows(settings, 'On, for 12 h after the last change. 1 draft, kept until');
  });

  it('follow what is typed, to its last word', async () => {
    await shows(panel, 'In memory, and on the disk as encrypted drafts for 12 h.');
    await write('plan', PLAN);
    await until('the last word in memory', async () => (await memory()).includes(PLAN));
    await until('as much on the disk as in memory', async () => (await rows())[0]?.bytes === (await bytesOfDraft()));
  });

  it('outlive the browser, with not one word of them in clear, and are locked', async () => {
    await restart();
    expect(await memory()).not.toContain(HISTORY);
    await press(panel, 'Before');
    await shows(panel, '1 draft of notes, last changed');
    await shows(panel, '1 draft locked, see Before.');
    await shows(settings, 'Locked: nothing more is kept until you unlock.');
    expect(await faults(panel)).toEqual([]);
  });

  it('say so when the passphrase is another, and lose nothing', async () => {
    await fill(panel, '#draft-passphrase', 'Zwetschge Hutablage Quirk');
    await press(panel, 'Open them');
    await shows(panel, 'That is not the passphrase. Nothing is lost: try again.');
    expect(await rows()).toHaveLength(1);
    expect(await memory()).not.toContain('draftkey');
  });

  it('come back with every word under “Other notes”, and never beside a tab by themselves', async () => {
    await fill(panel, '#draft-passphrase', PASSPHRASE);
    await panel.keyboard.press('Enter');
    await shows(panel, 'Your notes are back, under “Other notes” below.');
    expect(await textOf(panel)).not.toContain(HISTORY);
    await press(panel, 'Other notes (1)');
    await (await panel.waitForSelector('.others .link'))!.click();
    const valueOf = (id: string): Promise<string> =>
      panel.waitForSelector(id).then((field) => field!.evaluate((each) => (each as HTMLTextAreaElement).value));
    expect(await valueOf('#note-history')).toBe(HISTORY);
    expect(await valueOf('#note-plan')).toBe(PLAN);
    await shows(settings, 'Unlocked for this browser session.');
  });

  it('are kept no longer for having been opened', async () => {
    const [draft] = await rows();
    await panel.close();
    panel = await openPanel();
    await shows(panel, 'on the disk as encrypted drafts');
    await write('problem', NEXT);
    await isKept(2);
    expect((await rows()).find(({ id }) => id === draft!.id)).toEqual(draft);
  });

  it('go with their notes when these are cleared, before it is said', async () => {
    await press(panel, 'Clear…');
    await press(panel, 'Clear');
    await shows(panel, 'Cleared. Nothing of it is left here.');
    expect(await rows()).toHaveLength(1);
    expect(await memory()).not.toContain(NEXT);
  });

  it('that two panels have written go with their notes, whichever clears them', async () => {
    await write('problem', NEXT);
    await isKept(2);
    const other = await openPanel();
    await press(other, 'Consult');
    await (await other.waitForSelector('#note-plan'))!.type('typed on');
    await until('the words in the first panel', () =>
      panel.$eval('#note-plan', (field) => (field as HTMLTextAreaElement).value === 'typed on'),
    );
    await press(panel, 'Carry on here');
    await press(panel, 'Clear…');
    await press(panel, 'Clear');
    await shows(panel, 'Cleared. Nothing of it is left here.');
    expect(await memory()).not.toContain(NEXT);
    expect(await rows()).toHaveLength(1);
    await other.close();
    expect(await memory()).not.toContain(NEXT);
    expect(await rows()).toHaveLength(1);
  });

  it('that are damaged are told one by one and stay until they are deleted', async () => {
    await rewriteRows({ isDamaged: true });
    await restart();
    await press(panel, 'Before');
    await fill(panel, '#draft-passphrase', PASSPHRASE);
    await press(panel, 'Open them');
    await shows(panel, 'One draft could not be read: it is damaged. It is still kept until');
    expect(await rows()).toHaveLength(1);
    await press(panel, 'Delete it…');
    await press(panel, 'Delete it');
    await isKept(0);
  });

  it('past their time are neither opened nor left on the disk', async () => {
    await write('history', HISTORY);
    await until('all of it on the disk', async () => (await rows())[0]?.bytes === (await bytesOfDraft()));
    await rewriteRows({ expiresAt: 1 });
    await restart();
    await press(panel, 'Before');
    await shows(panel, 'Locked since the browser was started');
    await isKept(0);
    await fill(panel, '#draft-passphrase', PASSPHRASE);
    await press(panel, 'Unlock');
    await shows(panel, 'Unlocked: what you type is kept as a draft again.');
    expect(await memory()).not.toContain(HISTORY);
  });

  it('are all wiped, with their lock, by switching them off; the notes stay in memory', async () => {
    await write('history', HISTORY);
    await isKept(1);
    await shows(settings, '1 draft, kept until');
    await press(settings, 'Switch drafts off…');
    await shows(settings, 'This wipes all drafts for good.');
    await press(settings, 'Switch drafts off');
    await shows(settings, 'Switched off. No draft is left on the disk');
    await isKept(0);
    await write('plan', PLAN);
    await until('the word in memory', async () => (await memory()).includes(PLAN));
    await shows(panel, 'In memory only: gone when the browser is closed');
    expect(await rows()).toEqual([]);
    expect(await memory()).not.toContain('draftkey');
  });
});

import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionFolder, launchWatcher, LOCAL_HOSTS, waitUntilWatching, type Watcher } from '../machine/extension';
import { type Janus, joinEchoTest, joinVideoCall, joinVideoRoom, startJanus } from '../platforms/janus';
import { DEMOS_FOLDER } from '../platforms/janus-demos';
import { requireJanus } from '../platforms/janus-gateway';
import { callPeer, type Peerjs, startPeerjs } from '../platforms/peerjs';
import { KNOWN, nextSnapshot, snapshotLike } from './watched-tab';

interface PlatformCall {
  platform: string;
  /** the element that shows the other side */
  video: string;
  needsJanus: boolean;
  browsers: string[];
  /** how many pages of this browser take part */
  parties: number;
  join(pages: Page[], origins: { janus: string; peerjs: string }): Promise<unknown>;
}

const CALLS: PlatformCall[] = [
  {
    platform: 'Janus echotest',
    video: '#videoright video',
    needsJanus: true,
    browsers: ['chromium', 'firefox'],
    parties: 1,
    join: ([page], { janus }) => joinEchoTest(page!, janus),
  },
  {
    platform: 'Janus videocall',
    video: '#videoright video',
    needsJanus: true,
    browsers: ['chromium'],
    parties: 2,
    join: ([caller, callee], { janus }) => joinVideoCall(caller!, callee!, janus),
  },
  {
    platform: 'Janus videoroom',
    video: '[id^=videoremote] video',
    needsJanus: true,
    browsers: ['chromium'],
    parties: 2,
    join: (pages, { janus }) =>
      Promise.all(pages.map((page, index) => joinVideoRoom(page, janus, `participant${index}`))),
  },
  {
    platform: 'PeerJS',
    video: '#remote',
    needsJanus: false,
    browsers: ['chromium', 'firefox'],
    parties: 2,
    join: ([caller, callee], { peerjs }) => callPeer(caller!, callee!, peerjs),
  },
];

const FOUND = '$platform: the call is found, measured, and goes on';

const hasJanus = isJanusHere();

function isJanusHere(): boolean {
  try {
    requireJanus(DEMOS_FOLDER);
    return true;
  } catch {
    return false;
  }
}

describe.each(['chromium', 'firefox'] as const)('platforms that nobody here wrote, in %s', (name) => {
  let janus: Janus | undefined;
  let peerjs: Peerjs;
  let watcher: Watcher;

  beforeAll(async () => {
    peerjs = await startPeerjs();
    if (hasJanus) janus = await startJanus();
    watcher = await launchWatcher(name, extensionFolder(name, LOCAL_HOSTS));
    await waitUntilWatching(watcher);
  });
  afterAll(async () => {
    await watcher?.close();
    await Promise.all([janus?.close(), peerjs?.close()]);
  });

  const here = CALLS.filter(({ browsers }) => browsers.includes(name));
  it.skipIf(!hasJanus).each(here.filter(({ needsJanus }) => needsJanus))(FOUND, prove);
  it.each(here.filter(({ needsJanus }) => !needsJanus))(FOUND, prove);

  async function prove({ video, parties, join }: PlatformCall): Promise<void> {
    const before = await tabIds(watcher);
    const pages = await openWindows(watcher.browser, parties);
    const errors: unknown[] = [];
    for (const page of pages) page.on('pageerror', (error) => errors.push(error));
    await join(pages, { janus: janus?.origin ?? '', peerjs: peerjs.origin });
    const tabs = (await tabIds(watcher)).filter((id) => !before.includes(id));
    expect(tabs).toHaveLength(parties);
    for (const tabId of tabs) {
      const snapshot = await snapshotLike(watcher, tabId, {
        media: 'rtp',
        link: 'good',
        latency: { hear: KNOWN, heard: KNOWN },
      });
      const next = await nextSnapshot(watcher, tabId, snapshot);
      expect(next.callId).toBe(snapshot.callId);
      expect(next.endedAt).toBeUndefined();
    }
    await Promise.all(pages.map((page) => page.$$eval(video, nextFrame)));
    expect(errors).toEqual([]);
    await Promise.all(pages.map((page) => page.close()));
  }
});

async function openWindows(browser: Browser, count: number): Promise<Page[]> {
  const pages: Page[] = [];
  while (pages.length < count) pages.push(await browser.newPage({ type: 'window' }));
  return pages;
}

function tabIds({ desk }: Watcher): Promise<number[]> {
  return desk.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id ?? -1));
}

/** Runs in the page: resolves when one of the videos shows another picture. */
async function nextFrame(videos: Element[]): Promise<void> {
  const shown = videos.map((video) => new Promise((go) => (video as HTMLVideoElement).requestVideoFrameCallback(go)));
  await Promise.race(shown);
}

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weightOf } from '../../utils/call-quality/finding';
import { ECHO } from '../../utils/coaching/scenarios/echo';
import { FIRST_CALL } from '../../utils/coaching/scenarios/first-call';
import { INCOMING_CALL } from '../../utils/coaching/scenarios/incoming-call';
import { SLOW_UPLOAD } from '../../utils/coaching/scenarios/slow-upload';
import { extensionFolder, launchWatcher, until, type Watcher } from '../machine/extension';
import { ownPage } from '../machine/own-page';
import { canSpeak, openSoundServer, type SoundServer } from '../machine/sound-server';
import {
  beginPractice,
  choose,
  hangUp,
  keepReviews,
  playToEnd,
  press,
  waitForTurn,
  waitUntilHeard,
} from '../practice/scripted-learner';
import { snapshotLike } from '../browser/watched-tab';

/** The shortest time in which the scripted learner can have told the patient to decline the call, ms. */
const CUT_FOR_MS = 300;
/** The echo is made within the page, and comes at once; the shortest sentence here takes longer to be said. */
const ECHO_WITHIN_MS = 1500;
/** A picture over a slow upload takes 60 kbit/s; one that may take what it likes takes more, bit/s. */
const NARROW = 75_000;

/** Who practises has a microphone and speaks, or the page hums in their place. */
describe.each(['chromium', 'firefox'] as const)('the learner’s voice in the practice room in %s', (name) => {
  let server: SoundServer | undefined;
  let watcher: Watcher;
  let page: Page;
  let tabId: number;

  beforeAll(async () => {
    server = canSpeak() ? await openSoundServer() : undefined;
    if (!server) return;
    watcher = await launchWatcher(name, extensionFolder(name), { env: server.env, hasRealSound: true });
    await keepReviews(watcher);
    page = await watcher.openPage('practice.html');
    await page.setViewport({ width: 1200, height: 860 });
    tabId = (await page.evaluate(async () => (await chrome.tabs.getCurrent())!.id))!;
  });
  afterAll(async () => {
    await watcher?.close();
    server?.close();
  });

  const told = (): string => (server ? '' : 'PulseAudio or espeak-ng is not installed');
  const feel = (when: 'before' | 'after', value: number): Promise<void> =>
    page.evaluate(
      (id, wanted) => {
        const select = document.querySelector<HTMLSelectElement>(id)!;
        select.value = wanted;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      `#confidence-${when}`,
      String(value),
    );

  it('runs a scenario to its end, in turns, with a phone call that takes the sound', async ({ skip }) => {
    skip(!server, told());
    await page.waitForSelector('#confidence-before');
    await feel('before', 2);
    await beginPractice(page, INCOMING_CALL.title, 'devices');
    const { speak } = server!;
    await playToEnd(page, INCOMING_CALL, () => {}, speak);
    const { talk, gaps, findings, startedAt } = await snapshotLike(watcher, tabId, { endedAt: expect.any(Number) });
    // Each time that the learner spoke, and each line of the patient's, is a turn that was found in the sound alone.
    expect(talk!.myTurns).toBeGreaterThanOrEqual(3);
    expect(talk!.theirTurns).toBeGreaterThanOrEqual(4);
    expect(gaps.filter(({ way, lengthMs }) => way === 'hear' && lengthMs >= CUT_FOR_MS)).toHaveLength(1);
    // Before it nothing is wrong, and there is no warning. A hint of a delay is true where a busy machine makes one.
    const beforeIt = findings.filter(({ kind, raisedAt }) => raisedAt < gaps[0]!.from && weightOf(kind) === 'warning');
    expect(beforeIt.map(({ kind, raisedAt }) => `${kind} at ${raisedAt - startedAt} ms`)).toEqual([]);
  });

  it('has in its review how confident the learner felt before and after', async ({ skip }) => {
    skip(!server, told());
    await page.waitForSelector('#confidence-after');
    await feel('after', 4);
    await press(page, 'Look back on it');
    const review = await ownPage(watcher.browser, '/coaching.html');
    await until('both', async () =>
      review.$$eval('#confidence-before, #confidence-after', (all) => {
        const values = all.map((each) => (each as HTMLSelectElement).value);
        return values.join() === '2,4';
      }),
    );
    await review.close();
    await page.bringToFront();
    await press(page, 'Another one');
  });

  // From here on the page hums in the learner's place: what browsers do to a microphone's sound while somebody else talks is
  // their own, and not what is tried.
  it('makes the patient give way when they are talked into their word, which is counted', async ({ skip }) => {
    skip(!server, told());
    await beginPractice(page, FIRST_CALL.title);
    // Once they have talked alone, each is known to the engine, and the learner to the patient.
    await waitForTurn(page);
    await choose(page, 0);
    expect(await waitUntilHeard(page, 30_000)).toBe(true);
    const { talk: before } = (await watcher.snapshotOf(tabId))!;
    await choose(page, 0);
    const { talk } = await snapshotLike(watcher, tabId, {
      talk: expect.toSatisfy(({ overlaps }: { overlaps: number }) => overlaps > before!.overlaps),
    });
    expect(talk!.theirTurns).toBeGreaterThanOrEqual(1);
    expect(talk!.myTalkMs).toBeGreaterThan(1000);
    await press(page, 'Hang up');
    await press(page, 'Look back on it');
    const review = await ownPage(watcher.browser, '/coaching.html');
    await until('the overlap in its review', () =>
      review.evaluate(() => /Both talked at once\s+(once|\d+ times), /.test(document.body.innerText)),
    );
    await review.close();
    await page.bringToFront();
    await press(page, 'Another one');
  });

  it('comes back from the patient’s loudspeaker, until they turn it down', async ({ skip }) => {
    skip(!server, told());
    await beginPractice(page, ECHO.title);
    await waitForTurn(page);
    // The patient answers only after it: what is heard so soon is the learner.
    await choose(page, 0);
    expect(await waitUntilHeard(page, ECHO_WITHIN_MS)).toBe(true);
    await waitForTurn(page);
    // “Then turn your loudspeaker down bit by bit”
    await choose(page, 0);
    expect(await waitUntilHeard(page, ECHO_WITHIN_MS)).toBe(false);
    await hangUp(watcher, page, tabId);
  });

  it('goes with a narrow picture where the upload is slow, and with a wide one once that is mended', async ({
    skip,
  }) => {
    skip(!server, told());
    await page.evaluate(followUpload);
    await beginPractice(page, SLOW_UPLOAD.title);
    const rate = (): Promise<number | undefined> =>
      page.evaluate(() => (globalThis as { uploadBits?: number }).uploadBits);
    await until('a narrow picture', async () => {
      const bits = await rate();
      return bits !== undefined && bits > 0 && bits < NARROW;
    });
    // “That must be your connection.” “Then it’s my end.”
    for (const index of [2, 0]) {
      await waitForTurn(page);
      await choose(page, index);
    }
    await until('a wide picture', async () => ((await rate()) ?? 0) > NARROW, 60_000);
    await hangUp(watcher, page, tabId);
  });
});

/** Runs in the page: how many bits a second the picture of the learner takes, over two seconds each. */
function followUpload(): void {
  const Connection = RTCPeerConnection;
  Object.assign(globalThis, {
    RTCPeerConnection: class extends Connection {
      constructor() {
        super();
        let last: { at: number; bytes: number } | undefined;
        setInterval(() => {
          void this.getStats().then((stats) => {
            for (const each of stats.values()) {
              if (each.type !== 'outbound-rtp' || each.kind !== 'video') continue;
              const now = { at: each.timestamp, bytes: each.bytesSent };
              if (last)
                Object.assign(globalThis, { uploadBits: (8000 * (now.bytes - last.bytes)) / (now.at - last.at) });
              last = now;
            }
          });
        }, 2000);
      }
    },
  });
}

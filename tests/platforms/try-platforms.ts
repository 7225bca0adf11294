// npx node tests/platforms/try-platforms.ts [--browser chromium|firefox]
// Makes one call on each real platform, without any extension, and says what the browser measured of it.
import { parseArgs } from 'node:util';
import type { Browser, JSHandle, Page } from 'puppeteer-core';
import { launch } from '../machine/browsers.ts';
import { joinEchoTest, joinVideoCall, joinVideoRoom, startJanus } from './janus.ts';
import { callPeer, startPeerjs } from './peerjs.ts';

interface Trial {
  name: string;
  /** Makes the call and returns the pages that take part. */
  call(openPage: () => Promise<Page>): Promise<Page[]>;
  /** what to evaluate in such a page to get the RTCPeerConnection that receives */
  connection: string;
}

const toTrials = (janusOrigin: string, peerjsOrigin: string): Trial[] => [
  {
    name: 'Janus echotest',
    connection: 'echotest.webrtcStuff.pc',
    async call(openPage) {
      const page = await openPage();
      await joinEchoTest(page, janusOrigin);
      return [page];
    },
  },
  {
    name: 'Janus videocall',
    connection: 'videocall.webrtcStuff.pc',
    async call(openPage) {
      const [caller, callee] = [await openPage(), await openPage()];
      await joinVideoCall(caller, callee, janusOrigin);
      return [caller, callee];
    },
  },
  {
    name: 'Janus videoroom',
    connection: 'feeds[1].webrtcStuff.pc',
    async call(openPage) {
      const pages = [await openPage(), await openPage()];
      await Promise.all(pages.map((page, index) => joinVideoRoom(page, janusOrigin, `participant${index}`)));
      return pages;
    },
  },
  {
    name: 'PeerJS',
    connection: 'Object.values(peer.connections).flat()[0].peerConnection',
    async call(openPage) {
      const [caller, callee] = [await openPage(), await openPage()];
      await callPeer(caller, callee, peerjsOrigin);
      return [caller, callee];
    },
  },
];

/** One line of what a page's own getStats says it received. */
async function readEvidence(page: Page, connection: string): Promise<string> {
  const handle = (await page.evaluateHandle(connection)) as JSHandle<RTCPeerConnection>;
  return handle.evaluate(async (peerConnection) => {
    const stats = [...(await peerConnection.getStats()).values()];
    const streams = stats.filter(({ type }) => type === 'inbound-rtp');
    const pair = stats.find(
      ({ type, state, nominated }) => type === 'candidate-pair' && state === 'succeeded' && nominated,
    );
    const received = streams.map(({ kind, packetsReceived }) => `${packetsReceived} ${kind} packets`).join(', ');
    return `${received}, round trip ${Math.round(pair?.currentRoundTripTime * 1000)} ms`;
  });
}

/** Prints how the call went and returns whether it connected. */
async function attempt(browser: Browser, { name, call, connection }: Trial): Promise<boolean> {
  const opened: Page[] = [];
  const openPage = async () => {
    const page = await browser.newPage();
    opened.push(page);
    return page;
  };
  const startedAt = performance.now();
  try {
    const pages = await call(openPage);
    console.log(`${name}: connected in ${Math.round(performance.now() - startedAt)} ms`);
    for (const page of pages) console.log(`  received ${await readEvidence(page, connection)}`);
    return true;
  } catch (error) {
    console.log(`${name}: FAILED after ${Math.round(performance.now() - startedAt)} ms: ${error}`);
    return false;
  } finally {
    await Promise.all(opened.map((page) => page.close()));
  }
}

const { values } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' } } });
if (values.browser !== 'chromium' && values.browser !== 'firefox') throw new Error('--browser is chromium or firefox.');
const [janus, peerjs] = await Promise.all([startJanus(), startPeerjs()]);
const browser = await launch(values.browser);
try {
  const connected: boolean[] = [];
  for (const trial of toTrials(janus.origin, peerjs.origin)) connected.push(await attempt(browser, trial));
  process.exitCode = connected.every(Boolean) ? 0 : 1;
} finally {
  await Promise.all([browser.close(), janus.close(), peerjs.close()]);
}

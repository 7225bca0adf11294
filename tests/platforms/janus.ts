import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { DEMOS_FOLDER, serveDemos } from './janus-demos.ts';
import { requireJanus, startGateway } from './janus-gateway.ts';
import { waitForMovingVideo, waitForVisible } from './page-waits.ts';

/** A running Janus WebRTC server with its own demos. */
export interface Janus {
  /** of the demos, `http://localhost:PORT` */
  origin: string;
  close(): Promise<void>;
}

/**
 * Starts Janus and serves its demos, beside any other instance on this machine.
 * @throws when Janus is not installed or does not start
 */
export async function startJanus(): Promise<Janus> {
  requireJanus(DEMOS_FOLDER);
  const gateway = await startGateway();
  const site = await serveDemos(gateway.port);
  return {
    origin: site.origin,
    async close() {
      await Promise.all([site.close(), gateway.close()]);
    },
  };
}

// The drivers click and type through the DOM: real input goes only to the tab in front, and calls need two tabs.

/** Clicks as soon as the element is shown, which the demos do in the same turn as they give it its listener. */
async function clickWhenShown(page: Page, selector: string): Promise<void> {
  await waitForVisible(page, selector);
  await page.$eval(selector, (element) => (element as HTMLElement).click());
}

async function fill(page: Page, selector: string, value: string): Promise<void> {
  await waitForVisible(page, selector);
  await page.$eval(selector, (input, value) => void ((input as HTMLInputElement).value = value), value);
}

/** Opens a demo and presses its Start button. */
async function startDemo(page: Page, url: string): Promise<void> {
  await page.goto(url);
  // jQuery runs ready listeners in order: once ours has run, the demo's has, and Start has its own listener.
  await page.evaluate('new Promise((resolve) => jQuery(() => resolve()))');
  await clickWhenShown(page, '#start');
}

/** One page whose media comes back from the server. Resolves when the returned video moves. */
export async function joinEchoTest(page: Page, origin: string): Promise<void> {
  await startDemo(page, `${origin}/echotest.html`);
  await waitForMovingVideo(page, '#videoright video');
}

/** @returns the name under which the page can be called */
async function registerForCalls(page: Page, origin: string): Promise<string> {
  // A name stays taken until Janus has noticed that its page is gone, and may hold only letters and digits.
  const name = randomUUID().replaceAll('-', '');
  await startDemo(page, `${origin}/videocalltest.html`);
  await fill(page, '#username', name);
  await clickWhenShown(page, '#register');
  await waitForVisible(page, '#phone');
  return name;
}

/** A call of two that the server relays. Resolves when the other's video moves on both pages. */
export async function joinVideoCall(caller: Page, callee: Page, origin: string): Promise<void> {
  const [calleeName] = await Promise.all([registerForCalls(callee, origin), registerForCalls(caller, origin)]);
  await fill(caller, '#peer', calleeName);
  await clickWhenShown(caller, '#call');
  await clickWhenShown(callee, '.bootbox .btn-success');
  await Promise.all([caller, callee].map((page) => waitForMovingVideo(page, '#videoright video')));
}

/**
 * A room of up to six, where each page has one connection for what it sends and one for each of the others.
 * Resolves when the video of another moves, so let all join at once: the first waits for the second.
 * @param name letters and digits only
 */
export async function joinVideoRoom(page: Page, origin: string, name: string): Promise<void> {
  await startDemo(page, `${origin}/videoroomtest.html`);
  await fill(page, '#username', name);
  await clickWhenShown(page, '#register');
  await waitForMovingVideo(page, '[id^=videoremote] video');
}

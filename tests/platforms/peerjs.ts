import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Page } from 'puppeteer-core';
import { waitForMovingVideo } from './page-waits.ts';

/** A PeerServer with one page that uses the PeerJS library. */
export interface Peerjs {
  /** `http://localhost:PORT` */
  origin: string;
  close(): Promise<void>;
}

/** Starts PeerServer, and beside it a page which uses the library's own bundle and no ICE servers. */
export async function startPeerjs(): Promise<Peerjs> {
  const worker = new Worker(new URL('./peerjs-server.ts', import.meta.url));
  const [port] = await once(worker, 'message');
  return {
    origin: `http://localhost:${port}`,
    async close() {
      await worker.terminate();
    },
  };
}

/** A direct call between two pages. Resolves when the other's video moves on both. */
export async function callPeer(caller: Page, callee: Page, origin: string): Promise<void> {
  await callee.goto(`${origin}/call.html`);
  const answering = await callee.waitForSelector('body[data-peer-id]');
  const calleeId = await answering?.evaluate((body) => (body as HTMLElement).dataset.peerId);
  await caller.goto(`${origin}/call.html?to=${calleeId}`);
  await Promise.all([caller, callee].map((page) => waitForMovingVideo(page, '#remote')));
}

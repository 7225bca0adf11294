import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Network, Party } from './network.ts';
import { openRoom, type Room, type Signal } from './rooms.ts';

/**
 * A video-visit platform on this machine. Pages, each with `?room=NAME&kind=one|dtx|two|server|relay|data`:
 * `/clinician` and `/patient` (with `&raw` sound as from a headset) are the two parties (either may come first, either may reload),
 * `/visit` is a booking page with the clinician's page of the other origin in a frame.
 */
export interface Calls {
  /** http://localhost:PORT */
  origin: string;
  /** http://127.0.0.1:PORT, the same server as a different site */
  otherOrigin: string;
  /** The line between the two parties of that room; may be set before they come. */
  network(room: string): Network;
  close(): Promise<void>;
}

const PAGES: Record<string, string> = { '/clinician': 'call.html', '/patient': 'call.html', '/visit': 'visit.html' };

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** @returns undefined when no such file is part of the pages */
async function readPage(pathname: string) {
  const name = PAGES[pathname] ?? /^\/([\w-]+\.(?:js|css|svg))$/.exec(pathname)?.[1];
  if (!name) return undefined;
  const body = await readFile(new URL(`pages/${name}`, import.meta.url)).catch(() => undefined);
  return body && { body, contentType: CONTENT_TYPES[extname(name)]! };
}

/** As strict as a careful platform's, so that whatever sits on top of the page has to live with it. */
const contentSecurityPolicy = (origin: string, otherOrigin: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; media-src 'self' blob:; frame-src ${origin} ${otherOrigin}`;

/** Serves on loopback, on any free port unless one is given, until closed. */
export async function serveCalls({ port = 0 }: { port?: number } = {}): Promise<Calls> {
  const rooms = new Map<string, Room>();
  function roomNamed(name: string) {
    const room = rooms.get(name) ?? openRoom();
    rooms.set(name, room);
    return room;
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname, searchParams } = new URL(request.url ?? '/', origin);
    const room = () => roomNamed(searchParams.get('room') ?? '');
    const party: Party = searchParams.get('party') === 'patient' ? 'patient' : 'clinician';
    if (pathname === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).flushHeaders();
      room().join(party, response);
      return;
    }
    if (pathname === '/signal' && request.method === 'POST') {
      await room().pass(party, JSON.parse(await text(request)) as Signal);
      response.writeHead(204).end();
      return;
    }
    if (pathname === '/restart' && request.method === 'POST') {
      room().restart(Number(await text(request)));
      response.writeHead(204).end();
      return;
    }
    const page = await readPage(pathname);
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': page.contentType,
      'content-security-policy': contentSecurityPolicy(origin, otherOrigin),
      'cache-control': 'no-store',
    });
    response.end(page.body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // The page shows it: a test then fails with the reason and not with a call that never starts.
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: actualPort } = server.address() as AddressInfo;
  const origin = `http://localhost:${actualPort}`;
  const otherOrigin = `http://127.0.0.1:${actualPort}`;

  return {
    origin,
    otherOrigin,
    network: (name) => roomNamed(name).network,
    async close() {
      for (const room of rooms.values()) room.close();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** Where Debian puts the demos. Its copy links to its own jQuery, adapter.js and janus.js: nothing comes from a CDN. */
export const DEMOS_FOLDER = '/usr/share/janus/demos';

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

interface DemoSite {
  /** `http://localhost:PORT` */
  origin: string;
  close(): Promise<void>;
}

/**
 * What follows Debian's settings.js: our own Janus, no STUN server (there may be no network), and the two variables
 * the demos read but Debian's file leaves out.
 */
function toSettings(janusPort: number): string {
  return `\nserver = 'ws://127.0.0.1:${janusPort}';\niceServers = [];\nvar token, apisecret;\n`;
}

/** Serves the unmodified demos, set to use the Janus whose WebSocket API listens on `janusPort`. */
export async function serveDemos(janusPort: number): Promise<DemoSite> {
  const server = createServer(async (request, response) => {
    // URL resolves `..`, so a path never leaves the folder.
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    try {
      const file = await readFile(join(DEMOS_FOLDER, pathname));
      response.setHeader('content-type', CONTENT_TYPES[extname(pathname)] ?? 'application/octet-stream');
      response.write(file);
      response.end(pathname === '/settings.js' ? toSettings(janusPort) : undefined);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

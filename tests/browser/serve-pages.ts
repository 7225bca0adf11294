import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Pages {
  /** http://localhost:PORT */
  origin: string;
  /** http://127.0.0.1:PORT: the same pages, another site */
  otherOrigin: string;
  close(): Promise<void>;
}

/** As strict as a page can be that runs a script of its own. */
const STRICT =
  "default-src 'none'; script-src 'self'; frame-src *; media-src 'self' blob:; require-trusted-types-for 'script'";

/** Serves pages and scripts from memory, by path. A path that ends in .js is a script; all pages have a strict policy. */
export async function servePages(pages: Record<string, string>): Promise<Pages> {
  const server = createServer(({ url = '/' }, response) => {
    const path = new URL(url, 'http://localhost').pathname;
    const body = pages[path];
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': STRICT,
    });
    response.end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    otherOrigin: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

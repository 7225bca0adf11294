import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { type Case, type Figures } from './bench.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILD = `${ROOT}.output/chrome-mv3/`;

/** Our parts; what runs in a page and what runs beside it are different things. */
const PARTS = {
  'probe, in the page’s world': 'content-scripts/probe.js',
  'engine, in the extension’s world': 'content-scripts/call.js',
  overlay: 'content-scripts/overlay.js',
  background: 'background.js',
};

/** The peers' packages; they measure only, and show nothing. */
const PEERS = ['webrtc-issue-detector', 'webrtcmetrics', '@observertc/client-monitor-js'] as const;

/** Bytes of each part, minified, and compressed as a browser's store would. */
export async function size(): Promise<Case[]> {
  if (!existsSync(BUILD)) throw new Error('There is no build to weigh. Run npm run build first.');
  const peers: Record<string, Figures> = {};
  for (const peer of PEERS) peers[peer] = weigh(await bundle(peer));
  return Object.entries(PARTS).map(([name, path]) => ({ name, webside: weigh(readFileSync(BUILD + path)), peers }));
}

function weigh(code: Uint8Array): Figures {
  return { minBytes: code.length, gzipBytes: gzipSync(code, { level: 9 }).length };
}

/** A peer's whole package as one minified script, as a page would carry it. */
async function bundle(peer: string): Promise<Uint8Array> {
  const entry = 'peer-entry';
  const built = await rolldown({
    input: entry,
    cwd: ROOT,
    plugins: [
      {
        name: entry,
        resolveId: (id) => (id === entry ? `${ROOT}${entry}.js` : undefined),
        load: (id) =>
          id.endsWith(`${entry}.js`) ? `import * as all from '${peer}'; globalThis.peer = all;` : undefined,
      },
    ],
    logLevel: 'silent',
  });
  const { output } = await built.generate({ format: 'es', minify: true });
  await built.close();
  return Buffer.from(output[0].code);
}

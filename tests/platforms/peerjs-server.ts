// A worker of its own, since PeerServer's timers cannot be stopped and would keep the test's process alive.
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { PeerServer } from 'peer';

const page = fileURLToPath(import.meta.resolve('./peerjs-call.html'));
const bundle = fileURLToPath(import.meta.resolve('peerjs/dist/peerjs.min.js'));

const app = PeerServer({ host: 'localhost', port: 0 }, (server) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has none
  parentPort?.postMessage((server.address() as AddressInfo).port);
});
app.get('/call.html', (_request, response) => response.sendFile(page));
app.get('/peerjs.js', (_request, response) => response.sendFile(bundle));

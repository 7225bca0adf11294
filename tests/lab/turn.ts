import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export interface Turn {
  /** what a page gives to RTCPeerConnection; its user and password are `visit` */
  url: string;
  close(): void;
}

/**
 * Starts a relay on this machine that nobody here wrote (coturn).
 * @param over what the relay is reached by
 * @throws when it is not installed, or does not start
 */
export async function openTurn(over: 'udp' | 'tcp'): Promise<Turn> {
  const port = await freePort();
  const words = '-n --listening-ip=127.0.0.1 --relay-ip=127.0.0.1 -u visit:visit -r lab --lt-cred-mech';
  const more = '--no-tls --no-dtls --no-cli --allow-loopback-peers --log-file=stdout --pidfile=/dev/null';
  const server = spawn('turnserver', [...`${words} ${more}`.split(' '), `--listening-port=${port}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await listening(server);
  return { url: `turn:127.0.0.1:${port}?transport=${over}`, close: () => void server.kill() };
}

async function listening(server: ChildProcess): Promise<void> {
  const failed = Promise.race([once(server, 'error'), once(server, 'exit')]).then(() => {
    throw new Error('The relay did not start. On Debian: apt-get install coturn');
  });
  const said = new Promise<void>((go) =>
    server.stdout?.on('data', (chunk: Buffer) => /listener opened/i.test(chunk.toString()) && go()),
  );
  await Promise.race([said, failed]);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

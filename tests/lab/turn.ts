import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { findFreePort } from '../machine/free-port.ts';

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
  const port = await findFreePort();
  const words = '-n --listening-ip=127.0.0.1 --relay-ip=127.0.0.1 -u visit:visit -r lab --lt-cred-mech';
  const more = '--no-tls --no-dtls --no-cli --allow-loopback-peers --log-file=stdout --pidfile=/dev/null';
  const server = spawn('turnserver', [...`${words} ${more}`.split(' '), `--listening-port=${port}`], {
    stdio: 'ignore',
  });
  await listening(server, port);
  return { url: `turn:127.0.0.1:${port}?transport=${over}`, close: () => void server.kill() };
}

/** @throws when nobody listens there after a while, or the server has ended */
async function listening(server: ChildProcess, port: number): Promise<void> {
  let hasEnded = false;
  for (const event of ['error', 'exit']) server.once(event, () => (hasEnded = true));
  for (let tries = 0; tries < 100 && !hasEnded; tries += 1) {
    if (await accepts(port)) return;
    await delay(100);
  }
  throw new Error('The relay did not start. On Debian: apt-get install coturn');
}

function accepts(port: number): Promise<boolean> {
  return new Promise((tell) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => tell(true));
    socket.once('error', () => tell(false));
    socket.once('connect', () => socket.destroy());
  });
}

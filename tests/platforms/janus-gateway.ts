import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findProgram } from '../machine/find-browsers.mjs';
import { findFreePort } from '../machine/free-port.ts';

const CONFIG_FOLDER = '/etc/janus';
const READY_WITHIN_MS = 15_000;
const ANSWER_WITHIN_MS = 1_000;
const POLL_EVERY_MS = 50;

/** They bind fixed ports or write into /usr/share, so that two instances would clash. No demo driven here uses them. */
const UNWANTED_PLUGINS = ['streaming', 'sip', 'nosip', 'recordplay', 'voicemail', 'lua', 'duktape'];
/** WebSockets alone: a participant then leaves when the page's socket closes, over HTTP perhaps a minute later. */
const UNWANTED_TRANSPORTS = ['http', 'pfunix', 'nanomsg', 'rabbitmq', 'mqtt'];

// The shell outlives this process by a moment: when the pipe on its standard input closes, on request or because this
// process died in whatever way, it ends Janus and removes the folder. KILL, since Janus has nothing to save.
const SUPERVISOR = `
  janus --configs-folder="$0" --disable-colors </dev/null >"$0/janus.log" 2>&1 &
  cat >/dev/null
  kill -KILL $! && wait
  rm -rf "$0"`;

interface JanusGateway {
  /** where its WebSocket API listens, on 127.0.0.1 */
  port: number;
  close(): Promise<void>;
}

/** @throws Error that says what is missing on this machine and how to get it */
export function requireJanus(demosFolder: string): void {
  if (!findProgram('janus') || !existsSync(CONFIG_FOLDER) || !existsSync(demosFolder)) {
    throw new Error(
      'Janus is not installed. On Debian or Ubuntu: apt-get install --no-install-recommends janus janus-demos',
    );
  }
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  if (addresses.every(({ internal }) => internal)) {
    throw new Error(
      'Janus sends no media over the loopback interface, and this machine has no other. ' +
        'Connect it to any network, which need not reach the internet.',
    );
  }
}

/** Replaces one group of a libconfig file, which may not hold the same group twice. */
function replaceGroup(config: string, group: string, settings: string[]): string {
  const replaced = config.replace(new RegExp(`^${group}: \\{[^]*?^\\}`, 'm'), `${group}: {\n${settings.join('\n')}\n}`);
  if (replaced === config) throw new Error(`Janus's configuration has no group "${group}".`);
  return replaced;
}

const toDisabled = (names: string[]) => `disable = "${names.map((name) => `libjanus_${name}.so`).join(',')}"`;

function writeConfig(port: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'webside-janus-'));
  cpSync(CONFIG_FOLDER, folder, { recursive: true });
  const edit = (name: string, groups: Record<string, string[]>) => {
    const path = join(folder, name);
    const edited = Object.entries(groups).reduce(
      (config, [group, settings]) => replaceGroup(config, group, settings),
      readFileSync(path, 'utf8'),
    );
    writeFileSync(path, edited);
  };
  edit('janus.jcfg', {
    nat: ['ignore_mdns = true'], // and no STUN or TURN server: host candidates only
    plugins: [toDisabled(UNWANTED_PLUGINS)],
    transports: [toDisabled(UNWANTED_TRANSPORTS)],
  });
  edit('janus.transport.websockets.jcfg', {
    general: ['ws = true', `ws_port = ${port}`, 'ws_ip = "127.0.0.1"'],
  });
  return folder;
}

/** Whether Janus answers the `info` request of its API. */
function isReady(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}`, 'janus-protocol');
    socket.addEventListener('open', () => socket.send(JSON.stringify({ janus: 'info', transaction: 'ready' })));
    socket.addEventListener('message', ({ data }) => {
      resolve(JSON.parse(String(data)).janus === 'server_info');
      socket.close();
    });
    // Both, since Node reports a refused connection as an error without a close.
    socket.addEventListener('error', () => resolve(false));
    socket.addEventListener('close', () => resolve(false));
    setTimeout(() => socket.close(), ANSWER_WITHIN_MS).unref();
  });
}

/** Starts a Janus of our own beside any other, without touching the machine's. */
export async function startGateway(): Promise<JanusGateway> {
  const port = await findFreePort();
  const folder = writeConfig(port);
  // Detached: Ctrl+C in the terminal must not end the shell before it has tidied up.
  const supervisor = spawn('sh', ['-c', SUPERVISOR, folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = once(supervisor, 'exit');
  const close = async () => {
    supervisor.stdin.end();
    await ended;
  };

  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await isReady(port))) {
    if (Date.now() > deadline) {
      const log = readFileSync(join(folder, 'janus.log'), 'utf8').slice(-2_000);
      await close();
      throw new Error(`Janus did not answer within ${READY_WITHIN_MS} ms. The end of its log:\n${log}`);
    }
    await delay(POLL_EVERY_MS);
  }
  return { port, close };
}

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A sound server of its own, which nobody else's sound goes through. */
export interface PulseAudio {
  /** of a browser that is to use it: a wire that stores as much as it is offered would add up to 2 s that no loudspeaker has */
  env: NodeJS.ProcessEnv;
  /** starts a program that uses it, and that ends with it at the latest */
  run(command: string, args: string[]): ChildProcess;
  /** Pours into a sink what a real microphone gives while nobody talks, -70 dBov: one that gives nothing at all is switched off. */
  hiss(sink: string): void;
  close(): void;
}

const RATE = 16_000;
const HISS_SECONDS = 10;
/** of 32,768 */
const HISS_PEAK = 15;

/**
 * @param modules what to load, as PulseAudio's own words for it
 * @returns undefined where PulseAudio is not installed, or does not start
 */
export async function startPulseAudio(modules: readonly string[]): Promise<PulseAudio | undefined> {
  if (spawnSync('pulseaudio', ['--version']).error) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'webside-sound-'));
  const socket = join(folder, 'native');
  const toolEnv = { ...process.env, PULSE_SERVER: `unix:${socket}` };
  const server = spawn(
    'pulseaudio',
    [
      '-n',
      '--daemonize=no',
      '--use-pid-file=no',
      '--exit-idle-time=-1',
      '--disallow-exit=no',
      '--log-level=error',
      ...[`module-native-protocol-unix auth-anonymous=1 socket=${socket}`, ...modules].map((each) => `--load=${each}`),
    ],
    { env: { ...toolEnv, XDG_RUNTIME_DIR: folder, HOME: folder }, stdio: 'ignore' },
  );
  const children = new Set<ChildProcess>();

  function run(command: string, args: string[]): ChildProcess {
    const child = spawn(command, args, { env: toolEnv, stdio: ['pipe', 'pipe', 'ignore'] });
    // Who ends before it has taken everything has had enough.
    child.stdin?.on('error', () => {});
    children.add(child);
    child.once('exit', () => children.delete(child));
    return child;
  }

  const started: PulseAudio = {
    env: { ...toolEnv, PULSE_LATENCY_MSEC: '30' },
    run,
    hiss(sink) {
      const { stdin } = run('pacat', [
        '--playback',
        `--device=${sink}`,
        '--format=s16le',
        `--rate=${RATE}`,
        '--channels=1',
      ]);
      const noise = Int16Array.from({ length: RATE * HISS_SECONDS }, () =>
        Math.round((2 * Math.random() - 1) * HISS_PEAK),
      );
      const pour = (): void => void (stdin?.writable && stdin.write(Buffer.from(noise.buffer), pour));
      pour();
    },
    close() {
      for (const child of children) child.kill();
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  const isUp = (): boolean => spawnSync('pactl', ['info'], { env: toolEnv }).status === 0;
  for (let tries = 0; tries < 50; tries += 1) {
    if (isUp()) return started;
    await delay(100);
  }
  started.close();
  return undefined;
}

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Something to play sound into, which nobody hears. */
export interface SoundServer {
  /** of a browser that is to use it */
  env: NodeJS.ProcessEnv;
  close(): void;
}

/**
 * Starts PulseAudio with a loudspeaker that leads nowhere: Firefox without a window makes sound only where something plays it.
 * @returns undefined where PulseAudio is not installed, or does not start
 */
export async function openSoundServer(): Promise<SoundServer | undefined> {
  if (spawnSync('pulseaudio', ['--version']).error) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'webside-sound-'));
  const socket = join(folder, 'native');
  const env = { ...process.env, PULSE_SERVER: `unix:${socket}`, PULSE_LATENCY_MSEC: '30' };
  const server = spawn(
    'pulseaudio',
    [
      '-n',
      '--daemonize=no',
      '--use-pid-file=no',
      '--exit-idle-time=-1',
      '--disallow-exit=no',
      '--log-level=error',
      `--load=module-native-protocol-unix auth-anonymous=1 socket=${socket}`,
      '--load=module-null-sink sink_name=nowhere',
    ],
    { env: { ...env, XDG_RUNTIME_DIR: folder, HOME: folder }, stdio: 'ignore' },
  );
  const close = (): void => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  const isUp = (): boolean => spawnSync('pactl', ['info'], { env }).status === 0;
  for (let tries = 0; tries < 50; tries += 1) {
    if (isUp()) return { env, close };
    await delay(100);
  }
  close();
  return undefined;
}

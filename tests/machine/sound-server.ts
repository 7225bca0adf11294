import { spawnSync } from 'node:child_process';
import { startPulseAudio } from './pulse-audio.ts';

/** A computer's sound for one browser: a loudspeaker that nobody hears, and a microphone into which a synthetic voice speaks. */
export interface SoundServer {
  /** of a browser that is to use it */
  env: NodeJS.ProcessEnv;
  /** Speaks into the microphone; resolves when all of it has been said. @throws where espeak-ng is not installed */
  speak(text: string): Promise<void>;
  close(): void;
}

/** Into this sink goes what the microphone gives. */
const MOUTH = 'mouth';

export const canSpeak = (): boolean => !spawnSync('espeak-ng', ['--version']).error;

/**
 * Starts PulseAudio: Firefox without a window makes sound only where something plays it.
 * @returns undefined where PulseAudio is not installed, or does not start
 */
export async function openSoundServer(): Promise<SoundServer | undefined> {
  const pulse = await startPulseAudio([
    'module-null-sink sink_name=nowhere',
    `module-null-sink sink_name=${MOUTH}`,
    `module-remap-source source_name=microphone source_properties=device.description=microphone master=${MOUTH}.monitor`,
  ]);
  if (!pulse) return undefined;
  pulse.hiss(MOUTH);
  return {
    env: { ...pulse.env, PULSE_SINK: 'nowhere', PULSE_SOURCE: 'microphone' },
    speak(text) {
      const { error, status, stdout } = spawnSync('espeak-ng', ['-v', 'en-gb', '-s', '160', '--stdout', text]);
      if (error || status !== 0) throw error ?? new Error(`espeak-ng ended with ${status}.`);
      const player = pulse.run('paplay', [`--device=${MOUTH}`, '--latency-msec=50']);
      player.stdin?.end(stdout);
      return new Promise((resolve) => void player.once('exit', () => resolve()));
    },
    close: pulse.close,
  };
}

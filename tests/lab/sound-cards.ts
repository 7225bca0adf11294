import type { Party } from '../call/network.ts';
import { startPulseAudio } from '../machine/pulse-audio.ts';

/**
 * Four wires of one sound card, which runs on one clock: what is spoken into each party's microphone, and what comes out of
 * each party's loudspeaker. One recording of all four is therefore the truth about every way between them.
 */
export const WIRES = ['clinician says', 'clinician hears', 'patient says', 'patient hears'] as const;
export type Wire = (typeof WIRES)[number];

/** Enough for speech and for chirps, and quick to search. */
export const RATE = 16_000;
const CARD_RATE = 48_000;
const CHANNELS = ['front-left', 'front-right', 'rear-left', 'rear-right'];

export interface SoundCards {
  /** the environment of one party's browser, in which its microphone and loudspeaker are the only ones */
  envOf(party: Party): NodeJS.ProcessEnv;
  microphoneOf(party: Party): string;
  /** Speaks into both microphones at once, see {@link interleave}; resolves when all of it has been said. */
  say(voices: Int16Array): Promise<void>;
  record(): SoundRecording;
  close(): void;
}

export interface SoundRecording {
  /** ms since 1970 of the first sample, good to some 20 ms */
  startedAtMs(): number;
  /** ends the recording. @returns each wire's samples at RATE */
  stop(): Promise<Record<Wire, Int16Array>>;
}

/**
 * Starts a sound server of its own, which nobody else's sound goes through.
 * @throws where PulseAudio is not installed, or does not start
 */
export async function openSoundCards(): Promise<SoundCards> {
  const wire = (kind: 'sink' | 'source', name: string, map: string, channels: number[]): string => {
    const master = `master=card${kind === 'source' ? '.monitor' : ''}`;
    const onto = `master_channel_map=${channels.map((channel) => CHANNELS[channel]).join(',')} remix=no`;
    const about = `${kind}_name=${name} ${kind}_properties=device.description=${name}`;
    return `module-remap-${kind} ${about} ${master} channels=${channels.length} channel_map=${map} ${onto}`;
  };
  const pulse = await startPulseAudio([
    `module-null-sink sink_name=card rate=${CARD_RATE} channels=4 channel_map=${CHANNELS.join(',')}`,
    wire('sink', 'voices', 'front-left,front-right', [0, 2]),
    wire('source', 'clinician_microphone', 'mono', [0]),
    wire('sink', 'clinician_speaker', 'mono', [1]),
    wire('source', 'patient_microphone', 'mono', [2]),
    wire('sink', 'patient_speaker', 'mono', [3]),
  ]);
  if (!pulse) throw new Error('PulseAudio did not start. On Debian: apt-get install pulseaudio pulseaudio-utils');
  const { env, run } = pulse;
  pulse.hiss('voices');

  const microphoneOf = (party: Party): string => `${party}_microphone`;

  return {
    microphoneOf,
    envOf: (party) => ({
      ...env,
      PULSE_SOURCE: microphoneOf(party),
      PULSE_SINK: `${party}_speaker`,
    }),

    say(voices) {
      const player = run('pacat', [
        '--playback',
        '--device=voices',
        '--format=s16le',
        `--rate=${RATE}`,
        '--channels=2',
        '--latency-msec=50',
      ]);
      player.stdin?.end(Buffer.from(voices.buffer));
      return new Promise((resolve) => void player.once('exit', () => resolve()));
    },

    record() {
      const recorder = run('parec', [
        '--device=card.monitor',
        '--format=s16le',
        `--rate=${RATE}`,
        '--channels=4',
        `--channel-map=${CHANNELS.join(',')}`,
        '--latency-msec=20',
      ]);
      const chunks: Buffer[] = [];
      let bytes = 0;
      let startedAt = Infinity;
      recorder.stdout?.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        bytes += chunk.length;
        // No chunk comes before it was recorded, and the one that came the quickest tells the time the best.
        startedAt = Math.min(startedAt, Date.now() - (1000 * bytes) / (8 * RATE));
      });
      return {
        startedAtMs: () => startedAt,
        stop: () =>
          new Promise((resolve) => {
            recorder.once('exit', () => resolve(divide(Buffer.concat(chunks))));
            recorder.kill();
          }),
      };
    },

    close: pulse.close,
  };
}

/** Two tracks of 16 bit at RATE as one of two channels. */
export function interleave({ clinician, patient }: Record<Party, Int16Array>): Int16Array {
  return Int16Array.from({ length: 2 * clinician.length }, (_, index) =>
    index % 2 === 0 ? clinician[index / 2]! : patient[(index - 1) / 2]!,
  );
}

function divide(all: Buffer): Record<Wire, Int16Array> {
  const frames = Math.floor(all.length / 8);
  return Object.fromEntries(
    WIRES.map((wire, channel) => [
      wire,
      Int16Array.from({ length: frames }, (_, frame) => all.readInt16LE(frame * 8 + channel * 2)),
    ]),
  ) as Record<Wire, Int16Array>;
}

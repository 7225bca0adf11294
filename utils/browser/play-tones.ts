import { after } from './after';

/** Two notes that any loudspeaker of a laptop or a headset can give, one above the other: a fourth. */
const TONES_HZ = [523, 698];
const TONE_SECONDS = 0.5;
/** Its peak, -17 dBov as a whole: a little louder than speech in a call, and no shock in a headset. */
const LOUDNESS = 0.2;
/** Without a click at either end. */
const FADE_SECONDS = 0.03;
/** A sound system that has not played a second of sound after five does not play. */
const PLAYS_WITHIN_MS = 5000;

/**
 * Plays a short two-tone signal.
 * @param deviceId of the speaker; empty for the computer's usual one
 * @returns when it has been played to its end
 * @throws what the browser throws, and a NotReadableError where nothing is played
 */
export async function playTones(deviceId: string): Promise<void> {
  const context = new AudioContext();
  const out = context.createMediaStreamDestination();
  const audio = new Audio();
  audio.srcObject = out.stream;
  try {
    // Before anything is awaited: browsers play only what was pressed for.
    const playing = Promise.all([audio.play(), context.resume()]);
    // A speaker that is refused is what is told; nothing has to be said of the sound that it stops.
    playing.catch(() => undefined);
    if (deviceId !== '') await audio.setSinkId(deviceId);
    await within(playing);
    const ends = TONES_HZ.map((frequency, index) =>
      playTone({ context, out, frequency, at: context.currentTime + index * TONE_SECONDS }),
    );
    await within(Promise.all(ends));
  } finally {
    audio.pause();
    audio.srcObject = null;
    void context.close();
  }
}

interface Tone {
  context: AudioContext;
  out: AudioNode;
  frequency: number;
  /** by the context's own clock, in seconds */
  at: number;
}

function playTone({ context, out, frequency, at }: Tone): Promise<unknown> {
  const end = at + TONE_SECONDS;
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(LOUDNESS, at + FADE_SECONDS);
  gain.gain.setValueAtTime(LOUDNESS, end - FADE_SECONDS);
  gain.gain.linearRampToValueAtTime(0, end);
  const tone = new OscillatorNode(context, { frequency });
  tone.connect(gain).connect(out);
  tone.start(at);
  tone.stop(end);
  return new Promise((go) => tone.addEventListener('ended', go));
}

async function within(playing: Promise<unknown>): Promise<void> {
  let stop: () => void = () => {};
  const late = new Promise<never>((_go, fail) => {
    stop = after(PLAYS_WITHIN_MS, () => fail(new DOMException('Nothing is played.', 'NotReadableError')));
  });
  await Promise.race([playing, late]).finally(() => stop());
}

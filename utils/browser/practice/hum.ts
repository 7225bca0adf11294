import { toMurmur } from '../../coaching/murmur';
import { after } from '../after';

/** Something that is being said. */
export interface Saying {
  /** how much of it has been said, 0 to 1 */
  share(): number;
  /** whether its words cannot be heard: nobody has recorded them, or the recording does not play */
  isHummed(): boolean;
  /** falls silent at once; nobody is told that it is over */
  stop(): void;
}

interface HumOptions {
  context: AudioContext;
  out: AudioNode;
  sentence: string;
  /** the voice's usual pitch, Hz */
  pitchHz: number;
  onOver(): void;
}

/** Two resonances of a throat, Hz, for a mouth that is shut and one that is open: between "oo" and "ah". */
const FORMANTS_HZ = { shut: [320, 870], open: [750, 1250] } as const;
/** As loud as speech into a headset: about -24 dBov while a syllable lasts. */
const LOUDNESS = 0.35;
const FADE_SECONDS = 0.03;

/** Hums a sentence: the melody and the pace of speech without its words. */
export function hum({ context, out, sentence, pitchHz, onOver }: HumOptions): Saying {
  const { syllables, lengthMs } = toMurmur(sentence);
  const startsAt = context.currentTime + FADE_SECONDS;
  const beganAt = performance.now();
  const voice = new OscillatorNode(context, { type: 'sawtooth', frequency: pitchHz });
  const mouth = new GainNode(context, { gain: 0 });
  const throat = [0, 1].map((index) => {
    const filter = new BiquadFilterNode(context, { type: 'bandpass', Q: 5 });
    for (const { atMs, openness } of syllables) {
      const shut = FORMANTS_HZ.shut[index]!;
      filter.frequency.setTargetAtTime(
        shut + openness * (FORMANTS_HZ.open[index]! - shut),
        startsAt + atMs / 1000,
        FADE_SECONDS,
      );
    }
    voice.connect(filter).connect(mouth);
    return filter;
  });
  for (const { atMs, lengthMs: voicedMs, pitch } of syllables) {
    const at = startsAt + atMs / 1000;
    voice.frequency.setTargetAtTime(pitchHz * pitch, at, FADE_SECONDS);
    mouth.gain.setTargetAtTime(LOUDNESS, at, FADE_SECONDS);
    mouth.gain.setTargetAtTime(0, at + voicedMs / 1000, FADE_SECONDS);
  }
  mouth.connect(out);
  voice.start();
  const silence = (): void => {
    voice.stop();
    for (const node of [voice, mouth, ...throat]) node.disconnect();
  };
  // By the page's clock: a computer without a sound system has no other.
  const cancel = after(lengthMs, () => {
    silence();
    onOver();
  });
  return {
    isHummed: () => true,
    share: () => (lengthMs === 0 ? 1 : Math.min(1, (performance.now() - beganAt) / lengthMs)),
    stop() {
      cancel();
      silence();
    },
  };
}

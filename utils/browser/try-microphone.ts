import type { Stretch } from '../equipment/microphone-meter';
import { type Tried, tryDevice } from './try-device';

/** 85 ms at 48 kHz, so that of ten looks a second little is missed. */
const STRETCH_SAMPLES = 4096;
const LOOK_EACH_MS = 100;

interface MicrophoneOptions {
  deviceId: string;
  onStretch(stretch: Stretch): void;
  onEnded(): void;
}

/** Switches a microphone on and tells how loud it is, ten times a second. @throws what the browser throws */
export async function tryMicrophone({ deviceId, onStretch, onEnded }: MicrophoneOptions): Promise<Tried> {
  const tried = await tryDevice({ kind: 'audio', deviceId, onEnded });
  const { context, analyser } = listenTo(tried);
  const samples = new Float32Array(STRETCH_SAMPLES);
  const looking = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    let [sum, peak] = [0, 0];
    for (const sample of samples) {
      sum += sample ** 2;
      peak = Math.max(peak, Math.abs(sample));
    }
    onStretch({ atMs: performance.now(), power: sum / STRETCH_SAMPLES, peak });
  }, LOOK_EACH_MS);
  return {
    ...tried,
    stop() {
      clearInterval(looking);
      void context.close();
      tried.stop();
    },
  };
}

/** @throws where this computer has no sound system to listen with; the microphone is off again then */
function listenTo(tried: Tried): { context: AudioContext; analyser: AnalyserNode } {
  try {
    const context = new AudioContext();
    const analyser = new AnalyserNode(context, { fftSize: STRETCH_SAMPLES });
    // It leads nowhere, so that nobody hears themselves.
    context.createMediaStreamSource(tried.stream).connect(analyser);
    void context.resume();
    return { context, analyser };
  } catch (error) {
    tried.stop();
    throw error;
  }
}

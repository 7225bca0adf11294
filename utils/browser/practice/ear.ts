/** 43 ms at 48 kHz. */
const STRETCH_SAMPLES = 2048;

export interface Ear {
  /** how loud it is now, 0 to 1, root mean square */
  level(): number;
  close(): void;
}

/** Listens to how loud what comes by a connection is, and to nothing else. */
export function openEar(context: AudioContext, stream: MediaStream): Ear {
  // It reaches Web Audio in Chromium only while something plays it, be it mute.
  const mute = new Audio();
  mute.muted = true;
  mute.srcObject = stream;
  void mute.play().catch(() => undefined);
  const meter = openMeter(context, context.createMediaStreamSource(stream));
  return {
    level: meter.level,
    close() {
      meter.close();
      mute.srcObject = null;
    },
  };
}

/** Listens to how loud it is at one place of what is made here. */
export function openMeter(context: AudioContext, source: AudioNode): Ear {
  const analyser = new AnalyserNode(context, { fftSize: STRETCH_SAMPLES });
  source.connect(analyser);
  const samples = new Float32Array(STRETCH_SAMPLES);
  return {
    level() {
      analyser.getFloatTimeDomainData(samples);
      return Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / STRETCH_SAMPLES);
    },
    close: () => source.disconnect(analyser),
  };
}

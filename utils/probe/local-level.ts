import { uncurry } from './natives';

/** How loud the microphone is that a sender sends: 0 silence, 1 the loudest there is. */
export interface LocalLevel {
  take(sender: RTCRtpSender, track: MediaStreamTrack): Promise<number | undefined>;
  /** lets go of the track that was listened to */
  rest(): void;
}

/** Chromium and Safari count it: `audioLevel` of the sender's `media-source`. */
export function askSender(scope: Window & typeof globalThis): LocalLevel {
  const { hasOwn } = Object;
  const getStats = uncurry(scope.RTCRtpSender.prototype.getStats);
  const forEach = uncurry(
    scope.RTCStatsReport.prototype.forEach as (this: RTCStatsReport, each: (row: RTCStats) => void) => void,
  );
  return {
    async take(sender) {
      let level: number | undefined;
      forEach(await getStats(sender), (row) => {
        if (row.type === 'media-source' && hasOwn(row, 'audioLevel'))
          level = (row as { audioLevel?: number }).audioLevel;
      });
      return level;
    },
    rest() {},
  };
}

/** A short stretch of the microphone, in samples: 43 ms at 48 kHz. */
const METER_SAMPLES = 2048;

/**
 * Firefox counts none: there the sent track itself is metered, by an analyser that leads nowhere. Nothing is played, kept or
 * passed on but the loudness.
 */
export function meterTrack(scope: Window & typeof globalThis): LocalLevel {
  const { AudioContext, AnalyserNode, MediaStream } = scope;
  const addTrack = uncurry(MediaStream.prototype.addTrack);
  const createSource = uncurry(AudioContext.prototype.createMediaStreamSource);
  const createAnalyser = uncurry(AudioContext.prototype.createAnalyser);
  const connect = uncurry(AnalyserNode.prototype.connect as (this: AudioNode, to?: AudioNode) => unknown);
  const disconnect = uncurry(AnalyserNode.prototype.disconnect as (this: AudioNode) => void);
  const getSamples = uncurry(AnalyserNode.prototype.getFloatTimeDomainData);
  const samples = new scope.Float32Array(METER_SAMPLES);
  let context: AudioContext | undefined;
  let metered: { track: MediaStreamTrack; source: AudioNode; analyser: AnalyserNode } | undefined;

  function rest(): void {
    if (metered) disconnect(metered.source);
    metered = undefined;
  }

  function meter(track: MediaStreamTrack): AnalyserNode {
    if (metered?.track === track) return metered.analyser;
    rest();
    context ??= new AudioContext();
    // Not `new MediaStream([track])`: it would walk the list by an iterator that the page may have replaced.
    const stream = new MediaStream();
    addTrack(stream, track);
    const source = createSource(context, stream);
    const analyser = createAnalyser(context);
    connect(source, analyser);
    metered = { track, source, analyser };
    return analyser;
  }

  return {
    async take(_sender, track) {
      getSamples(meter(track), samples);
      let sum = 0;
      for (let index = 0; index < METER_SAMPLES; index += 1) sum += (samples[index] as number) ** 2;
      return (sum / METER_SAMPLES) ** 0.5;
    },
    rest,
  };
}

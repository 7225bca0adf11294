import { hasOwn, uncurry, type Way, whenSettled } from './natives';

type Told = (level?: number) => void;

/** How loud the microphone is that is sent: 0 silence, 1 the loudest there is; undefined where it cannot be told. */
export interface LocalLevel {
  take(sent: Pick<Way, 'sender' | 'track'>, tell: Told): void;
  /** lets go of all that was used to listen */
  rest(): void;
}

/** A statistic of the microphone. */
type Row = RTCStats & { audioLevel?: number };

/** Chromium and Safari count it: `audioLevel` of the sender's `media-source`. */
export function askSender(scope: Window & typeof globalThis): LocalLevel {
  const getStats = uncurry(scope.RTCRtpSender.prototype.getStats);
  const proto = scope.RTCStatsReport.prototype;
  const forEach = uncurry(proto.forEach as (this: RTCStatsReport, each: (row: Row) => void) => void);
  const get = uncurry(proto.get as (this: RTCStatsReport, id: string) => Row | undefined);
  // The browser makes a row anew each time that it is asked for, which is most of the work: ten times a second only one is.
  let sourceId = '';
  return {
    take({ sender }, tell) {
      whenSettled(
        getStats(sender),
        (stats) => {
          let level: number | undefined;
          const read = (row: Row): void => {
            // Of what a sender tells only its source has one.
            if (!hasOwn(row, 'audioLevel')) return;
            level = row.audioLevel;
            sourceId = row.id;
          };
          const source = get(stats, sourceId);
          if (source) read(source);
          else forEach(stats, read);
          tell(level);
        },
        tell,
      );
    },
    rest() {},
  };
}

/** A short stretch of the microphone, in samples: 43 ms at 48 kHz. */
const METER_SAMPLES = 2048;

/** More than a page has connections: after so many others in a row the metered track is sent no more. */
const MOST_OTHERS = 50;

/**
 * Firefox counts none: there the sent track itself is metered, by an analyser that leads nowhere. Nothing is played, kept or
 * passed on but the loudness.
 */
export function meterTrack(scope: Window & typeof globalThis): LocalLevel {
  const { AudioContext, MediaStream } = scope;
  const addTrack = uncurry(MediaStream.prototype.addTrack);
  const createSource = uncurry(AudioContext.prototype.createMediaStreamSource);
  const createAnalyser = uncurry(AudioContext.prototype.createAnalyser);
  const close = uncurry(AudioContext.prototype.close);
  const connect = uncurry(scope.AnalyserNode.prototype.connect as (this: AudioNode, to?: AudioNode) => unknown);
  const getSamples = uncurry(scope.AnalyserNode.prototype.getFloatTimeDomainData);
  const samples = new scope.Float32Array(METER_SAMPLES);
  let context: AudioContext | undefined;
  let metered: MediaStreamTrack | undefined;
  /** other tracks that were asked for since the metered one was */
  let others = 0;
  let analyser: AnalyserNode | undefined;

  const ignore = (): void => {};

  function rest(): void {
    if (context) whenSettled(close(context), ignore, ignore);
    context = undefined;
    metered = undefined;
    analyser = undefined;
  }

  function meter(track: MediaStreamTrack): void {
    rest();
    // A track that cannot be metered is not tried again.
    metered = track;
    context = new AudioContext();
    // Not `new MediaStream([track])`: it would walk the list by an iterator that the page may have replaced.
    const stream = new MediaStream();
    addTrack(stream, track);
    const made = createAnalyser(context);
    connect(createSource(context, stream), made);
    analyser = made;
  }

  return {
    take({ track }, tell) {
      if (!track) return tell();
      // A page may send clones of one microphone by several connections: the first of them is metered, as long as it is sent.
      others = metered === track ? 0 : others + 1;
      if (!metered || others > MOST_OTHERS) meter(track);
      if (!analyser || metered !== track) return tell();
      getSamples(analyser, samples);
      let sum = 0;
      for (let index = 0; index < METER_SAMPLES; index += 1) sum += (samples[index] as number) ** 2;
      tell((sum / METER_SAMPLES) ** 0.5);
    },
    rest,
  };
}

import type { Line } from '../../coaching/scenario';
import { sayDecoded } from './decoded-line';
import { openMeter } from './ear';
import { hum, type Saying } from './hum';
import { openRoomNoise } from './room-noise';
import { sayRecorded } from './recorded-line';

/** What of the learner's voice the patient's microphone takes up again from their loudspeaker: 8 dB below it. */
const ECHO = 0.4;
/** A telephone passes 300 to 3400 Hz. */
const PHONE_MIDDLE_HZ = 1000;
const PHONE_Q = 0.35;

interface PatientSoundOptions {
  context: AudioContext;
  /** Hz, of the voice in which lines are hummed that nobody has recorded */
  pitchHz: number;
  /** where a recording is, or the recording itself; undefined where there is none of that name */
  soundOf(recording: string): string | Blob | undefined;
}

/** The patient's microphone: what they say, the room around them, and what comes back of the learner. */
export function openPatientSound({ context, pitchHz, soundOf }: PatientSoundOptions) {
  const microphone = context.createMediaStreamDestination();
  const voice = new GainNode(context);
  voice.connect(microphone);
  const silenceRoom = openRoomNoise(context, microphone);
  const telephone = new BiquadFilterNode(context, { type: 'bandpass', frequency: PHONE_MIDDLE_HZ, Q: PHONE_Q });
  telephone.connect(context.destination);
  const ear = openMeter(context, voice);
  const echo = new GainNode(context, { gain: 0 });
  echo.connect(microphone);

  return {
    stream: microphone.stream,
    /** Says a line; a recording that does not play is hummed. */
    say(line: Line, onOver: () => void): Saying {
      const sound = line.recording === undefined ? undefined : soundOf(line.recording);
      const humming = (): Saying => hum({ context, out: voice, sentence: line.caption, pitchHz, onOver });
      if (sound === undefined) return humming();
      const onFailed = (): void => {
        saying = humming();
      };
      let saying: Saying =
        typeof sound === 'string'
          ? sayRecorded({ context, out: voice, src: sound }, onOver, onFailed)
          : sayDecoded({ context, out: voice, sound }, onOver, onFailed);
      return { share: () => saying.share(), isHummed: () => saying.isHummed(), stop: () => saying.stop() };
    },
    /** What comes out of the patient's loudspeaker, and may go back in. */
    hearBack(stream: MediaStream): void {
      context.createMediaStreamSource(stream).connect(echo);
    },
    /** how loud they talk now, 0 to 1: it moves their mouth */
    loudness: ear.level,
    setEcho(isOn: boolean): void {
      echo.gain.value = isOn ? ECHO : 0;
    },
    /** They talk by telephone, and the call is silent; or by the call again. */
    setTelephone(isOn: boolean): void {
      voice.disconnect(isOn ? microphone : telephone);
      voice.connect(isOn ? telephone : microphone);
    },
    close(): void {
      silenceRoom();
      for (const node of [voice, telephone, echo]) node.disconnect();
    },
  };
}

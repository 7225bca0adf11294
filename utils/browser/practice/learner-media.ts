import { hum, type Saying } from './hum';
import { openDrawnPicture } from './drawn-picture';
import { openRoomNoise } from './room-noise';

/** What goes out from the learner. */
export interface LearnerMedia {
  stream: MediaStream;
  /** hums a sentence in the learner's place; only where the microphone is made up */
  say?(sentence: string, onOver: () => void): Saying;
  close(): void;
}

interface LearnerMediaOptions {
  context: AudioContext;
  /** with the computer's microphone, and its camera where there is one; or with neither */
  from: 'devices' | 'nothing';
  /** the picture of somebody without a camera */
  draw: Parameters<typeof openDrawnPicture>[0];
}

/** A voice between those of men and women, Hz. */
const PITCH_HZ = 165;

/** @throws what the browser throws where there is no microphone, or it may not be used */
export async function openLearnerMedia({ context, from, draw }: LearnerMediaOptions): Promise<LearnerMedia> {
  if (from === 'nothing') return withoutDevices(context, draw);
  const asked = await askForDevices();
  const hasCamera = asked.getVideoTracks().length > 0;
  const picture = hasCamera ? undefined : openDrawnPicture(draw);
  const stream = new MediaStream([...asked.getTracks(), ...(picture?.stream.getTracks() ?? [])]);
  return {
    stream,
    close() {
      for (const track of asked.getTracks()) track.stop();
      picture?.close();
    },
  };
}

/** A microphone is enough: who has no camera, or does not want it to be used, is drawn. */
async function askForDevices(): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: true, video: { width: 640, height: 480 } });
  } catch {
    return navigator.mediaDevices.getUserMedia({ audio: true });
  }
}

function withoutDevices(context: AudioContext, draw: LearnerMediaOptions['draw']): LearnerMedia {
  const microphone = context.createMediaStreamDestination();
  const silenceRoom = openRoomNoise(context, microphone);
  const picture = openDrawnPicture(draw);
  return {
    stream: new MediaStream([...microphone.stream.getTracks(), ...picture.stream.getTracks()]),
    say: (sentence, onOver) => hum({ context, out: microphone, sentence, pitchHz: PITCH_HZ, onOver }),
    close() {
      silenceRoom();
      picture.close();
    },
  };
}

import type { Line } from '../../coaching/scenario';
import type { PracticeLine } from '../../coaching/to-line';
import { type DrawnPicture, openDrawnPicture } from './drawn-picture';
import { openEar } from './ear';
import type { Saying } from './hum';
import { openLearnerMedia } from './learner-media';
import { openLoopback } from './loopback';
import { openPatientSound } from './patient-sound';
import { openSoundSystem } from './sound-system';

/** How the two talk: by the call, or by telephone with or without its picture. */
export type PracticeMode = 'video' | 'telephone' | 'telephone with picture';

type Draw = Parameters<typeof openDrawnPicture>[0];

export interface PracticeCallOptions {
  /** with the learner's own microphone and camera, or with made-up ones */
  from: 'devices' | 'nothing';
  /** the line as it is from the first moment */
  line: PracticeLine;
  pitchHz: number;
  soundOf(recording: string): string | Blob | undefined;
  drawPatient: Draw;
  drawLearner: Draw;
}

/** A practice call that is on: what is seen and heard at both ends, and what can be done to it. */
export interface PracticeCall {
  /** what comes out at the learner's end, sound and picture */
  theirs: MediaStream;
  /** what the patient gets of the learner */
  ofLearner: MediaStream;
  /** hums in the learner's place; absent where there is a microphone */
  sayForLearner?(sentence: string, onOver: () => void): Saying;
  say(line: Line, onOver: () => void): Saying;
  /** how loud it is at the patient's ear, 0 to 1; nothing while another call has taken their sound */
  heardByPatient(): number;
  /** how loud the patient talks, 0 to 1 */
  mouth(): number;
  apply(line: PracticeLine): void;
  setMode(mode: PracticeMode): void;
  /** whether this computer plays sound at all */
  hasSound: Promise<boolean>;
  close(): void;
}

/** Opens it, in a press. @throws what the browser throws where the microphone cannot be used, or nothing connects */
export async function openPracticeCall(options: PracticeCallOptions): Promise<PracticeCall> {
  const closers: (() => void)[] = [];
  const close = (): void => closers.splice(0).forEach((each) => each());
  try {
    return await open(options, closers, close);
  } catch (error) {
    close();
    throw error;
  }
}

async function open(
  { from, line: first, pitchHz, soundOf, drawPatient, drawLearner }: PracticeCallOptions,
  closers: (() => void)[],
  close: () => void,
): Promise<PracticeCall> {
  const soundSystem = openSoundSystem();
  const { context } = soundSystem;
  closers.push(soundSystem.close);
  const learner = await openLearnerMedia({ context, from, draw: drawLearner });
  closers.push(learner.close);
  // By telephone they hear each other past the call, whose microphone is off meanwhile.
  const telephone = new MediaStream(learner.stream.getAudioTracks().map((track) => track.clone()));
  const phoneEar = openEar(context, telephone);
  closers.push(phoneEar.close, () => telephone.getTracks().forEach((track) => track.stop()));
  const sound = openPatientSound({ context, pitchHz, soundOf });
  const picture: DrawnPicture = openDrawnPicture(drawPatient);
  closers.push(sound.close, picture.close);
  const patient = new MediaStream([...sound.stream.getTracks(), ...picture.stream.getTracks()]);
  await soundSystem.steady();
  const loop = await openLoopback(learner.stream, patient, first);
  closers.push(loop.close);
  const ear = openEar(context, loop.patientHears);
  closers.push(ear.close);
  sound.hearBack(loop.patientHears);
  let line = first;
  let mode: PracticeMode = 'video';

  function apply(next: PracticeLine): void {
    line = next;
    loop.apply(next);
    sound.setEcho(next.isEchoing && mode === 'video');
  }

  sound.setEcho(first.isEchoing);
  return {
    theirs: loop.learnerHears,
    ofLearner: loop.patientHears,
    ...(learner.say && { sayForLearner: learner.say }),
    say: sound.say,
    heardByPatient: () => (mode !== 'video' ? phoneEar.level() : line.isTaken ? 0 : ear.level()),
    mouth: sound.loudness,
    apply,
    setMode(next) {
      if (next === mode) return;
      mode = next;
      sound.setTelephone(next !== 'video');
      loop.setSound(next === 'video');
      if (next === 'telephone') loop.close();
      apply(line);
    },
    hasSound: soundSystem.runs,
    close,
  };
}

import type { TalkKind } from '../consultation/talk-prompts';

/** What the simulated patient does while the learner looks: the figure is drawn so. */
export const GESTURES = [
  'at ease',
  'leans in',
  'cups an ear',
  'looks puzzled',
  'looks worried',
  'too dark',
  'too far',
  'shows the ankle',
  'ankle too dark',
  'ankle too far',
  'presses the ankle',
  'shows the medicine box',
  'looks at another phone',
  'looks away',
  'with someone beside',
] as const;
export type Gesture = (typeof GESTURES)[number];

/** Who can be drawn: looks in figure/looks.ts, voices in recordings.ts. */
export const PATIENTS = ['grace', 'alan', 'priya', 'tom'] as const;
export type Patient = (typeof PATIENTS)[number];

/**
 * What can be made to go wrong in a practice call, and is felt there. `echo`: the learner's own voice comes back from the
 * patient's loudspeaker. `phone call`: a call comes in on the patient's device and takes the sound.
 */
export const FAULT_KINDS = [
  'latency',
  'loss',
  'outage',
  'broken sound',
  'camera off',
  'phone call',
  'echo',
  'slow upload',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** One fault; times in ms. */
export interface Fault {
  kind: FaultKind;
  /**
   * for a scenario's own faults, after the call began; for a step's, after the patient began to say what they say in it, or after
   * it was come to where they only wait
   */
  afterMs: number;
  /** absent where it stays to the end, or until a choice mends it */
  lastsMs?: number;
  /** each way, for `latency`: 0 to 1000 */
  ms?: number;
  /** of the packets of sound, for `loss` and `broken sound`: 0 to 100 */
  percent?: number;
}

/** What the simulated patient says: a recorded line, and its caption. */
export interface Line {
  /** of the recording that is shipped (recordings.ts) or that a trainer has added; absent where there is none */
  recording?: string;
  caption: string;
  /** somebody beside the patient says it, not the patient */
  by?: 'companion';
}

/** What the learner may say or do now. */
export interface Choice {
  /** a sentence that can be said aloud, or what to do */
  cue: string;
  isAloud: boolean;
  talk: TalkKind;
  /** the step that follows */
  to: string;
  /** kinds of fault that end with this choice, such as `camera off` once they have been told how to switch it on */
  mends?: FaultKind[];
  /** offered only while this goes wrong */
  during?: FaultKind;
  /** offered only when this has stopped going wrong, and is not still to come */
  after?: FaultKind;
}

export interface Step {
  shows: Gesture;
  /** absent where the patient only waits */
  says?: Line;
  /** for the learner: what has come of their choice, or what to notice; in a step that holds faults, not before the first of them */
  note?: string;
  faults?: Fault[];
  /** none: this is the end */
  choices: Choice[];
  /** the learner is on the phone from here on, the picture stays or goes */
  mode?: 'telephone' | 'telephone with picture';
}

/** What is printed on the box that the patient holds up. */
export interface MedicineBox {
  medicine: string;
  strength: string;
  directions: string;
}

/** One consultation to practise on: data, so that a trainer can edit it and pass it on as JSON. */
export interface Scenario {
  version: 1;
  /** lower case, digits and hyphens */
  id: string;
  title: string;
  /** who the patient is and why they call, as the learner would know it before */
  brief: string;
  learningPoint: string;
  /** where the learning point comes from: ids as in utils/consultation/sources.ts, or words */
  source: string;
  patient: Patient;
  /** needed where a step shows it */
  box?: MedicineBox;
  /** from the beginning of the call */
  faults: Fault[];
  /** id of the first step */
  start: string;
  steps: Record<string, Step>;
}

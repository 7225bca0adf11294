import type { Gesture } from '../scenario';

/** How the person holds themselves at one instant. px of a head 180 px high; angles in radians. */
export interface Pose {
  sway: number;
  nod: number;
  tilt: number;
  breath: number;
  /** 0 open to 1 shut */
  blink: number;
  /** 0 shut to 1 wide open */
  mouth: number;
  /** -1 left or up, 1 right or down */
  gazeX: number;
  gazeY: number;
  /** inner ends of the brows: up for worry, down for thought; px */
  worry: number;
  /** one brow higher than the other, px */
  quizzical: number;
  /** corners of the mouth, px upwards */
  smile: number;
}

/** What a gesture adds to a pose at ease. */
const OF_GESTURE: Partial<Record<Gesture, Partial<Pose>>> = {
  'leans in': { nod: 6, gazeY: 0.15, quizzical: 2 },
  'cups an ear': { tilt: 0.16, sway: -12, worry: 2, quizzical: 3, smile: -1, gazeX: -0.2 },
  'looks puzzled': { tilt: -0.11, worry: -2, quizzical: 8, smile: -4, gazeX: 0.15 },
  'looks worried': { nod: 4, tilt: 0.04, worry: 8, smile: -6, gazeY: 0.2 },
  'too dark': { gazeX: 0.3 },
  'too far': { smile: 1 },
  'shows the medicine box': { tilt: 0.06, sway: 16, gazeX: -0.5, gazeY: 0.5 },
  'looks at another phone': { nod: 16, tilt: 0.14, gazeX: -0.7, gazeY: 1, smile: -2 },
  'looks away': { tilt: -0.08, sway: 14, gazeX: 1, gazeY: -0.1, smile: -2 },
};

/** A change of gesture takes this long. */
const EASE_MS = 500;
const BLINK_MS = 170;
/** Blinks come about every four seconds, and not like a clock. */
const BLINK_EVERY_MS = 3_900;

/** @param sinceMs since the gesture began */
export function poseAt(gesture: Gesture, mouth: number, atMs: number, sinceMs: number): Pose {
  const seconds = atMs / 1_000;
  const share = Math.min(1, Math.max(0, sinceMs / EASE_MS));
  const eased = share * share * (3 - 2 * share);
  const added = OF_GESTURE[gesture] ?? {};
  const talking = Math.min(1, Math.max(0, mouth));
  const pose: Pose = {
    sway: Math.sin(seconds * 0.7) * 3.5 + Math.sin(seconds * 1.31) * 1.5,
    nod: Math.sin(seconds * 0.9) * 2 + talking * Math.sin(seconds * 5.3) * 2.5,
    tilt: Math.sin(seconds * 0.5) * 0.02 + talking * Math.sin(seconds * 2.1) * 0.012,
    breath: Math.sin(seconds * 1.5) * 1.8,
    blink: blinkAt(atMs),
    mouth: talking,
    gazeX: Math.sin(seconds * 0.43) * 0.16,
    gazeY: Math.sin(seconds * 0.31) * 0.08,
    worry: 0,
    quizzical: 0,
    smile: 3,
  };
  for (const [name, by] of Object.entries(added) as [keyof Pose, number][]) pose[name] += by * eased;
  return pose;
}

function blinkAt(atMs: number): number {
  const spell = Math.floor(atMs / BLINK_EVERY_MS);
  // An irregular start within each spell, the same whenever it is drawn.
  const start = (Math.abs(Math.sin(spell * 12.9898)) % 1) * (BLINK_EVERY_MS - 2 * BLINK_MS);
  const into = atMs - spell * BLINK_EVERY_MS - start;
  return into > 0 && into < BLINK_MS ? Math.sin((into / BLINK_MS) * Math.PI) : 0;
}

import { ALL_DROPPED, type Drops } from './drops';
import type { Fault } from './scenario';

/** What goes to the patient is the learner's, and the other way round. */
export type FrameWay = `${'sound' | 'picture'} to ${'learner' | 'patient'}`;

/** What of each is lost; nothing where it is absent. */
export type FrameLosses = Partial<Record<FrameWay, Drops>>;

/** What the practice call's line does to sound and picture, at one moment. */
export interface PracticeLine {
  /** what buffers hold back at both ends, ms; absent for as little as the browser can */
  holdBackMs?: number;
  losses: FrameLosses;
  /** bits a second that the learner's picture may take; absent for as many as it likes */
  uploadBitsPerSecond?: number;
  /** the learner's own voice comes back from the patient's loudspeaker */
  isEchoing: boolean;
  /** a call on the patient's device has taken their sound: they hear nothing of this one */
  isTaken: boolean;
}

/**
 * Mouth to ear, ms, before anything is held back: microphone, encoder, decoder and loudspeaker (the engine's allowance of 45
 * and playout of 30). So much less is held back, for a latency of the whole to be what the scenario says.
 */
const ALREADY_THERE_MS = 75;

/** Lost sound as people notice it but follow: content model 8.9 names 2 and 8 %. */
const LOSS_PERCENT = 8;
/** Half of the time away, in stretches of a word's length, so that words and not clicks are missing. */
const BROKEN_PERCENT = 50;
const BROKEN_BURST_MS = 400;
/** A picture that gets so little is coarse or stands still, as on a crowded upload. */
const SLOW_UPLOAD_BITS_PER_SECOND = 60_000;

/** @param faults those in force now; of two of one kind the worse counts */
export function toLine(faults: readonly Fault[]): PracticeLine {
  const losses: FrameLosses = {};
  const lose = (way: FrameWay, drops: Drops): void => {
    const before = losses[way];
    if (!before || before.percent < drops.percent) losses[way] = drops;
  };
  const is = (kind: Fault['kind']): boolean => faults.some((fault) => fault.kind === kind);
  for (const fault of faults) for (const [way, drops] of lossesOf(fault)) lose(way, drops);
  const latencyMs = Math.max(0, ...faults.map(({ kind, ms = 0 }) => (kind === 'latency' ? ms : 0)));
  return {
    ...(latencyMs > ALREADY_THERE_MS && { holdBackMs: latencyMs - ALREADY_THERE_MS }),
    losses,
    ...(is('slow upload') && { uploadBitsPerSecond: SLOW_UPLOAD_BITS_PER_SECOND }),
    isEchoing: is('echo'),
    isTaken: is('phone call'),
  };
}

function lossesOf({ kind, percent }: Fault): [FrameWay, Drops][] {
  switch (kind) {
    case 'loss':
      return bothSounds({ percent: percent ?? LOSS_PERCENT });
    case 'broken sound':
      return bothSounds({ percent: percent ?? BROKEN_PERCENT, burstMs: BROKEN_BURST_MS });
    case 'outage':
      return [...bothSounds(ALL_DROPPED), ['picture to learner', ALL_DROPPED], ['picture to patient', ALL_DROPPED]];
    case 'camera off':
      return [['picture to learner', ALL_DROPPED]];
    case 'phone call':
      return [['sound to learner', ALL_DROPPED]];
    default:
      return [];
  }
}

function bothSounds(drops: Drops): [FrameWay, Drops][] {
  return [
    ['sound to learner', drops],
    ['sound to patient', drops],
  ];
}

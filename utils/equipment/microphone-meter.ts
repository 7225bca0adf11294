import { SPEECH_FROM } from '../call-quality/limits';

/** How a microphone is heard, from the least to the most; each is told in a word of its own. */
export const MICROPHONE_LEVELS = ['nothing', 'quiet', 'good', 'too loud'] as const;
export type MicrophoneLevel = (typeof MICROPHONE_LEVELS)[number];

/** A short stretch of sound. Power is the mean square of its samples, peak the largest of them, both 0 to 1. */
export interface Stretch {
  atMs: number;
  power: number;
  peak: number;
}

export interface Metered {
  level: MicrophoneLevel;
  /** root mean square of the last stretch, in dBov: dB below the loudest there can be, never under LOWEST_DBOV */
  dbov: number;
  /** nothing was heard for so long that it is worth looking for the reason */
  isSilentLong: boolean;
  /** what is told of this microphone at the end: pauses do not count against a voice that was heard */
  best: MicrophoneLevel;
}

export interface Meter extends Metered {
  stretches: Stretch[];
  /** when each level was reached last; for `nothing` it is when the first stretch came */
  reachedAtMs: Partial<Record<MicrophoneLevel, number>>;
}

/** Below -60 dBov even a whisper into the device is louder (as for calls, call-quality/limits.ts). */
export const LOWEST_DBOV = -60;
const VOICE_FROM_DBOV = toDbov(SPEECH_FROM ** 2);
/** Speech at a usual distance is -26 to -20 dBov; below -40 it is hard to follow (as "Their sound is faint", faint.ts). */
const QUIET_BELOW_DBOV = -40;
/** The loudest there can be is 1: a sample that comes this near to it was cut off, or would be at the next louder word. */
const CLIPS_FROM = 0.99;
/** A knock on the desk cuts off one stretch; a voice that is too loud does it again within the second. */
const CLIPS_TWICE = 2;
/** A level that was reached is left only 3 dB lower: half of the power, the smallest step that is plainly heard. */
const HOLD_DB = 3;
/** Loudness is that of a second, as browsers count it for calls: shorter ones follow syllables. */
const LOUDNESS_OVER_MS = 1000;
/** Pauses between sentences are shorter: the word does not change in them. */
const WORD_STAYS_MS = 3000;
/** Long enough to take a breath and begin; then it is worth saying what to look for. */
const SILENT_LONG_MS = 5000;

export const NOTHING_HEARD: Meter = {
  level: 'nothing',
  dbov: LOWEST_DBOV,
  isSilentLong: false,
  best: 'nothing',
  stretches: [],
  reachedAtMs: {},
};

/** @param power mean square, 0 to 1 */
export function toDbov(power: number): number {
  return power > 0 ? Math.max(LOWEST_DBOV, 10 * Math.log10(power)) : LOWEST_DBOV;
}

/** Takes one more stretch. They come about ten times a second, `atMs` by a clock that only goes on. */
export function hear(before: Meter, stretch: Stretch): Meter {
  const { atMs } = stretch;
  const stretches = [...before.stretches, stretch].filter((each) => atMs - each.atMs < LOUDNESS_OVER_MS);
  const reached = levelOf(stretches, before.level);
  const reachedAtMs = { nothing: atMs, ...before.reachedAtMs, ...(reached !== 'nothing' && { [reached]: atMs }) };
  const lasts = (level: MicrophoneLevel): boolean => atMs - (reachedAtMs[level] ?? -Infinity) < WORD_STAYS_MS;
  const level = MICROPHONE_LEVELS.findLast((each) => each !== 'nothing' && lasts(each)) ?? 'nothing';
  return {
    level,
    dbov: toDbov(stretch.power),
    isSilentLong: atMs - Math.max(...Object.values(reachedAtMs)) >= SILENT_LONG_MS,
    best: betterOf(before.best, level),
    stretches,
    reachedAtMs,
  };
}

function levelOf(stretches: Stretch[], before: MicrophoneLevel): MicrophoneLevel {
  const hold = (level: MicrophoneLevel): number => (rank(before) >= rank(level) ? HOLD_DB : 0);
  const loudness = 10 * Math.log10(stretches.reduce((sum, { power }) => sum + power, 0) / stretches.length);
  if (stretches.filter(({ peak }) => peak >= CLIPS_FROM).length >= CLIPS_TWICE) return 'too loud';
  if (loudness >= QUIET_BELOW_DBOV - hold('good')) return 'good';
  return loudness >= VOICE_FROM_DBOV - hold('quiet') ? 'quiet' : 'nothing';
}

/** Of good and too loud the later one counts: whoever moved away from the microphone has mended it. */
function betterOf(best: MicrophoneLevel, level: MicrophoneLevel): MicrophoneLevel {
  return rank(level) >= Math.min(rank(best), rank('good')) ? level : best;
}

function rank(level: MicrophoneLevel): number {
  return MICROPHONE_LEVELS.indexOf(level);
}

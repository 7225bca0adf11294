import type { TalkCounts } from '../conversation/turns';

/** One way, ms: none, just within what has little effect, at the limit of disruptive, and well beyond it. */
export const FELT_DELAYS_MS = [0, 200, 500, 800] as const;
/** Two minutes in all, with what the line needs to become slower. */
export const STAGE_MS = 24_000;
/** The line is as slow as wanted within this much of it, by the engine's own estimate. */
const NEAR_MS = 100;
/** A line that does not get there in this time is tried as it is, and the number that it has is shown. */
const SETTLES_WITHIN_MS = 15_000;
/** What was said last is counted this much later: levels come by the second, and an overlap ends with a pause. */
const COUNTS_AFTER_MS = 2500;

/** What the two do: count in turn, or the learner chats and is answered. */
export type FeelBy = 'counting' | 'chatting';

/**
 * Said while the line is made ready, and nothing of how slow it is going to be: that is to be felt. It also lets the engine learn
 * the voice: of somebody who is heard only right after the learner it could not tell whether that is an echo.
 */
export const INTRODUCTIONS: Record<FeelBy, readonly string[]> = {
  counting: [
    'Hello. Let us count together. You begin with one, then I say two, and so we go on.',
    'That went well. Let us begin with one again.',
    'Thank you. Let us do that again, from one.',
    'And one last time: you begin with one, and I say two.',
  ],
  chatting: [
    'Hello. Tell me about your day, a sentence at a time. I will answer each.',
    'That sounds like a day. Do go on.',
    'I would like to hear more of it.',
    'And how did it end? Tell me once more.',
  ],
};

/** What somebody says who listens to a story. */
const ANSWERS = [
  'Did you really?',
  'Oh, I see.',
  'And what then?',
  'Well, I never.',
  'Go on.',
  'That must have been nice.',
];
/** What the learner without a microphone tells of their day. */
const TOLD = [
  'I was in the garden this morning.',
  'The beans have come up at last.',
  'Then it began to rain.',
  'So I went in.',
];

/** @param turn 0, 1, 2, … of the patient's @returns what they say in it; undefined where they have no more to say */
export function answerOf(by: FeelBy, turn: number): string | undefined {
  if (by === 'chatting') return ANSWERS[turn % ANSWERS.length];
  const number = 2 * (turn + 1);
  return number < 100 ? `${inWords(number)}.` : undefined;
}

/** What is hummed in the learner's place before the patient's turn of that number. */
export function saidBefore(by: FeelBy, turn: number): string {
  return by === 'chatting' ? TOLD[turn % TOLD.length]! : `${inWords(2 * turn + 1)}.`;
}

/** What the exercise is to show, and where that comes from. */
export const FEEL_LEARNING_POINT =
  'Up to about 0.2 s each way hardly anybody notices a delay. From about 0.5 s people begin to talk at once, and each takes the other for hasty or slow: nobody feels the line. So on a late line ask one thing, stop, wait longer than feels polite, and when you clash give the word back.';
export const FEEL_SOURCE = 'S1, W10, W13';

/** What the engine has counted so far, of what matters here. */
export type Counts = Pick<TalkCounts, 'overlaps' | 'overlapMs' | 'myTurns' | 'theirTurns'>;
const NONE: Counts = { overlaps: 0, overlapMs: 0, myTurns: 0, theirTurns: 0 };

export interface FeltDelay extends Counts {
  /** as it was to be */
  delayMs: number;
  /** as the engine estimated it while they talked: the mean; absent where it could not */
  measuredMs?: number;
}

export interface Feel {
  /** which of {@link FELT_DELAYS_MS} */
  stage: number;
  phase: 'settling' | 'talking' | 'counting' | 'over';
  sinceMs: number;
  before: Counts;
  measured: readonly number[];
  results: readonly FeltDelay[];
}

export function beginFeel(atMs: number): Feel {
  return { stage: 0, phase: 'settling', sinceMs: atMs, before: NONE, measured: [], results: [] };
}

export const delayOf = ({ stage }: Feel): number => FELT_DELAYS_MS[Math.min(stage, FELT_DELAYS_MS.length - 1)]!;

/** What is known at one look. */
export interface Felt {
  atMs: number;
  /** by the engine's estimate; absent where it has none */
  latencyMs?: number;
  /** absent where the engine cannot count */
  talk?: Counts;
  /** the patient has said how it goes on */
  isIntroduced: boolean;
}

/** One look, at least once a second. */
export function goOn(feel: Feel, { atMs, latencyMs, talk = feel.before, isIntroduced }: Felt): Feel {
  const lastedMs = atMs - feel.sinceMs;
  switch (feel.phase) {
    case 'settling': {
      const isThere = latencyMs !== undefined && isNear(latencyMs, feel);
      if (!isIntroduced || (!isThere && lastedMs < SETTLES_WITHIN_MS)) return feel;
      return { ...feel, phase: 'talking', sinceMs: atMs, before: talk, measured: [] };
    }
    case 'talking': {
      const measured = latencyMs === undefined ? feel.measured : [...feel.measured, latencyMs];
      if (lastedMs < STAGE_MS) return { ...feel, measured };
      return { ...feel, phase: 'counting', sinceMs: atMs, measured };
    }
    case 'counting':
      if (lastedMs < COUNTS_AFTER_MS) return feel;
      return next({ ...feel, results: [...feel.results, result(feel, talk)], before: talk }, atMs);
    case 'over':
      return feel;
  }
}

/** No line is without any delay: what has little effect counts as none. */
function isNear(latencyMs: number, feel: Feel): boolean {
  const wantedMs = delayOf(feel);
  return wantedMs === 0 ? latencyMs < FELT_DELAYS_MS[1] : Math.abs(latencyMs - wantedMs) <= NEAR_MS;
}

function result({ before, measured, ...feel }: Feel, talk: Counts): FeltDelay {
  const meanMs = measured.reduce((sum, each) => sum + each, 0) / measured.length;
  return {
    delayMs: delayOf({ ...feel, before, measured }),
    ...(measured.length > 0 && { measuredMs: Math.round(meanMs) }),
    overlaps: Math.max(0, talk.overlaps - before.overlaps),
    overlapMs: Math.max(0, talk.overlapMs - before.overlapMs),
    myTurns: Math.max(0, talk.myTurns - before.myTurns),
    theirTurns: Math.max(0, talk.theirTurns - before.theirTurns),
  };
}

function next(feel: Feel, atMs: number): Feel {
  const stage = feel.stage + 1;
  if (stage >= FELT_DELAYS_MS.length) return { ...feel, phase: 'over', sinceMs: atMs };
  return { ...feel, stage, phase: 'settling', sinceMs: atMs, measured: [] };
}

/** English number words, for counting up: the patient has the even ones. */
const UNITS = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** @param number 1 to 99 */
export function inWords(number: number): string {
  const words =
    number < 20 ? UNITS[number]! : [TENS[Math.floor(number / 10)]!, UNITS[number % 10]!].filter(Boolean).join('-');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

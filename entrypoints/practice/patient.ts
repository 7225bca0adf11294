import type { Saying } from '../../utils/browser/practice/hum';
import type { PracticeCall } from '../../utils/browser/practice/practice-call';
import { type HeardWords, hearWords } from '../../utils/coaching/caption';
import type { Drops } from '../../utils/coaching/drops';
import { hear, haveSaid, type PatientManner, quiet, waitToSay, wantToSay } from '../../utils/coaching/patient-turns';
import type { Line } from '../../utils/coaching/scenario';

/** Ears and turns: several looks within the shortest syllable that counts. */
export const LOOK_EACH_MS = 50;

/** Told as the patient comes to it. */
interface WhenSaying {
  /** they begin, and anew after they gave way */
  begun?(): void;
  /** they have said it to its end */
  said(): void;
}

/** The simulated patient in one call: has lines to say, listens, takes turns. */
export function openPatient(call: PracticeCall, manner: PatientManner) {
  let turns = quiet(manner);
  let line: Line | undefined;
  let told: WhenSaying = { said: () => {} };
  let saying: Saying | undefined;
  /** what comes in its place, once it is said or cut short: nobody stops in the middle of a word because a button was pressed */
  let next: { line: Line; afterTalk: boolean; tell: WhenSaying } | undefined;
  /** the last line, which stays in the caption after it */
  let isHummed = false;
  let words: HeardWords = [];
  /** what has been said, and is still on its way */
  let underWay: { atMs: number; words: HeardWords }[] = [];
  let arrived: HeardWords = [];

  function forget(): void {
    [words, underWay, arrived] = [[], [], []];
  }

  function begin(said: Line): void {
    forget();
    told.begun?.();
    saying = call.say(said, () => {
      saying = undefined;
      line = undefined;
      turns = haveSaid(turns, performance.now());
      if (!goOn()) told.said();
    });
  }

  /** @returns whether something else was waiting */
  function goOn(): boolean {
    if (!next) return false;
    const { afterTalk, tell } = next;
    [line, told, next] = [next.line, tell, undefined];
    forget();
    turns = wantToSay(turns, performance.now(), afterTalk);
    return true;
  }

  return {
    /** @param afterTalk it answers what the learner says aloud now */
    say(line: Line, afterTalk: boolean, tell: WhenSaying): void {
      next = { line, afterTalk, tell };
      if (!saying) goOn();
    },
    /** Nothing more is to be said. */
    hush(): void {
      saying?.stop();
      [saying, line, next] = [undefined, undefined, undefined];
      forget();
      turns = haveSaid(turns, performance.now());
    },
    /**
     * @param drops what is lost of their sound on its way, which captions must not give away
     * @param lateMs how much later the learner hears them
     * @param isCutOff they begin nothing new now
     */
    look(drops: Drops | undefined, lateMs = 0, isCutOff = false): void {
      const atMs = performance.now();
      if (isCutOff) turns = waitToSay(turns, atMs);
      const heard = hear(turns, call.heardByPatient(), atMs);
      turns = heard.turns;
      if (heard.does === 'begin' && line) begin(line);
      if (heard.does === 'give way') {
        saying?.stop();
        saying = undefined;
        goOn();
      }
      isHummed = saying?.isHummed() ?? isHummed;
      const { caption } = line ?? {};
      const said = saying && caption ? hearWords(words, { caption, share: saying.share(), drops }, Math.random) : words;
      if (said !== words) underWay.push({ atMs, words: said });
      words = said;
      arrived = underWay.findLast((each) => atMs - each.atMs >= lateMs)?.words ?? arrived;
    },
    get isSpeaking() {
      return saying !== undefined;
    },
    /** the learner talks, as far as it has come to them */
    get hearsTalk() {
      return turns.voice.since !== undefined;
    },
    /** only its caption has its words */
    get isHummed() {
      return isHummed;
    },
    get by() {
      return line?.by;
    },
    /** as far as they have come to the learner */
    get words() {
      return arrived;
    },
  };
}

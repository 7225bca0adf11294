import type { Saying } from '../../utils/browser/practice/hum';
import type { PracticeCall } from '../../utils/browser/practice/practice-call';
import { type HeardWords, hearWords } from '../../utils/coaching/caption';
import type { Drops } from '../../utils/coaching/drops';
import { hear, haveSaid, type PatientManner, quiet, wantToSay } from '../../utils/coaching/patient-turns';
import type { Line } from '../../utils/coaching/scenario';

/** Ears and turns: several looks within the shortest syllable that counts. */
export const LOOK_EACH_MS = 50;

/** The simulated patient in one call: has lines to say, listens, takes turns. */
export function openPatient(call: PracticeCall, manner: PatientManner) {
  let turns = quiet(manner);
  let line: Line | undefined;
  let onSaid = (): void => {};
  let saying: Saying | undefined;
  let words: HeardWords = [];

  function begin(said: Line): void {
    words = [];
    saying = call.say(said, () => {
      saying = undefined;
      line = undefined;
      turns = haveSaid(turns, performance.now());
      onSaid();
    });
  }

  return {
    /** @param afterTalk it answers what the learner says aloud now */
    say(next: Line, afterTalk: boolean, whenSaid: () => void): void {
      saying?.stop();
      saying = undefined;
      [line, onSaid, words] = [next, whenSaid, []];
      turns = wantToSay(turns, performance.now(), afterTalk);
    },
    /** Nothing more is to be said. */
    hush(): void {
      saying?.stop();
      [saying, line, words] = [undefined, undefined, []];
      turns = haveSaid(turns, performance.now());
    },
    /** @param drops what is lost of their sound on its way, which captions must not give away */
    look(drops: Drops | undefined): void {
      const heard = hear(turns, call.heardByPatient(), performance.now());
      turns = heard.turns;
      if (heard.does === 'begin' && line) begin(line);
      if (heard.does === 'give way') {
        saying?.stop();
        saying = undefined;
      }
      const { caption } = line ?? {};
      if (saying && caption) words = hearWords(words, { caption, share: saying.share(), drops }, Math.random);
    },
    get isSpeaking() {
      return saying !== undefined;
    },
    /** the learner talks, as far as it has come to them */
    get hearsTalk() {
      return turns.voice.since !== undefined;
    },
    get by() {
      return line?.by;
    },
    get words() {
      return words;
    },
  };
}

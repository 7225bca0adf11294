import { watchOwnCall } from '../../utils/browser/practice/own-call';
import type { PracticeCall } from '../../utils/browser/practice/practice-call';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import { beginFeel, delayOf, type Feel, goOn, INTRODUCTIONS, inWords } from '../../utils/coaching/feel-the-delay';
import { COUNTING } from '../../utils/coaching/patient-turns';
import { toLine } from '../../utils/coaching/to-line';
import { LOOK_EACH_MS, openPatient } from './patient';

/** The exercise in which learner and patient count in turn, on a line that gets slower. */
export function openFeel(call: PracticeCall, onChange: () => void) {
  let feel: Feel = beginFeel(performance.now());
  let number = 0;
  let snapshot: Snapshot | undefined;
  let stopFollowing: () => void = () => {};
  let isClosed = false;
  let isIntroduced = false;
  const patient = openPatient(call, COUNTING);
  introduce();
  const looking = setInterval(look, LOOK_EACH_MS);
  void watchOwnCall((next) => {
    snapshot = next;
    const before = feel;
    const latencyMs = next.latency.hear.valueMs;
    feel = goOn(feel, {
      atMs: performance.now(),
      ...(latencyMs !== undefined && { latencyMs }),
      ...(next.talk && { talk: next.talk }),
      isIntroduced,
    });
    if (feel.phase !== before.phase) enter();
    onChange();
  }).then((stop) => {
    stopFollowing = stop;
    if (isClosed) stop();
  });

  function enter(): void {
    if (feel.phase === 'settling') return introduce();
    if (feel.phase !== 'talking') return patient.hush();
    number = 0;
    sayNext();
  }

  function introduce(): void {
    isIntroduced = false;
    call.apply(toLine([{ kind: 'latency', afterMs: 0, ms: delayOf(feel) }]));
    patient.say({ caption: INTRODUCTIONS[feel.stage]! }, false, {
      said: () => {
        isIntroduced = true;
      },
    });
  }

  function sayNext(): void {
    number += 2;
    if (number < 100) patient.say({ caption: `${inWords(number)}.` }, true, { said: sayNext });
  }

  function look(): void {
    const wasSpeaking = patient.isSpeaking;
    patient.look(undefined, delayOf(feel));
    if (patient.isSpeaking !== wasSpeaking) onChange();
  }

  return {
    patient,
    get feel() {
      return feel;
    },
    /** the call cannot count who talks */
    get isBlind() {
      return snapshot !== undefined && snapshot.talk === undefined && feel.phase === 'counting';
    },
    /** The learner without a microphone says the odd number that is due. */
    say(): void {
      call.sayForLearner?.(`${inWords(Math.max(1, number - 1))}.`, () => {});
    },
    close(): void {
      isClosed = true;
      clearInterval(looking);
      stopFollowing();
      patient.hush();
    },
  };
}

export type OpenFeel = ReturnType<typeof openFeel>;

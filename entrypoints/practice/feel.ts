import { watchOwnCall } from '../../utils/browser/practice/own-call';
import type { PracticeCall } from '../../utils/browser/practice/practice-call';
import type { Snapshot } from '../../utils/call-quality/snapshot';
import {
  answerOf,
  beginFeel,
  delayOf,
  type Feel,
  type FeelBy,
  goOn,
  INTRODUCTIONS,
  saidBefore,
} from '../../utils/coaching/feel-the-delay';
import { COUNTING } from '../../utils/coaching/patient-turns';
import { toLine } from '../../utils/coaching/to-line';
import { LOOK_EACH_MS, openPatient } from './patient';

/** The exercise in which learner and patient count in turn, or chat, on a line that gets slower. */
export function openFeel(call: PracticeCall, by: FeelBy, onChange: () => void) {
  let feel: Feel = beginFeel(performance.now());
  /** how many turns the patient has begun */
  let turns = 0;
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
    turns = 0;
    sayNext();
  }

  function introduce(): void {
    isIntroduced = false;
    call.apply(toLine([{ kind: 'latency', afterMs: 0, ms: delayOf(feel) }]));
    patient.say({ caption: INTRODUCTIONS[by][feel.stage]! }, false, {
      said: () => {
        isIntroduced = true;
      },
    });
  }

  function sayNext(): void {
    const caption = answerOf(by, turns);
    turns += 1;
    if (caption) patient.say({ caption }, true, { said: sayNext });
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
    by,
    /** The learner without a microphone says what is due. */
    say(): void {
      call.sayForLearner?.(saidBefore(by, Math.max(0, turns - 1)), () => {});
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

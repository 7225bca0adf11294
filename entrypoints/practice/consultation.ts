import type { PracticeCall } from '../../utils/browser/practice/practice-call';
import { UNHURRIED } from '../../utils/coaching/patient-turns';
import { begin, choose, faultsAt, isOver, modeOf, type Play, spoken, stepOf } from '../../utils/coaching/play';
import type { Scenario } from '../../utils/coaching/scenario';
import { toLine } from '../../utils/coaching/to-line';
import { LOOK_EACH_MS, openPatient } from './patient';

/** Who presses twice, or a moment too late, meant what was there before. */
const CHOICES_APART_MS = 500;

/** One scenario, played in a call. */
export function openConsultation(call: PracticeCall, scenario: Scenario, onChange: () => void) {
  let play: Play = begin(scenario, performance.now());
  let isAnswer = false;
  let told = '';
  let chosenAt = -Infinity;
  const patient = openPatient(call, UNHURRIED);
  enter();
  const looking = setInterval(look, LOOK_EACH_MS);

  function enter(): void {
    const { says } = stepOf(play, scenario);
    call.setMode(modeOf(play, scenario));
    if (says) patient.say(says, isAnswer, () => become(spoken(play, performance.now())));
    else patient.hush();
  }

  function become(next: Play): void {
    play = next;
    onChange();
  }

  function look(): void {
    const line = toLine(faultsAt(play, scenario, performance.now()));
    const text = JSON.stringify(line);
    if (text !== told) call.apply(line);
    told = text;
    const before = patient.words.length;
    const wasSpeaking = patient.isSpeaking;
    // By telephone nothing of the call's line is heard.
    if (modeOf(play, scenario) === 'video') patient.look(line.losses['sound to learner'], line.holdBackMs);
    else patient.look(undefined);
    if (patient.words.length !== before || patient.isSpeaking !== wasSpeaking) onChange();
  }

  return {
    scenario,
    patient,
    get step() {
      return stepOf(play, scenario);
    },
    get play() {
      return play;
    },
    get isOver() {
      return isOver(play, scenario);
    },
    choose(index: number): void {
      const choice = stepOf(play, scenario).choices[index];
      const now = performance.now();
      if (!choice || now - chosenAt < CHOICES_APART_MS) return;
      chosenAt = now;
      isAnswer = choice.isAloud;
      if (choice.isAloud) call.sayForLearner?.(choice.cue, () => {});
      become(choose(play, scenario, index, performance.now()));
      enter();
    },
    close(): void {
      clearInterval(looking);
      patient.hush();
    },
  };
}

export type OpenConsultation = ReturnType<typeof openConsultation>;

import type { PracticeCall } from '../../utils/browser/practice/practice-call';
import { UNHURRIED } from '../../utils/coaching/patient-turns';
import { choicesAt, isCutOff, noteAt, showsAt } from '../../utils/coaching/cues-at';
import { faultsAt } from '../../utils/coaching/faults-at';
import { begin, beginsToSay, choose, isOver, modeOf, type Play, spoken, stepOf } from '../../utils/coaching/play';
import type { Choice, Scenario } from '../../utils/coaching/scenario';
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
  let offered = offerNow();
  const patient = openPatient(call, UNHURRIED);
  enter();
  const looking = setInterval(look, LOOK_EACH_MS);

  function enter(): void {
    const { says } = stepOf(play, scenario);
    call.setMode(modeOf(play, scenario));
    if (says)
      patient.say(says, isAnswer, {
        begun: () => become(beginsToSay(play, performance.now())),
        said: () => become(spoken(play, performance.now())),
      });
    else patient.hush();
  }

  function become(next: Play): void {
    play = next;
    offered = offerNow();
    onChange();
  }

  /** What is shown of the step, which its faults can change. */
  function offerNow(): { note: string | undefined; choices: Choice[] } {
    const atMs = performance.now();
    return { note: noteAt(play, scenario, atMs), choices: choicesAt(play, scenario, atMs) };
  }

  function look(): void {
    const atMs = performance.now();
    const line = toLine(faultsAt(play, scenario, atMs));
    const text = JSON.stringify(line);
    if (text !== told) call.apply(line);
    told = text;
    const before = patient.words.length;
    const wasSpeaking = patient.isSpeaking;
    // By telephone nothing of the call's line is heard.
    if (modeOf(play, scenario) === 'video')
      patient.look(line.losses['sound to learner'], line.holdBackMs, isCutOff(play, scenario, atMs));
    else patient.look(undefined);
    const offer = offerNow();
    const isOther = JSON.stringify(offer) !== JSON.stringify(offered);
    if (isOther) offered = offer;
    if (isOther || patient.words.length !== before || patient.isSpeaking !== wasSpeaking) onChange();
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
    /** what they are seen to do */
    get shows() {
      return showsAt(play, scenario, performance.now());
    },
    get offered() {
      return offered;
    },
    get isOver() {
      return isOver(play, scenario);
    },
    /** @param index of what is offered, from 0 */
    choose(index: number): void {
      const choice = offered.choices[index];
      const now = performance.now();
      if (!choice || now - chosenAt < CHOICES_APART_MS) return;
      chosenAt = now;
      isAnswer = choice.isAloud;
      if (choice.isAloud) call.sayForLearner?.(choice.cue, () => {});
      become(choose(play, scenario, stepOf(play, scenario).choices.indexOf(choice), performance.now()));
      enter();
    },
    close(): void {
      clearInterval(looking);
      patient.hush();
    },
  };
}

export type OpenConsultation = ReturnType<typeof openConsultation>;

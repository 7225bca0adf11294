import { faultsAt, faultsToCome } from './faults-at';
import { modeOf, nowOf, type Play, stepNamed, stepOf } from './play';
import type { Choice, FaultKind, Gesture, Scenario } from './scenario';

/** With these nothing that the patient says comes through, and they know it. */
const CUTS_OFF: ReadonlySet<FaultKind> = new Set(['outage', 'phone call']);

/** The patient waits with what they want to say until the line, or they, are there again. Where that never is, they wait for nothing. */
export function isCutOff(play: Play, scenario: Scenario, atMs: number): boolean {
  if (modeOf(play, scenario) !== 'video') return false;
  return faultsAt(play, scenario, atMs).some(({ kind, lastsMs }) => CUTS_OFF.has(kind) && lastsMs !== undefined);
}

/**
 * The step's note, as soon as it gives nothing away: what goes wrong in a step is felt first, and what the patient waits to say
 * is heard first.
 */
export function noteAt(play: Play, scenario: Scenario, atMs: number): string | undefined {
  const { note, faults = [], says } = stepOf(play, scenario);
  const { atMs: cameMs, saysAtMs = Infinity } = nowOf(play);
  const firstMs = Math.min(...faults.map(({ afterMs }) => afterMs));
  const isToCome = faults.length > 0 && atMs < (says ? saysAtMs : cameMs) + firstMs;
  return isToCome || isHeldUp(play, scenario, atMs) ? undefined : note;
}

/** While they wait with what they want to say they look as before. */
export function showsAt(play: Play, scenario: Scenario, atMs: number): Gesture {
  const before = play.visits.at(-2);
  const step = before && isHeldUp(play, scenario, atMs) ? stepNamed(scenario, before.step) : stepOf(play, scenario);
  return step.shows;
}

/** What the learner may say or do at this instant, of the step's choices. */
export function choicesAt(play: Play, scenario: Scenario, atMs: number): Choice[] {
  if (isHeldUp(play, scenario, atMs)) return [];
  const isThere = new Set(faultsAt(play, scenario, atMs).map(({ kind }) => kind));
  const isToCome = faultsToCome(play, scenario, atMs);
  return stepOf(play, scenario).choices.filter(
    ({ during, after }) =>
      (during === undefined || isThere.has(during)) &&
      (after === undefined || !(isThere.has(after) || isToCome.has(after))),
  );
}

function isHeldUp(play: Play, scenario: Scenario, atMs: number): boolean {
  const isUnsaid = stepOf(play, scenario).says !== undefined && nowOf(play).saysAtMs === undefined;
  return isUnsaid && isCutOff(play, scenario, atMs);
}

import type { Scenario } from '../scenario';
import { canFinish, reached } from '../ways-through';
import { checkOffers } from './check-offers';

/** Notes what is wrong at a field. */
export type AtField = (keys: readonly (string | number)[], sentence: string) => void;

/** Notes where the steps of a scenario do not hang together. */
export function checkWays(scenario: Scenario, isRecorded: (id: string) => boolean, at: AtField): void {
  checkTargets(scenario, at);
  checkLines(scenario, isRecorded, at);
  checkOffers(scenario, at);
  const { start, steps } = scenario;
  const found = reached(start, steps);
  const finishing = canFinish(steps);
  for (const id of Object.keys(steps)) {
    if (!found.has(id) && Object.hasOwn(steps, start))
      at(['steps', id], `No choice leads to the step “${id}”. Lead one to it, or take it out.`);
    if (!finishing.has(id))
      at(['steps', id], `From the step “${id}” no end can be reached. Lead one of the ways to a step without choices.`);
  }
}

function checkTargets({ start, steps }: Scenario, at: AtField): void {
  const names = Object.keys(steps).join(', ');
  const isStep = (id: string): boolean => Object.hasOwn(steps, id);
  if (!isStep(start)) at(['start'], `“start” names “${start}”, which is no step. Steps are: ${names}.`);
  for (const [id, { choices }] of Object.entries(steps))
    for (const [index, { to }] of choices.entries())
      if (!isStep(to))
        at(
          ['steps', id, 'choices', index, 'to'],
          `This choice leads to “${to}”, which is no step. Steps are: ${names}.`,
        );
}

function checkLines({ steps, box }: Scenario, isRecorded: (id: string) => boolean, at: AtField): void {
  for (const [id, { says, shows }] of Object.entries(steps)) {
    if (says?.recording !== undefined && !isRecorded(says.recording))
      at(
        ['steps', id, 'says', 'recording'],
        `There is no recorded line “${says.recording}”. Add a sound file of that name first, or take "recording" out: then it is hummed, and its caption shown.`,
      );
    if (shows === 'shows the medicine box' && !box)
      at(
        ['steps', id, 'shows'],
        'The patient shows a medicine box here, and the scenario has no "box" that says what stands on it.',
      );
  }
}

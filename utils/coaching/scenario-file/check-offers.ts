import type { Choice, Scenario } from '../scenario';
import type { AtField } from './check-ways';

/** Notes choices that wait for what never goes wrong, and steps in which there might be nothing to choose. */
export function checkOffers({ steps, faults }: Scenario, at: AtField): void {
  const all = [...faults, ...Object.values(steps).flatMap((step) => step.faults ?? [])];
  const goesWrong = new Set(all.map(({ kind }) => kind));
  for (const [id, { choices }] of Object.entries(steps)) {
    for (const [index, choice] of choices.entries())
      for (const field of ['during', 'after'] as const) {
        const kind = choice[field];
        if (kind === undefined || goesWrong.has(kind)) continue;
        at(
          ['steps', id, 'choices', index, field],
          `This choice waits for “${kind}”, which never goes wrong here. Add it to "faults", or take "${field}" out.`,
        );
      }
    if (choices.length > 0 && !isAlwaysOffered(choices))
      at(
        ['steps', id],
        `In the step “${id}” there may be nothing to choose. Add a choice without "during" and "after", or one "after" what another is "during".`,
      );
  }
}

/** However long the learner waits, and whatever goes wrong. */
function isAlwaysOffered(choices: readonly Choice[]): boolean {
  const isAnyTime = choices.some(({ during, after }) => during === undefined && after === undefined);
  return isAnyTime || choices.some(({ during }) => during && choices.some(({ after }) => after === during));
}

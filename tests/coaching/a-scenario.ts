import type { Choice, Scenario, Step } from '../../utils/coaching/scenario';

export function aChoice(to: string, more: Partial<Choice> = {}): Choice {
  return { cue: `On to ${to}.`, isAloud: true, talk: 'clinical', to, ...more };
}

export function aStep(choices: Choice[], more: Partial<Step> = {}): Step {
  return { shows: 'at ease', says: { caption: 'Yes.' }, choices, ...more };
}

/** Two steps and an end, unless told otherwise. */
export function aScenario(more: Partial<Scenario> = {}): Scenario {
  return {
    version: 1,
    id: 'tried',
    title: 'Tried',
    brief: 'Somebody rings about something.',
    learningPoint: 'One thing at a time.',
    source: 'S1',
    patient: 'grace',
    faults: [],
    start: 'one',
    steps: {
      one: aStep([aChoice('two'), aChoice('end')]),
      two: aStep([aChoice('one'), aChoice('end')]),
      end: aStep([]),
    },
    ...more,
  };
}

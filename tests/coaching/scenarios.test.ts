import { describe, expect, it } from 'vitest';
import { FAULT_KINDS, type Scenario } from '../../utils/coaching/scenario';
import { SCENARIOS } from '../../utils/coaching/scenarios';
import { canFinish, reached } from '../../utils/coaching/ways-through';
import { SOURCES } from '../../utils/consultation/sources';

/** What is said on one way from the first step to an end. */
interface Way {
  patient: string;
  learner: string;
}

/** Facts on clinical content, 8.1 and 8.6. */
const MAKES_SAFE: readonly (readonly [string, (way: Way) => boolean])[] = [
  ['the patient hears', ({ patient }) => /\bhear\b/.test(patient)],
  ['the patient sees', ({ patient }) => /\bsee\b/.test(patient)],
  ['a plan if the line fails', ({ learner }) => /(cut off|lose each other)[^]*(ring|text)/.test(learner)],
  ['when and how to get help', ({ learner }) => /\b(999|111)\b/.test(learner)],
  [
    'teach-back',
    ({ learner }) =>
      /(say|tell|put) (me )?that (back|in your own words)|What will you|Whom would you|say that back/.test(learner),
  ],
];

/** Every way that comes to no step twice. */
function waysOf({ start, steps }: Scenario): Way[] {
  const from = (id: string, visited: string[]): Way[] => {
    const { says, choices } = steps[id]!;
    const patient = says?.caption ?? '';
    if (choices.length === 0) return [{ patient, learner: '' }];
    const onward = choices.filter(({ to }) => ![...visited, id].includes(to));
    return onward.flatMap(({ cue, to }) =>
      from(to, [...visited, id]).map((rest) => ({
        patient: `${patient} ${rest.patient}`,
        learner: `${cue} ${rest.learner}`,
      })),
    );
  };
  return from(start, []);
}

const stepsOf = SCENARIOS.flatMap(({ steps }) => Object.values(steps));
const choices = stepsOf.flatMap((step) => step.choices);

describe.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))('%s', (_id, scenario) => {
  const { start, steps } = scenario;
  const ids = Object.keys(steps).sort();

  it('has no step that cannot be come to, and can be finished from each', () => {
    expect([...reached(start, steps)].sort()).toEqual(ids);
    expect([...canFinish(steps)].sort()).toEqual(ids);
  });

  it('leads only to steps that are there', () => {
    for (const { choices } of Object.values(steps)) for (const { to } of choices) expect(ids).toContain(to);
  });

  it('lets the learner choose between two ways somewhere', () => {
    expect(Object.values(steps).filter(({ choices }) => choices.length > 1).length).toBeGreaterThanOrEqual(2);
  });

  it('names sources that are known', () => {
    const named = scenario.source.split(', ').filter((id) => !/^R\d+$/.test(id));
    expect(named.length).toBeGreaterThan(0);
    for (const id of named) expect(SOURCES).toHaveProperty([id]);
  });

  it('shows a box only where it says what stands on it', () => {
    const isShown = Object.values(steps).some(({ shows }) => shows === 'shows the medicine box');
    expect(isShown).toBe(scenario.box !== undefined);
  });

  it('has a way on which all that makes a video call safe is said', () => {
    const told = waysOf(scenario).map((way) => MAKES_SAFE.filter(([, isSaid]) => !isSaid(way)).map(([what]) => what));
    expect(told.toSorted((one, other) => one.length - other.length)[0]).toEqual([]);
  });

  it('mends nothing that never goes wrong', () => {
    const wrong = [...scenario.faults, ...Object.values(steps).flatMap(({ faults }) => faults ?? [])];
    const mended = Object.values(steps).flatMap(({ choices }) => choices.flatMap(({ mends }) => mends ?? []));
    expect(wrong.map(({ kind }) => kind)).toEqual(expect.arrayContaining(mended));
  });
});

describe('the scenarios together', () => {
  it('have ids of their own', () => {
    expect(new Set(SCENARIOS.map(({ id }) => id)).size).toBe(SCENARIOS.length);
  });

  it('use all five kinds of talk', () => {
    expect(new Set(choices.map(({ talk }) => talk)).size).toBe(5);
  });

  it('make everything go wrong that can', () => {
    const wrong = [...SCENARIOS, ...stepsOf].flatMap(({ faults }) => faults ?? []);
    expect(new Set(wrong.map(({ kind }) => kind))).toEqual(new Set(FAULT_KINDS));
  });
});

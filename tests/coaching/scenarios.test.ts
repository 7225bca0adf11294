import { describe, expect, it } from 'vitest';
import { FAULT_KINDS } from '../../utils/coaching/scenario';
import { SCENARIOS } from '../../utils/coaching/scenarios';
import { canFinish, reached } from '../../utils/coaching/ways-through';
import { SOURCES } from '../../utils/consultation/sources';

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

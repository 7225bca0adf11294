import type { Scenario } from '../scenario';
import { FIELDS } from './scenario-schema';

/** The same scenario always makes the same file: its fields in their order, its steps in theirs. */
export function writeScenarioFile(scenario: Scenario): string {
  return `${JSON.stringify(scenario, [...FIELDS, ...Object.keys(scenario.steps)], 2)}\n`;
}

export function scenarioFileName({ id }: Pick<Scenario, 'id'>): string {
  return `webside-scenario-${id}.json`;
}

import type { Scenario } from './scenario';

/**
 * A scenario from a file never takes the place of a built-in one, of which it may be a copy: what is called as a built-in one is
 * gets another name.
 */
export function toOwnScenario(scenario: Scenario, builtIn: readonly Pick<Scenario, 'id' | 'title'>[]): Scenario {
  const { id, title } = scenario;
  return {
    ...scenario,
    id: builtIn.some((each) => each.id === id) ? `${id}-own` : id,
    title: builtIn.some((each) => each.title === title) ? `${title} (own)` : title,
  };
}

import { expect, it } from 'vitest';
import { SCENARIOS } from '../../utils/coaching/scenarios';
import { SCENARIO_TITLES } from '../../utils/coaching/scenario-titles';
import { whereWords } from '../../utils/coaching/where-words';

it.each([
  [{ platform: 'Practice room', scenario: 'dose-in-the-noise' }, 'Practice: Dose lost in the noise'],
  [{ platform: 'Practice room', scenario: 'our-own' }, 'Practice: our-own'],
  [{ platform: 'Practice room', scenario: 'constructor' }, 'Practice: constructor'],
  [{ platform: 'Whereby' }, 'Whereby'],
  [{ platform: 'Other' }, 'A platform that Webside does not know'],
])('%j: %s', (log, words) => {
  expect(whereWords(log)).toBe(words);
});

it('every scenario that is built in is known by its title, and none besides', () => {
  expect(SCENARIO_TITLES).toEqual(Object.fromEntries(SCENARIOS.map(({ id, title }) => [id, title])));
});

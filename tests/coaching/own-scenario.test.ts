import { expect, it } from 'vitest';
import { toOwnScenario } from '../../utils/coaching/own-scenario';
import { readScenarioFile } from '../../utils/coaching/scenario-file/read-scenario-file';
import { writeScenarioFile } from '../../utils/coaching/scenario-file/write-scenario-file';
import { SCENARIOS } from '../../utils/coaching/scenarios';
import { aScenario } from './a-scenario';

it.each(SCENARIOS)(
  '$id, saved and opened again, stands beside the built-in one, as a file that can be read',
  (scenario) => {
    const own = toOwnScenario(scenario, SCENARIOS);
    expect(own).toEqual({ ...scenario, id: `${scenario.id}-own`, title: `${scenario.title} (own)` });
    expect(readScenarioFile(writeScenarioFile(own))).toEqual({ scenario: own });
    expect(toOwnScenario(own, SCENARIOS)).toEqual(own);
  },
);

it('leaves alone what a trainer has named', () => {
  expect(toOwnScenario(aScenario(), SCENARIOS)).toEqual(aScenario());
  const [{ id }] = SCENARIOS as [(typeof SCENARIOS)[number]];
  expect(toOwnScenario(aScenario({ id }), SCENARIOS)).toEqual(aScenario({ id: `${id}-own` }));
});

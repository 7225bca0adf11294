import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAULT_KINDS, type Fault, GESTURES, PATIENTS, type Scenario } from '../../../utils/coaching/scenario';
import { LARGEST_SCENARIO_FILE, readScenarioFile } from '../../../utils/coaching/scenario-file/read-scenario-file';
import { MOST } from '../../../utils/coaching/scenario-file/scenario-schema';
import { scenarioFileName, writeScenarioFile } from '../../../utils/coaching/scenario-file/write-scenario-file';
import { SCENARIOS } from '../../../utils/coaching/scenarios';
import { canFinish, reached } from '../../../utils/coaching/ways-through';
import { aChoice, aScenario, aStep } from '../a-scenario';

const errorsOf = (text: string, added: string[] = []): string[] => {
  const read = readScenarioFile(text, (recording) => added.includes(recording));
  return 'errors' in read ? read.errors.map(({ line, what }) => `${line}: ${what}`) : [];
};
/** What is wrong with a scenario, without the lines. */
const wrongWith = (change: object): string[] =>
  errorsOf(JSON.stringify({ ...aScenario(), ...change })).map((each) => each.replace('1: ', ''));
const withStep = (one: object): string[] => wrongWith({ steps: { one, end: aStep([]) } });

describe('a scenario as a file', () => {
  it.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))('%s comes back as it was', (_id, scenario) => {
    expect(readScenarioFile(writeScenarioFile(scenario))).toEqual({ scenario });
  });

  it('is the same file whatever the order in which its fields came', () => {
    for (const scenario of SCENARIOS) {
      const { steps, ...rest } = scenario;
      const turned = Object.fromEntries([['steps', steps], ...Object.entries(rest).reverse()]) as unknown as Scenario;
      expect(writeScenarioFile(turned)).toBe(writeScenarioFile(scenario));
    }
  });

  it('may begin with the mark that some editors write', () => {
    expect(readScenarioFile(`\uFEFF${JSON.stringify(aScenario())}`)).toEqual({ scenario: aScenario() });
  });

  it('is named after the scenario', () => {
    expect(scenarioFileName({ id: 'tried' })).toBe('webside-scenario-tried.json');
  });

  it('may name lines that the trainer adds', () => {
    const scenario = aScenario({ steps: { one: aStep([], { says: { recording: 'own-cough', caption: 'Ahem.' } }) } });
    expect(readScenarioFile(JSON.stringify(scenario), (recording) => recording === 'own-cough')).toEqual({ scenario });
    expect(errorsOf(JSON.stringify(scenario))).toEqual([
      '1: There is no recorded line “own-cough”. Add a sound file of that name first, or take "recording" out: then it is hummed, and its caption shown.',
    ]);
  });
});

describe('what is wrong is said in a sentence that names the field', () => {
  it.each<[string, string[], string]>([
    ['no JSON', errorsOf('{'), '1: This is not JSON: close brace expected.'],
    ['a list', errorsOf('[]'), '1: The file must begin with { and hold one scenario.'],
    ['a number', errorsOf('7'), '1: The file must begin with { and hold one scenario.'],
    ['too large', errorsOf(' '.repeat(LARGEST_SCENARIO_FILE + 1)), 'The file is too large: 200 KB at most.'],
    ['a newer version', wrongWith({ version: 2, title: 7 }), 'This file is of a newer version of Webside.'],
    ['an older one', wrongWith({ version: 0 }), '“version” must be 1.'],
    ['a missing field', wrongWith({ title: undefined }), 'There is no “title” in the file. Write it.'],
    ['one too many', wrongWith({ colour: 'red' }), '“colour” is not known in the file. Take it out, or mend its name.'],
    [
      'an id',
      wrongWith({ id: 'Tried it' }),
      '“id” is made of small letters, digits and single hyphens, such as dose-lost.',
    ],
    ['an empty text', wrongWith({ brief: ' ' }), '“brief” is empty. Write it, or take it out.'],
    [
      'a long text',
      wrongWith({ title: 'x'.repeat(MOST.title + 1) }),
      '“title” is too long: 81 characters, 80 at most. Shorten it.',
    ],
    ['a patient', wrongWith({ patient: 'bob' }), '“patient” must be one of these: grace, alan, priya, tom.'],
    [
      'a fault’s number',
      wrongWith({ faults: [{ kind: 'latency', afterMs: 0, ms: 5_000 }] }),
      '“faults[0].ms” must be a number from 0 to 1000, in thousandths of a second.',
    ],
    [
      'a fault’s number that is missing',
      wrongWith({ faults: [{ kind: 'latency', afterMs: 0 }] }),
      '“faults[0]” needs "ms" where its kind is latency, and only there.',
    ],
    [
      'a fault’s number that does not belong',
      wrongWith({ faults: [{ kind: 'echo', afterMs: 0, percent: 5 }] }),
      '“faults[0]” needs "percent" where its kind is loss or broken sound, and only there.',
    ],
    [
      'a step’s name',
      wrongWith({ steps: { 'The end': aStep([]) } }),
      'The step’s name “The end” is made of small letters',
    ],
    ['steps as a list', wrongWith({ steps: [aStep([])] }), '“steps” must stand in curly brackets.'],
    ['no steps', wrongWith({ steps: {} }), '“start” names “one”, which is no step.'],
    ['a cue', withStep(aStep([{ ...aChoice('end'), cue: '' }])), '“steps.one.choices[0].cue” is empty.'],
    [
      'a field of a choice',
      withStep(aStep([{ ...aChoice('end'), score: 3 } as never])),
      '“score” is not known in “steps.one.choices[0]”.',
    ],
    [
      'a missing caption',
      withStep({ ...aStep([aChoice('end')]), says: {} }),
      'There is no “caption” in “steps.one.says”. Write it.',
    ],
    [
      'a gesture',
      withStep({ ...aStep([aChoice('end')]), shows: 'dances' }),
      '“steps.one.shows” must be one of these: at ease,',
    ],
    [
      'a box that is not there',
      withStep(aStep([aChoice('end')], { shows: 'shows the medicine box' })),
      'The patient shows a medicine box here, and the scenario has no "box" that says what stands on it.',
    ],
    [
      'a way into nowhere',
      withStep(aStep([aChoice('end'), aChoice('two')])),
      'This choice leads to “two”, which is no step. Steps are: one, end.',
    ],
    [
      'a step that nothing leads to',
      withStep(aStep([])),
      'No choice leads to the step “end”. Lead one to it, or take it out.',
    ],
    [
      'a choice that waits for two things',
      wrongWith({
        faults: [{ kind: 'echo', afterMs: 0 }],
        steps: { one: aStep([aChoice('end'), aChoice('end', { during: 'echo', after: 'echo' })]), end: aStep([]) },
      }),
      '“steps.one.choices[1]” has "during" or "after", and not both.',
    ],
    [
      'a choice that waits for what never comes',
      withStep(aStep([aChoice('end'), aChoice('end', { after: 'outage' })])),
      'This choice waits for “outage”, which never goes wrong here. Add it to "faults", or take "after" out.',
    ],
    [
      'a step that may offer nothing',
      wrongWith({
        faults: [{ kind: 'echo', afterMs: 0 }],
        steps: { one: aStep([aChoice('end', { during: 'echo' })]), end: aStep([]) },
      }),
      'In the step “one” there may be nothing to choose.',
    ],
    [
      'a trap',
      wrongWith({
        steps: { one: aStep([aChoice('two'), aChoice('end')]), two: aStep([aChoice('two')]), end: aStep([]) },
      }),
      'From the step “two” no end can be reached. Lead one of the ways to a step without choices.',
    ],
  ])('%s', (_what, errors, sentence) => {
    expect(
      errors.filter((each) => each.includes(sentence)),
      JSON.stringify(errors),
    ).toHaveLength(1);
    expect(errors).toHaveLength(1);
  });

  it('names the line', () => {
    const text = writeScenarioFile(aScenario());
    const wrong = text.replace('"to": "end"', '"to": "ende"').replace('"Somebody rings about something."', '5');
    const lines = wrong.split('\n');
    const lineOf = (part: string): number => lines.findIndex((line) => line.includes(part)) + 1;
    expect(errorsOf(wrong)).toEqual([`${lineOf('"brief"')}: “brief” must be a text in quotation marks.`]);
    expect(errorsOf(text.replace('"to": "end"', '"to": "ende"'))).toEqual([
      `${lineOf('ende')}: This choice leads to “ende”, which is no step. Steps are: one, two, end.`,
    ]);
  });

  it('finds names that are there twice, and those that every object has', () => {
    expect(errorsOf('{"version": 1,\n"version": 1}')).toContain('2: “version” is there twice. Take one away.');
    const scenario = writeScenarioFile(aScenario());
    for (const name of ['__proto__', 'constructor', 'prototype'])
      expect(errorsOf(scenario.replace('"two": {', `"${name}": {`)).join()).toContain(
        `Nothing can be called “${name}”.`,
      );
  });

  it('says of hundreds of mistakes the first twenty', () => {
    const steps = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`s${index}`, {}]));
    expect(wrongWith({ steps })).toHaveLength(21);
  });
});

describe('whatever file there is', () => {
  /** Never throws; what is taken hangs together, can be written, and comes back. */
  const check = (text: string): void => {
    const read = readScenarioFile(text);
    if ('errors' in read) {
      expect(read.errors.length).toBeGreaterThan(0);
      for (const { line, what } of read.errors) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
        expect(what).toMatch(/^.+[.:!?]$/s);
        expect(what.length).toBeLessThan(2_500);
      }
      return;
    }
    const { start, steps } = read.scenario;
    const ids = Object.keys(steps).sort();
    expect([...reached(start, steps)].sort()).toEqual(ids);
    expect([...canFinish(steps)].sort()).toEqual(ids);
    expect(readScenarioFile(writeScenarioFile(read.scenario))).toEqual(read);
  };
  const files = SCENARIOS.map(writeScenarioFile);
  const aFile = fc.constantFrom(...files);

  it('that has a few characters wrong', () => {
    const aSlip = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removes: fc.integer({ min: 0, max: 40 }),
      puts: fc.oneof(
        fc.string({ maxLength: 8 }),
        fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '\\', '\u0000', '1e999', 'null'),
      ),
    });
    fc.assert(
      fc.property(aFile, fc.array(aSlip, { minLength: 1, maxLength: 4 }), (file, slips) => {
        const slip = (text: string, { at, removes, puts }: (typeof slips)[number]): string => {
          const from = Math.floor(at * text.length);
          return text.slice(0, from) + puts + text.slice(from + removes);
        };
        check(slips.reduce(slip, file));
      }),
      { numRuns: 2_000 },
    );
  });

  it('that is cut off', () => {
    fc.assert(
      fc.property(aFile, fc.double({ min: 0, max: 1, noNaN: true }), (file, share) =>
        check(file.slice(0, Math.floor(share * file.length))),
      ),
      { numRuns: 500 },
    );
  });

  it('in which values are taken out or are others', () => {
    const aValue = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom<unknown>(
        ...GESTURES,
        ...FAULT_KINDS,
        ...PATIENTS,
        'hello',
        'end',
        -1,
        0.5,
        1e308,
        '',
        'x'.repeat(500),
      ),
    );
    const aChange = fc.record({ which: fc.nat(), to: fc.option(aValue, { nil: undefined }) });
    fc.assert(
      fc.property(
        fc.constantFrom(...SCENARIOS),
        fc.array(aChange, { minLength: 1, maxLength: 3 }),
        (scenario, changes) => {
          const copy = structuredClone(scenario) as unknown;
          for (const { which, to } of changes) {
            const places = placesIn(copy);
            const place = places[which % places.length];
            if (place) (place.holder as Record<string, unknown>)[place.key] = to;
          }
          check(JSON.stringify(copy, undefined, 2));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('that is anything', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), check), { numRuns: 1_000 });
    for (const bracket of ['[', '{"a":']) check(bracket.repeat(30_000));
  });

  it('and whatever scenario is right', () => {
    const aFault: fc.Arbitrary<Fault> = fc.oneof(
      fc.record({ kind: fc.constant('latency' as const), afterMs: fc.nat(3_600_000), ms: fc.nat(1_000) }),
      fc.record({
        kind: fc.constantFrom('loss' as const, 'broken sound' as const),
        afterMs: fc.nat(1_000),
        percent: fc.nat(100),
      }),
      fc.record({
        kind: fc.constantFrom('echo' as const, 'outage' as const),
        afterMs: fc.nat(1_000),
        lastsMs: fc.integer({ min: 1, max: 9_000 }),
      }),
    );
    fc.assert(
      fc.property(
        fc.array(aFault, { maxLength: MOST.faults }),
        fc.integer({ min: 1, max: MOST.steps }),
        (faults, count) => {
          const steps = Object.fromEntries(
            Array.from({ length: count }, (_, index) => [
              `s${index}`,
              aStep(index + 1 < count ? [aChoice(`s${index + 1}`)] : []),
            ]),
          );
          const scenario = aScenario({ faults, start: 's0', steps });
          expect(readScenarioFile(writeScenarioFile(scenario))).toEqual({ scenario });
        },
      ),
    );
  });
});

/** Every value within, by what holds it. */
function placesIn(value: unknown): { holder: object; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...placesIn(inner)]);
}

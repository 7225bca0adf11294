import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesAt, isCutOff, noteAt, showsAt } from '../../utils/coaching/cues-at';
import { faultsAt, faultsToCome } from '../../utils/coaching/faults-at';
import { begin, beginsToSay, choose, isOver, modeOf, type Play, spoken, stepOf } from '../../utils/coaching/play';
import type { Fault, Scenario } from '../../utils/coaching/scenario';
import { SCENARIOS } from '../../utils/coaching/scenarios';
import { aChoice, aScenario, aStep } from './a-scenario';

const T = 5_000;
const kinds = (play: Play, scenario: Scenario, atMs: number): string[] =>
  faultsAt(play, scenario, T + atMs).map(({ kind, ms }) => (ms === undefined ? kind : `${kind} ${ms}`));

describe('a play', () => {
  const scenario = aScenario();

  it('begins at the first step, and remembers what was chosen and when', () => {
    let play = begin(scenario, T);
    expect(stepOf(play, scenario)).toBe(scenario.steps.one);
    play = choose(play, scenario, 0, T + 4_000);
    play = choose(play, scenario, 1, T + 9_000);
    expect(stepOf(play, scenario)).toBe(scenario.steps.end);
    expect(play.taken).toEqual([
      { step: 'one', choice: 0, atMs: T + 4_000 },
      { step: 'two', choice: 1, atMs: T + 9_000 },
    ]);
  });

  it('is over when what is said last has been said', () => {
    const last = choose(begin(scenario, T), scenario, 1, T + 1_000);
    expect(isOver(last, scenario)).toBe(false);
    expect(isOver(spoken(last, T + 2_000), scenario)).toBe(true);
    const silent = aScenario({ steps: { one: { shows: 'at ease', choices: [] } } });
    expect(isOver(begin(silent, T), silent)).toBe(true);
  });

  it('has been said anew in each step', () => {
    const said = spoken(begin(scenario, T), T + 1_000);
    expect(said.spokenAtMs).toBe(T + 1_000);
    expect(spoken(said, T + 3_000)).toBe(said);
    expect(choose(said, scenario, 0, T + 4_000)).not.toHaveProperty('spokenAtMs');
  });

  it.each([-1, 2, 0.5, NaN])('stays where it is for a choice that is not there: %s', (index) => {
    const play = begin(scenario, T);
    expect(choose(play, scenario, index, T + 1_000)).toBe(play);
  });

  it('is by video until a step says otherwise, and stays so', () => {
    const scenario = aScenario({
      steps: {
        one: aStep([aChoice('two')]),
        two: aStep([aChoice('end')], { mode: 'telephone with picture' }),
        end: aStep([]),
      },
    });
    const first = begin(scenario, T);
    const second = choose(first, scenario, 0, T);
    expect([first, second, choose(second, scenario, 0, T)].map((play) => modeOf(play, scenario))).toEqual([
      'video',
      'telephone with picture',
      'telephone with picture',
    ]);
  });

  it('says so when it is given another scenario', () => {
    const other = aScenario({ start: 'elsewhere', steps: { elsewhere: aStep([]) } });
    expect(() => stepOf(begin(scenario, T), other)).toThrow('has no step one');
  });
});

describe('what goes wrong', () => {
  const withFaults = (faults: Fault[], ofTwo: Fault[] = [], mends?: Fault['kind'][]): Scenario =>
    aScenario({
      faults,
      steps: {
        one: aStep([aChoice('two', mends && { mends })]),
        // They wait, so that it counts from when it is come to.
        two: { shows: 'at ease', choices: [aChoice('one')], faults: ofTwo },
      },
    });

  it('of the call counts from its beginning, of a step from there, and goes on after the step', () => {
    const scenario = withFaults(
      [{ kind: 'camera off', afterMs: 0, lastsMs: 8_000 }],
      [{ kind: 'outage', afterMs: 1_000, lastsMs: 12_000 }],
    );
    const first = begin(scenario, T);
    const second = choose(first, scenario, 0, T + 5_000);
    const third = choose(second, scenario, 0, T + 7_000);
    expect([0, 7_999, 8_000].map((at) => kinds(first, scenario, at))).toEqual([['camera off'], ['camera off'], []]);
    expect([5_999, 6_000, 8_000, 17_999, 18_000].map((at) => kinds(third, scenario, at))).toEqual([
      ['camera off'],
      ['camera off', 'outage'],
      ['outage'],
      ['outage'],
      [],
    ]);
  });

  it('ends with the choice that mends it, and what has not begun yet is kept away', () => {
    const scenario = withFaults(
      [
        { kind: 'echo', afterMs: 0 },
        { kind: 'echo', afterMs: 60_000 },
      ],
      [],
      ['echo'],
    );
    const first = begin(scenario, T);
    const mended = choose(first, scenario, 0, T + 3_000);
    expect(kinds(first, scenario, 2_999)).toEqual(['echo']);
    expect(kinds(mended, scenario, 2_999)).toEqual(['echo']);
    expect(kinds(mended, scenario, 3_000)).toEqual([]);
    expect(kinds(mended, scenario, 61_000)).toEqual([]);
  });

  it('can come again with a later step, also at the same instant', () => {
    const scenario = withFaults([{ kind: 'echo', afterMs: 0 }], [{ kind: 'echo', afterMs: 0 }], ['echo']);
    const mended = choose(begin(scenario, T), scenario, 0, T);
    expect(kinds(mended, scenario, 0)).toEqual(['echo']);
    const again = choose(choose(mended, scenario, 0, T), scenario, 0, T);
    expect(again.mended).toHaveLength(2);
  });

  it('is one of a kind: that which began last, while it lasts', () => {
    const scenario = withFaults(
      [{ kind: 'latency', afterMs: 0, ms: 150 }],
      [{ kind: 'latency', afterMs: 0, lastsMs: 2_000, ms: 600 }],
    );
    const play = choose(begin(scenario, T), scenario, 0, T + 1_000);
    expect([0, 1_000, 3_000].map((at) => kinds(play, scenario, at))).toEqual([
      ['latency 150'],
      ['latency 600'],
      ['latency 150'],
    ]);
  });
});

describe('what goes wrong while the patient talks', () => {
  const scenario = aScenario({
    steps: {
      one: aStep([aChoice('two')]),
      two: aStep([aChoice('end')], { faults: [{ kind: 'outage', afterMs: 1_000, lastsMs: 12_000 }] }),
      end: aStep([]),
    },
  });
  const second = choose(begin(scenario, T), scenario, 0, T);
  const said = beginsToSay(second, T + 4_000);

  it('counts from their first word, however long they waited for the learner', () => {
    expect([1_000, 60_000].map((at) => kinds(second, scenario, at))).toEqual([[], []]);
    expect([4_999, 5_000, 16_999, 17_000].map((at) => kinds(said, scenario, at))).toEqual([
      [],
      ['outage'],
      ['outage'],
      [],
    ]);
    expect([4_999, 5_000].map((at) => [...faultsToCome(said, scenario, T + at)])).toEqual([['outage'], []]);
  });

  it('counts from the first time, when they begin anew', () => {
    expect(beginsToSay(said, T + 9_000)).toBe(said);
  });

  it('comes all the same when the learner goes on before it', () => {
    const third = choose(second, scenario, 0, T + 2_000);
    expect([2_999, 3_000].map((at) => kinds(third, scenario, at))).toEqual([[], ['outage']]);
  });
});

describe('what is shown of a step', () => {
  const outage: Fault = { kind: 'outage', afterMs: 1_000, lastsMs: 12_000 };
  const scenario = aScenario({
    steps: {
      one: aStep([aChoice('two')], { note: 'It has begun.' }),
      two: aStep([aChoice('back', { during: 'outage' }), aChoice('end', { after: 'outage' })], {
        note: 'The line has gone.',
        faults: [outage],
      }),
      back: aStep([aChoice('end')], { note: 'He waited.', shows: 'leans in' }),
      end: aStep([]),
    },
  });
  const first = begin(scenario, T);
  const second = beginsToSay(choose(first, scenario, 0, T), T);
  const shown = (play: Play, atMs: number) => [
    noteAt(play, scenario, T + atMs),
    choicesAt(play, scenario, T + atMs).map(({ to }) => to),
  ];

  it('is all of it, where nothing goes wrong', () => {
    expect(shown(first, 0)).toEqual(['It has begun.', ['two']]);
  });

  it('tells of a fault when it is felt, and offers what fits', () => {
    expect(shown(second, 999)).toEqual([undefined, []]);
    expect(shown(second, 1_000)).toEqual(['The line has gone.', ['back']]);
    expect(shown(second, 13_000)).toEqual(['The line has gone.', ['end']]);
  });

  it('waits with the patient, who says nothing new into a dead line', () => {
    const third = choose(second, scenario, 0, T + 2_000);
    expect([2_000, 12_999, 13_000].map((at) => isCutOff(third, scenario, T + at))).toEqual([true, true, false]);
    expect(shown(third, 2_000)).toEqual([undefined, []]);
    expect(shown(third, 13_000)).toEqual(['He waited.', ['end']]);
    expect([12_999, 13_000].map((at) => showsAt(third, scenario, T + at))).toEqual(['at ease', 'leans in']);
  });

  it('waits for nothing where the line stays dead, or they talk by telephone', () => {
    const dead = aScenario({ faults: [{ kind: 'outage', afterMs: 0 }] });
    expect(isCutOff(begin(dead, T), dead, T)).toBe(false);
    const byPhone = aScenario({
      faults: [{ ...outage, afterMs: 0 }],
      steps: { one: aStep([], { mode: 'telephone with picture' }) },
    });
    expect(isCutOff(begin(byPhone, T), byPhone, T)).toBe(false);
  });

  it('offers what comes after a fault also where a choice has mended it', () => {
    const mending = aScenario({
      faults: [{ kind: 'echo', afterMs: 0 }],
      steps: {
        one: aStep([aChoice('two', { mends: ['echo'] })]),
        two: aStep([aChoice('one', { during: 'echo' }), aChoice('end', { after: 'echo' })]),
        end: aStep([]),
      },
    });
    const mended = choose(begin(mending, T), mending, 0, T);
    expect(choicesAt(mended, mending, T).map(({ to }) => to)).toEqual(['end']);
  });
});

describe('every play of every scenario', () => {
  const aWay = fc.record({
    scenario: fc.constantFrom(...SCENARIOS),
    moves: fc.array(fc.record({ index: fc.nat(5), gap: fc.integer({ min: -3_000, max: 9_000 }), says: fc.boolean() }), {
      maxLength: 40,
    }),
  });

  it('has times that never go back, stays among its steps, and has at most one fault of a kind', () => {
    fc.assert(
      fc.property(aWay, ({ scenario, moves }) => {
        let at = T;
        let play = begin(scenario, at);
        for (const { index, gap, says } of moves) {
          at += gap;
          if (says) play = spoken(play, at);
          play = choose(play, scenario, index, at);
          expect(Object.values(scenario.steps)).toContain(stepOf(play, scenario));
          const active = faultsAt(play, scenario, at).map(({ kind }) => kind);
          expect(new Set(active).size).toBe(active.length);
        }
        for (const times of [play.visits, play.taken, play.mended].map((all) => all.map(({ atMs }) => atMs)))
          expect(times).toEqual(times.toSorted((one, other) => one - other));
        expect(play.visits).toHaveLength(play.taken.length + 1);
      }),
    );
  });

  it('offers something in the end, however long it takes', () => {
    fc.assert(
      fc.property(aWay, ({ scenario, moves }) => {
        let play = begin(scenario, T);
        for (const { index } of moves) play = choose(play, scenario, index, T);
        const late = beginsToSay(play, T);
        const isEnd = stepOf(late, scenario).choices.length === 0;
        expect(choicesAt(late, scenario, T + 100_000).length > 0 || isEnd).toBe(true);
      }),
    );
  });

  it('is not changed by going on', () => {
    fc.assert(
      fc.property(aWay, ({ scenario, moves }) => {
        const play = begin(scenario, T);
        const before = structuredClone(play);
        moves.reduce((now, { index }) => choose(now, scenario, index, T), play);
        expect(play).toEqual(before);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { COACHING_SOURCES } from '../../utils/coaching/coaching-sources';
import { CRITERIA, CRITERION_IDS } from '../../utils/coaching/criteria';
import { momentsFor } from '../../utils/coaching/criterion-moments';
import { FACT_GROUPS, factOf, factsOf } from '../../utils/coaching/facts-of';
import { test } from '../call-quality/properties';
import { aLog, aReview, reviews, someMilestones } from './some-reviews';

const plain = (words: string): string => words.replaceAll('\u00a0', ' ');

describe('facts of a call', () => {
  const facts = factsOf(aReview(), 'learner');

  it.each([
    ['length', '10:00', 600],
    ['typical delay', 'about 0.3 s', 0.31],
    ['band little effect', '3:18, 33 % of the call', 198],
    ['band disruptive', '1:05, 11 % of the call', 65],
    ['gaps hear', 'once, 1.2 s in all', 1],
    ['gaps heard', 'once, 2.4 s in all', 1],
    ['fault talking-over', 'once, for 0:20', 1],
    ['talk mine', '0:10, 59 % of the talk', 59],
    ['talk theirs', '0:07, 41 % of the talk', 41],
    ['overlaps', '3 times, 0.9 s in all', 3],
    ['prompts setting up', 'shown once, used once', 1],
    ['prompts repair', 'shown once, used never', 1],
    ['hearing confirmed', 'ticked at 0:21', 21],
    ['seeing confirmed', 'ticked at 0:24', 24],
    ['checklist', '9 of 13', 69],
    ['back-up agreed', 'yes', undefined],
    ['told back', 'not ticked', undefined],
    ['safety nets', 'for 2 problems, given 1, in a copied note 1', 50],
    ['rechecks', '1 of 2', 50],
    ['mode switches', 'video from 0:00, then telephone with picture from 4:30', 1],
    ['barriers', 'Their line, or what data costs them', undefined],
  ])('%s: %s', (id, told, value) => {
    expect(plain(factOf(facts, id)!.told)).toBe(told);
    expect(factOf(facts, id)!.value).toBe(value);
  });

  it('of a call without notes, levels, faults or measurement say so', () => {
    const none = { 'little effect': 0, noticeable: 0, disruptive: 0, unknown: 30 };
    const log = aLog({ latency: [], bandSeconds: none, gaps: [], findings: [], prompts: [], talk: [] });
    const told = factsOf({ version: 1, log: { ...log, gapsMade: { hear: 0, heard: 0 } }, confidence: {} }, 'learner');
    expect(told.map((fact) => `${fact.what}: ${plain(fact.told)}`)).toEqual([
      'Length of the call: 10:00',
      'Delay, the worse way, most of the time: not known',
      'Little delay: never',
      'Noticeable delay: never',
      'Disruptive delay: never',
      'Delay not known: 0:30, 100 % of the call',
      'You did not hear them: never',
      'They did not hear you: never',
      'Other faults: none that lasted',
      'Talk: loudness cannot be read in this call',
      'Prompts: none was shown',
      'Checklist and notes: not known: no notes were open beside it',
    ]);
  });

  it('tell delay once, by its bands, and not again as a fault of another length', () => {
    const latency = (kind: 'latency-high' | 'latency-noticeable', toMs: number) => ({
      id: `${kind}-1`,
      kind,
      side: 'the path' as const,
      fromMs: 200_000,
      toMs,
    });
    const bandSeconds = { 'little effect': 579, noticeable: 0, disruptive: 21, unknown: 0 };
    const findings = [latency('latency-noticeable', 221_000), latency('latency-high', 263_000)];
    const told = factsOf(aReview({ log: aLog({ bandSeconds, findings }) }), 'learner').map(({ what }) => what);
    for (const delay of ['Noticeable delay', 'Disruptive delay'])
      expect(told.filter((what) => what === delay)).toEqual([delay]);
    expect(told).toContain('Other faults');
  });

  it('say at least, where some gaps were missed', () => {
    const { log } = aReview({ log: aLog({ gapsMade: { hear: 4, heard: 1 } }) });
    expect(plain(factOf(factsOf({ version: 1, log, confidence: {} }, 'learner'), 'gaps hear')!.told)).toBe(
      '4 times, at least 1.2 s in all',
    );
  });

  test('are told of any review, in the order of their groups, each once', [reviews], (review) => {
    const all = factsOf(review, 'learner');
    const places = all.map(({ group }) => FACT_GROUPS.indexOf(group));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { told } of all) expect(told).not.toMatch(/NaN|undefined|Infinity|^$/);
  });
});

describe('the criteria', () => {
  it('are fifteen, each with four anchors that tell one from another, and sources that are known', () => {
    expect(CRITERIA.map(({ id }) => id)).toEqual(CRITERION_IDS);
    expect(CRITERIA).toHaveLength(15);
    for (const { anchors, source, ask } of CRITERIA) {
      expect(new Set(anchors).size).toBe(4);
      expect(ask).toMatch(/\?$/);
      for (const id of source.split(', ')) expect(COACHING_SOURCES).toHaveProperty([id]);
    }
  });

  it.each([
    [
      'P1',
      [
        '0:00 Opening was opened',
        '0:03 No picture from them yet',
        '0:08 Setting up prompt, used',
        '0:21 They said that they can hear',
        '0:24 They said that they can see',
      ],
    ],
    [
      'P4',
      [
        '3:20 Disruptive delay, about 0.7 s, for 1:05',
        '3:26 Repair prompt, no answer',
        '3:30 Both talked at once 3 times, 0.9 s',
        '3:40 You are talking over each other',
      ],
    ],
    [
      'P5',
      ['3:26 Repair prompt, no answer', '3:30 You did not hear them for 1.2 s', '4:20 They did not hear you for 2.4 s'],
    ],
    ['P10', ['4:30 Changed to telephone with picture']],
    ['P13', ['8:00 Close was opened']],
  ] as const)('%s: the moments that speak to it', (id, expected) => {
    const told = momentsFor(id, aReview(), 'learner').map(({ fromMs, what }) => {
      const seconds = Math.floor(fromMs / 1000);
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} ${plain(what)}`;
    });
    expect(told).toEqual(expected);
  });

  it('have one moment for one stretch of broken sound, as there is one re-check', () => {
    const broken = Array.from({ length: 27 }, (_, index) => ({
      id: `g${index}`,
      way: 'hear' as const,
      fromMs: 60_000 + index * 1100,
      lengthMs: 400,
    }));
    const later = { id: 'later', way: 'hear' as const, fromMs: 300_000, lengthMs: 1200 };
    const log = aLog({ gaps: [...broken, later], findings: [], prompts: [] });
    expect(momentsFor('P5', aReview({ log }), 'learner').map(({ fromMs, what }) => [fromMs, plain(what)])).toEqual([
      [60_000, 'You did not hear them 27 times, 10.8 s in all'],
      [300_000, 'You did not hear them for 1.2 s'],
    ]);
  });

  it('have no moment in a call without any sign', () => {
    const log = aLog({ latency: [], gaps: [], findings: [], prompts: [], talk: [] });
    const milestones = someMilestones({ stages: [], modes: [] });
    delete milestones.hearingConfirmedMs;
    delete milestones.seeingConfirmedMs;
    for (const id of CRITERION_IDS)
      expect(momentsFor(id, { version: 1, log, milestones, confidence: {} }, 'learner')).toEqual([]);
  });

  test('point into the call, in its order', [reviews], (review) => {
    for (const id of CRITERION_IDS) {
      const times = momentsFor(id, review, 'learner').map(({ fromMs }) => fromMs);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
    }
  });
});

describe('a microphone that is off', () => {
  const off = { id: 'off', kind: 'my-sound-off', side: 'yours', fromMs: 17_000, toMs: 60_000 } as const;
  const told = (modes: ReturnType<typeof someMilestones>['modes']): string[] => {
    const review = aReview({ log: aLog({ findings: [off] }), milestones: someMilestones({ modes }) });
    return factsOf(review, 'learner').flatMap(({ id }) => (id.startsWith('fault ') ? [id] : []));
  };

  it('is a fault by video', () => {
    expect(told([{ mode: 'video', fromMs: 0 }])).toEqual(['fault my-sound-off']);
  });

  it('is right for who has changed to the telephone', () => {
    expect(
      told([
        { mode: 'video', fromMs: 0 },
        { mode: 'telephone with picture', fromMs: 20_000 },
      ]),
    ).toEqual([]);
  });

  it('is then no moment to look back on either', () => {
    const momentsAt = (fromMs: number): string[] => {
      const modes = [{ mode: 'telephone', fromMs }] as const;
      const review = aReview({ log: aLog({ findings: [off] }), milestones: someMilestones({ modes: [...modes] }) });
      return momentsFor('P1', review, 'learner').map(({ what }) => what);
    };
    expect(momentsAt(300_000)).toContain('Your microphone is off');
    expect(momentsAt(20_000)).not.toContain('Your microphone is off');
  });
});

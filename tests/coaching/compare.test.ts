import { describe, expect, it } from 'vitest';
import { compareTwo, toSmallMultiples } from '../../utils/coaching/compare';
import { toRuns } from '../../utils/coaching/runs';
import type { Review } from '../../utils/coaching/review';
import { TIMELINE_WIDTH } from '../../utils/coaching/timeline-scale';
import { fc, test } from '../call-quality/properties';
import { aLog, aReview, reviews, someMilestones, someRatings } from './some-reviews';

const DAY_MS = 86_400_000;

const rowsOf = (one: Review, other: Review) =>
  new Map(compareTwo(one, other).flatMap(({ rows }) => rows.map((row) => [row.id, row] as const)));

describe('two calls side by side', () => {
  it('tell the same facts of both, and a dash where one has none', () => {
    const later = aReview({ log: aLog({ findings: [], gapsMade: { hear: 0, heard: 3 } }), confidence: {} });
    const compared = rowsOf(aReview(), later);
    expect(compared.get('length')).toMatchObject({ one: ['10:00'], other: ['10:00'] });
    expect(compared.get('fault talking-over')).toMatchObject({ other: ['–'] });
    expect(compared.get('faults')).toMatchObject({ one: ['–'], other: ['none that lasted'] });
    expect(compared.get('gaps hear')!.other).toEqual(['never']);
  });

  it('tell what people felt and saw in them, in their words, and add nothing up', () => {
    const later = aReview({
      confidence: { after: 4 },
      own: someRatings({ criteria: { P4: { rating: 3, comment: '', momentsMs: [] } }, nextStep: '' }),
      trainer: someRatings({
        criteria: { P4: { rating: 2, comment: '', momentsMs: [] } },
        nextStep: 'Say their name.',
      }),
    });
    const compared = rowsOf(aReview(), later);
    expect(compared.get('confidence before')).toMatchObject({ one: ['A little'], other: ['Not said'] });
    expect(compared.get('confidence after')).toMatchObject({ one: ['Fairly'], other: ['Very'] });
    expect(compared.get('P4')).toMatchObject({
      what: 'Left room for the delay, and put right talking over each other',
      one: ['Learner: Begun'],
      other: ['Learner: Fully', 'Trainer: Mostly'],
    });
    expect(compared.get('P5')).toMatchObject({ one: ['Learner: Mostly'], other: ['–'] });
    expect(compared.get('next step')).toMatchObject({ other: ['Trainer: Say their name.'] });
    expect([...compared.keys()]).not.toContain('P1');
  });

  test('have every fact of either once', [reviews, reviews], (one, other) => {
    const ids = compareTwo(one, other).flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { one: first, other: second } of rowsOf(one, other).values())
      for (const lines of [first, second]) expect(lines.join(' ')).toMatch(/\S/);
  });
});

describe('a run of calls', () => {
  const calls = [3, 1, 2].map((number) =>
    aReview({
      log: aLog({ callId: `c${number}`, startedAt: 1_795_000_000_000 + number * DAY_MS, lengthMs: number * 300_000 }),
      confidence: { before: number as 1 | 2 | 3 },
    }),
  );

  it('stands in the order in which they were held', () => {
    const before = toRuns(calls).find(({ id }) => id === 'confidence before')!;
    expect(before.chart.values.map(({ value }) => value)).toEqual([1, 2, 3]);
    expect(before.chart.median).toBe(2);
  });

  it('counts for ten minutes, since calls differ in length', () => {
    const overlaps = toRuns(calls).find(({ id }) => id === 'overlaps')!;
    expect(overlaps.chart.values.map(({ value }) => value)).toEqual([6, 3, 2]);
  });

  it('tells of how many a share is', () => {
    const noted = aReview({ milestones: someMilestones({ rechecks: { settled: 1, of: 3 } }) });
    const told = (id: string) => toRuns([noted]).find((run) => run.id === id)!.chart.values[0]!.told;
    expect(told('rechecks')).toBe('1 of 3, 33\u00a0%');
    expect(told('safety nets')).toBe('1 of 2, 50\u00a0%');
    expect(told('checklist')).toBe('9 of 13, 69\u00a0%');
  });

  it('leaves out what no call tells', () => {
    expect(toRuns(calls).map(({ id }) => id)).not.toContain('confidence after');
    expect(toRuns([])).toEqual([]);
  });

  it('as small multiples has one scale of time', () => {
    const small = toSmallMultiples(calls, 'learner');
    expect(small.map(({ callId, width }) => [callId, width])).toEqual([
      ['c1', 333.3],
      ['c2', 666.7],
      ['c3', TIMELINE_WIDTH],
    ]);
    expect(small[0]!.lanes.map(({ id }) => id)).toEqual(['delay', 'lost']);
  });

  test('can be told of any calls', [fc.array(reviews, { maxLength: 5 })], (some) => {
    for (const { chart, gauge } of toRuns(some))
      for (const { value } of chart.values)
        if (value !== undefined) expect(gauge.say(value)).not.toMatch(/NaN|Infinity|undefined/);
    expect(toSmallMultiples(some, 'trainer')).toHaveLength(some.length);
  });
});

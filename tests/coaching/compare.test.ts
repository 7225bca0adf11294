import { describe, expect, it } from 'vitest';
import { compareTwo, toRuns, toSmallMultiples } from '../../utils/coaching/compare';
import { TIMELINE_WIDTH } from '../../utils/coaching/timeline-scale';
import { fc, test } from '../call-quality/properties';
import { aLog, aReview, reviews } from './some-reviews';

const DAY_MS = 86_400_000;

describe('two calls side by side', () => {
  it('tell the same facts of both, and a dash where one has none', () => {
    const later = aReview({ log: aLog({ findings: [], gapsMade: { hear: 0, heard: 3 } }), confidence: {} });
    const compared = new Map(compareTwo(aReview(), later).map((fact) => [fact.id, fact]));
    expect(compared.get('length')).toMatchObject({ one: '10:00', other: '10:00' });
    expect(compared.get('fault talking-over')).toMatchObject({ other: '–' });
    expect(compared.get('faults')).toMatchObject({ one: '–', other: 'none that lasted' });
    expect(compared.get('gaps hear')!.other).toBe('never');
  });

  test('have every fact of either once', [reviews, reviews], (one, other) => {
    const ids = compareTwo(one, other).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
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

  it('leaves out what no call tells', () => {
    expect(toRuns(calls).map(({ id }) => id)).not.toContain('confidence after');
    expect(toRuns([])).toEqual([]);
  });

  it('as small multiples has one scale of time', () => {
    const small = toSmallMultiples(calls);
    expect(small.map(({ callId, width }) => [callId, width])).toEqual([
      ['c1', 333.3],
      ['c2', 666.7],
      ['c3', TIMELINE_WIDTH],
    ]);
    expect(small[0]!.lanes.map(({ id }) => id)).toEqual(['delay', 'lost']);
  });

  test('can be told of any calls', [fc.array(reviews, { maxLength: 5 })], (some) => {
    for (const { chart, say } of toRuns(some))
      for (const { value } of chart.values)
        if (value !== undefined) expect(say(value)).not.toMatch(/NaN|Infinity|undefined/);
    expect(toSmallMultiples(some)).toHaveLength(some.length);
  });
});

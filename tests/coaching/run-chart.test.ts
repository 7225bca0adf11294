import { describe, expect, it } from 'vitest';
import { CONFIDENCE, COUNT, type Gauge, PERCENT, RATE, SECONDS, shareOf } from '../../utils/coaching/gauges';
import { RULES_FROM, toRunChart } from '../../utils/coaching/run-chart';
import { medianOf } from '../../utils/coaching/median';
import { RUN_BOX, toRunShape } from '../../utils/coaching/run-shape';
import { fc, test } from '../call-quality/properties';

const chart = (...values: (number | undefined)[]) =>
  toRunChart(values.map((value, index) => ({ label: `w${index}`, value })));

describe('a run chart', () => {
  it.each([
    [[], undefined],
    [[4], 4],
    [[4, 2], 3],
    [[9, 1, 5], 5],
    [[1, 2, 3, 100], 2.5],
  ])('of %j has the median %s', (values, median) => {
    expect(medianOf(values)).toBe(median);
  });

  it.each<[string, (number | undefined)[], object[]]>([
    ['chance', [3, 5, 2, 6, 4, 1, 5, 3, 6, 2], []],
    [
      'six above the median are a shift',
      [1, 2, 1, 2, 1, 2, 8, 9, 8, 9, 8, 9],
      [
        { is: 'shift', way: 'down', points: 6, from: 0, to: 5 },
        { is: 'shift', way: 'up', points: 6, from: 6, to: 11 },
      ],
    ],
    [
      'one on the median does not break it',
      [2, 1, 2, 1, 2, 1, 5, 9, 8, 9, 8, 9, 8],
      [
        { is: 'shift', way: 'down', points: 6, from: 0, to: 5 },
        { is: 'shift', way: 'up', points: 6, from: 7, to: 12 },
      ],
    ],
    ['five are none', [1, 2, 1, 2, 1, 9, 8, 9, 8, 9], []],
    [
      'five that rise are a trend',
      [5, 2, 3, 4, 5, 9, 2, 8, 3, 7],
      [{ is: 'trend', way: 'up', points: 5, from: 1, to: 5 }],
    ],
    ['five that fall too', [5, 9, 8, 7, 3, 2, 6, 4, 8, 7], [{ is: 'trend', way: 'down', points: 5, from: 1, to: 5 }]],
    [
      'the same once more counts once',
      [5, 2, 3, 3, 4, 5, 9, 2, 8, 3],
      [{ is: 'trend', way: 'up', points: 5, from: 1, to: 6 }],
    ],
    ['four that rise are none', [5, 9, 2, 3, 4, 5, 1, 8, 3, 7], []],
    [
      'weeks of which nothing is known are no points',
      [1, 2, undefined, 1, 2, 1, 2, 8, 9, 8, undefined, 9, 8, 9],
      [
        { is: 'shift', way: 'down', points: 6, from: 0, to: 6 },
        { is: 'shift', way: 'up', points: 6, from: 7, to: 13 },
      ],
    ],
    ['fewer than ten points tell nothing', [1, 1, 1, 1, 1, 1, 2, 3, 4], []],
  ])('%s', (_what, values, signals) => {
    expect(chart(...values).signals).toEqual(signals);
  });

  const runs = fc.array(fc.option(fc.nat(20), { nil: undefined }), { maxLength: 40 });
  test('turned upside down has the same signals the other way', [runs], (values) => {
    const other = chart(...values.map((value) => (value === undefined ? undefined : 20 - value)));
    const turned = other.signals.map((signal) => ({ ...signal, way: signal.way === 'up' ? 'down' : 'up' }));
    expect(turned).toEqual(chart(...values).signals);
  });

  test('of any values has signals that are as long as the rules say, and a shape in its box', [runs], (values) => {
    const run = chart(...values);
    for (const { is, from, to } of run.signals) {
      const between = values.slice(from, to + 1).filter((value) => value !== undefined);
      expect(between.length).toBeGreaterThanOrEqual(is === 'shift' ? 6 : 5);
      expect(values.filter((value) => value !== undefined).length).toBeGreaterThanOrEqual(RULES_FROM);
    }
    const { points, path, alternative } = toRunShape(run, RATE);
    expect(path).not.toContain('NaN');
    expect(alternative).toMatch(/\.$/);
    for (const { x, y } of points) {
      expect(x >= 0 && x <= RUN_BOX.width && y >= 0 && y <= RUN_BOX.height).toBe(true);
    }
  });
});

describe('a run in words', () => {
  const plainly: Gauge = { say: String, sayEdge: String, edges: (values) => [0, Math.max(1, ...values)] };
  const say = (...values: (number | undefined)[]) => toRunShape(chart(...values), plainly).alternative;
  const byChance = 'The points go up and down as chance alone would make them.';
  it.each([
    [[], 'Nothing to tell yet.'],
    [[3], 'w0: 3. Too few points to tell change from chance.'],
    [[3, 5], '2 points, from 3 (w0) to 5 (w1); the median is 4. Too few points to tell change from chance.'],
    [[3, 5, 2, 6, 4, 1, 5, 3, 6, 2], `10 points, from 3 (w0) to 2 (w9); the median is 3.5. ${byChance}`],
    [
      [5, 2, 3, 4, 5, 9, 2, 8, 3, 7],
      '10 points, from 5 (w0) to 7 (w9); the median is 4.5. Never lower than before, from w1 to w5: look whether something has changed.',
    ],
    [[1, 2, 1, 2, 1, 2, 8, 9, 8, 9, 8], `11 points, from 1 (w0) to 8 (w10); the median is 2. ${byChance}`],
    [
      [2, 1, 2, 1, 2, 1, 5, 9, 8, 9, 8, 9, 8],
      '13 points, from 2 (w0) to 8 (w12); the median is 5. 6 points below the median and none above it, from w0 to w5: seldom by chance. 6 points above the median and none below it, from w7 to w12: seldom by chance.',
    ],
    [
      [9, 9, 1, 9, 2, 9, 3, 9, 1, 9, 2, 9, 3, 9],
      '14 points, from 9 (w0) to 9 (w13); the median is 9. Most points lie on the median: change cannot be told from chance here.',
    ],
  ])('%j', (values, expected) => {
    expect(say(...values)).toBe(expected);
  });
});

describe('the numbers of a measure', () => {
  const heights = (gauge: Gauge, ...values: number[]) => toRunShape(chart(...values), gauge).points.map(({ y }) => y);

  it('stand on a scale that stays: confidence from 1 to 5, percentages from 0 to 100', () => {
    expect(heights(CONFIDENCE, 1, 2, 5)).toEqual([124, 96, 12]);
    expect(heights(PERCENT, 0, 50, 100)).toEqual([124, 68, 12]);
    expect(toRunShape(chart(2, 2), CONFIDENCE).edges).toEqual(['1', '5']);
    expect(toRunShape(chart(0, 0), PERCENT).edges).toEqual(['0\u00a0%', '100\u00a0%']);
  });

  it.each([
    [COUNT, [0, 0], ['0', '2']],
    [COUNT, [3, 12], ['0', '20']],
    [RATE, [210.5], ['0', '500']],
    [SECONDS, [21, 95], ['0:00', '2:00']],
  ])('or on one that ends at a round number (%#)', (gauge, values, edges) => {
    expect(toRunShape(chart(...values), gauge).edges).toEqual(edges);
  });

  it.each([
    [COUNT, 2.5, 'between 2 and 3'],
    [COUNT, 2, '2'],
    [RATE, 210.5, 'about 211 times'],
    [RATE, 3.5, '3.5 times'],
    [RATE, 1, 'once'],
    [RATE, 0, 'never'],
    [RATE, 0.01, 'under 0.1 times'],
    [PERCENT, 0.2, 'under 1 %'],
    [PERCENT, 33.3, '33 %'],
    [CONFIDENCE, 2, '2 (a little)'],
    [CONFIDENCE, 2.5, '2.5'],
    [SECONDS, 75, '1:15'],
  ])('are said as people say them (%#)', (gauge, value, words) => {
    expect(gauge.say(value).replaceAll('\u00a0', ' ')).toBe(words);
  });

  it('tell of how many a share is', () => {
    expect(shareOf(1, 3)?.told).toBe('1 of 3, 33\u00a0%');
    expect(shareOf(1, 0)).toBeUndefined();
    const run = toRunChart([{ label: 'w0', ...shareOf(1, 3)! }]);
    expect(toRunShape(run, PERCENT).points[0]!.words).toBe('w0: 1 of 3, 33\u00a0%');
  });
});

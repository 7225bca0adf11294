import { describe, expect, it } from 'vitest';
import { RULES_FROM, toRunChart } from '../../utils/coaching/run-chart';
import { medianOf } from '../../utils/coaching/median';
import { RUN_BOX, sayTimes, toRunShape } from '../../utils/coaching/run-shape';
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
        { is: 'shift', way: 'down', from: 0, to: 5 },
        { is: 'shift', way: 'up', from: 6, to: 11 },
      ],
    ],
    [
      'one on the median does not break it',
      [2, 1, 2, 1, 2, 1, 5, 9, 8, 9, 8, 9, 8],
      [
        { is: 'shift', way: 'down', from: 0, to: 5 },
        { is: 'shift', way: 'up', from: 7, to: 12 },
      ],
    ],
    ['five are none', [1, 2, 1, 2, 1, 9, 8, 9, 8, 9], []],
    ['five that rise are a trend', [5, 2, 3, 4, 5, 9, 2, 8, 3, 7], [{ is: 'trend', way: 'up', from: 1, to: 5 }]],
    ['five that fall too', [5, 9, 8, 7, 3, 2, 6, 4, 8, 7], [{ is: 'trend', way: 'down', from: 1, to: 5 }]],
    ['the same once more counts once', [5, 2, 3, 3, 4, 5, 9, 2, 8, 3], [{ is: 'trend', way: 'up', from: 1, to: 6 }]],
    ['four that rise are none', [5, 9, 2, 3, 4, 5, 1, 8, 3, 7], []],
    [
      'weeks of which nothing is known are no points',
      [1, 2, undefined, 1, 2, 1, 2, 8, 9, 8, undefined, 9, 8, 9],
      [
        { is: 'shift', way: 'down', from: 0, to: 6 },
        { is: 'shift', way: 'up', from: 7, to: 13 },
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
    const { points, path, alternative } = toRunShape(run, sayTimes);
    expect(path).not.toContain('NaN');
    expect(alternative).toMatch(/\.$/);
    for (const { x, y } of points) {
      expect(x >= 0 && x <= RUN_BOX.width && y >= 0 && y <= RUN_BOX.height).toBe(true);
    }
  });
});

describe('a run in words', () => {
  const say = (...values: (number | undefined)[]) => toRunShape(chart(...values), String).alternative;
  it.each([
    [[], 'Nothing to tell yet.'],
    [[3], 'w0: 3. Too few points to tell change from chance.'],
    [[3, 5], '2 points, from 3 (w0) to 5 (w1); half of them 4 or less. Too few points to tell change from chance.'],
    [
      [3, 5, 2, 6, 4, 1, 5, 3, 6, 2],
      '10 points, from 3 (w0) to 2 (w9); half of them 3.5 or less. No change that chance would not make.',
    ],
    [
      [5, 2, 3, 4, 5, 9, 2, 8, 3, 7],
      '10 points, from 5 (w0) to 7 (w9); half of them 4.5 or less. Higher each time from w1 to w5: look whether something has changed.',
    ],
    [
      [1, 2, 1, 2, 1, 2, 8, 9, 8, 9, 8],
      '11 points, from 1 (w0) to 8 (w10); half of them 2 or less. No change that chance would not make.',
    ],
  ])('%j', (values, expected) => {
    expect(say(...values)).toBe(expected);
  });
});

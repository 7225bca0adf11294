import { describe, expect, it } from 'vitest';
import { medianOf, weightedMedianOf } from '../../utils/coaching/median';

describe('the median', () => {
  it.each([
    [[], undefined],
    [[3], 3],
    [[9, 1, 2], 2],
    [[4, 1, 2, 9], 3],
  ])('of %j: %j', (values, median) => {
    expect(medianOf(values)).toBe(median);
  });

  it.each([
    [[], undefined],
    [
      [
        [4, 1],
        [1, 1],
        [2, 1],
        [9, 1],
      ],
      2,
    ],
    [
      [
        [100, 1],
        [700, 10],
        [300, 2],
      ],
      700,
    ],
  ] as [[number, number][], number | undefined][])('of values with weights %j: %j', (values, median) => {
    expect(weightedMedianOf(values.map(([value, weight]) => ({ value, weight })))).toBe(median);
  });
});

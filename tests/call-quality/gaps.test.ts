import { describe, expect, it } from 'vitest';
import { closeGaps, followBeingHeard, followHearing, type Gaps, NO_GAPS } from '../../utils/call-quality/gaps';
import type { AudioReading } from '../../utils/call-quality/reading';
import { fc, test } from './properties';

type Told = Pick<AudioReading, 'stalledMs' | 'concealedMs' | 'unheardMs'>;

/** One Report a second: stalled for, audibly made up, made up in all. */
function hear(...told: [stalledMs: number, concealedMs: number, unheardMs: number][]): Gaps {
  return told.reduce<Gaps>((gaps, [stalledMs, concealedMs, unheardMs], second) => {
    const audio: Told & { hasArrived: true } = { hasArrived: true, stalledMs, concealedMs, unheardMs };
    return followHearing(gaps, audio, (second + 1) * 1000);
  }, NO_GAPS);
}

describe('followHearing', () => {
  it.each<[string, Parameters<typeof hear>, object[]]>([
    ['sound that comes', [[10, 0, 0]], []],
    [
      '2 % lost here and there',
      [
        [10, 20, 20],
        [10, 20, 20],
      ],
      [],
    ],
    [
      'pauses of 400 ms in which nothing is made up',
      [
        [400, 0, 0],
        [390, 0, 0],
      ],
      [],
    ],
    ['300 ms within one Report', [[10, 300, 300]], [{ from: 690, lengthMs: 300, isOver: true }]],
    ['a stall that still stands', [[350, 100, 300]], [{ from: 650, lengthMs: 350, isOver: false }]],
    ['a stall without a sound made up, of a second', [[1000, 0, 1000]], [{ from: 0, lengthMs: 1000, isOver: false }]],
    [
      'a stall over three Reports, to the millisecond',
      [
        [400, 100, 350],
        [1400, 0, 1000],
        [10, 30, 510],
      ],
      [{ from: 600, lengthMs: 1900, isOver: true }],
    ],
    [
      'two of them',
      [
        [10, 400, 400],
        [10, 0, 0],
        [10, 500, 500],
      ],
      [
        { id: 'g1', lengthMs: 400 },
        { id: 'g2', lengthMs: 500 },
      ],
    ],
  ])('%s', (_what, told, expected) => {
    expect(hear(...told).all).toMatchObject(expected);
    expect(hear(...told).all).toHaveLength(expected.length);
  });

  it('is over when the sound is no longer told of, and when the call is', () => {
    const open = hear([1200, 300, 1000]);
    expect(followHearing(open, undefined, 3000).all).toMatchObject([{ isOver: true, lengthMs: 1200 }]);
    expect(closeGaps(open).all).toMatchObject([{ isOver: true, lengthMs: 1200 }]);
  });

  it('keeps the latest twelve', () => {
    const { all } = hear(...Array.from({ length: 40 }, (): [number, number, number] => [10, 400, 400]));
    expect(all).toHaveLength(12);
    expect(all.at(-1)?.id).toBe('g40');
  });

  const ms = fc.integer({ min: 0, max: 5000 });
  test('no length is negative, no name is given twice', [fc.array(fc.tuple(ms, ms, ms))], (told) => {
    const { all } = hear(...told);
    expect(all.every(({ lengthMs }) => lengthMs >= 0)).toBe(true);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.filter(({ isOver }) => !isOver).length).toBeLessThanOrEqual(1);
  });
});

describe('followBeingHeard', () => {
  it.each([
    ['much lost in one stretch', { lostPercent: 60, lostMs: 600 }, 1],
    ['little lost over a long stretch', { lostPercent: 5, lostMs: 600 }, 0],
    ['a syllable lost', { lostPercent: 60, lostMs: 200 }, 0],
    ['no report', {}, 0],
  ])('%s', (_what, told, count) => {
    const { all } = followBeingHeard(NO_GAPS, { microphone: 'on', limit: 'none', ...told }, 9000);
    expect(all).toHaveLength(count);
    expect(all.every(({ way, isOver }) => way === 'heard' && isOver)).toBe(true);
  });
});

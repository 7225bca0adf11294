import { describe, expect, it } from 'vitest';
import {
  closeGaps,
  followBeingHeard,
  followMissing,
  followHearing,
  type Gaps,
  NO_GAPS,
} from '../../utils/call-quality/gaps';
import type { AudioReading } from '../../utils/call-quality/reading';
import type { Uplink } from '../../utils/call-quality/uplink';
import { fc, test } from './properties';

type Told = [stalledMs: number, unheardMs: number, concealments?: number];

/** One Report a second: stalled for, made up, and how often. */
function hear(...told: Told[]): Gaps {
  return told.reduce<Gaps>((gaps, [stalledMs, unheardMs, concealments], second) => {
    const counted = concealments === undefined ? {} : { concealments };
    const audio: AudioReading = { id: 'IA', hasArrived: true, stalledMs, unheardMs, ...counted };
    return followHearing(gaps, audio, (second + 1) * 1000);
  }, NO_GAPS);
}

describe('followHearing', () => {
  it.each<[string, Parameters<typeof hear>, object[]]>([
    ['sound that comes', [[10, 0]], []],
    [
      '2 % lost here and there',
      [
        [10, 20],
        [10, 20],
      ],
      [],
    ],
    [
      'pauses of 400 ms in which nothing is made up',
      [
        [400, 0],
        [390, 0],
      ],
      [],
    ],
    ['300 ms within one Report', [[10, 300]], [{ from: 690, lengthMs: 300, isOver: true }]],
    ['a stall that still stands', [[350, 300]], [{ from: 650, lengthMs: 350, isOver: false }]],
    ['a stall of a second, made up as silence', [[1000, 1000]], [{ from: 0, lengthMs: 1000, isOver: false }]],
    ['two packets of a pause lost, and nothing made up', [[1150, 0]], []],
    ['more than two', [[2000, 0]], [{ lengthMs: 2000, isOver: false }]],
    [
      'a stall over three Reports, to the millisecond',
      [
        [400, 350],
        [1400, 1000],
        [10, 510],
      ],
      [{ from: 600, lengthMs: 1900, isOver: true }],
    ],
    [
      '400 ms, half of them in each of two Reports',
      [
        [250, 200, 1],
        [10, 200, 0],
      ],
      [{ from: 750, lengthMs: 400, isOver: true }],
    ],
    [
      'two short ones, one at the end of a Report and one in the next',
      [
        [250, 150, 1],
        [10, 170, 1],
      ],
      [],
    ],
    [
      'as much, in a dozen pieces: 30 % of the packets lost one by one',
      [
        [10, 340, 12],
        [30, 320, 11],
      ],
      [],
    ],
    ['a burst among single losses', [[10, 480, 4]], [{ lengthMs: 360, isOver: true }]],
    [
      'two of them',
      [
        [10, 400],
        [10, 0],
        [10, 500],
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
    const open = hear([1200, 1000]);
    expect(followHearing(open, undefined, 3000).all).toMatchObject([{ isOver: true, lengthMs: 1200 }]);
    expect(closeGaps(open).all).toMatchObject([{ isOver: true, lengthMs: 1200 }]);
  });

  it('keeps the latest twelve', () => {
    const { all } = hear(...Array.from({ length: 40 }, (): Told => [10, 400]));
    expect(all).toHaveLength(12);
    expect(all.at(-1)?.id).toBe('g40');
  });

  const ms = fc.integer({ min: 0, max: 5000 });
  test('no length is negative, no name is given twice', [fc.array(fc.tuple(ms, ms))], (told) => {
    const { all } = hear(...told);
    expect(all.every(({ lengthMs }) => lengthMs >= 0)).toBe(true);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.filter(({ isOver }) => !isOver).length).toBeLessThanOrEqual(1);
  });
});

const anUplink = (outage?: Uplink['outage']): Uplink => ({
  microphone: 'on',
  limit: 'none',
  isReported: true,
  isSending: true,
  hasLoss: outage !== undefined,
  ...(outage && { outage }),
});

describe('followBeingHeard', () => {
  it.each([
    ['much lost of what a report tells of', { lostMs: 600, withinMs: 1000 }, 1],
    ['a syllable lost', { lostMs: 200, withinMs: 400 }, 0],
    ['no such report', undefined, 0],
  ])('%s', (_what, outage, count) => {
    const { all } = followBeingHeard(NO_GAPS, anUplink(outage), 9000);
    expect(all).toHaveLength(count);
    expect(all.every(({ way, isOver }) => way === 'heard' && isOver)).toBe(true);
  });
});

describe('followMissing', () => {
  const heard = (gaps: Gaps): Gaps['all'] => gaps.all.filter(({ way }) => way === 'heard');
  const missing = (fromMs: number, toMs: number, isOver = false) => ({ fromMs, toMs, isOver });

  it('counts while it lasts, and until all is taken to arrive again', () => {
    const broken = followMissing(NO_GAPS, missing(19_500, 26_000), 26_000);
    expect(heard(broken)).toMatchObject([{ from: 19_500, lengthMs: 6500, isOver: false }]);
    const mended = followMissing(followMissing(broken, missing(19_500, 31_000), 31_000), undefined, 32_000);
    expect(heard(mended)).toMatchObject([{ from: 19_500, lengthMs: 12_500, isOver: true }]);
    expect(followMissing(mended, undefined, 33_000)).toEqual(mended);
  });

  it('is told once, with the end that it turned out to have', () => {
    const told = [missing(20_400, 24_400), missing(20_400, 23_900), missing(20_000, 23_900, true)];
    const after = [...told, told[2]].reduce((gaps, each, index) => followMissing(gaps, each, 24_400 + index), NO_GAPS);
    expect(after.made.heard).toBe(1);
    expect(heard(after)).toMatchObject([{ from: 20_000, lengthMs: 3900, isOver: true }]);
  });

  it('is one with what their report told of it before, and after', () => {
    const outage = { lostMs: 1100, withinMs: 1400 };
    const before = followMissing(
      followBeingHeard(NO_GAPS, anUplink(outage), 25_400),
      missing(20_400, 23_900, true),
      25_400,
    );
    expect(heard(before)).toMatchObject([{ from: 20_400, lengthMs: 4700 }]);
    const after = followBeingHeard(
      followMissing(NO_GAPS, missing(20_400, 23_900, true), 24_400),
      anUplink(outage),
      25_400,
    );
    expect(heard(after)).toMatchObject([{ from: 20_400, lengthMs: 3500 }]);
  });

  it('does not take in another that came while it was still being told', () => {
    const first = followMissing(NO_GAPS, missing(20_000, 24_000, true), 24_500);
    const second = followBeingHeard(first, anUplink({ lostMs: 900, withinMs: 1000 }), 28_500);
    const again = followMissing(second, missing(20_000, 24_000, true), 28_500);
    expect(heard(again)).toMatchObject([
      { from: 20_000, lengthMs: 4000 },
      { from: 27_500, lengthMs: 900 },
    ]);
  });

  it('is one loss with another sign of it that turns out to overlap, and counts once', () => {
    const first = followBeingHeard(NO_GAPS, anUplink({ lostMs: 800, withinMs: 850 }), 21_300);
    const apart = followBeingHeard(first, anUplink({ lostMs: 300, withinMs: 340 }), 22_680);
    expect(heard(apart)).toHaveLength(2);
    const one = followMissing(apart, missing(20_970, 22_660, true), 23_300);
    expect(heard(one)).toEqual([{ id: 'g1', way: 'heard', from: 20_450, lengthMs: 2210, isOver: true }]);
    expect(one.made.heard).toBe(1);
    // A name is given once, also when what had it was taken in.
    const next = followBeingHeard(one, anUplink({ lostMs: 900, withinMs: 1000 }), 40_000);
    expect(heard(next).map(({ id }) => id)).toEqual(['g1', 'g3']);
    expect(next.made.heard).toBe(2);
  });

  it('is no part of what was lost the other way at the same time', () => {
    const both = followMissing(hear([1000, 1000]), missing(200, 1000), 1000);
    expect(both.made).toEqual({ hear: 1, heard: 1 });
  });

  it('is not told a second time by the reports that come afterwards', () => {
    const mended = followMissing(followMissing(NO_GAPS, missing(19_500, 26_000), 26_000), undefined, 32_000);
    const outage = { lostMs: 4000, withinMs: 4500 };
    const told = followBeingHeard(mended, anUplink(outage), 36_000);
    expect(heard(told)).toMatchObject([{ from: 19_500, lengthMs: 12_500 }]);
    expect(heard(followBeingHeard(told, anUplink(outage), 60_000))).toHaveLength(2);
  });
});

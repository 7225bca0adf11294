import { describe, expect, it } from 'vitest';
import {
  followTheirBuffer,
  LIKE_OURS,
  type TheirBuffer,
  theirBufferMs,
  theirBufferRange,
} from '../../utils/call-quality/their-buffer';
import { fc, test } from './properties';

/** Seconds of each loss in turn, and of our buffer. @returns what theirs holds more after each second */
function hold(
  ...stretches: [seconds: number, theirs: number | undefined, ours?: number, ourBufferMs?: number][]
): number[] {
  let buffer = { ...LIKE_OURS, atMs: 1_000_000 };
  return stretches.flatMap(([seconds, theirs, ours = 0, ourBufferMs = 60]) =>
    Array.from({ length: seconds }, () => {
      buffer = followTheirBuffer(buffer, { theirs, ours, ourBufferMs, isUnsteady: false, atMs: buffer.atMs + 1000 });
      return theirBufferMs(buffer)! - 60;
    }),
  );
}

describe('followTheirBuffer', () => {
  it.each<[string, ReturnType<typeof hold>, number]>([
    ['an undisturbed line', hold([60, 0]), 0],
    ['5 % lost', hold([60, 5]), 0],
    ['as much lost here as there', hold([60, 30, 25]), 0],
    ['a burst of 3 s', hold([10, 0], [3, 30], [3, 0]), 0],
    ['no report', hold([60, undefined]), 0],
    ['more than is lost here, but not much', hold([60, 14, 6]), 0],
    ['much lost here alone, which makes ours grow', hold([10, 0], [10, 0, 25], [20, 0, 25, 900], [10, 0, 0, 700]), 0],
    ['as much here as there, and both grow', hold([5, 15, 15], [20, 15, 18, 300]), 240],
    ['reports that stay away', hold([3, 30], [60, undefined]), 0],
  ])('holds no more by %s', (_what, extras, most) => {
    expect(Math.max(...extras)).toBeLessThanOrEqual(most);
  });

  it('grows at 30 % as it did in the lab, and goes back', () => {
    // The first report comes 2 s after the loss began.
    const extras = hold([2, 0], [20, 30], [40, 0]);
    expect(extras[4]).toBe(0);
    // 8, 13 and 20 s after the loss began it had held 140, 540 and 1150 ms more.
    expect(Math.abs(extras[7]! - 140)).toBeLessThan(120);
    expect(Math.abs(extras[12]! - 540)).toBeLessThan(120);
    expect(Math.abs(extras[19]! - 1150)).toBeLessThan(240);
    expect(extras.at(-1)).toBe(0);
  });

  it('stops at 15 % where it did in the lab', () => {
    expect(Math.abs(hold([60, 15]).at(-1)! - 250)).toBeLessThan(100);
  });

  const percent = fc.double({ min: 0, max: 100, noNaN: true });
  test('stays within bounds whatever is told', [fc.array(fc.tuple(percent, percent, fc.integer()))], (told) => {
    let buffer = LIKE_OURS;
    for (const [theirs, ours, atMs] of told)
      buffer = followTheirBuffer(buffer, { theirs, ours, ourBufferMs: 60, isUnsteady: false, atMs });
    expect(buffer.extraMs).toBeGreaterThanOrEqual(0);
    expect(buffer.extraMs).toBeLessThanOrEqual(1300);
  });
});

describe('theirBufferRange', () => {
  const after = (...stretches: [seconds: number, ourBufferMs: number, isUnsteady?: boolean][]) => {
    let buffer: TheirBuffer = { ...LIKE_OURS, atMs: 1_000_000 };
    for (const [seconds, ourBufferMs, isUnsteady = false] of stretches) {
      for (let second = 0; second < seconds; second += 1)
        buffer = followTheirBuffer(buffer, { theirs: 0, ours: 0, ourBufferMs, isUnsteady, atMs: buffer.atMs + 1000 });
    }
    return theirBufferRange(buffer);
  };

  it.each<[string, ReturnType<typeof after>, lowMs: number, highMs: number]>([
    ['half and half more of ours', after([20, 80]), 40, 120],
    ['ours has grown by what is lost here: theirs may be as ours was', after([20, 80], [10, 300]), 55, 450],
    ['ours has been so for long', after([20, 80], [120, 300]), 150, 450],
    ['the line to them is bad: it may hold a second more in ten', after([20, 80], [10, 80, true]), 40, 1220],
    ['no more than was ever measured', after([20, 80], [60, 80, true]), 40, 1420],
    ['and back, as it shrinks', after([20, 80], [10, 80, true], [20, 80]), 40, 120],
  ])('%s', (_what, range, lowMs, highMs) => {
    expect(Math.abs(range.lowMs - lowMs)).toBeLessThanOrEqual(5);
    expect(Math.abs(range.highMs - highMs)).toBeLessThanOrEqual(120);
  });
});

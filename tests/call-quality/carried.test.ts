import { describe, expect, it } from 'vitest';
import { carry, NOTHING_CARRIED } from '../../utils/call-quality/carried';
import { type Reading, readSample } from '../../utils/call-quality/reading';
import { aSample } from './a-sample';

const AT = 5_000_000;
const heard = (atMs: number, loudness: number): Reading => ({
  ...readSample(undefined, aSample(1)),
  atMs,
  audio: { id: 'IA', hasArrived: true, stalledMs: 0, loudness },
});
const loudnessOf = (...readings: Reading[]): number[] => readings.reduce(carry, NOTHING_CARRIED).loudness;

describe('the jitter buffer that is carried on', () => {
  const buffered = (...meansMs: (number | undefined)[]): number | undefined =>
    meansMs
      .map((meanMs, second): Reading => ({
        ...readSample(undefined, aSample(1)),
        atMs: AT + second * 1000,
        audio: { id: 'IA', hasArrived: true, stalledMs: 0, ...(meanMs !== undefined && { jitterBufferMs: meanMs }) },
      }))
      .reduce(carry, NOTHING_CARRIED).jitterBufferMs;

  it.each<[string, (number | undefined)[], number | undefined]>([
    ['is not known before it is told', [undefined], undefined],
    ['is the first mean', [60], 60],
    ['stays where it is', [60, 60, 60], 60],
    ['is ahead of a mean that grows', [60, 160, 260], 310],
    ['is ahead of one that shrinks', [800, 700, 600], 550],
    ['is never far ahead', [60, 460], 520],
    ['is never less than nothing', [100, 20], 0],
    ['is not ahead of one long ago', [400, undefined, undefined, 100], 100],
    ['is the last while none is told', [60, 60, undefined], 60],
  ])('%s', (_what, means, expected) => {
    expect(buffered(...means)).toBe(expected);
  });
});

describe('the loudness that is carried on', () => {
  it.each<[string, Reading[], number[]]>([
    ['is one number a second', [heard(AT, 0.1), heard(AT + 1000, 0.2)], [0.1, 0.2]],
    ['is the first of several connections', [heard(AT, 0.1), heard(AT + 20, 0.9), heard(AT + 1000, 0.2)], [0.1, 0.2]],
    ['goes on after the clock was set back', [heard(AT, 0.1), heard(AT - 3_600_000, 0.2)], [0.1, 0.2]],
  ])('%s', (_what, readings, expected) => {
    expect(loudnessOf(...readings)).toEqual(expected);
  });
});

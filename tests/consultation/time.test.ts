import { describe, expect, it } from 'vitest';
import { addCall, type CallTimes, spent } from '../../utils/consultation/call-time';
import { pauseMs } from '../../utils/consultation/pause';
import { slotTime } from '../../utils/consultation/slot';
import { aLatency, aSnapshot } from '../call-quality/a-snapshot';

const MINUTE = 60_000;

describe('the pause after a question', () => {
  const latency = (hear: number, heard: number) => ({
    latency: { hear: aLatency(hear), heard: aLatency(heard), band: aLatency(hear).band },
  });
  it.each([
    [100, 100, 1200],
    [700, 600, 2300],
    [333, 333, 1700],
  ])('%i ms and %i ms: both ways, and a second to begin the answer', (hear, heard, ms) => {
    expect(pauseMs(aSnapshot(latency(hear, heard)))).toBe(ms);
  });

  it('is not known where the delay is not', () => {
    const { hear } = latency(100, 100).latency;
    expect(pauseMs({ latency: { hear, heard: { band: 'unknown' }, band: 'unknown' } })).toBeUndefined();
  });
});

describe('the slot', () => {
  it.each<[string | undefined, number, string | undefined]>([
    [undefined, 5, undefined],
    ['', 5, undefined],
    ['damaged', 5, undefined],
    ['15', 0, undefined],
    ['15', 9.9, undefined],
    ['15', 10, 'sum up'],
    ['15', 24.9, 'sum up'],
    ['15', 25, 'late'],
  ])('of %s min, after %d min: %s', (chosen, minutes, hint) => {
    expect(slotTime(chosen, minutes * MINUTE)?.hint).toBe(hint);
  });
});

describe('the day', () => {
  const MIDNIGHT = 1_000 * MINUTE;
  const calls = (...fromTo: [number, number][]): CallTimes =>
    Object.fromEntries(
      fromTo.map(([from, to], index) => [`${index}`, { from: MIDNIGHT + from * MINUTE, to: MIDNIGHT + to * MINUTE }]),
    );
  it.each<[string, CallTimes, number, number, number, boolean]>([
    ['no call', {}, 60, 0, 0, false],
    ['one call', calls([540, 550]), 551, 10, 11, false],
    ['an hour of calls, five minutes between', calls([540, 565], [570, 600]), 601, 55, 61, true],
    ['ten minutes between', calls([540, 565], [575, 600]), 601, 50, 26, false],
    ['a break since', calls([480, 560]), 571, 80, 0, false],
    ['yesterday’s', calls([-300, -200]), 60, 0, 0, false],
    ['over midnight', calls([-30, 20]), 21, 20, 51, false],
    ['a call that runs beside another', calls([540, 600], [541, 545]), 600, 60, 60, true],
    ['before and after midnight, without a break', calls([-60, -5], [2, 20]), 21, 18, 81, true],
  ])('%s', (_what, times, now, today, since, isBreakDue) => {
    const told = spent(times, MIDNIGHT, MIDNIGHT + now * MINUTE);
    expect(told).toEqual({ todayMs: today * MINUTE, sinceBreakMs: since * MINUTE, isBreakDue });
  });

  it('lets a call grow, and is the same while nothing is new', () => {
    const one = addCall({}, 'a', 0, 1000);
    expect(addCall(one, 'a', 0, 1000)).toBe(one);
    expect(addCall(one, 'a', 0, 2000)).toEqual({ a: { from: 0, to: 2000 } });
    const nextDay = 1000 + 24 * 60 * MINUTE;
    expect(addCall(one, 'b', nextDay - 5, nextDay)).toEqual({ b: { from: nextDay - 5, to: nextDay } });
  });
});

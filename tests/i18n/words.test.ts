import { expect, it } from 'vitest';
import { LATENCY_BANDS, QUALITY_BANDS, SIDES } from '../../utils/call-quality/bands';
import { FINDING_KINDS } from '../../utils/call-quality/finding';
import {
  clock,
  doneWords,
  FINDING_WORDS,
  inSeconds,
  LATENCY_WORDS,
  QUALITY_WORDS,
  SIDE_WORDS,
  timer,
  times,
} from '../../utils/i18n/words';

it.each([
  [49, 'under 0.1\u00a0s'],
  [75, '0.1\u00a0s'],
  [149, '0.1\u00a0s'],
  [151, '0.2\u00a0s'],
  [740, '0.7\u00a0s'],
  [1000, '1.0\u00a0s'],
  [12_340, '12.3\u00a0s'],
])('inSeconds: %s ms is %s', (ms, text) => {
  expect(inSeconds(ms)).toBe(text);
});

it.each([
  [-500, '0:00'],
  [0, '0:00'],
  [999, '0:00'],
  [9000, '0:09'],
  [60_000, '1:00'],
  [370_000, '6:10'],
  [3_599_999, '59:59'],
  [3_600_000, '1:00:00'],
  [3_723_000, '1:02:03'],
  [36_000_000, '10:00:00'],
])('timer: %s ms is %s', (ms, text) => {
  expect(timer(ms)).toBe(text);
});

it('says how often, with a plural of its own', () => {
  expect([1, 2, 30].map(times)).toEqual(['once', '2\u00a0times', '30\u00a0times']);
});

it('says “Said it” only of what is said aloud', () => {
  expect([true, false].map((isAloud) => doneWords({ isAloud }))).toEqual(['Said it', 'Done']);
});

it('clock shows hours and minutes of this computer’s time', () => {
  const at = new Date(2026, 0, 5, 9, 4, 59);
  expect(clock(at.getTime())).toBe('09:04');
});

it.each([
  ['2026-10-24T23:59Z', '00:59'],
  ['2026-10-25T00:00Z', '01:00 BST'],
  ['2026-10-25T00:50Z', '01:50 BST'],
  ['2026-10-25T01:20Z', '01:20 GMT'],
  ['2026-10-25T02:00Z', '02:00'],
  ['2026-03-29T00:59Z', '00:59'],
  ['2026-03-29T01:00Z', '02:00'],
])('clock tells the two hours of one name apart: %s is %s', (at, shown) => {
  process.env['TZ'] = 'Europe/London';
  expect(clock(Date.parse(at))).toBe(shown);
});

it.each<[string, readonly string[], Record<string, string>]>([
  ['latency band', LATENCY_BANDS, LATENCY_WORDS],
  ['quality band', QUALITY_BANDS, QUALITY_WORDS],
  ['side', SIDES, SIDE_WORDS],
  ['Finding', FINDING_KINDS, FINDING_WORDS],
])('every %s has words of its own', (_what, names, words) => {
  expect(Object.keys(words).sort()).toEqual([...names].sort());
  expect(new Set(Object.values(words)).size).toBe(names.length);
});

import { describe, expect, it } from 'vitest';
import { toInstant, toPeriod } from '../../../utils/record/fhir/instant';
import { fc, test } from '../../call-quality/properties';

describe('an instant', () => {
  it.each([
    ['2026-01-15T09:00:00Z', '2026-01-15T09:00:00+00:00'],
    ['2026-06-24T09:42:07Z', '2026-06-24T10:42:07+01:00'],
    ['2026-06-23T23:30:00Z', '2026-06-24T00:30:00+01:00'],
    // Summer time begins and ends; one o'clock comes twice.
    ['2026-03-29T00:59:59Z', '2026-03-29T00:59:59+00:00'],
    ['2026-03-29T01:00:00Z', '2026-03-29T02:00:00+01:00'],
    ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00+01:00'],
    ['2026-10-25T01:30:00Z', '2026-10-25T01:30:00+00:00'],
    // Before 1972 the UK had summer time all year.
    ['1970-01-01T00:00:00Z', '1970-01-01T01:00:00+01:00'],
  ])('%s is %s', (at, told) => {
    expect(toInstant(Date.parse(at))).toBe(told);
  });

  it.each([undefined, Number.NaN, Infinity, -1, 8.64e15, 253_402_300_800_000])('%s is none', (at) => {
    expect(toInstant(at)).toBeUndefined();
  });

  test('is the same instant when it is read again', [fc.integer({ min: 0, max: 253_402_214_399 })], (seconds) => {
    expect(Date.parse(toInstant(seconds * 1000)!)).toBe(seconds * 1000);
  });
});

describe('a period', () => {
  const [one, other] = [Date.UTC(2026, 0, 1, 9), Date.UTC(2026, 0, 1, 10)];
  it.each([
    [undefined, undefined, undefined],
    [one, undefined, { start: '2026-01-01T09:00:00+00:00' }],
    [undefined, other, { end: '2026-01-01T10:00:00+00:00' }],
    [one, other, { start: '2026-01-01T09:00:00+00:00', end: '2026-01-01T10:00:00+00:00' }],
    [other, one, { start: '2026-01-01T10:00:00+00:00' }],
    [Number.NaN, other, { end: '2026-01-01T10:00:00+00:00' }],
  ])('from %s to %s', (from, to, period) => {
    expect(toPeriod(from, to)).toEqual(period);
  });
});

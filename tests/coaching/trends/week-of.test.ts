import { describe, expect, it } from 'vitest';
import { chosenWeek, nextWeek, startOf, weekOf } from '../../../utils/coaching/trends/week-of';
import { fc, test } from '../../call-quality/properties';

describe('the week of an instant', () => {
  it.each([
    ['2026-11-26T10:00:00Z', 'Europe/London', '2026-11-23'],
    ['2026-11-23T00:00:00Z', 'Europe/London', '2026-11-23'],
    ['2026-11-22T23:59:59Z', 'Europe/London', '2026-11-16'],
    ['2026-07-05T23:30:00Z', 'Europe/London', '2026-07-06'],
    ['2026-01-01T12:00:00Z', 'UTC', '2025-12-29'],
    ['2024-02-29T12:00:00Z', 'UTC', '2024-02-26'],
    ['2026-11-22T11:30:00Z', 'Pacific/Kiritimati', '2026-11-23'],
    ['2026-11-23T10:30:00Z', 'Pacific/Pago_Pago', '2026-11-16'],
    ['1970-01-01T00:00:00Z', 'UTC', '1969-12-29'],
  ])('%s in %s: %s', (instant, zone, week) => {
    expect(weekOf(Date.parse(instant), zone)).toBe(week);
  });

  it.each([NaN, -1, 9e15, Infinity])('%s has none', (at) => {
    expect(weekOf(at)).toBeUndefined();
  });

  const at = fc.integer({ min: 0, max: 4_000_000_000_000 });
  test('is a Monday, at most six days before', [at], (instant) => {
    const week = weekOf(instant, 'UTC')!;
    expect(new Date(`${week}T00:00:00Z`).getUTCDay()).toBe(1);
    const days = (instant - Date.parse(week)) / 86_400_000;
    expect(days >= 0 && days < 7).toBe(true);
  });

  test('begins when the calendar says so, and is followed by the next', [at], (instant) => {
    const week = weekOf(instant, 'UTC')!;
    expect(startOf(week)).toBe(Date.parse(week));
    expect(Date.parse(nextWeek(week)) - Date.parse(week)).toBe(7 * 86_400_000);
  });
});

describe('a week that somebody chooses', () => {
  // As a date field tells it after each digit of the year.
  it.each(['', '0002-01-12', '0020-01-12', '0202-01-12', '1969-12-30', '2100-01-01'])('is none yet: %j', (date) => {
    expect(chosenWeek(date)).toBeUndefined();
  });

  it.each([
    ['2027-01-12', '2027-01-11'],
    ['2026-11-23', '2026-11-23'],
    ['2099-12-31', '2099-12-28'],
  ])('is that of %s: %s', (date, week) => {
    expect(chosenWeek(date)).toBe(week);
  });
});

import { describe, expect, it } from 'vitest';
import { hourOf } from '../../../utils/record/team-summary/hour-of';

describe('the hour', () => {
  it.each([
    ['2026-11-26T10:59:59Z', 'Europe/London', '2026-11-26T10'],
    ['2026-07-01T23:30:00Z', 'Europe/London', '2026-07-02T00'],
    // Clocks go forward: there is no hour 1.
    ['2026-03-29T00:59:59Z', 'Europe/London', '2026-03-29T00'],
    ['2026-03-29T01:00:00Z', 'Europe/London', '2026-03-29T02'],
    // Clocks go back: there are two, and they have the same name.
    ['2026-10-25T00:30:00Z', 'Europe/London', '2026-10-25T01'],
    ['2026-10-25T01:30:00Z', 'Europe/London', '2026-10-25T01'],
    ['2026-10-25T02:00:00Z', 'Europe/London', '2026-10-25T02'],
    ['2026-11-26T10:20:00Z', 'Asia/Kolkata', '2026-11-26T15'],
    ['2026-11-26T10:35:00Z', 'Asia/Kolkata', '2026-11-26T16'],
    ['1970-01-01T00:00:00Z', 'UTC', '1970-01-01T00'],
  ])('of %s in %s is %s', (instant, timeZone, hour) => {
    expect(hourOf(Date.parse(instant), timeZone)).toBe(hour);
  });
});
